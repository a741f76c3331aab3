"""When a client is reminded: policies, the steps of each invoice, and what rests them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKeyConstraint, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, ClientOwned, Created, TenantOwned
from db.types import Id, Json, UtcDateTime


class ReminderPolicy(Base, TenantOwned):
    """For the firm, or overriding it for one client or one invoice (the narrower wins)."""

    __tablename__ = "reminder_policies"
    __table_args__ = (
        UniqueConstraint("firm_id", "scope", "scope_id"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(["firm_id", "invoice_id"], ["invoices.firm_id", "invoices.id"]),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    scope: Mapped[str] = mapped_column(String(8))
    """A `PolicyScope`."""
    scope_id: Mapped[int] = mapped_column(Id)
    client_id: Mapped[int | None] = mapped_column(Id)
    invoice_id: Mapped[int | None] = mapped_column(Id)
    settings: Mapped[dict[str, Any]] = mapped_column(Json)
    """Days, hour, tone, language, on or off."""


class Reminder(Base, ClientOwned, Created):
    """One step of the schedule of one invoice to one recipient, once."""

    __tablename__ = "reminders"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "invoice_id", "step", "recipient"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(["firm_id", "invoice_id"], ["invoices.firm_id", "invoices.id"]),
        ForeignKeyConstraint(["firm_id", "delivery_id"], ["deliveries.firm_id", "deliveries.id"]),
        Index(None, "firm_id", "delivery_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    invoice_id: Mapped[int] = mapped_column(Id)
    step: Mapped[str] = mapped_column(String(20))
    recipient: Mapped[str] = mapped_column(String(30))
    """`contact:12`, `email:5`, `member:3`."""
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    state: Mapped[str] = mapped_column(String(12))
    """A `ReminderState`."""
    delivery_id: Mapped[int | None] = mapped_column(Id)


class Hold(Base, ClientOwned, Created):
    """Why reminders rest: a pause, a promised date, a claimed payment, a dispute. Ends by itself."""

    __tablename__ = "holds"
    __table_args__ = (
        UniqueConstraint("firm_id", "act_key"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(["firm_id", "invoice_id"], ["invoices.firm_id", "invoices.id"]),
        ForeignKeyConstraint(["firm_id", "matter_id"], ["matters.firm_id", "matters.id"]),
        Index(None, "firm_id", "client_id"),
        Index(None, "firm_id", "invoice_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    invoice_id: Mapped[int | None] = mapped_column(Id)
    matter_id: Mapped[int | None] = mapped_column(Id)
    kind: Mapped[str] = mapped_column(String(10))
    """A `HoldKind`."""
    reason: Mapped[str | None] = mapped_column(String(500))
    until: Mapped[date | None]
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    created_by: Mapped[str] = mapped_column(String(30))
    """`member:3` or `contact:12`."""
    act_key: Mapped[str | None] = mapped_column(String(60))
