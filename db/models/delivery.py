"""Messages and letters on their way."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKeyConstraint, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, Created, TenantOwned
from db.types import Id, Json, UtcDateTime
from db.vocabulary.enums import DeliveryState

UNDER_WAY = text(f"state IN ('{DeliveryState.QUEUED}', '{DeliveryState.SENDING}')")
OF_DOCUMENT = text("document_id IS NOT NULL")


class Delivery(Base, TenantOwned, Created):
    """One message or letter on its way."""

    __tablename__ = "deliveries"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "act_key"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(["firm_id", "invoice_id"], ["invoices.firm_id", "invoices.id"]),
        ForeignKeyConstraint(["firm_id", "document_id"], ["client_documents.firm_id", "client_documents.id"]),
        ForeignKeyConstraint(["firm_id", "contact_id"], ["contacts.firm_id", "contacts.id"]),
        ForeignKeyConstraint(["firm_id", "member_id"], ["members.firm_id", "members.id"]),
        Index(
            "ix_deliveries_due",
            "due_at",
            sqlite_where=UNDER_WAY,
            postgresql_where=UNDER_WAY,
        ),
        Index(None, "firm_id", "invoice_id"),
        Index(
            "ix_deliveries_document",
            "firm_id",
            "document_id",
            sqlite_where=OF_DOCUMENT,
            postgresql_where=OF_DOCUMENT,
        ),
        Index(None, "firm_id", "recipient", "kind", "sent_at"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    client_id: Mapped[int | None] = mapped_column(Id)
    invoice_id: Mapped[int | None] = mapped_column(Id)
    document_id: Mapped[int | None] = mapped_column(Id)
    """Of a message about a `ClientDocument`; it then has no invoice."""
    audience: Mapped[str] = mapped_column(String(6))
    """An `Audience`: what is unknown is never repeated to a client."""
    kind: Mapped[str] = mapped_column(String(20))
    channel: Mapped[str] = mapped_column(String(10))
    """A `Channel`."""
    recipient: Mapped[str] = mapped_column(String(254))
    payload: Mapped[dict[str, Any]] = mapped_column(Json)
    state: Mapped[str] = mapped_column(String(12))
    """A `DeliveryState`."""
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
