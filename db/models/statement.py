"""Banks' statements: what a file said, and what has become of each of its lines."""

from datetime import date, datetime
from typing import Any

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

from db.models.base import Base, Created, TenantOwned
from db.types import Id, Json, UtcDateTime
from db.vocabulary.statements import LineDecision, StatementState

OF_PAYMENT = text("payment_id IS NOT NULL")


class BankStatement(Base, TenantOwned, Created):
    """One account's movements out of a file that somebody sent. A file of several accounts is several statements."""

    __tablename__ = "statements"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "file_digest", "part", "sent_by"),
        ForeignKeyConstraint(["firm_id", "issuer_id"], ["issuers.firm_id", "issuers.id"]),
        ForeignKeyConstraint(["firm_id", "sent_by"], ["members.firm_id", "members.id"]),
        Index(None, "firm_id", "issuer_id"),
        Index(None, "firm_id", "sent_by"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    issuer_id: Mapped[int] = mapped_column(Id)
    account: Mapped[str] = mapped_column(String(40))
    currency: Mapped[str] = mapped_column(String(3))
    format: Mapped[str] = mapped_column(String(10))
    """A `StatementFormat`."""
    period_from: Mapped[date | None]
    period_to: Mapped[date | None]
    opening_minor: Mapped[int | None] = mapped_column(BigInteger)
    closing_minor: Mapped[int | None] = mapped_column(BigInteger)
    remarks: Mapped[list[Any]] = mapped_column(Json)
    """`services.domain.statements.model.Remark` of each."""
    file_digest: Mapped[str] = mapped_column(String(64))
    """SHA-256 of the file, and of the columns that its reader was told, if any."""
    part: Mapped[int]
    """Which of the file's statements it is."""
    sent_by: Mapped[int] = mapped_column(Id)
    state: Mapped[str] = mapped_column(String(10), default=StatementState.OPEN)
    """A `StatementState`."""


class StatementLine(Base, TenantOwned):
    """One movement, which stands in one statement; where others hold it too, theirs is its twin."""

    __tablename__ = "statement_lines"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "statement_id", "position"),
        UniqueConstraint("firm_id", "key"),
        ForeignKeyConstraint(["firm_id", "statement_id"], ["statements.firm_id", "statements.id"]),
        ForeignKeyConstraint(["firm_id", "issuer_id"], ["issuers.firm_id", "issuers.id"]),
        ForeignKeyConstraint(["firm_id", "twin_id"], ["statement_lines.firm_id", "statement_lines.id"]),
        ForeignKeyConstraint(["firm_id", "decided_in"], ["statements.firm_id", "statements.id"]),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(["firm_id", "payment_id"], ["payments.firm_id", "payments.id"]),
        ForeignKeyConstraint(["firm_id", "decided_by"], ["members.firm_id", "members.id"]),
        CheckConstraint("(key IS NULL) = (twin_id IS NOT NULL)", name="one_of_each"),
        CheckConstraint("(decision IS NULL) = (decided_by IS NULL)", name="decided"),
        CheckConstraint(
            "(payment_id IS NOT NULL) = (decision IS NOT NULL AND decision IN"
            f" ('{LineDecision.INVOICE}', '{LineDecision.ADVANCE}', '{LineDecision.RECORDED}'))",
            name="paid",
        ),
        # The same movement out of another format, and payments that were recorded by hand.
        Index("ix_statement_lines_movement", "firm_id", "issuer_id", "booked_on", "amount_minor"),
        Index(None, "firm_id", "twin_id"),
        Index(None, "firm_id", "client_id"),
        Index(None, "firm_id", "decided_in"),
        Index(
            "ix_statement_lines_payment",
            "firm_id",
            "payment_id",
            sqlite_where=OF_PAYMENT,
            postgresql_where=OF_PAYMENT,
        ),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    statement_id: Mapped[int] = mapped_column(Id)
    issuer_id: Mapped[int] = mapped_column(Id)
    position: Mapped[int]
    """From 1, by the order of the file."""
    key: Mapped[str | None] = mapped_column(String(80))
    """What tells this movement from all others (`services/domain/statements/keys.py`)."""
    twin_id: Mapped[int | None] = mapped_column(Id)
    """The line of an earlier file, or further up in this one, that holds the same movement."""
    entry: Mapped[dict[str, Any]] = mapped_column(Json)
    """`services.domain.statements.model.Entry`."""
    booked_on: Mapped[date]
    amount_minor: Mapped[int] = mapped_column(BigInteger)
    """As `entry` says: positive whatever the direction."""

    kind: Mapped[str] = mapped_column(String(10))
    """A `LineKind`: what the rules said when they last looked at the books."""
    client_id: Mapped[int | None] = mapped_column(Id)
    """Whose money it is, or seems to be."""
    verdict: Mapped[dict[str, Any]] = mapped_column(Json)
    """Why, and the candidates, as `services/statements/stored.py` writes them."""

    decision: Mapped[str | None] = mapped_column(String(10))
    """A `LineDecision`."""
    payment_id: Mapped[int | None] = mapped_column(Id)
    decided_by: Mapped[int | None] = mapped_column(Id)
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    decided_in: Mapped[int | None] = mapped_column(Id)
    """The statement in which it was decided: a twin's, perhaps."""
    turn: Mapped[int] = mapped_column(default=0)
    """How often what had been posted of it was taken back: part of its payment's key."""


class PayerDecision(Base, TenantOwned, Created):
    """What staff have said of money from this payer."""

    __tablename__ = "payer_decisions"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "payer_key"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(["firm_id", "decided_by"], ["members.firm_id", "members.id"]),
        Index(None, "firm_id", "client_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    payer_key: Mapped[str] = mapped_column(String(300))
    """`services.domain.statements.book.payer_key`: an account, else a tax number, else a name."""
    rule: Mapped[str] = mapped_column(String(10))
    """A `PayerRule`."""
    client_id: Mapped[int | None] = mapped_column(Id)
    decided_by: Mapped[int] = mapped_column(Id)


class TableLayout(Base, TenantOwned, Created):
    """Which columns of a bank's table are which, as somebody said."""

    __tablename__ = "table_layouts"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "header_digest"),
        ForeignKeyConstraint(["firm_id", "decided_by"], ["members.firm_id", "members.id"]),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    header_digest: Mapped[str] = mapped_column(String(64))
    """Of the table's head, which names the bank's form."""
    columns: Mapped[dict[str, Any]] = mapped_column(Json)
    decided_by: Mapped[int] = mapped_column(Id)
