"""The firm's table of rates: added to and corrected by who keeps the books, each change in the trail."""

from datetime import date, timedelta
from decimal import Decimal

from db.models import InterestRate
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from db.vocabulary.rates import RateKind
from services.core.audit import record
from services.core.read_memo import read_once
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.possible_days import EARLIEST
from services.domain.errors import BadInput, NotFound
from services.domain.ports import Clock
from services.domain.text_input import parse_line
from services.late_money.rate_tables import load_rate_book
from services.late_money.views import NewRate, RateBook, RateRow

_HIGHEST = Decimal(200)
SOURCE_LENGTH = 250


class RateService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.PAYMENT_READ)
    @read_once
    async def book(self, actor: Actor, kind: RateKind) -> RateBook:
        """What the calculations of this firm go by, with what is not known between."""
        async with self._work.read(actor) as uow:
            return await load_rate_book(uow, kind)

    @permitted(Permission.RATE_EDIT)
    async def put(self, actor: Actor, new: NewRate) -> RateBook:
        """Adds a rate, or corrects the one of its day. Sent twice, it is there once.

        Raises `error-rate-percent`, `error-rate-day`, `error-rate-known` when it is known for no day of its own,
        `error-rate-source`.
        """
        check_rate_percent(new.percent)
        if new.since < EARLIEST:
            raise BadInput("error-rate-day")
        if new.known_until < new.since:
            raise BadInput("error-rate-known", since=new.since)
        source = parse_line(new.source, SOURCE_LENGTH, "error-rate-source")
        async with self._work.write(actor) as uow:
            firm = await uow.firms.firm()
            book = await load_rate_book(uow, new.kind)
            before = next((row for row in book.rows if row.since < new.since), None)
            if new.keeps_before and before is not None:
                until = new.since - timedelta(days=1)
                if before.until < until:
                    await self._write(uow, actor, firm.id, before.kind, before, until)
            row = RateRow(new.kind, new.since, new.known_until, new.percent, source, True, False, "")
            await self._write(uow, actor, firm.id, new.kind, row, new.known_until)
            return await load_rate_book(uow, new.kind)

    @permitted(Permission.RATE_EDIT)
    async def remove(self, actor: Actor, kind: RateKind, since: date) -> RateBook:
        """Takes back what the firm has entered; a published rate of that day holds again. Again is fine."""
        async with self._work.write(actor) as uow:
            row = await uow.interest_rates.get(kind, since)
            if row is not None:
                firm = await uow.firms.firm()
                record(
                    uow,
                    self._clock,
                    actor,
                    AuditAction.RATE_REMOVED,
                    ObjectType.FIRM,
                    firm.id,
                    before=_audited(row),
                )
                await uow.interest_rates.remove(row)
                await uow.flush()
            return await load_rate_book(uow, kind)

    async def _write(
        self, uow: UnitOfWork, actor: Actor, firm_id: int, kind: RateKind, rate: RateRow, until: date
    ) -> None:
        row = await uow.interest_rates.get(kind, rate.since)
        before = _audited(row) if row else None
        if row is None:
            row = InterestRate(kind=kind.value, since=rate.since, created_at=self._clock.now())
        row.percent_bp, row.known_until = int(rate.percent * 100), until
        row.source, row.entered_by = rate.source, actor.member_id
        after = _audited(row)
        if before == after:
            return
        uow.interest_rates.add(row)
        await uow.flush()
        record(
            uow,
            self._clock,
            actor,
            AuditAction.RATE_SET,
            ObjectType.FIRM,
            firm_id,
            before=before,
            after=after,
        )


def find_rate(book: RateBook, since: date) -> RateRow:
    """Raises `NotFound`: somebody has taken it back meanwhile."""
    row = next((row for row in book.rows if row.since == since), None)
    if row is None:
        raise NotFound
    return row


def check_rate_percent(percent: Decimal) -> None:
    """Raises `error-rate-percent`."""
    if not 0 <= percent <= _HIGHEST or percent * 100 % 1:
        raise BadInput("error-rate-percent")


def _audited(row: InterestRate) -> dict[str, object]:
    return {
        "rate": row.kind,
        "since": row.since,
        "percent": Decimal(row.percent_bp) / 100,
        "known_until": row.known_until,
        "source": row.source,
    }
