"""Turns a document into plain JSON values, as its snapshot is kept."""

import datetime
from dataclasses import fields, is_dataclass
from enum import Enum
from typing import Any

from services.domain.money.money import Money
from services.domain.requisites.model import Requisites

_MARKS = frozenset({"void", "acceptance"})


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
        case Requisites():
            return value.to_dict()
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    return value


def snapshot_of(page: Any, version: int) -> dict[str, Any]:
    """All fields but those that say what has become of the page since: a copy that is made later bears these marks."""
    kept = {field.name: to_plain(getattr(page, field.name)) for field in fields(page)}
    return {"version": version, **{name: value for name, value in kept.items() if name not in _MARKS}}


def require_version(snapshot: Any, known: int) -> dict[str, Any]:
    """The values without their version. Raises `ValueError` for a version that this code does not know."""
    if snapshot["version"] != known:
        raise ValueError(f"unknown snapshot version {snapshot['version']!r}")
    return {name: value for name, value in snapshot.items() if name != "version"}
