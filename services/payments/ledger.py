"""Reads a client's account out of the books: every entry that changed what is owed, on its day."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from db.queries.ledger import Purse
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, InvoiceState, PaymentKind, PaymentMethod
from services.domain.calendar.dates import local_date
from services.domain.money.ledger import EntryKind, LedgerEntry
from services.domain.money.money import Currency, Money, sum_money

_KINDS = {PaymentKind.RECEIVED: EntryKind.PAYMENT, PaymentKind.REFUND: EntryKind.REFUND}


class LedgerMismatch(RuntimeError):
    """The entries do not add up to what the invoices and the advance say: a fault of the books, never of a user.

    A sum that nobody can vouch for is not put on paper.
    """


async def load_entries(uow: UnitOfWork, purse: Purse, zone: str) -> tuple[LedgerEntry, ...]:
    """All entries of the account in no order; `zone` is the firm's, whose days voidings and write-offs have.

    An invoice counts on its own date, a payment on the day on which the money came. What undoes something is never
    before it: an invoice dated ahead and voided today has weighed on no day.
    """
    currency = Currency(purse[2])
    invoices = await uow.ledger.invoices(purse)
    ended = [row.id for row in invoices if row.status == InvoiceState.VOID or row.written_off_minor]
    endings = await uow.ledger.endings(ended)
    return (
        *_of_invoices(invoices, endings, currency, zone),
        *_of_payments(await uow.ledger.payments(purse), currency),
    )


async def load_checked_entries(uow: UnitOfWork, purse: Purse, zone: str) -> tuple[LedgerEntry, ...]:
    """The same, within a unit of work that holds the client's lock. Raises `LedgerMismatch`."""
    entries = await load_entries(uow, purse, zone)
    total = sum_money((entry.change for entry in entries), Currency(purse[2])).minor
    books = await uow.ledger.owed(purse) - await uow.payments.advance(*purse)
    books -= await uow.contract_advances.in_purse(*purse)
    if total != books:
        raise LedgerMismatch(f"entries of {purse} say {total}, the books {books}")
    return entries


def _of_invoices(
    invoices: Iterable[Any], endings: Iterable[Any], currency: Currency, zone: str
) -> Iterator[LedgerEntry]:
    voided: dict[int, date] = {}
    written_off: dict[int, list[tuple[int, date, int]]] = {}
    for entry_id, invoice_id, action, at, after in endings:
        day = local_date(at, zone)
        if action == AuditAction.VOIDED:
            voided[invoice_id] = day
        else:
            written_off.setdefault(invoice_id, []).append((entry_id, day, int(after["amount"]["minor"])))
    for row in invoices:
        yield from _of_invoice(
            row, voided.get(row.id, row.invoice_date), written_off.get(row.id, []), currency
        )


def _of_invoice(
    row: Any, void_day: date, written_off: Iterable[tuple[int, date, int]], currency: Currency
) -> Iterator[LedgerEntry]:
    """`written_off` holds an id of each write-off, its day and its minor units."""
    key, is_void = f"invoice:{row.id}", row.status == InvoiceState.VOID

    def entry(kind: EntryKind, minor: int, day: date, key: str, undoes: str | None = None) -> LedgerEntry:
        return LedgerEntry(
            key=key,
            day=max(day, row.invoice_date),
            kind=kind,
            change=Money(minor, currency),
            number=row.number,
            document_day=row.invoice_date,
            undoes=undoes,
        )

    yield entry(EntryKind.INVOICE, row.total_minor, row.invoice_date, key)
    if is_void:
        yield entry(EntryKind.VOID, -row.total_minor, void_day, f"void:{row.id}", key)
    for off_id, day, minor in written_off:
        yield entry(EntryKind.WRITE_OFF, -minor, day, f"off:{off_id}")
        if is_void:
            undone = max(day, void_day)
            yield entry(EntryKind.WRITE_OFF_UNDONE, minor, undone, f"on:{off_id}", f"off:{off_id}")


def _of_payments(payments: Iterable[Any], currency: Currency) -> Iterator[LedgerEntry]:
    rows = {row.id: row for row in payments}
    for row in rows.values():
        source = rows[row.reverses_id] if row.kind == PaymentKind.REVERSAL else None
        meant = source or row
        kind = _KINDS[PaymentKind(meant.kind)]
        if source is not None:
            kind = EntryKind.REVERSAL if kind is EntryKind.PAYMENT else EntryKind.REFUND_REVERSAL
        yield LedgerEntry(
            key=f"payment:{row.id}",
            day=max(row.received_on, meant.received_on),
            kind=kind,
            change=Money(-row.amount_minor, currency),
            number=meant.reference or "",
            document_day=meant.received_on,
            method=PaymentMethod(row.method),
            undoes=f"payment:{source.id}" if source is not None else None,
        )
