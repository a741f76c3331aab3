"""Clients, and who may see them."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKeyConstraint, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, Created, TenantOwned
from db.types import Id, Json, UtcDateTime


class Client(Base, TenantOwned, Created):
    __tablename__ = "clients"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "act_key"),
        ForeignKeyConstraint(["firm_id", "responsible_id"], ["members.firm_id", "members.id"]),
        # Search reads this index alone.
        Index(
            "ix_clients_search",
            "firm_id",
            "name_norm",
            "tax_id",
            "phone",
            "email",
            "responsible_id",
            "archived_at",
            "created_at",
            "id",
        ),
        Index(None, "firm_id", "tax_id"),
        # Whom a lawyer sees.
        Index("ix_clients_firm_id_responsible_id", "firm_id", "responsible_id", "id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    kind: Mapped[str] = mapped_column(String(20))
    country: Mapped[str] = mapped_column(String(5))
    name: Mapped[str] = mapped_column(String(250))
    name_norm: Mapped[str] = mapped_column(String(260))
    """Folded in Python: SQLite's lower() knows ASCII only."""
    tax_id: Mapped[str | None] = mapped_column(String(20))
    requisites: Mapped[dict[str, Any]] = mapped_column(Json)
    accounts: Mapped[list[dict[str, str]]] = mapped_column(Json, default=list, server_default=text("'[]'"))
    """Further accounts beside the main one, which the requisites hold; each with its own bank and currency."""
    einvoice: Mapped[dict[str, Any] | None] = mapped_column(Json)
    """`services.documents.einvoice.facts.PartyFacts`: what electronic invoices need beside the requisites."""
    email: Mapped[str | None] = mapped_column(String(254))
    phone: Mapped[str | None] = mapped_column(String(20))
    responsible_id: Mapped[int] = mapped_column(Id)
    timezone: Mapped[str | None] = mapped_column(String(40))
    """The firm's when empty."""
    language: Mapped[str | None] = mapped_column(String(2))
    document_language: Mapped[str | None] = mapped_column(String(12))
    """Of its documents, one or two joined by «+»; the usual one of each form when empty."""
    reminder_mode: Mapped[str | None] = mapped_column(String(10))
    """A `ReminderMode`; empty until the first invoice is sent."""
    email_failed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """The address was refused for good by its mail server; cleared when it changes."""
    archived_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    erased_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When the personal data of the client went; the row stays for the books."""
    keep_until: Mapped[date | None]
    """Of an erased client: until then the pages of its invoices name the payer. Empty when nothing names it."""
    act_key: Mapped[str | None] = mapped_column(String(60))
    """Of the form that made the card: sent twice, it is one client."""


class ClientShare(Base, TenantOwned):
    """A client shown to a member who is not responsible for it."""

    __tablename__ = "client_shares"
    __table_args__ = (
        UniqueConstraint("firm_id", "member_id", "client_id"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"], ondelete="CASCADE"),
        ForeignKeyConstraint(["firm_id", "member_id"], ["members.firm_id", "members.id"]),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    client_id: Mapped[int] = mapped_column(Id)
    member_id: Mapped[int] = mapped_column(Id)
