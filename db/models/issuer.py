"""Who bills for the firm: requisites, bank accounts, number series."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKeyConstraint, Index, LargeBinary, String, UniqueConstraint, text, true
from sqlalchemy.orm import Mapped, mapped_column

from db.models.base import Base, Created, TenantOwned
from db.types import Id, Json, UtcDateTime
from db.vocabulary.enums import INVOICE_NUMBERS, VatMode


class Issuer(Base, TenantOwned, Created):
    __tablename__ = "issuers"
    __table_args__ = (UniqueConstraint("firm_id", "id"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    country: Mapped[str] = mapped_column(String(5))
    kind: Mapped[str] = mapped_column(String(20))
    name: Mapped[str] = mapped_column(String(250))
    tax_id: Mapped[str | None] = mapped_column(String(20))
    requisites: Mapped[dict[str, Any]] = mapped_column(Json)
    """`services.domain.requisites.model.Requisites` without the bank account, which is a row of its own."""
    latin: Mapped[dict[str, list[str]] | None] = mapped_column(Json)
    """Name, address, signatory and title: as the requisites said, and how the owner has confirmed it in Latin."""
    einvoice: Mapped[dict[str, Any] | None] = mapped_column(Json)
    """`services.documents.einvoice.facts.PartyFacts`: what electronic invoices need beside the requisites."""
    vat_mode: Mapped[str] = mapped_column(String(10), default=VatMode.NONE)
    vat_rate_bp: Mapped[int | None]
    vat_code: Mapped[str | None] = mapped_column(String(20))
    """Which rate of the country's table applies (`general`, `usn5` …): the rate itself follows the service date."""
    vat_reason: Mapped[str | None] = mapped_column(String(250))
    number_template: Mapped[str] = mapped_column(String(40), default="{year}-{seq:04}")
    number_series: Mapped[int] = mapped_column(default=1)
    """Raised when a new start opens a new series; counters are kept per series and year."""
    number_start: Mapped[int] = mapped_column(default=1)
    document_numbers: Mapped[dict[str, Any]] = mapped_column(Json, default=dict, server_default=text("'{}'"))
    """How other documents are numbered, by their kind: template, series and start, as those of invoices above."""
    payment_link: Mapped[str | None] = mapped_column(String(250))
    accent: Mapped[str | None] = mapped_column(String(7))
    """A colour as «#1f4e79»."""
    logo: Mapped[str | None] = mapped_column(String(64))
    signature: Mapped[str | None] = mapped_column(String(64))
    stamp: Mapped[str | None] = mapped_column(String(64))
    """Digests of `PrintedImage` rows; documents that are issued from now on print them."""
    is_default: Mapped[bool] = mapped_column(default=False)
    archived_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class BankAccount(Base, TenantOwned, Created):
    """An issuer's account in one currency; a currency may have several."""

    __tablename__ = "bank_accounts"
    __table_args__ = (
        UniqueConstraint("firm_id", "id"),
        ForeignKeyConstraint(["firm_id", "issuer_id"], ["issuers.firm_id", "issuers.id"]),
        Index(None, "firm_id", "issuer_id"),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    issuer_id: Mapped[int] = mapped_column(Id)
    currency: Mapped[str] = mapped_column(String(3))
    account: Mapped[str | None] = mapped_column(String(34))
    iban: Mapped[str | None] = mapped_column(String(34))
    bank_name: Mapped[str | None] = mapped_column(String(250))
    bank_address: Mapped[str | None] = mapped_column(String(250))
    bic: Mapped[str | None] = mapped_column(String(11))
    corr_account: Mapped[str | None] = mapped_column(String(34))
    swift: Mapped[str | None] = mapped_column(String(11))
    latin_bank_name: Mapped[str | None] = mapped_column(String(250))
    correspondent: Mapped[str | None] = mapped_column(String(250))
    """Of a currency account: the bank that the money comes through, as the payer's bank needs it. Empty: none is."""
    is_default: Mapped[bool] = mapped_column(default=False)
    is_main: Mapped[bool] = mapped_column(default=False, server_default=true())
    """Invoices of its currency name it; one account in use of each currency."""
    archived_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class PrintedImage(Base, TenantOwned, Created):
    """A cleaned PNG that an issuer's documents print, under the digest of its bytes."""

    __tablename__ = "printed_images"
    __table_args__ = (UniqueConstraint("firm_id", "sha256"),)

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    sha256: Mapped[str] = mapped_column(String(64))
    png: Mapped[bytes] = mapped_column(LargeBinary)
    width: Mapped[int]
    height: Mapped[int]
    frozen_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    """When an issued document first named it: from then on it stays."""


class NumberCounter(Base, TenantOwned):
    """The last number given in one series of one issuer in one year; raised in the transaction that issues."""

    __tablename__ = "number_counters"
    __table_args__ = (
        UniqueConstraint("firm_id", "issuer_id", "kind", "series", "year"),
        ForeignKeyConstraint(["firm_id", "issuer_id"], ["issuers.firm_id", "issuers.id"]),
    )

    id: Mapped[int] = mapped_column(Id, primary_key=True)
    issuer_id: Mapped[int] = mapped_column(Id)
    kind: Mapped[str] = mapped_column(
        String(16), default=INVOICE_NUMBERS, server_default=text(f"'{INVOICE_NUMBERS}'")
    )
    """Of what the numbers are: invoices, or a `DocumentKind`."""
    series: Mapped[int]
    year: Mapped[int]
    last_seq: Mapped[int]
