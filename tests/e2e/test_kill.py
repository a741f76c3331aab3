"""SIGKILL at every call of the Bot API on the way from a contract to a paid invoice, on both databases.

Everybody works in a chat of their own and stands in a call of their own when the one process is killed. After
the restart they go on with whatever they see. Numbers, invoices and payments must count as if nothing happened.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Client, InboxUpdate, Invoice, Payment
from db.vocabulary.enums import Role
from services.container import Services, build
from services.domain.access import Actor
from services.domain.ports import SystemClock, SystemTokens
from services.domain.statements.model import Party
from tests.sandbox.faults import Fault
from tests.sandbox.transcript import Shown
from tests.sandbox.user import User
from tests.support import factories
from tests.support.bank_lines import OWN_ACCOUNT, entry
from tests.support.prefork import Sandbox
from tests.support.statement_files import WRITERS
from tests.support.texts import TRANSLATOR

pytestmark = pytest.mark.e2e

AMOUNT, REFERENCE = "50 000", "417"

# The bot edits once more what the killed process had shown already.
ALLOWED = ("message is not modified", "message to delete not found", "message to edit not found")


@dataclass(frozen=True)
class Step:
    """What a person does, and by what they see that it worked."""

    act: str
    typed: bool
    shows: str


def press(label: str, shows: str) -> Step:
    return Step(label, False, shows)


def say(text: str, shows: str) -> Step:
    return Step(text, True, shows)


FLOW = (
    say("/new", "По какому договору"),
    press("Клиент", "[✅ Выставить]"),
    press("✅ Выставить", "[💳 Записать оплату]"),
    press("💳 Записать оплату", "Сколько пришло?"),
    say(AMOUNT, "[✅ Записать]"),
    press("🔖", "Напишите номер платёжного поручения"),
    say(REFERENCE, f"платёжка № {REFERENCE}"),
    press("✅ Записать", "частично оплачен"),
)


@dataclass(frozen=True)
class Point:
    """Where the process dies: before or after the effect of the `call`-th call of the step; None is after all."""

    step: int
    call: int = 0
    where: Literal["before", "after"] | None = None


# Two questions in a row, and each answer could be one to the other: «777» as a sum would be taken.
BY_HAND = (
    FLOW[0],
    press("Без договора", "Какой клиент?"),
    press("ООО «Клиент", "За что счёт?"),
    say("777", "Сколько? Можно"),
    say("150 000", "[✅ Выставить]"),
    *FLOW[2:],
)
ASKED = slice(3, 5)

Flow = tuple[Step, ...]


@dataclass
class Lawyer:
    """Somebody with one client and one contract, who makes one invoice and records one payment."""

    user: User
    sandbox: Sandbox
    flow: Flow
    seen: Shown | None = None
    done: list[Step] = field(default_factory=list)

    async def do(self, step: Step, *, wait: bool = True) -> None:
        self.seen = self.user.live if self.done else None
        self.done.append(step)
        if step.typed:
            await self.user.send(step.act, wait=wait)
        else:
            await self.user.press(step.act, wait=wait)
        if wait:
            assert step.shows in self.user.screen, self.sandbox.transcript(self.user.id)

    async def is_repeat(self) -> None:
        """What did not answer is done once more, on the screen as it was."""
        step = self.done[-1]
        if step.typed:
            await self.user.send(step.act, wait=False)
        elif self.seen is not None:
            await self.user.press_on(self.seen, step.act, wait=False)

    async def finish(self) -> None:
        """Goes by what is seen, and never begins anew: a second «/new» would make a second invoice by right."""
        for _ in self.flow:
            if FLOW[-1].shows in self.user.screen:
                return
            await self.do(self._next())
        raise AssertionError(f"the flow does not end{self.sandbox.transcript(self.user.id)}")

    def _next(self) -> Step:
        screen = self.user.screen
        known: dict[str, Step] = {
            FLOW[6].shows: FLOW[7],
            "[✅ Записать]": FLOW[5],
            "Напишите номер": FLOW[6],
            "Сколько пришло?": FLOW[4],
            "[💳 Записать оплату]": FLOW[3],
            "[✅ Выставить]": FLOW[2],
            "Сколько? Можно": BY_HAND[4],
            "За что счёт?": BY_HAND[3],
            "Какой клиент?": BY_HAND[2],
            "По какому договору": self.flow[1],
        }
        for shown, step in known.items():
            if shown in screen:
                return step
        raise AssertionError(
            f"{self.user.person.first_name} can't go on{self.sandbox.transcript(self.user.id)}"
        )


@dataclass
class Office:
    """A firm and its running bot."""

    sandbox: Sandbox
    database: Database
    services: Services
    owner: Actor
    lawyers: list[Lawyer] = field(default_factory=list)

    async def hire(self, flow: Flow = FLOW) -> Lawyer:
        number = len(self.lawyers) + 1
        user = self.sandbox.user(2000 + number, f"Юрист {number}")
        lawyer = await factories.add_member(self.services, self.owner, Role.LAWYER, user.id)
        client = await factories.add_client(self.services, lawyer, f"ООО «Клиент {number:02}»")
        await factories.stages_contract(self.services, lawyer, client.id)
        self.lawyers.append(Lawyer(user, self.sandbox, flow))
        return self.lawyers[-1]

    def calls(self, lawyer: Lawyer) -> int:
        return sum(call.chat_id == lawyer.user.id for call in self.sandbox.world.log)

    def calling(self, lawyer: Lawyer) -> bool:
        return any(call.chat_id == lawyer.user.id for call in self.sandbox.world.in_flight.values())

    async def waiting(self) -> int:
        """How many updates lie in the inbox."""
        async with AsyncSession(self.database.reader) as session:
            return int(await session.scalar(select(func.count()).select_from(InboxUpdate)) or 0)

    async def count(self) -> None:
        """Fails unless everybody has exactly one invoice and one payment, and the numbers have no gap."""
        async with AsyncSession(self.database.reader) as session:
            invoices = list(await session.scalars(select(Invoice).order_by(Invoice.seq)))
            payments = list(await session.scalars(select(Payment)))
            clients = set(await session.scalars(select(Client.id)))
        assert await self.waiting() == 0
        people = len(self.lawyers)
        assert [invoice.number for invoice in invoices] == [
            f"{invoice.invoice_date.year}-{seq:04}" for seq, invoice in enumerate(invoices, 1)
        ]
        assert Counter(invoice.client_id for invoice in invoices) == dict.fromkeys(clients, 1)
        assert Counter(payment.client_id for payment in payments) == dict.fromkeys(clients, 1)
        assert {(p.amount_minor, p.method, p.reference) for p in payments} == {(50_000_00, "bank", REFERENCE)}
        assert {(i.status, i.total_minor, i.paid_minor) for i in invoices} == {
            ("issued", 150_000_00, 50_000_00)
        }
        assert len(clients) == people


@pytest.fixture
async def office(database_url: str) -> AsyncIterator[Office]:
    database = Database(database_url)
    services = build(database, SystemClock(), SystemTokens(), TRANSLATOR)
    owner = await factories.found_firm(services)
    async with Sandbox() as sandbox:
        await sandbox.start_bot({"DATABASE_URL": database_url})
        yield Office(sandbox, database, services, owner)
    await database.close()


async def calls_of(office: Office, flow: Flow) -> list[int]:
    """How many calls each step of the flow makes, as somebody goes through it undisturbed."""
    lawyer = await office.hire(flow)
    counts = []
    for step in flow:
        before = office.calls(lawyer)
        await lawyer.do(step)
        counts.append(office.calls(lawyer) - before)
    return counts


def points_of(counts: list[int], steps: Sequence[int], flow: Flow) -> list[Point]:
    """After the effect of each call, and before the first; where the books change, before each. Elsewhere nothing
    is written between two calls, so that «before» is what «after» the last one was.

    And once a step after all of it, when the update has just left the inbox or is about to.
    """
    points = []
    for step in steps:
        writes = flow[step].act.startswith("✅")
        points += [Point(step, call, "before") for call in range(counts[step] if writes else 1)]
        points += [Point(step, call, "after") for call in range(counts[step])]
    return points + [Point(step) for step in steps]


async def stand(office: Office, places: Sequence[tuple[Lawyer, Point]]) -> None:
    """Everybody acts at once and is in their call, or through, when this returns."""
    faults: list[Fault] = []
    for lawyer, point in places:
        if point.where is not None:
            chat = lawyer.user.id
            faults.append(office.sandbox.faults.add("*", chat_id=chat, skip=point.call, hang=point.where))
        await lawyer.do(lawyer.flow[point.step], wait=False)
    through = [(lawyer, lawyer.flow[point.step].shows) for lawyer, point in places if point.where is None]

    def all_stand() -> bool:
        return all(fault.reached.is_set() for fault in faults) and all(
            shows in lawyer.user.screen and not office.calling(lawyer) for lawyer, shows in through
        )

    assert await office.sandbox.until(all_stand, 25), office.sandbox.transcript()
    assert not len(office.sandbox.world.updates), "all is confirmed, and lies in the inbox"
    assert await office.waiting() >= len(faults)


async def test_killed_in_every_call(office: Office) -> None:
    points = [(FLOW, point) for point in points_of(await calls_of(office, FLOW), range(len(FLOW)), FLOW)]
    if not office.database.is_sqlite:
        points = points[::3]  # the databases differ little here: some of every kind will do
    by_hand = await calls_of(office, BY_HAND)
    points += [(BY_HAND, point) for point in points_of(by_hand, range(len(BY_HAND))[ASKED], BY_HAND)]
    assert len(points) > 20

    places = []
    for flow, point in points:
        lawyer = await office.hire(flow)
        places.append((lawyer, point))
        for step in flow[: point.step]:
            await lawyer.do(step)
    await stand(office, places)
    await office.sandbox.kill_bot()
    office.sandbox.faults.clear()

    for number, (lawyer, _) in enumerate(places):
        # The impatient. To say «777» once more where the sum is asked would be an answer, though.
        if number % 3 == 0 and lawyer.flow is FLOW:
            await lawyer.is_repeat()
    await office.sandbox.start_bot()
    await office.sandbox.settle()
    for lawyer in office.lawyers:
        await lawyer.finish()
    await office.count()
    office.sandbox.assert_clean(allow=ALLOWED)


async def test_twenty_taps_at_once_and_a_stop_in_the_middle(office: Office) -> None:
    """One office: to start a bot takes seconds, and everybody is counted at the end."""
    await twenty_taps(office)
    await stopped(office)


async def twenty_taps(office: Office) -> None:
    lawyer = await office.hire()
    for step in FLOW:
        if step.act.startswith("✅"):
            await lawyer.user.tap_many(step.act, 20)
            assert step.shows in lawyer.user.screen
        else:
            await lawyer.do(step)
    assert len([message for message in lawyer.user.messages if message.document]) == 1
    await office.count()
    office.sandbox.assert_clean()


async def stopped(office: Office) -> None:
    """SIGTERM: what is being handled ends, what comes meanwhile is handled after the next start."""
    busy, late, idle = [await office.hire() for _ in range(3)]
    for lawyer in (busy, late, idle):
        for step in FLOW[:2]:
            await lawyer.do(step)
    hang = office.sandbox.faults.add("sendDocument", chat_id=busy.user.id, hang="before")
    await busy.do(FLOW[2], wait=False)
    await hang.reached.wait()
    polls = office.sandbox.world.updates.polls
    stopping = asyncio.create_task(office.sandbox.stop_bot())
    await office.sandbox.until(lambda: not office.sandbox.world.updates.waiting, 10)
    await late.do(FLOW[2], wait=False)
    hang.release()
    assert await stopping == 0
    assert office.sandbox.world.updates.polls >= polls
    assert FLOW[2].shows in busy.user.screen
    assert FLOW[2].shows not in late.user.screen
    await office.sandbox.start_bot()
    await office.sandbox.settle()
    for lawyer in (busy, late, idle):
        await lawyer.finish()
    await office.count()
    assert [len([m for m in one.user.messages if m.document]) for one in (busy, late, idle)] == [1, 1, 1]
    office.sandbox.assert_clean(allow=ALLOWED)


async def test_two_accountants_and_a_kill_give_each_payment_of_a_statement_once(office: Office) -> None:
    services, faults = office.services, office.sandbox.faults
    await factories.add_member(services, office.owner, Role.ACCOUNTANT, 1405, "Мария")
    client = await factories.add_client(services, office.owner, "ООО «Лютик»", tax_id="5024002119")
    invoices = [await factories.issued_invoice(services, office.owner, client.id, "1000") for _ in range(3)]
    payer = Party("ООО «Лютик»", "5024002119", "40702810900000000002", "044525225")
    lines = [
        entry(place, 1000, f"Оплата по счету № {one.row.number}", payer, one.row.invoice_date)
        for place, one in enumerate(invoices, 1)
    ]
    writer = WRITERS["one_c_ru"]
    data = writer.write(lines, OWN_ACCOUNT)
    anna = office.sandbox.user(1001, "Анна", language_code="ru")
    maria = office.sandbox.user(1405, "Мария", language_code="ru")
    for user in (anna, maria):
        await user.send("/start")
        await user.upload(data, writer.file_name)
        await user.expect("Выписка", buttons=["✅ Записать 3 оплаты · 3 000,00 ₽"])
    # One answer is on its way, the other is not, when the process dies; both taps are delivered again.
    held = [
        faults.add("*", chat_id=anna.id, hang="before"),
        faults.add("*", chat_id=maria.id, hang="after"),
    ]
    for user in (anna, maria):
        await user.press("✅ Записать", wait=False)
    assert await office.sandbox.until(lambda: all(one.reached.is_set() for one in held), 25)
    await office.sandbox.kill_bot()
    faults.clear()
    await office.sandbox.start_bot()
    await office.sandbox.settle()
    for user in (anna, maria):
        await user.upload(data, writer.file_name)
        await user.expect("Выписка", buttons=["🟢 Записано: 3"], absent=["✅ Записать"])
    async with AsyncSession(office.database.reader) as session:
        assert list(await session.scalars(select(Payment.amount_minor))) == [1000_00] * 3
        assert list(await session.scalars(select(Invoice.paid_minor))) == [1000_00] * 3
    office.sandbox.assert_clean(allow=ALLOWED)
