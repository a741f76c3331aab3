"""The rates of a kind as a firm has them: the published ones, and its own beside them or in their place."""

from datetime import timedelta
from decimal import Decimal

from db.unit_of_work import UnitOfWork
from db.vocabulary.rates import RateKind
from services.domain.interest.model import Rate, RateTable
from services.domain.interest.published import PUBLISHED
from services.late_money.views import RateBook, RateGap, RateRow

_DAY = timedelta(days=1)


async def load_rate_table(uow: UnitOfWork, kind: RateKind) -> RateTable | None:
    """None where no rate of the kind is known at all."""
    rates = {rate.since: rate for rate in PUBLISHED[kind]}
    for row in await uow.interest_rates.of_kind(kind):
        percent = Decimal(row.percent_bp) / 100
        rates[row.since] = Rate(row.since, percent, row.source, row.known_until)
    if not rates:
        return None
    last = rates[max(rates)]
    return RateTable(rates.values(), last.until or last.since)


async def load_rate_book(uow: UnitOfWork, kind: RateKind) -> RateBook:
    published = {rate.since: rate for rate in PUBLISHED[kind]}
    own = {row.since: row for row in await uow.interest_rates.of_kind(kind)}
    names = await uow.firms.member_names([row.entered_by for row in own.values()])
    days = sorted({*published, *own})
    rows, gaps = [], []
    for place, since in enumerate(days):
        following = days[place + 1] if place + 1 < len(days) else None
        row, rate = own.get(since), published.get(since)
        until = row.known_until if row else rate.until if rate else None
        end = following - _DAY if following else None
        known = min(day for day in (until, end) if day) if until or end else since
        if end is not None and known < end:
            gaps.append(RateGap(known + _DAY, end))
        rows.append(
            RateRow(
                kind=kind,
                since=since,
                until=known,
                percent=Decimal(row.percent_bp) / 100 if row else rate.percent if rate else Decimal(0),
                source=row.source if row else rate.source if rate else "",
                is_own=row is not None,
                replaces=row is not None and rate is not None,
                entered_by=names.get(row.entered_by, "") if row else "",
            )
        )
    return RateBook(kind, tuple(reversed(rows)), tuple(gaps), rows[-1].until if rows else None)
