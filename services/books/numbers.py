"""Numbers of invoices and other documents: each once, none missing, and the counter where the last one is."""

from itertools import pairwise

from db.models import Invoice
from db.queries import BookQueries
from db.queries.books import SeriesYear
from db.vocabulary.enums import INVOICE_NUMBERS
from services.books.views import Proof, in_words

FIRST_SERIES = 1
"""The one that an issuer begins with; its numbers begin with 1. A later one begins where its owner said."""


async def prove_numbers(books: BookQueries) -> Proof:
    faults = []
    for double in await books.doubles(Invoice.firm_id, Invoice.issuer_id, Invoice.number):
        faults.append(
            f"The number {double.number} stands on {double.rows} invoices of issuer {double.issuer_id},"
            f" firm {double.firm_id}."
        )
    series = await books.series()
    for one in series:
        faults += await _faults_of(books, one)
    count = sum(one.numbers for one in series)
    return Proof(
        "numbers", f"{count} numbers in {len(series)} series and years: each once, no gap.", tuple(faults)
    )


async def _faults_of(books: BookQueries, series: SeriesYear) -> list[str]:
    where = f"issuer {series.issuer_id}, series {series.series}, year {series.year} (firm {series.firm_id})"
    what = "invoice"
    if series.kind != INVOICE_NUMBERS:
        what, where = series.kind, f"documents «{series.kind}» of {where}"
    if series.first is None or series.last is None:
        if series.series == FIRST_SERIES:
            return [f"Numbers 1 to {series.counter} of {where} were given, and no {what} has one."]
        return []
    numbers = await books.numbers_of(series)
    first = min(series.first, 1) if series.series == FIRST_SERIES else series.first
    last = max(series.last, series.counter or 0)
    faults = []
    if missing := sorted(set(range(first, last + 1)) - set(numbers)):
        faults.append(f"Missing among the numbers of {where}: {in_words(missing)}.")
    if doubled := sorted({seq for seq, after in pairwise(numbers) if seq == after}):
        faults.append(f"Given twice among the numbers of {where}: {in_words(doubled)}.")
    if series.counter is None or series.counter < series.last:
        counter = "is not there" if series.counter is None else f"stands at {series.counter}"
        faults.append(f"The counter of {where} {counter}, and the last {what} has {series.last}.")
    return faults
