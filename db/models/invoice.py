"""Invoices. Stored are facts; the status that people see is derived in services."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ColumnElement,
    ForeignKeyConstraint,
    Index,
    String,
    UniqueConstraint,
    and_,
    literal_column,
    text,
)
from sqlalchemy.ext.hybrid import hybrid_method, hybrid_property
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, ClientOwned, Created, TenantOwned
from db.types import Id, Json, UtcDateTime
from db.vocabulary.enums import COUNTED, InvoiceKind, InvoiceState

OPEN = text(f"status = '{InvoiceState.ISSUED}' AND paid_minor + written_off_minor < total_minor")
"""`Invoice.is_open` in the words of the partial indexes: a database proves no equivalences."""
UNSENT = text(f"{OPEN.text} AND sent_at IS NULL")
FOR_ADVANCE = text(f"kind = '{InvoiceKind.ADVANCE}'")
"""`Invoice.is_for_advance`, likewise."""


class Invoice(Base, ClientOwned, Created):
    __tablename__ = "invoices"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "issuer_id", "number"),
        UniqueConstraint("firm_id", "draft_key"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(["firm_id", "issuer_id"], ["issuers.firm_id", "issuers.id"]),
        ForeignKeyConstraint(["firm_id", "contract_id"], ["contracts.firm_id", "contracts.id"]),
        ForeignKeyConstraint(["firm_id", "matter_id"], ["matters.firm_id", "matters.id"]),
        ForeignKeyConstraint(["firm_id", "bank_account_id"], ["bank_accounts.firm_id", "bank_accounts.id"]),
        ForeignKeyConstraint(["firm_id", "created_by"], ["members.firm_id", "members.id"]),
        ForeignKeyConstraint(["firm_id", "corrects_id"], ["invoices.firm_id", "invoices.id"]),
        CheckConstraint(
            "total_minor >= 0 AND paid_minor >= 0 AND written_off_minor >= 0", name="not_negative"
        ),
        CheckConstraint(
            f"paid_minor + written_off_minor <= total_minor OR status = '{InvoiceState.VOID}'",
            name="not_overpaid",
        ),
        CheckConstraint(f"(status = '{InvoiceState.DRAFT}') = (number IS NULL)", name="number_at_issue"),
        # Lists, their sums and reports read these indexes alone: the row itself is wide with the frozen page.
        Index(
            "ix_invoices_open",
            "firm_id",
            "due_date",
            "id",
            "currency",
            "client_id",
            "total_minor",
            "paid_minor",
            "written_off_minor",
            "invoice_date",
            "matter_id",
            "contract_id",
            "issuer_id",
            "status",
            sqlite_where=OPEN,
            postgresql_where=OPEN,
        ),
        Index(
            "ix_invoices_recent",
            "firm_id",
            "invoice_date",
            "id",
            "client_id",
            "status",
            "currency",
            "total_minor",
            "paid_minor",
            "written_off_minor",
            "kind",
        ),
        Index(
            "ix_invoices_sums",
            "firm_id",
            "status",
            "currency",
            "client_id",
            "total_minor",
            "paid_minor",
            "written_off_minor",
            "invoice_date",
            "due_date",
            "issuer_id",
            "id",
            "kind",
        ),
        # What lies on the advances of contracts.
        Index(
            "ix_invoices_advance",
            "firm_id",
            "client_id",
            "contract_id",
            "issuer_id",
            "currency",
            "paid_minor",
            "id",
            sqlite_where=FOR_ADVANCE,
            postgresql_where=FOR_ADVANCE,
        ),
        # An invoice by its sum.
        Index("ix_invoices_total", "firm_id", "total_minor", "client_id", "id"),
        Index("ix_invoices_number", "firm_id", "number_norm", "seq", "client_id", "id"),
        Index(
            "ix_invoices_esf",
            "firm_id",
            "esf_norm",
            "client_id",
            "id",
            sqlite_where=text("esf_norm IS NOT NULL"),
            postgresql_where=text("esf_norm IS NOT NULL"),
        ),
        # An invoice by the period of its services.
        Index(
            "ix_invoices_services",
            "firm_id",
            "service_from",
            "client_id",
            "id",
            sqlite_where=text("service_from IS NOT NULL"),
            postgresql_where=text("service_from IS NOT NULL"),
        ),
        # What no client has got yet.
        Index(
            "ix_invoices_unsent",
            "firm_id",
            "client_id",
            "id",
            sqlite_where=UNSENT,
            postgresql_where=UNSENT,
        ),
        # Whom invoices were made for lately, and all of them by the names of clients.
        Index("ix_invoices_client", "firm_id", "client_id", "created_at", "invoice_date", "id"),
        Index(None, "firm_id", "matter_id"),
        Index(None, "firm_id", "contract_id"),
        Index(
            "ix_invoices_remind",
            "next_remind_at",
            sqlite_where=text("next_remind_at IS NOT NULL"),
            postgresql_where=text("next_remind_at IS NOT NULL"),
        ),
        # A number is never given twice: a button or a window of a draft that is gone would else issue another one.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    issuer_id: Mapped[int] = mapped_column(Id)
    contract_id: Mapped[int | None] = mapped_column(Id)
    matter_id: Mapped[int | None] = mapped_column(Id)
    bank_account_id: Mapped[int | None] = mapped_column(Id)
    created_by: Mapped[int] = mapped_column(Id)
    draft_key: Mapped[str | None] = mapped_column(String(40))
    """Of the act that made the draft: the same tap delivered twice finds the same draft."""

    status: Mapped[str] = mapped_column(String(12), default=InvoiceState.DRAFT)
    """An `InvoiceState`."""
    kind: Mapped[str] = mapped_column(
        String(10), default=InvoiceKind.SERVICES, server_default=InvoiceKind.SERVICES.value
    )
    """An `InvoiceKind`."""
    number: Mapped[str | None] = mapped_column(String(60))
    number_norm: Mapped[str | None] = mapped_column(String(60))
    series: Mapped[int | None]
    year: Mapped[int | None]
    seq: Mapped[int | None]

    invoice_date: Mapped[date]
    due_date: Mapped[date | None]
    """Empty while the term runs from an act that there is not yet."""
    due_fixed: Mapped[bool] = mapped_column(default=False)
    """The due date was set by hand, so that it no longer follows the terms."""
    act_days: Mapped[int | None]
    """The term runs from the act: how many days after it the invoice is due. Empty for every other term."""
    act_unit: Mapped[str | None] = mapped_column(String(10))
    """Of `act_days`: calendar, working."""
    act_on: Mapped[date | None]
    """When the act was signed; the due date follows from it."""
    service_from: Mapped[date | None]
    service_to: Mapped[date | None]
    language: Mapped[str] = mapped_column(String(12), default="ru")
    """Of the page, one or two joined by «+»: `services.documents.invoice.model.LANGUAGES`."""
    note: Mapped[str | None] = mapped_column(String(500))

    currency: Mapped[str] = mapped_column(String(3))
    vat_mode: Mapped[str] = mapped_column(String(10))
    vat_code: Mapped[str | None] = mapped_column(String(20))
    vat_rate_bp: Mapped[int | None]
    vat_reason: Mapped[str | None] = mapped_column(String(250))
    discount_bp: Mapped[int | None]
    discount_minor: Mapped[int | None] = mapped_column(BigInteger)

    net_minor: Mapped[int] = mapped_column(BigInteger, default=0)
    vat_minor: Mapped[int] = mapped_column(BigInteger, default=0)
    total_minor: Mapped[int] = mapped_column(BigInteger, default=0)
    paid_minor: Mapped[int] = mapped_column(BigInteger, default=0)
    """The sum of the invoice's allocations, kept in the transaction that writes them."""
    written_off_minor: Mapped[int] = mapped_column(BigInteger, default=0)

    issued_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    issued_by: Mapped[int | None] = mapped_column(Id)
    snapshot: Mapped[dict[str, Any] | None] = mapped_column(Json)
    """`services.documents.invoice.model.InvoiceDocument` as issued: the printed page, for ever."""
    file_id: Mapped[str | None] = mapped_column(String(250))
    """Telegram's id of the PDF, for sending it again without rendering."""
    einvoice: Mapped[dict[str, str] | None] = mapped_column(Json)
    """`services.documents.einvoice.facts.InvoiceFacts`: what its electronic form needs beside the page."""
    esf_number: Mapped[str | None] = mapped_column(String(80))
    """Of the state's electronic invoice (ЭСФ in Kazakhstan and Uzbekistan) that was made of this one."""
    esf_norm: Mapped[str | None] = mapped_column(String(80))
    """`esf_number` as a search folds it."""
    void_reason: Mapped[str | None] = mapped_column(String(500))
    write_off_reason: Mapped[str | None] = mapped_column(String(500))
    corrects_id: Mapped[int | None] = mapped_column(Id)
    """The void invoice that this one replaces."""
    moves_payments: Mapped[bool] = mapped_column(default=False)
    """At issue, put the money that was on the corrected invoice on this one."""
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """First successful sending to the client; «handed over» counts."""
    next_remind_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When the plan of reminders looks at the invoice again; empty when there is nothing to wait for."""
    advance_declined_minor: Mapped[int | None] = mapped_column(BigInteger)
    """The client's advance that staff would not put on the invoice: until it grows, reminders go on despite it."""

    @hybrid_property
    def balance_minor(self) -> int:
        """What is still to be paid, in minor units of the invoice's currency; nothing for a void invoice.

        In a statement it is the plain difference, so that sums are read out of indexes as they lie there: void
        invoices are kept out by `is_open` or `is_counted` beside it (`tests/structure/test_walls.py` looks).
        """
        if self.status == InvoiceState.VOID:
            return 0
        return self.total_minor - self.paid_minor - self.written_off_minor

    @balance_minor.inplace.expression
    @classmethod
    def _balance_minor(cls) -> ColumnElement[int]:
        return cls.total_minor - cls.paid_minor - cls.written_off_minor

    @hybrid_property
    def is_counted(self) -> bool:
        """Whether it is in sums: drafts and void invoices are in none."""
        return self.status in COUNTED

    @is_counted.inplace.expression
    @classmethod
    def _is_counted(cls) -> ColumnElement[bool]:
        return cls.status.in_(sorted(COUNTED))

    @hybrid_property
    def is_for_advance(self) -> bool:
        """Whether it asks for an advance on its contract: money for no work yet. What sums of work done leave out."""
        return self.kind == InvoiceKind.ADVANCE

    @is_for_advance.inplace.expression
    @classmethod
    def _is_for_advance(cls) -> ColumnElement[bool]:
        return cls.kind == literal_column(f"'{InvoiceKind.ADVANCE}'")

    @hybrid_property
    def is_for_work(self) -> bool:
        return self.kind != InvoiceKind.ADVANCE

    @is_for_work.inplace.expression
    @classmethod
    def _is_for_work(cls) -> ColumnElement[bool]:
        return cls.kind != literal_column(f"'{InvoiceKind.ADVANCE}'")

    @hybrid_property
    def is_open(self) -> bool:
        """Whether it is issued and money is owed."""
        return (
            self.status == InvoiceState.ISSUED and self.paid_minor + self.written_off_minor < self.total_minor
        )

    @is_open.inplace.expression
    @classmethod
    def _is_open(cls) -> ColumnElement[bool]:
        return and_(
            cls.status == literal_column(f"'{InvoiceState.ISSUED}'"),
            cls.paid_minor + cls.written_off_minor < cls.total_minor,
        )

    @hybrid_property
    def is_settled(self) -> bool:
        """Whether it is issued and nothing is owed any more."""
        return (
            self.status == InvoiceState.ISSUED
            and self.paid_minor + self.written_off_minor >= self.total_minor
        )

    @is_settled.inplace.expression
    @classmethod
    def _is_settled(cls) -> ColumnElement[bool]:
        # Not `balance_minor == 0`: of an equation PostgreSQL expects one row in two hundred.
        return and_(
            cls.status == literal_column(f"'{InvoiceState.ISSUED}'"),
            cls.paid_minor + cls.written_off_minor >= cls.total_minor,
        )

    @hybrid_method
    def is_overdue(self, day: date) -> bool:
        """Whether it is open and `day`, the firm's date, is past its due date. Without one nothing is overdue."""
        if self.due_date is None:  # of a row: the column itself is something
            return False
        return self.is_open & (self.due_date < day)  # reads the same for a row and for the database


class InvoiceLine(Base, TenantOwned):
    __tablename__ = "invoice_lines"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "invoice_id", "position"),
        ForeignKeyConstraint(
            ["firm_id", "invoice_id"], ["invoices.firm_id", "invoices.id"], ondelete="CASCADE"
        ),
        ForeignKeyConstraint(["firm_id", "stage_id"], ["contract_stages.firm_id", "contract_stages.id"]),
        Index(None, "firm_id", "stage_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    invoice_id: Mapped[int] = mapped_column(Id)
    position: Mapped[int]
    description: Mapped[str] = mapped_column(String(1000))
    quantity_milli: Mapped[int] = mapped_column(BigInteger)
    """Thousandths: 2.25 hours are 2250."""
    unit: Mapped[str] = mapped_column(String(20))
    price_minor: Mapped[int] = mapped_column(BigInteger)
    vat_rate_bp: Mapped[int | None]
    """Of this line, when it differs from the invoice's; −1 says «without VAT» on an invoice that has it."""
    stage_id: Mapped[int | None] = mapped_column(Id)
    retainer_month: Mapped[date | None]
    """First day of the month that the line bills on a retainer."""
