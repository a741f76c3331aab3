"""The journal as rows: acts, and what they changed, in words that people read."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from db.queries.export import After
from db.unit_of_work import UnitOfWork
from services.domain.money.money import Currency, Money
from services.export.files import SheetRow
from services.export.layout import Batch, ExportContext, to_local_naive

COLUMNS = ("at", "who", "action", "object", "object_name", "before", "after")

TRANSLATED_FIELDS = frozenset({"role", "state", "method", "channel", "mode", "kind"})
"""Facts whose values are one of a few words."""
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DATETIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})")


async def read_audit(uow: UnitOfWork, reading: ExportContext, after: After, limit: int) -> Batch:
    query = reading.query
    found = await uow.exports.audit(query.since, query.until, reading.zone, after, limit)
    names = await uow.audit.names([(entry.object_type, entry.object_id) for entry in found])
    rows = [
        SheetRow(
            (
                to_local_naive(entry.at, reading.zone),
                entry.member_name or reading.translate_select("action", "by_itself"),
                reading.translate_select("action", entry.action),
                reading.translate_select("object", entry.object_type),
                names.get((entry.object_type, entry.object_id)),
                format_values(entry.before, reading),
                format_values(entry.after, reading),
            )
        )
        for entry in found
    ]
    return rows, (found[-1].at, found[-1].id) if len(found) == limit else None


def format_values(values: Mapping[str, Any] | None, reading: ExportContext) -> str | None:
    """«сумма: 150000.00 RUB; дата: 24.11.2026». Ids say nothing to a reader and are left out."""
    if not values:
        return None
    said = [_format_field(key, value, reading) for key, value in values.items() if not key.endswith("_id")]
    return "; ".join(said) or None


def _format_field(key: str, value: Any, reading: ExportContext) -> str:
    if key in TRANSLATED_FIELDS and isinstance(value, str):
        value = reading.translate_select("value", value)
    return f"{reading.translate_select('fact', key)}: {_format_value(value, reading)}"


def _format_value(value: Any, reading: ExportContext) -> str:
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
            return (
                f"({', '.join(_format_field(key, inner, reading) for key, inner in value.items() if inner)})"
            )
        case list():
            return ", ".join(_format_value(inner, reading) for inner in value)
        case str() if _DATE.fullmatch(value):
            return f"{date.fromisoformat(value):%d.%m.%Y}"
        case str() if _DATETIME.fullmatch(value):
            return f"{to_local_naive(datetime.fromisoformat(value), reading.zone):%d.%m.%Y %H:%M}"
    return str(value)
