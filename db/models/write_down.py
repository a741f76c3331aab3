"""Why an invoice asks for less than was agreed."""

from sqlalchemy import BigInteger, ForeignKeyConstraint, Index, String, UniqueConstraint, text
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, ClientOwned, Created
from db.types import Id

OF_INVOICE = text("line_id IS NULL")


class WriteDown(Base, ClientOwned, Created):
    """The reason of one line that is lower than agreed, or of the discount on the whole invoice. It is the staff's own,
    as their notes are: pages print what is asked for, and nothing of this."""

    __tablename__ = "write_downs"
    __table_args__ = (
        UniqueConstraint("firm_id", "line_id"),
        Index(
            "uq_write_downs_invoice",
            "firm_id",
            "invoice_id",
            unique=True,
            sqlite_where=OF_INVOICE,
            postgresql_where=OF_INVOICE,
        ),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(
            ["firm_id", "invoice_id"], ["invoices.firm_id", "invoices.id"], ondelete="CASCADE"
        ),
        ForeignKeyConstraint(
            ["firm_id", "line_id"], ["invoice_lines.firm_id", "invoice_lines.id"], ondelete="CASCADE"
        ),
        ForeignKeyConstraint(["firm_id", "member_id"], ["members.firm_id", "members.id"]),
        Index(None, "firm_id", "invoice_id"),
        Index(None, "firm_id", "client_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    invoice_id: Mapped[int] = mapped_column(Id)
    line_id: Mapped[int | None] = mapped_column(Id)
    """Empty: of the discount on the invoice."""
    agreed_minor: Mapped[int] = mapped_column(BigInteger)
    """What the line, or all lines together, would come to: by the contract, or as it stood before it was lowered. In
    the terms of the invoice's prices, before a discount."""
    amount_minor: Mapped[int] = mapped_column(BigInteger)
    """How much less is asked for; counted anew with each change of the draft."""
    reason: Mapped[str | None] = mapped_column(String(500))
    """Empty when it was erased with the client's data."""
    member_id: Mapped[int] = mapped_column(Id)
    """Who has said it."""
