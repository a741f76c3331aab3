"""Goes through all rows without writing anything: what they would add, and what is wrong with each."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256

from services.bring_in.book import Book, InvoiceEntry
from services.bring_in.cells import RowCells
from services.bring_in.money import Ledger
from services.bring_in.papers import Papers
from services.bring_in.people import People
from services.bring_in.views import BringInReport, RowProblem, Totals
from services.documents.bring_in.model import ReadTables, SentRow, Sheet
from services.domain.money.money import Currency, Money
from services.domain.ports import Translator


@dataclass(frozen=True, slots=True)
class Plan:
    """All that would be written, with the books that it was made by."""

    book: Book
    people: People
    papers: Papers
    ledger: Ledger
    report: BringInReport

    @property
    def touched(self) -> set[int]:
        """Known clients that get something new."""
        entries = [
            *(one.client for one in self.papers.new_contracts),
            *(one.client for one in self.papers.new_invoices),
            *(one.client for one in self.ledger.new),
        ]
        return {entry.id for entry in entries if entry.id is not None}


def check_rows(
    read: ReadTables,
    book: Book,
    home: Currency,
    now: datetime,
    today: date,
    member_id: int,
    words: Translator,
) -> Plan:
    """Slow: thousands of rows take seconds."""
    people = People(book, member_id)
    papers = Papers(book, people, home, now, today, member_id, words)
    ledger = Ledger(papers)
    new: Counter[Sheet] = Counter()
    known: Counter[Sheet] = Counter()
    problems: list[RowProblem] = []

    def note(cells: RowCells, sheet: Sheet, added: bool) -> None:
        problems.extend(cells.problems)
        if not cells.is_bad():
            (new if added else known)[sheet] += 1

    for sheet, take in ((Sheet.CLIENTS, people.take), (Sheet.CONTRACTS, papers.take_contract)):
        for row in _of(read, sheet):
            cells = RowCells(row, today)
            note(cells, sheet, take(cells))
    billed: list[tuple[RowCells, InvoiceEntry]] = []
    for row in _of(read, Sheet.INVOICES):
        cells = RowCells(row, today)
        invoice = papers.take_invoice(cells)
        if invoice is not None:
            new[Sheet.PAYMENTS] += ledger.take_paid(cells, invoice)
            billed.append((cells, invoice))
        else:
            problems.extend(cells.problems)
    for sheet, take in ((Sheet.PAYMENTS, ledger.take_payment), (Sheet.ADVANCES, ledger.take_advance)):
        for row in _of(read, sheet):
            cells = RowCells(row, today)
            note(cells, sheet, take(cells))
    fresh = {id(invoice) for invoice in papers.new_invoices}
    for cells, invoice in billed:
        if not cells.is_bad():
            ledger.check_balance(cells, invoice)
        note(cells, Sheet.INVOICES, id(invoice) in fresh)
        fresh.discard(id(invoice))
    problems.sort(key=lambda one: (list(Sheet).index(one.sheet), one.title, one.number))
    totals = _totals(papers, ledger)
    report = BringInReport(
        new={sheet: new[sheet] for sheet in Sheet},
        known={sheet: known[sheet] for sheet in Sheet},
        totals=totals,
        open_invoices=sum(invoice.balance_minor > 0 for invoice in papers.new_invoices),
        problems=tuple(problems),
        untaken=read.untaken,
        contracts_without_sum=papers.without_sum,
        key=_key(new, totals, len(problems)),
    )
    return Plan(book, people, papers, ledger, report)


def _of(read: ReadTables, sheet: Sheet) -> Iterable[SentRow]:
    return (row for row in read.rows if row.sheet is sheet)


def _totals(papers: Papers, ledger: Ledger) -> tuple[Totals, ...]:
    invoiced: Counter[Currency] = Counter()
    paid: Counter[Currency] = Counter()
    advances: Counter[Currency] = Counter()
    for invoice in papers.new_invoices:
        invoiced[invoice.currency] += invoice.total_minor
    for money in ledger.new:
        (advances if money.invoice is None else paid)[money.amount.currency] += money.amount.minor
    return tuple(
        Totals(
            currency,
            Money(invoiced[currency], currency),
            Money(paid[currency], currency),
            Money(invoiced[currency] - paid[currency], currency),
            Money(advances[currency], currency),
        )
        for currency in Currency
        if invoiced[currency] or paid[currency] or advances[currency]
    )


def _key(new: Counter[Sheet], totals: Iterable[Totals], bad: int) -> str:
    shown = repr(([new[sheet] for sheet in Sheet], list(totals), bad))
    return sha256(shown.encode()).hexdigest()[:20]
