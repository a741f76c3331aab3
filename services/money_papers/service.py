"""Papers about money: what they would say, and making them. What is made is frozen: later money changes the next."""

from datetime import date

from db.models import Client, Issuer
from db.unit_of_work import UnitOfWork
from services.core.read_memo import read_once
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.calendar.possible_days import EARLIEST
from services.domain.errors import BadInput, NotFound
from services.domain.ids import ClientId, IssuerId
from services.domain.money.ledger import cut_period
from services.domain.money.money import Currency
from services.domain.ports import Clock
from services.money_papers.views import AccountPeriod, ClientAccount
from services.payments.ledger import load_entries


class MoneyPaperService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.PAYMENT_READ)
    @read_once
    async def accounts(self, actor: Actor, client_id: ClientId) -> tuple[ClientAccount, ...]:
        """Every account that the client has or had, the latest used first; none before its first invoice or money."""
        async with self._work.read(actor) as uow:
            if await uow.clients.get(client_id) is None:
                raise NotFound
            purses = await uow.ledger.purses(client_id)
            issuers = await uow.issuers.get_many({issuer_id for issuer_id, _, _ in purses})
            return tuple(
                ClientAccount(IssuerId(issuer_id), issuers[issuer_id].name, Currency(currency), day)
                for issuer_id, currency, day in purses
            )

    @permitted(Permission.PAYMENT_READ)
    async def account_period(
        self,
        actor: Actor,
        client_id: ClientId,
        issuer_id: IssuerId,
        currency: Currency,
        first: date,
        last: date,
    ) -> AccountPeriod:
        """What a statement of these days would say now. Raises as `check_period`, and `NotFound`."""
        check_period(first, last, local_date(self._clock.now(), actor.timezone))
        async with self._work.read(actor) as uow:
            client, issuer = await load_parties(uow, client_id, issuer_id)
            entries = await load_entries(uow, (client.id, issuer.id, currency.value), actor.timezone)
            period = cut_period(entries, first, last, currency)
            return AccountPeriod(
                client_name=client.name,
                issuer_name=issuer.name,
                first=first,
                last=last,
                opening=period.opening,
                debit=period.debit,
                credit=period.credit,
                closing=period.closing,
                entries=len(period.entries),
            )


def check_period(first: date, last: date, today: date) -> None:
    """Raises `error-invoice-period`, `error-paper-future` or `error-paper-old` for days that nobody can vouch for."""
    if last < first:
        raise BadInput("error-invoice-period")
    if last > today:
        raise BadInput("error-paper-future", date=today)
    if first < EARLIEST:
        raise BadInput("error-paper-old", date=today)


async def load_parties(uow: UnitOfWork, client_id: int, issuer_id: int) -> tuple[Client, Issuer]:
    client, issuer = await uow.clients.get(client_id), await uow.issuers.get(issuer_id)
    if client is None or issuer is None:
        raise NotFound
    return client, issuer
