"""Documents to clients beside the invoice: acts of services, and what else a firm gives out under a number."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    ForeignKeyConstraint,
    Index,
    String,
    UniqueConstraint,
    false,
    text,
)
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, ClientOwned, Created
from db.types import Id, NullableJson, UtcDateTime
from db.vocabulary.documents import DocumentState

AWAITED = text("ask_at IS NOT NULL")
OF_PAYMENT = text("payment_id IS NOT NULL")


class ClientDocument(Base, ClientOwned, Created):
    """A document of one `DocumentKind`: a draft, then issued with everything that it prints, then perhaps void."""

    __tablename__ = "client_documents"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        UniqueConstraint("firm_id", "issuer_id", "kind", "number"),
        UniqueConstraint("firm_id", "draft_key"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(["firm_id", "issuer_id"], ["issuers.firm_id", "issuers.id"]),
        ForeignKeyConstraint(["firm_id", "contract_id"], ["contracts.firm_id", "contracts.id"]),
        ForeignKeyConstraint(["firm_id", "payment_id"], ["payments.firm_id", "payments.id"]),
        ForeignKeyConstraint(["firm_id", "created_by"], ["members.firm_id", "members.id"]),
        CheckConstraint(f"state <> '{DocumentState.DRAFT}' OR number IS NULL", name="number_at_issue"),
        CheckConstraint("total_minor >= 0 AND vat_minor >= 0", name="not_negative"),
        Index(None, "firm_id", "client_id", "document_date", "id"),
        Index(None, "firm_id", "contract_id"),
        Index(
            "ix_client_documents_payment",
            "firm_id",
            "payment_id",
            sqlite_where=OF_PAYMENT,
            postgresql_where=OF_PAYMENT,
        ),
        Index("ix_client_documents_number", "firm_id", "number_norm", "kind", "seq", "client_id", "id"),
        Index("ix_client_documents_ask", "ask_at", sqlite_where=AWAITED, postgresql_where=AWAITED),
        # A number is never given twice, as of invoices.
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    """A `DocumentKind`."""
    issuer_id: Mapped[int] = mapped_column(Id)
    contract_id: Mapped[int | None] = mapped_column(Id)
    payment_id: Mapped[int | None] = mapped_column(Id)
    """Of a receipt: what it confirms. A payment has one that is not void."""
    created_by: Mapped[int] = mapped_column(Id)
    draft_key: Mapped[str | None] = mapped_column(String(60))
    """Of the act that made the draft: the same tap delivered twice finds the same draft."""

    state: Mapped[str] = mapped_column(String(8), default=DocumentState.DRAFT)
    """A `DocumentState`."""
    number: Mapped[str | None] = mapped_column(String(60))
    """Empty for a draft, and for a kind that bears no numbers."""
    number_norm: Mapped[str | None] = mapped_column(String(60))
    series: Mapped[int | None]
    year: Mapped[int | None]
    seq: Mapped[int | None]

    document_date: Mapped[date]
    period_from: Mapped[date | None]
    period_to: Mapped[date | None]
    language: Mapped[str] = mapped_column(String(12), default="ru")
    currency: Mapped[str] = mapped_column(String(3))
    vat_minor: Mapped[int] = mapped_column(BigInteger, default=0)
    total_minor: Mapped[int] = mapped_column(BigInteger, default=0)
    content: Mapped[dict[str, Any] | None] = mapped_column(NullableJson)
    """Of a draft: what its kind is made of, as `services/client_documents/` writes it. Gone when it is issued."""
    snapshot: Mapped[dict[str, Any] | None] = mapped_column(NullableJson)
    """The printed page as issued, for ever; its class is the kind's in `services/documents/registry.py`."""
    file_id: Mapped[str | None] = mapped_column(String(250))
    """Telegram's id of the PDF, for sending it again without rendering."""

    issued_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    issued_by: Mapped[int | None] = mapped_column(Id)
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """First successful sending to the client; «handed over» counts."""
    opened_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When a contact took the PDF first."""
    void_reason: Mapped[str | None] = mapped_column(String(500))

    response: Mapped[str | None] = mapped_column(String(10))
    """A `DocumentResponse`."""
    responded_on: Mapped[date | None]
    """The firm's date of the answer; of a paper the day of its signature."""
    responded_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    responded_by: Mapped[str | None] = mapped_column(String(30))
    """`contact:12` or `member:3`."""
    responded_via: Mapped[str | None] = mapped_column(String(10))
    """A `ResponseWay`."""
    responder: Mapped[str | None] = mapped_column(String(130))
    """The name of who answered, as it is printed."""
    objection: Mapped[str | None] = mapped_column(String(1000))
    """What the client has written against it."""
    ask_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When staff are asked whether it counts as accepted; empty when there is nothing to wait for."""


class ClientDocumentInvoice(Base, ClientOwned):
    """An invoice that a document is about."""

    __tablename__ = "client_document_invoices"
    __table_args__ = (
        UniqueConstraint("firm_id", "document_id", "invoice_id"),
        ForeignKeyConstraint(["firm_id", "client_id"], ["clients.firm_id", "clients.id"]),
        ForeignKeyConstraint(
            ["firm_id", "document_id"],
            ["client_documents.firm_id", "client_documents.id"],
            ondelete="CASCADE",
        ),
        ForeignKeyConstraint(["firm_id", "invoice_id"], ["invoices.firm_id", "invoices.id"]),
        Index(None, "firm_id", "invoice_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    document_id: Mapped[int] = mapped_column(Id)
    invoice_id: Mapped[int] = mapped_column(Id)
    began_term: Mapped[bool] = mapped_column(default=False, server_default=false())
    """The invoice's term runs from the acceptance of this document."""
