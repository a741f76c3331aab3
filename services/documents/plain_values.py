"""Turns a document into plain JSON values, as its snapshot is kept."""

import datetime
from collections.abc import Collection, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any, Protocol

from services.documents.appearance import Appearance
from services.documents.invoice.model import InvoiceDocument, InvoiceLayout
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Requisites

_MARKS = frozenset({"draft", "void", "acceptance"})


class _Paper(Protocol):
    @property
    def date(self) -> datetime.date: ...
    @property
    def issuer(self) -> Requisites: ...
    @property
    def client(self) -> Requisites: ...
    @property
    def currency(self) -> Currency: ...


def parties_only(page: _Paper) -> InvoiceDocument:
    """A document of both parties, for what asks nothing else of a page."""
    return InvoiceDocument(
        number="",
        date=page.date,
        due_date=None,
        issuer=page.issuer,
        client=page.client,
        lines=(),
        currency=page.currency,
        layout=InvoiceLayout.INTERNATIONAL,
    )


def to_plain(value: Any) -> Any:
    """Sums become minor units of the document's currency, days ISO text; of a dataclass its fields."""
    match value:
        case Money():
            return value.minor
        case datetime.date():
            return value.isoformat()
        case Enum():
            return value.value
        case tuple():
            return [to_plain(item) for item in value]
        case Requisites() | Appearance():
            return value.to_dict()
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    return value


def snapshot_of(page: Any, version: int) -> dict[str, Any]:
    """All fields but those that say what has become of the page since: a copy that is made later bears these marks."""
    kept = {field.name: to_plain(getattr(page, field.name)) for field in fields(page)}
    return {"version": version, **{name: value for name, value in kept.items() if name not in _MARKS}}


def same_but_number(first: Mapping[str, Any] | None, second: Mapping[str, Any]) -> bool:
    """Whether two snapshots say the same."""
    return first is not None and {**first, "number": ""} == {**second, "number": ""}


def load_values(
    page: type[Any],
    snapshot: Mapping[str, Any],
    known: int,
    *,
    days: Collection[str] = (),
    sums: Collection[str] = (),
) -> dict[str, Any]:
    """The values of the page's fields, as the page has them: parties, currency and look, its date and further `days`,
    and `sums` in its currency. What else is nested stays plain. Raises `ValueError` for a version that this code does
    not know."""
    if snapshot["version"] != known:
        raise ValueError(f"unknown snapshot version {snapshot['version']!r}")
    known_names = {field.name for field in fields(page)}
    values = {name: value for name, value in snapshot.items() if name in known_names}
    values["currency"] = currency = Currency(values["currency"])
    values["appearance"] = Appearance(**values["appearance"])
    for name in ("issuer", "client"):
        values[name] = Requisites.from_dict(values[name])
    for name in ("date", *days):
        values[name] = datetime.date.fromisoformat(values[name])
    for name in sums:
        values[name] = Money(values[name], currency)
    return values
