"""How far ahead and how often a client's promised date lets reminders rest."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from db.models import Hold, Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import HoldKind, PaymentKind
from services.domain.calendar.dates import local_date
from services.domain.errors import BadInput
from services.reminders.holds import held_nothing

MAX_PROMISE_DAYS = 90
"""How many days ahead a client may promise to pay, from the first promise on, however often the day is moved."""
MAX_BROKEN_PROMISES = 2
"""So many promised days may pass without money; later promises are passed on and hold nothing."""


@dataclass(frozen=True, slots=True)
class FormerPromises:
    """Those of the client since the last money."""

    latest_day: date
    """The last day that may be promised."""
    are_broken: bool
    """So many have passed without money that one more holds nothing."""


async def load_former_promises(
    uow: UnitOfWork, invoice: Invoice, today: date, timezone: str
) -> FormerPromises:
    paid = [row.created_at for row in await uow.payments.of_invoice(invoice.id) if _is_money(row.kind)]
    since = max(paid, default=None)
    promises = [
        hold
        for hold in await uow.holds.of_invoice(invoice.id, HoldKind.PROMISE)
        if hold.created_by.startswith("contact:") and (since is None or hold.created_at > since)
    ]
    first = min((local_date(hold.created_at, timezone) for hold in promises), default=today)
    broken = sum(_has_passed(hold, today, timezone) for hold in promises)
    latest_day = first + timedelta(days=MAX_PROMISE_DAYS)
    if latest_day < today or broken >= MAX_BROKEN_PROMISES:
        return FormerPromises(today + timedelta(days=MAX_PROMISE_DAYS), are_broken=True)
    return FormerPromises(latest_day, are_broken=False)


def require_promisable(day: date, today: date, former: FormerPromises) -> None:
    """Raises `error-portal-promise`, or `error-portal-promise-moved` when earlier promises leave less time."""
    if today <= day <= former.latest_day:
        return
    if former.latest_day < today + timedelta(days=MAX_PROMISE_DAYS) and day > former.latest_day:
        example = min(today + timedelta(days=7), former.latest_day)
        raise BadInput("error-portal-promise-moved", latest=former.latest_day, date=example)
    raise BadInput("error-portal-promise", date=today + timedelta(days=7), days=MAX_PROMISE_DAYS)


def _is_money(kind: str) -> bool:
    return kind == PaymentKind.RECEIVED


def _has_passed(hold: Hold, today: date, timezone: str) -> bool:
    """Not one that another day replaced in time, nor one that somebody ended."""
    if hold.until is None or hold.until >= today or held_nothing(hold):
        return False
    ended: datetime | None = hold.ended_at
    return ended is None or local_date(ended, timezone) > hold.until
