"""Demands for what is overdue: what they have beside the document that they are, and the firm's own wording."""

from datetime import date, datetime

from sqlalchemy import ForeignKeyConstraint, Index, String, Text, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, ClientOwned, TenantOwned
from db.types import Id, UtcDateTime

WATCHED = text("watch_at IS NOT NULL")


class Demand(Base, ClientOwned):
    """Of a document of the kind `DEMAND`: its term, and since when it runs."""

    __tablename__ = "demands"
    __table_args__ = (
        UniqueConstraint("firm_id", "document_id"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(
            ["firm_id", "document_id"],
            ["client_documents.firm_id", "client_documents.id"],
            ondelete="CASCADE",
        ),
        Index("ix_demands_watch", "watch_at", sqlite_where=WATCHED, postgresql_where=WATCHED),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    document_id: Mapped[int] = mapped_column(Id)
    term_days: Mapped[int]
    """Calendar days from the day of sending."""
    sent_on: Mapped[date | None]
    """The firm's date of the first sending."""
    sent_way: Mapped[str | None] = mapped_column(String(10))
    """A `DemandWay`."""
    posted_on: Mapped[date | None]
    """When it went out by registered post, as staff have entered it."""
    until: Mapped[date | None]
    """The last day of the term."""
    watch_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When it is looked whether the client has paid; empty before sending, and once that was done."""


class DemandWording(Base, TenantOwned):
    """What the firm's demands say in a language, with places for what the books know; ours where there is none."""

    __tablename__ = "demand_wordings"
    __table_args__ = (UniqueConstraint("firm_id", "language"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    language: Mapped[str] = mapped_column(String(10))
    text: Mapped[str] = mapped_column(Text)
