"""The audit log as rows of an export: acts and what they changed, in the reader's language."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from db.models import AuditEntry
from db.queries.export import After
from db.trail_digest import WHO, Erased
from db.unit_of_work import UnitOfWork
from services.domain.money.money import Currency, Money
from services.export.files import SheetRow
from services.export.layout import Batch, ExportContext, to_local_naive

COLUMNS = ("at", "who", "action", "object", "object_name", "before", "after")

TRANSLATED_FIELDS = frozenset(
    {"role", "state", "method", "channel", "mode", "kind", "document", "way", "part_month", "rate"}
)
"""Fields whose values are enumerations, translated by the locale files."""
OWN_WORDS = frozenset({"reason", "vat_reason", "subject", "file_name"})
"""Fields that may hold words of ours in the language of who pressed them."""
DIGESTS = frozenset({"logo", "signature", "stamp"})
"""Fields that hold the digest of a picture: whether there is one is all that a reader can use."""
MINOR_UNITS = frozenset({"small_sum"})
"""Fields that hold a sum in hundredths of the firm's currency."""
GONE = "erased"
"""Of `export-value`."""
_ERASED = object()
"""Stands in the place of a value that was erased."""


_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_DATETIME = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})")


async def read_audit(uow: UnitOfWork, context: ExportContext, after: After, limit: int) -> Batch:
    query = context.query
    records = await uow.exports.audit(query.since, query.until, context.zone, after, limit)
    names = await uow.audit.names([(entry.object_type, entry.object_id) for entry in records])
    erased = {entry.id: Erased.from_json(entry.erased).digests for entry in records}
    former = await uow.firms.member_names(
        {entry.member_id for entry in records if entry.member_id is not None and WHO in erased[entry.id]}
    )

    def who(entry: AuditEntry) -> str:
        if entry.member_name is not None:
            return entry.member_name
        if WHO not in erased[entry.id]:
            return context.translate_select("action", "by_itself")
        return former.get(entry.member_id or 0) or context.translate_select("value", GONE)

    rows = [
        SheetRow(
            (
                to_local_naive(entry.at, context.zone),
                who(entry),
                context.translate_select("action", entry.action),
                context.translate_select("object", entry.object_type),
                names.get((entry.object_type, entry.object_id)),
                format_values(_with_erased(entry.before, "before", erased[entry.id]), context),
                format_values(_with_erased(entry.after, "after", erased[entry.id]), context),
            )
        )
        for entry in records
    ]
    return rows, (records[-1].at, records[-1].id) if len(records) == limit else None


def _with_erased(
    values: Mapping[str, Any] | None, side: str, erased: Mapping[str, str]
) -> Mapping[str, Any] | None:
    """An erased value is said to be one: nobody takes it for an empty one."""
    gone = [name.partition(".")[2] for name in erased if name.startswith(f"{side}.")]
    return {**(values or {}), **dict.fromkeys(gone, _ERASED)} if gone else values


def format_values(values: Mapping[str, Any] | None, context: ExportContext) -> str | None:
    """«сумма: 150000.00 RUB; дата: 24.11.2026». Leaves ids out."""
    if not values:
        return None
    texts = [_format_field(key, value, context) for key, value in values.items() if not key.endswith("_id")]
    return "; ".join(texts) or None


def _format_field(key: str, value: Any, context: ExportContext) -> str:
    if value is _ERASED:
        value = context.translate_select("value", GONE)
    elif key in TRANSLATED_FIELDS and isinstance(value, str):
        value = context.translate_select("value", value)
    elif key in DIGESTS:
        value = bool(value)
    elif key in MINOR_UNITS and isinstance(value, int):
        value = f"{Decimal(value).scaleb(-2):.2f}"
    if key in OWN_WORDS and isinstance(value, str):
        value = context.say(value)
    return f"{context.translate_select('fact', key)}: {_format_value(value, context)}"


def _format_value(value: Any, context: ExportContext) -> str:
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
                f"({', '.join(_format_field(key, inner, context) for key, inner in value.items() if inner)})"
            )
        case list():
            return ", ".join(_format_value(inner, context) for inner in value)
        case str() if _DATE.fullmatch(value):
            return f"{date.fromisoformat(value):%d.%m.%Y}"
        case str() if _DATETIME.fullmatch(value):
            return f"{to_local_naive(datetime.fromisoformat(value), context.zone):%d.%m.%Y %H:%M}"
    return str(value)
