"""What the menu says first: what is awaited, what is overdue, what is for today."""

from dataclasses import dataclass

from db.repositories.invoice import InvoiceQuery, Show
from services.access import Actor, Permission, permitted
from services.countries import home_first
from services.dates import today
from services.money import Currency, Money
from services.ports import Clock
from services.work import Work


@dataclass(frozen=True, slots=True)
class Desk:
    """Sums are per currency, never added; a currency without money to wait for is left out."""

    firm_name: str
    awaited: tuple[Money, ...]
    overdue: tuple[Money, ...]
    overdue_count: int
    due_today: int
    drafts: int
    has_invoices: bool
    """Whether anything was ever issued."""


class DeskService:
    def __init__(self, work: Work, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.INVOICE_READ)
    async def summary(self, actor: Actor) -> Desk:
        day = today(self._clock.now(), actor.timezone)
        async with self._work.read(actor) as uow:
            firm = await uow.firms.firm()
            awaited = await uow.invoices.sums(InvoiceQuery(today=day, show=Show.OPEN))
            overdue = await uow.invoices.sums(InvoiceQuery(today=day, show=Show.OVERDUE))
            for groups in (awaited, overdue):
                groups.sort(key=lambda group: home_first(group.currency, firm.country))
            return Desk(
                firm_name=firm.name,
                awaited=tuple(Money(group.balance, Currency(group.currency)) for group in awaited),
                overdue=tuple(Money(group.balance, Currency(group.currency)) for group in overdue),
                overdue_count=sum(group.count for group in overdue),
                due_today=await uow.invoices.count_due(day),
                drafts=await uow.invoices.count_drafts(),
                has_invoices=bool(awaited) or await uow.invoices.any_issued(),
            )
