"""The journal as rows: acts, and what they changed, in words that people read."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from db.queries.export import After
from db.unit_of_work import UnitOfWork
from services.domain.money.money import Currency, Money
from services.export.files import SheetRow
from services.export.layout import Piece, Reading, local

COLUMNS = ("at", "who", "action", "object", "object_name", "before", "after")

CHOICES = frozenset({"role", "state", "method", "channel", "mode", "kind"})
"""Facts whose values are one of a few words."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})")


async def read(uow: UnitOfWork, reading: Reading, after: After, limit: int) -> Piece:
    query = reading.query
    found = await uow.exports.audit(query.since, query.until, reading.zone, after, limit)
    names = await uow.audit.names([(entry.object_type, entry.object_id) for entry in found])
    rows = [
        SheetRow(
            (
                local(entry.at, reading.zone),
                entry.member_name or reading.named("action", "by_itself"),
                reading.named("action", entry.action),
                reading.named("object", entry.object_type),
                names.get((entry.object_type, entry.object_id)),
                facts(entry.before, reading),
                facts(entry.after, reading),
            )
        )
        for entry in found
    ]
    return rows, (found[-1].at, found[-1].id) if len(found) == limit else None


def facts(values: Mapping[str, Any] | None, reading: Reading) -> str | None:
    """«сумма: 150000.00 RUB; дата: 24.11.2026». Ids say nothing to a reader and are left out."""
    if not values:
        return None
    said = [_fact(key, value, reading) for key, value in values.items() if not key.endswith("_id")]
    return "; ".join(said) or None


def _fact(key: str, value: Any, reading: Reading) -> str:
    if key in CHOICES and isinstance(value, str):
        value = reading.named("value", value)
    return f"{reading.named('fact', key)}: {_text(value, reading)}"


def _text(value: Any, reading: Reading) -> str:
    match value:
        case None | "":
            return "–"
        case bool():
            return "+" if value else "–"
        case {"minor": int(minor), "currency": str(code)} if len(value) == 2:
            return f"{Money(minor, Currency(code)).amount} {code}"
        case dict() | list() if not value:
            return "–"
        case dict():
            return f"({', '.join(_fact(key, inner, reading) for key, inner in value.items() if inner)})"
        case list():
            return ", ".join(_text(inner, reading) for inner in value)
        case str() if _DAY.fullmatch(value):
            return f"{date.fromisoformat(value):%d.%m.%Y}"
        case str() if _MOMENT.fullmatch(value):
            return f"{local(datetime.fromisoformat(value), reading.zone):%d.%m.%Y %H:%M}"
    return str(value)
