"""An act of services as data: everything that is printed, with computed sums, and nothing about its layout.

The database keeps its snapshot when the act is issued (`to_snapshot`); equal snapshots render to equal bytes.
"""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Self

from db.vocabulary.documents import ResponseWay
from services.documents.appearance import DEFAULT_APPEARANCE, Appearance
from services.documents.file_names import file_name
from services.documents.invoice.model import DocumentLine, InvoiceDocument, InvoiceLayout
from services.documents.text.formats import format_short_date
from services.documents.text.wordings import primary_language
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Requisites

VERSION = 1
_SHARED = (
    "number",
    "date",
    "issuer",
    "client",
    "lines",
    "currency",
    "layout",
    "language",
    "basis",
    "vat_reason",
    "prices_include_vat",
    "period_start",
    "period_end",
    "decline_minor",
    "draft",
    "appearance",
)
"""What an act prints as an invoice does."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """How the client accepted the act: printed on copies that are made later, and no part of the snapshot."""

    day: datetime.date
    way: ResponseWay
    name: str = ""
    """Of who accepted it; empty where it is not known, or was erased."""


@dataclass(frozen=True)
class ActPage:
    """`invoices` are those that the act is about, as the page names them («№ 2026-0012 от 01.12.2026»). `language` is
    as of an invoice. `draft` and `void` print a watermark on each page."""

    number: str
    date: datetime.date
    issuer: Requisites
    client: Requisites
    lines: tuple[DocumentLine, ...]
    currency: Currency
    layout: InvoiceLayout
    language: str = "ru"
    basis: str = ""
    invoices: tuple[str, ...] = ()
    vat_reason: str = ""
    prices_include_vat: bool = True
    period_start: datetime.date | None = None
    period_end: datetime.date | None = None
    decline_minor: bool = True
    draft: bool = False
    appearance: Appearance = DEFAULT_APPEARANCE
    void: bool = False
    acceptance: Acceptance | None = None

    @cached_property
    def sheet(self) -> InvoiceDocument:
        """The parties, the lines and their sums as the blocks of all forms take them."""
        return InvoiceDocument(**{name: getattr(self, name) for name in _SHARED}, due_date=None)

    @property
    def form_language(self) -> str:
        """The language of the printed form, or two joined by «+»; its usual one where it has no other."""
        return self.sheet.form_language

    @property
    def total(self) -> Money:
        """VAT included."""
        return self.sheet.total

    @property
    def vat(self) -> Money:
        return self.sheet.vat

    def to_snapshot(self) -> dict[str, Any]:
        """Plain JSON values: sums in minor units of `currency`, quantities and dates as strings."""
        sheet = self.sheet.to_snapshot()
        return {
            "version": VERSION,
            **{name: sheet[name] for name in _SHARED if name in sheet},
            "invoices": list(self.invoices),
        }

    @classmethod
    def from_snapshot(cls, snapshot: Mapping[str, Any]) -> Self:
        """The opposite of `to_snapshot`. Raises `ValueError` for a version that this code does not know."""
        if snapshot["version"] != VERSION:
            raise ValueError(f"unknown version {snapshot['version']!r} of an act's snapshot")
        shared = {name: snapshot[name] for name in _SHARED if name in snapshot}
        sheet = InvoiceDocument.from_snapshot({"version": 1, "due_date": None, **shared})
        return cls(
            **{name: getattr(sheet, name) for name in _SHARED}, invoices=tuple(snapshot.get("invoices", ()))
        )


def act_file_name(page: ActPage) -> str:
    """«Акт № 2026-0012 от 24.11.2026.pdf»; the name of a draft has no number and says that it is a draft."""
    day = format_short_date(page.date)
    if primary_language(page.form_language) == "en":
        draft, issued = (
            f"Draft statement of services dated {day}",
            "Statement of services {number} dated {day}",
        )
    else:
        draft, issued = f"Акт, черновик от {day}", "Акт № {number} от {day}"
    return file_name("" if page.draft else page.number, draft, issued, day)
