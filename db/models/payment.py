"""The ledger of money received. Rows are only ever added; a reversal is an opposite entry."""

from datetime import date

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKeyConstraint,
    Index,
    String,
    UniqueConstraint,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, ClientOwned, Created
from db.types import Id
from db.vocabulary.enums import PaymentKind

OF_ADVANCE = text("advance_invoice_id IS NOT NULL")


class Payment(Base, ClientOwned, Created):
    """`amount_minor` is positive for money received, negative for money returned; a reversal has the opposite sign.

    What is left of a received payment is its amount, minus its allocations, plus the rows that refund or reverse it;
    those that name an advance invoice take of that invoice's money and are not among them.
    """

    __tablename__ = "payments"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "act_key"),
        UniqueConstraint("firm_id", "reverses_id"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(["firm_id", "issuer_id"], ["issuers.firm_id", "issuers.id"]),
        ForeignKeyConstraint(["firm_id", "reverses_id"], ["payments.firm_id", "payments.id"]),
        ForeignKeyConstraint(["firm_id", "refunds_id"], ["payments.firm_id", "payments.id"]),
        ForeignKeyConstraint(["firm_id", "recorded_by"], ["members.firm_id", "members.id"]),
        ForeignKeyConstraint(["firm_id", "advance_invoice_id"], ["invoices.firm_id", "invoices.id"]),
        CheckConstraint(
            f"(kind = '{PaymentKind.RECEIVED}' AND amount_minor > 0)"
            f" OR (kind = '{PaymentKind.REFUND}' AND amount_minor < 0)"
            f" OR (kind = '{PaymentKind.REVERSAL}' AND amount_minor <> 0)",
            name="sign",
        ),
        Index(None, "firm_id", "client_id"),
        # What came in a period is read from this index alone.
        Index("ix_payments_received", "firm_id", "received_on", "currency", "client_id", "amount_minor"),
        # A payment by its sum.
        Index("ix_payments_amount", "firm_id", "amount_minor", "client_id", "kind", "id"),
        Index(None, "firm_id", "refunds_id"),
        Index(
            "ix_payments_advance",
            "firm_id",
            "advance_invoice_id",
            sqlite_where=OF_ADVANCE,
            postgresql_where=OF_ADVANCE,
        ),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    issuer_id: Mapped[int] = mapped_column(Id)
    kind: Mapped[str] = mapped_column(String(10))
    """A `PaymentKind`."""
    currency: Mapped[str] = mapped_column(String(3))
    amount_minor: Mapped[int] = mapped_column(BigInteger)
    received_on: Mapped[date]
    method: Mapped[str] = mapped_column(String(10))
    """A `PaymentMethod`."""
    reference: Mapped[str | None] = mapped_column(String(100))
    reason: Mapped[str | None] = mapped_column(String(500))
    reverses_id: Mapped[int | None] = mapped_column(Id)
    refunds_id: Mapped[int | None] = mapped_column(Id)
    """The received payment that a refund, or the reversal of a refund, belongs to."""
    advance_invoice_id: Mapped[int | None] = mapped_column(Id)
    """Of a refund, or its reversal: the advance invoice whose money was returned. Empty: it lay on no invoice."""
    recorded_by: Mapped[int] = mapped_column(Id)
    act_key: Mapped[str] = mapped_column(String(60))
    """Of the form that recorded it: sent twice, it is one payment."""


class Allocation(Base, ClientOwned, Created):
    """A part of a payment put on an invoice; negative when taken back."""

    __tablename__ = "allocations"
    __table_args__ = (
        UniqueConstraint("firm_id", "act_key"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(["firm_id", "payment_id"], ["payments.firm_id", "payments.id"]),
        ForeignKeyConstraint(["firm_id", "invoice_id"], ["invoices.firm_id", "invoices.id"]),
        ForeignKeyConstraint(["firm_id", "advance_invoice_id"], ["invoices.firm_id", "invoices.id"]),
        CheckConstraint("amount_minor <> 0", name="not_zero"),
        CheckConstraint("advance_invoice_id <> invoice_id", name="not_onto_itself"),
        Index(None, "firm_id", "payment_id"),
        Index(None, "firm_id", "invoice_id"),
        Index(None, "firm_id", "client_id"),
        Index(
            "ix_allocations_advance",
            "firm_id",
            "advance_invoice_id",
            sqlite_where=OF_ADVANCE,
            postgresql_where=OF_ADVANCE,
        ),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    payment_id: Mapped[int] = mapped_column(Id)
    invoice_id: Mapped[int] = mapped_column(Id)
    advance_invoice_id: Mapped[int | None] = mapped_column(Id)
    """The paid advance invoice whose money this is: there it stays as paid, here it is used. Empty: money that lay on
    no invoice before."""
    amount_minor: Mapped[int] = mapped_column(BigInteger)
    act_key: Mapped[str | None] = mapped_column(String(60))
