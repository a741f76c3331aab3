"""A firm's table of rates: beside the published ones and in their place, with what is not known between them."""

from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry
from db.vocabulary.enums import AuditAction
from db.vocabulary.rates import RateKind
from services.container import Services
from services.domain.errors import BadInput
from services.late_money.views import NewRate, RateGap
from tests.support import factories

pytestmark = pytest.mark.alone

KIND = RateKind.RU_KEY


def rate(since: date, percent: str, until: date, *, keeps: bool = False, source: str = "cbr.ru") -> NewRate:
    return NewRate(KIND, since, Decimal(percent), source, until, keeps)


async def test_rates_are_added_corrected_and_taken_back(database: Database, services: Services) -> None:
    owner = await factories.found_firm(services)
    rates = services.interest_rates
    published = await rates.book(owner, KIND)
    assert [row.percent for row in published.rows][:2] == [16, Decimal("16.5")]
    assert (published.known_until, published.gaps) == (date(2026, 2, 13), ())
    assert not any(row.is_own for row in published.rows)

    added = await rates.put(owner, rate(date(2026, 2, 16), "15.5", date(2026, 3, 20)))
    assert added.gaps == (RateGap(date(2026, 2, 14), date(2026, 2, 15)),)
    assert (added.rows[0].entered_by, added.rows[0].is_own, added.rows[0].replaces) == (
        owner.name,
        True,
        False,
    )

    closed = await rates.put(owner, rate(date(2026, 2, 16), "15.5", date(2026, 3, 22), keeps=True))
    assert (closed.gaps, closed.known_until) == ((), date(2026, 3, 22))
    assert (closed.rows[1].percent, closed.rows[1].until, closed.rows[1].replaces) == (
        16,
        date(2026, 2, 15),
        True,
    )
    assert await rates.put(owner, rate(date(2026, 2, 16), "15.5", date(2026, 3, 22), keeps=True)) == closed

    corrected = await rates.put(owner, rate(date(2025, 12, 22), "16.25", date(2026, 2, 15)))
    assert corrected.rows[1].percent == Decimal("16.25")
    await rates.remove(owner, KIND, date(2025, 12, 22))
    again = await rates.remove(owner, KIND, date(2025, 12, 22))
    assert (again.rows[1].percent, again.rows[1].is_own) == (16, False)

    for wrong in (
        rate(date(2026, 4, 1), "300", date(2026, 4, 2)),
        rate(date(2026, 4, 1), "-1", date(2026, 4, 2)),
        rate(date(2026, 4, 1), "15.555", date(2026, 4, 2)),
        rate(date(2026, 4, 1), "15", date(2026, 3, 31)),
        rate(date(1999, 4, 1), "15", date(2026, 3, 31)),
        rate(date(2026, 4, 1), "15", date(2026, 4, 2), source=" "),
    ):
        with pytest.raises(BadInput):
            await rates.put(owner, wrong)
    async with AsyncSession(database.reader) as session:
        said = (AuditAction.RATE_SET, AuditAction.RATE_REMOVED)
        entries = list(
            await session.scalars(
                select(AuditEntry).where(AuditEntry.action.in_(said)).order_by(AuditEntry.id)
            )
        )
    assert [entry.action for entry in entries] == ["rate_set"] * 4 + ["rate_removed"]
    assert entries[-1].before is not None
    assert entries[-1].before["percent"] == "16.25"
