"""What the picture of a morning's summary shows, loaded when the summary leaves."""

from dataclasses import dataclass
from datetime import date, timedelta

from db.unit_of_work import TenantDatabase
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Permission
from services.domain.calendar.dates import local_date
from services.domain.calendar.workdays import previous_working_day
from services.domain.ports import Clock
from services.firms.appearance import AppearanceService
from services.firms.identity import build_actor
from services.reports.expected import ExpectedService
from services.reports.forecast import ExpectedReceipts
from services.reports.service import ReportService
from services.reports.views import Ageing, MonthSums


@dataclass(frozen=True, slots=True)
class DigestPicture:
    """One of the three has rows: `months` on the first working day of a month, `weeks` on that of a week, else `ages`.
    `accent` is the firm's colour, empty when it has none."""

    day: date
    accent: str
    ages: tuple[Ageing, ...] = ()
    weeks: tuple[ExpectedReceipts, ...] = ()
    months: tuple[MonthSums, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.ages or self.weeks or self.months)


class DigestPictures:
    def __init__(self, database: TenantDatabase, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        work = UnitOfWorkFactory(database)
        self._reports = ReportService(work, clock)
        self._expected = ExpectedService(work, clock)
        self._appearances = AppearanceService(work, clock)

    async def load(self, firm_id: int, member_id: int, language: str) -> DigestPicture | None:
        """None for who wants none or may not see reports, and where there is nothing to draw."""
        async with self._database.read(firm_id) as uow:
            firm, member = await uow.firms.firm(), await uow.firms.member(member_id)
        if member is None or not member.active or not member.digest_picture:
            return None
        actor = build_actor(member, firm, language)
        if not actor.may(Permission.REPORT_READ):
            return None
        day = local_date(self._clock.now(), firm.timezone)
        accent = await self._appearances.firm_accent(actor)
        before = previous_working_day(day - timedelta(days=1), firm.country)
        if before.month != day.month:
            found = DigestPicture(day, accent, months=await self._reports.months(actor))
        elif before.isocalendar()[:2] != day.isocalendar()[:2]:
            found = DigestPicture(day, accent, weeks=await self._expected.weeks(actor))
        else:
            found = DigestPicture(day, accent, ages=await self._reports.ageing(actor))
        return found or None
