"""Lets a series of numbers go on after numbers that did not come from it."""

from datetime import date

from db.models import Issuer
from db.unit_of_work import UnitOfWork
from services.domain.invoicing.number_series import highest_used_numbers
from services.domain.invoicing.number_template import counter_year, render_number


def open_series(uow: UnitOfWork, row: Issuer, used_numbers: dict[int, int]) -> None:
    """Opens a new series in which each year goes on after its number in `used_numbers`; other years begin with 1."""
    row.number_series += 1
    row.number_start = 1
    for year, last in used_numbers.items():
        uow.issuers.open_counter(row.id, row.number_series, year, last)


async def go_on_after_numbers(uow: UnitOfWork, row: Issuer, day: date) -> str | None:
    """Opens a new series where the counters of the locked issuer stand behind a number of its invoices, so that no
    number is given twice. Returns the next number of `day`'s year then; None where nothing had to be done."""
    used = highest_used_numbers(row.number_template, await uow.issuers.numbers(row.id))
    if not any([seq > await last_sequence(uow, row, year) for year, seq in used.items()]):
        return None
    open_series(uow, row, used)
    await uow.flush()
    last = await last_sequence(uow, row, counter_year(row.number_template, day))
    return render_number(row.number_template, day.year, last + 1)


async def last_sequence(uow: UnitOfWork, row: Issuer, year: int) -> int:
    last = await uow.issuers.last_seq(row.id, row.number_series, year)
    return row.number_start - 1 if last is None else last
