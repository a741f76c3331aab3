"""What happens after an invoice is issued: tasks, reminder policies, reminders, deliveries, holds."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKeyConstraint, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, ClientOwned, Created, TenantOwned
from db.types import Id, Json, UtcDateTime


class Task(Base, ClientOwned, Created):
    __tablename__ = "tasks"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "act_key"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(["firm_id", "invoice_id"], ["invoices.firm_id", "invoices.id"]),
        ForeignKeyConstraint(["firm_id", "assignee_id"], ["members.firm_id", "members.id"]),
        ForeignKeyConstraint(["firm_id", "created_by"], ["members.firm_id", "members.id"]),
        Index(None, "firm_id", "assignee_id", "state"),
        Index(None, "firm_id", "invoice_id"),
        Index(
            "ix_tasks_open",
            "firm_id",
            "due_at",
            sqlite_where=text("state = 'open'"),
            postgresql_where=text("state = 'open'"),
        ),
        Index(
            "ix_tasks_due",
            "due_at",
            sqlite_where=text("state = 'open' AND told_at IS NULL"),
            postgresql_where=text("state = 'open' AND told_at IS NULL"),
        ),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    invoice_id: Mapped[int] = mapped_column(Id)
    kind: Mapped[str] = mapped_column(String(16))
    """payment_control, remind_client, other."""
    assignee_id: Mapped[int] = mapped_column(Id)
    created_by: Mapped[int] = mapped_column(Id)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    told_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When the assignee was told that it is due; empty again when it is put off or given to somebody else."""
    note: Mapped[str | None] = mapped_column(String(1000))
    state: Mapped[str] = mapped_column(String(10), default="open")
    """open, done, cancelled."""
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    closed_by: Mapped[int | None] = mapped_column(Id)
    act_key: Mapped[str | None] = mapped_column(String(60))


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
    """firm, client, invoice."""
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
    """planned, asked, sent, superseded, held, cancelled, unconfirmed, failed."""
    delivery_id: Mapped[int | None] = mapped_column(Id)


class Delivery(Base, TenantOwned, Created):
    """One message or letter on its way."""

    __tablename__ = "deliveries"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "act_key"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(["firm_id", "invoice_id"], ["invoices.firm_id", "invoices.id"]),
        ForeignKeyConstraint(["firm_id", "contact_id"], ["contacts.firm_id", "contacts.id"]),
        ForeignKeyConstraint(["firm_id", "member_id"], ["members.firm_id", "members.id"]),
        Index(
            "ix_deliveries_due",
            "due_at",
            sqlite_where=text("state IN ('queued', 'sending')"),
            postgresql_where=text("state IN ('queued', 'sending')"),
        ),
        Index(None, "firm_id", "invoice_id"),
        Index(None, "firm_id", "recipient", "kind", "sent_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    client_id: Mapped[int | None] = mapped_column(Id)
    invoice_id: Mapped[int | None] = mapped_column(Id)
    audience: Mapped[str] = mapped_column(String(6))
    """client or staff: what is unknown is never repeated to a client."""
    kind: Mapped[str] = mapped_column(String(20))
    channel: Mapped[str] = mapped_column(String(10))
    """telegram, email, hand."""
    recipient: Mapped[str] = mapped_column(String(254))
    payload: Mapped[dict[str, Any]] = mapped_column(Json)
    state: Mapped[str] = mapped_column(String(12))
    """queued, sending, sent, unconfirmed, failed, blocked, superseded, held, cancelled."""
    contact_id: Mapped[int | None] = mapped_column(Id)
    member_id: Mapped[int | None] = mapped_column(Id)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime)
    attempts: Mapped[int] = mapped_column(default=0)
    lease_until: Mapped[datetime | None] = mapped_column(UtcDateTime)
    lease_token: Mapped[str | None] = mapped_column(String(40))
    message_id: Mapped[str | None] = mapped_column(String(250))
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    opened_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    error: Mapped[str | None] = mapped_column(String(250))
    act_key: Mapped[str | None] = mapped_column(String(60))


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
    """pause, promise, claim, dispute."""
    reason: Mapped[str | None] = mapped_column(String(500))
    until: Mapped[date | None]
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    created_by: Mapped[str] = mapped_column(String(30))
    """`member:3` or `contact:12`."""
    act_key: Mapped[str | None] = mapped_column(String(60))
