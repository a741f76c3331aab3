"""Requests to issue a draft that its author may not issue alone."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, ClientOwned, Created
from db.types import Id, UtcDateTime


class Approval(Base, ClientOwned, Created):
    """One a draft, sent again after each remark or change. It is the staff's own, as their notes are."""

    __tablename__ = "approvals"
    __table_args__ = (
        UniqueConstraint("firm_id", "invoice_id"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(
            ["firm_id", "invoice_id"], ["invoices.firm_id", "invoices.id"], ondelete="CASCADE"
        ),
        ForeignKeyConstraint(["firm_id", "author_id"], ["members.firm_id", "members.id"]),
        ForeignKeyConstraint(["firm_id", "decided_by"], ["members.firm_id", "members.id"]),
        # A number is never given twice: it is part of the keys of messages.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    invoice_id: Mapped[int] = mapped_column(Id)
    author_id: Mapped[int] = mapped_column(Id)
    """Who is told what came of it."""
    state: Mapped[str] = mapped_column(String(10))
    """An `ApprovalState`."""
    turn: Mapped[int]
    """Raised by each sending and each change: a button of an earlier one issues nothing."""
    remark: Mapped[str | None] = mapped_column(String(500))
    sent_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decided_by: Mapped[int | None] = mapped_column(Id)
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
