"""Puts the texts of a page's data into characters that the fonts have."""

from dataclasses import fields, is_dataclass, replace
from datetime import date
from decimal import Decimal
from functools import cache
from operator import is_
from types import NoneType
from typing import TYPE_CHECKING, Any, TypeVar

from services.documents.pdf.glyphs import to_printable
from services.domain.money.money import Money

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Record = TypeVar("Record", bound="DataclassInstance")

_MULTILINE_FIELDS = {"notes", "description"}
_WITHOUT_TEXTS = {NoneType, bool, int, date, Decimal, Money}  # most fields of a page: passed over at once


def in_printable_letters(record: Record) -> Record:
    """The page with every text in printable characters, nested records included; itself where all texts are so."""
    changes = {}
    for name in _field_names(type(record)):
        old = getattr(record, name)
        if type(old) not in _WITHOUT_TEXTS:
            new = _printable(old, multiline=name in _MULTILINE_FIELDS)
            if new is not old:
                changes[name] = new
    return replace(record, **changes) if changes else record


@cache
def _field_names(kind: type["DataclassInstance"]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _printable(value: Any, *, multiline: bool) -> Any:
    kind = type(value)
    if kind is str:
        return to_printable(value, multiline=multiline)
    if kind is tuple:
        new = tuple([_printable(each, multiline=multiline) for each in value])
        return value if all(map(is_, new, value)) else new
    if is_dataclass(value) and not isinstance(value, type):
        return in_printable_letters(value)
    return value
