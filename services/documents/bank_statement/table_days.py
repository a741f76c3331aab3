"""Finds out of a whole column whether 03/04/2026 is a day of April or of March."""

from collections.abc import Sequence
from datetime import date

from services.documents.bank_statement.model import DayOrder
from services.documents.bank_statement.table_cells import Cell, day_of
from services.domain.patterns import compiled_later

_UNCLEAR = compiled_later(r"\s*'?([0-9]{1,2})[/-]([0-9]{1,2})[/-](?:[0-9]{4}|[0-9]{2})(?![0-9])")
_MANY = 3


def find_day_order(cells: Sequence[Cell], around: tuple[date | None, date | None]) -> DayOrder | None:
    """None where nothing tells it: no day above twelve, no period, and both readings are in order.

    Points between the parts are written by who puts the day first. `around` is the period that the bank names.
    """
    pairs = [
        (int(match[1]), int(match[2]))
        for cell in cells
        if isinstance(cell, str) and (match := _UNCLEAR.match(cell)) is not None
    ]
    if all(first == second for first, second in pairs):
        return DayOrder.DAY_FIRST
    if any(first > 12 for first, _ in pairs):
        return DayOrder.DAY_FIRST
    if any(second > 12 for _, second in pairs):
        return DayOrder.MONTH_FIRST
    day_first, month_first = _days(cells, month_first=False), _days(cells, month_first=True)
    begin, end = around
    if begin is not None and end is not None:
        fits = [all(begin <= day <= end for day in days) for days in (day_first, month_first)]
        if fits[0] != fits[1]:
            return DayOrder.DAY_FIRST if fits[0] else DayOrder.MONTH_FIRST
    if len(set(pairs)) >= _MANY:
        fits = [_are_in_order(day_first), _are_in_order(month_first)]
        if fits[0] != fits[1]:
            return DayOrder.DAY_FIRST if fits[0] else DayOrder.MONTH_FIRST
    return None


def _days(cells: Sequence[Cell], *, month_first: bool) -> list[date]:
    return [day for cell in cells if (day := day_of(cell, month_first=month_first)) is not None]


def _are_in_order(days: Sequence[date]) -> bool:
    return list(days) in (sorted(days), sorted(days, reverse=True))
