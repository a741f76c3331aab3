"""The firm in which everything fails: four people, forty clients, what they owe. All parties are invented."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Delivery
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Billing, DeliveryState, ReminderMode, Role
from services.container import Services, build
from services.contracts.views import NewContract
from services.domain.access import Actor
from services.domain.ids import ClientId
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from services.domain.ports import SystemTokens
from services.reminders.wakeup import mark_sent
from tests.support import factories
from tests.support.fakes import FakeClock
from tests.support.texts import TRANSLATOR

FOUNDED = datetime(2026, 11, 9, 9, tzinfo=UTC)
OPENED = datetime(2026, 11, 23, 6, tzinfo=UTC)
"""A Monday, nine in Moscow: here the days of a run begin."""
OWNER, ACCOUNTANT, LAWYER, ASSISTANT = 1001, 1002, 1003, 1004
STAFF = {OWNER: "Анна", ACCOUNTANT: "Мария", LAWYER: "Пётр", ASSISTANT: "Олег"}
CLIENTS = 40
IN_TELEGRAM = 28
"""So many clients have somebody in Telegram; those after the first twenty have an address, too."""
_FIRST = ("Бар", "Вел", "Гор", "Дал", "Зор", "Кем", "Лун", "Мир")
_SECOND = ("анта", "ейра", "омис", "утек", "илон")


@dataclass(frozen=True, slots=True)
class Owed:
    """An invoice that is issued."""

    id: int
    number: str
    minor: int
    sent: bool
    """Else it has its number, and its client has not seen it."""


@dataclass(slots=True)
class Party:
    """A client as the people of a run know it."""

    id: int
    name: str
    person: int | None
    """Who speaks for it in Telegram."""
    email: str | None
    lead: int
    """Who of the staff looks after it."""
    contract: str | None = None
    contract_minor: int = 0
    owes: list[Owed] = field(default_factory=list)


def names() -> list[str]:
    return [f"ООО «{first}{second}»" for first in _FIRST for second in _SECOND]


def money(minor: int) -> str:
    """As a person types it."""
    return f"{minor // 100},{minor % 100:02}"


async def found(url: str) -> list[Party]:
    """Makes the firm in an empty database."""
    database, clock = Database(url), FakeClock(FOUNDED)
    services = build(database, clock, SystemTokens(), TRANSLATOR, mail_on=True)
    owner = await factories.found_firm(services, OWNER, "Анна Иванова")
    await factories.add_member(services, owner, Role.ACCOUNTANT, ACCOUNTANT, "Мария")
    lawyer = await factories.add_member(services, owner, Role.LAWYER, LAWYER, "Пётр")
    await factories.add_member(services, owner, Role.ASSISTANT, ASSISTANT, "Олег")
    parties = []
    for number, name in enumerate(names()):
        parties.append(await _client(services, owner, lawyer, number, name))
    for number, party in enumerate(parties):
        if number % 5 < 2:
            await _owe(database, services, owner, party, number)
        elif number % 5 == 2:
            await _agree(services, owner, party, number)
    async with AsyncSession(database.writer) as session, session.begin():
        # What was queued until now has long been read.
        read = {"state": DeliveryState.SENT.value, "sent_at": FOUNDED, "message_id": "0"}
        await session.execute(update(Delivery).values(read))
    await database.close()
    return parties


async def _client(services: Services, owner: Actor, lawyer: Actor, number: int, name: str) -> Party:
    email = f"office{number}@client.example" if number >= 20 else None
    made = await factories.add_client(services, owner, name, email=email)
    lead = OWNER
    if number % 3 == 1:
        await services.clients.change_responsible(owner, made.id, lawyer.member_id)
        lead = LAWYER
    mode = ReminderMode.CONFIRM if number % 7 == 6 else ReminderMode.AUTO
    await services.policies.choose_mode(owner, made.id, mode)
    person = None
    if number < IN_TELEGRAM:
        person = 5001 + number
        await factories.add_contact(services, owner, made.id, person, f"Иван {number}")
    return Party(int(made.id), name, person, email, lead)


async def _owe(database: Database, services: Services, owner: Actor, party: Party, number: int) -> None:
    minor = 1_000_000 + 100_000 * number + 11 + number
    draft = await factories.draft_invoice(services, owner, ClientId(party.id), f"{minor / 100:.2f}")
    due = date(2026, 11, 20) + timedelta(days=number % 12)
    await services.drafts.set_due_date(owner, draft.row.id, due)
    issued = await services.invoices.issue(owner, draft.row.id)
    sent = number % 5 == 0
    if sent:
        async with TenantDatabase(database).write(owner.firm_id) as uow:
            row = await uow.invoices.get(issued.row.id)
            assert row is not None
            await mark_sent(uow, FakeClock(FOUNDED), row)
    party.owes.append(Owed(int(issued.row.id), str(issued.row.number), minor, sent))


async def _agree(services: Services, owner: Actor, party: Party, number: int) -> None:
    minor = 7_000_000 + 100_000 * number + 13 + number
    party.contract, party.contract_minor = f"Д-{100 + number}", minor
    await services.contracts.create(
        owner,
        NewContract(
            client_id=ClientId(party.id),
            number=party.contract,
            signed_on=date(2026, 2, 1),
            subject="Сопровождение сделки",
            currency=Currency.RUB,
            billing=Billing.FIXED,
            terms=PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
            amount=Money(minor, Currency.RUB),
        ),
    )
