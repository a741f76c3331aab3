"""The summary in the menu: what is outstanding, what is overdue, what is due today."""

from dataclasses import dataclass
from datetime import time, timedelta

from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.countries import currency_sort_key
from services.domain.dunning.schedule import local_to_utc
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock


@dataclass(frozen=True, slots=True)
class Dashboard:
    """Sums are per currency, without currencies in which nothing is outstanding."""

    firm_name: str
    outstanding: tuple[Money, ...]
    overdue: tuple[Money, ...]
    overdue_count: int
    due_today: int
    tasks_today: int
    """The member's own open tasks that are due by the end of the day."""
    drafts: int
    has_invoices: bool
    """Whether anything was ever issued."""


class DashboardService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.INVOICE_READ)
    async def summary(self, actor: Actor) -> Dashboard:
        day = local_date(self._clock.now(), actor.timezone)
        async with self._work.read(actor) as uow:
            tomorrow = local_to_utc(day + timedelta(days=1), time(0), actor.timezone)
            desk = await uow.desk.desk(actor.member_id, day, tomorrow)
            owed = await uow.desk.owed(day)
            owed.sort(key=lambda group: currency_sort_key(group.currency, desk.country))
            return Dashboard(
                firm_name=desk.firm_name,
                outstanding=tuple(Money(group.balance, Currency(group.currency)) for group in owed),
                overdue=tuple(
                    Money(group.overdue, Currency(group.currency)) for group in owed if group.overdue_count
                ),
                overdue_count=sum(group.overdue_count for group in owed),
                due_today=desk.due,
                tasks_today=desk.tasks,
                drafts=desk.drafts,
                has_invoices=bool(owed) or await uow.invoices.any_issued(),
            )
