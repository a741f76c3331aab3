"""What the firm notes on its cards for itself."""

from datetime import datetime

from sqlalchemy import ForeignKeyConstraint, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, ClientOwned, Created
from db.types import Id, UtcDateTime

ON_CLIENT = text("contract_id IS NULL AND invoice_id IS NULL")


class StaffNote(Base, ClientOwned, Created):
    """The note on a client, a contract or an invoice; a card has one. It is the staff's: nothing that clients see or
    are sent is made of it, and a session of the client's side refuses to read it (`db.tenancy`)."""

    __tablename__ = "staff_notes"
    __table_args__ = (
        UniqueConstraint("firm_id", "contract_id"),
        UniqueConstraint("firm_id", "invoice_id"),
        Index(
            "uq_staff_notes_client",
            "firm_id",
            "client_id",
            unique=True,
            sqlite_where=ON_CLIENT,
            postgresql_where=ON_CLIENT,
        ),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(
            ["firm_id", "contract_id"], ["contracts.firm_id", "contracts.id"], ondelete="CASCADE"
        ),
        ForeignKeyConstraint(
            ["firm_id", "invoice_id"], ["invoices.firm_id", "invoices.id"], ondelete="CASCADE"
        ),
        ForeignKeyConstraint(["firm_id", "member_id"], ["members.firm_id", "members.id"]),
        Index(None, "firm_id", "client_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    contract_id: Mapped[int | None] = mapped_column(Id)
    invoice_id: Mapped[int | None] = mapped_column(Id)
    """Whose card it is on; without a contract and an invoice the client's."""
    text: Mapped[str] = mapped_column(String(1000))
    text_norm: Mapped[str] = mapped_column(String(1100))
    """Folded in Python, for the search."""
    member_id: Mapped[int] = mapped_column(Id)
    """Who wrote it last."""
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
