"""Reads from the books what of an invoice was late: the day it fell due, and what made the debt smaller, and when."""

from datetime import date
from typing import NamedTuple

from db.models import Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction
from services.domain.calendar.dates import local_date
from services.domain.calendar.workdays import next_working_day
from services.domain.interest.model import LateDebt, Repayment
from services.domain.requisites.model import Country

_MOVED = frozenset({Country.RU, Country.KZ, Country.UZ, Country.BY})
"""Where a term that ends on a day off ends on the next working day: ст. 193 ГК РФ and its like."""


class DueDay(NamedTuple):
    last: date
    """In time."""
    agreed: date | None
    """The day of the invoice, where it was moved."""


def due_day(due_on: date, country: Country) -> DueDay:
    """Terms that are counted are moved when the invoice is made; a day that was agreed on is moved here."""
    moved = next_working_day(due_on, country.value) if country in _MOVED else due_on
    return DueDay(moved, due_on if moved != due_on else None)


async def load_late_debt(uow: UnitOfWork, invoice: Invoice, due_on: date, zone: str) -> LateDebt:
    """Money counts from the day it came on, also of an advance that was put on the invoice later: the creditor had it
    all the time. A payment that was reversed, or taken off the invoice again, is none; what was written off is owed
    until the day of that act in the firm's zone.
    """
    on = await uow.payments.on_invoice(invoice.id)
    came = {row.id: row.received_on for row in await uow.payments.of_invoice(invoice.id) if row.id in on}
    repayments = [Repayment(came[payment_id], minor) for payment_id, minor in on.items() if minor > 0]
    if invoice.written_off_minor:
        for _, _, action, at, after in await uow.ledger.endings([invoice.id]):
            if action == AuditAction.WRITTEN_OFF:
                repayments.append(Repayment(local_date(at, zone), int(after["amount"]["minor"])))
    return LateDebt(invoice.total_minor, due_on, tuple(sorted(repayments, key=lambda each: each.paid_on)))
