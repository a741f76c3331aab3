"""Rows as objects of JSON, one a line, and back.

Instants bear their zone, days are days, pictures are base64. Sums are whole numbers of minor units, as the books keep
them, and beside each stands the same as a decimal text for whoever reads without us: `total_minor` and `total`.
"""

import json
from collections.abc import Callable
from decimal import Decimal
from hashlib import sha256
from typing import Any

from db.backup.records import READ, WRITE, Row, Table
from db.backup.sealed_file import Damaged
from db.takeout.forms import FILLED

MINOR = "_minor"
TYPES: dict[str, type] = {
    "bool": bool,
    "int": int,
    "time": str,
    "date": str,
    "text": str,
    "bytes": str,
}
Fields = dict[str, Any]


def to_fields(table: Table, left_out: dict[str, str], row: Row) -> Fields:
    """A value of JSON stands as it is; where the database holds none, its name is missing, since `null` is one."""
    fields: Fields = {}
    for (name, kind), value in zip(table.columns.items(), row, strict=True):
        if name in left_out:
            continue
        if kind == "json":
            if value is not None:
                fields[name] = json.loads(value)
            continue
        way = WRITE.get(kind)
        fields[name] = value if way is None or value is None else way(value)
        if (spelled := _spelled(name)) and value is not None:
            fields[spelled] = f"{Decimal(value).scaleb(-2):.2f}"
    return fields


def _spelled(name: str) -> str | None:
    return name.removesuffix(MINOR) if name.endswith(MINOR) else None


def to_line(fields: Fields) -> bytes:
    """Names in one order, so that equal rows are equal lines whichever database they come from."""
    try:
        return _dumped(fields, ascii_only=False).encode()
    except UnicodeEncodeError:  # half of a sign, which only JSON can hold
        return _dumped(fields, ascii_only=True).encode()


def _dumped(fields: Fields, *, ascii_only: bool) -> str:
    return (
        json.dumps(fields, ensure_ascii=ascii_only, separators=(",", ":"), sort_keys=True, allow_nan=False)
        + "\n"
    )


def read_line(line: bytes) -> Fields:
    """Raises `ValueError` and `RecursionError`."""
    fields = json.loads(line, parse_constant=_refuse)
    if not isinstance(fields, dict):
        raise Damaged
    return fields


def _refuse(name: str) -> None:
    raise ValueError(name)


def to_row(table: Table, left_out: dict[str, str], fields: Fields, token: Callable[[], str]) -> Row:
    """Raises `Damaged` for what no row of this table may be, `ValueError` for values that can't be read."""
    spelled = {_spelled(name) for name in table.columns}
    if fields.keys() - (table.columns.keys() - left_out.keys()) - spelled:
        raise Damaged
    return [
        (sha256(token().encode()).hexdigest() if name in FILLED else None)
        if name in left_out
        else _value(name, kind, fields)
        for name, kind in table.columns.items()
    ]


def _value(name: str, kind: str, fields: Fields) -> Any:
    if kind == "json":
        return json.dumps(fields[name]) if name in fields else None
    value = fields[name]
    if value is None:
        return None
    if type(value) is not TYPES[kind]:
        raise Damaged
    way = READ.get(kind)
    return value if way is None else way(value)
