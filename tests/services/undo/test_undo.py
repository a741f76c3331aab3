"""An act that is undone within its minute leaves every row of the firm as it was, whatever followed from the act."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Base, Delivery, Hold, Invoice, Payment, Task, UndoTicket
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import (
    AuditAction,
    ContractState,
    HoldKind,
    PaymentMethod,
    ReminderMode,
    Role,
    TaskKind,
    TaskState,
)
from services.books.service import BookProof
from services.container import Services
from services.contracts.changes import ContractChange
from services.core.sealing import SealJob
from services.core.undoable import UndoOffer, collecting_offers, latest_offer
from services.domain.access import Actor
from services.domain.errors import Conflict, DomainError, Forbidden, NotFound
from services.domain.ids import ClientId, ContractId, HoldId, InvoiceId, PaymentId, TaskId
from services.domain.money.money import Currency, Money
from services.invoices.drafts.service import Discount
from services.invoices.views import LineEdit
from services.payments.views import NewAdvance, NewPayment
from services.tasks.views import NewTask
from services.undo.job import UndoJob
from services.undo.views import Undone
from tests.support.factories import (
    act_key,
    add_client,
    add_member,
    default_issuer,
    draft_invoice,
    found_firm,
    issued_invoice,
    stages_contract,
)
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.worlds.dunning import Dunning

TODAY = date(2026, 11, 24)
Rows = dict[str, dict[Any, dict[str, Any]]]
BOOKKEEPING = {"audit_entries", "undo_tickets"}


async def rows_of(database: Database) -> Rows:
    """Every table, whole."""
    found: Rows = {}
    async with database.reader.connect() as connection:
        for table in Base.metadata.sorted_tables:
            if table.name in BOOKKEEPING:
                continue
            key = [column.name for column in table.primary_key]
            result = await connection.execute(select(table))
            found[table.name] = {tuple(row[name] for name in key): dict(row) for row in result.mappings()}
    return found


def assert_restored(before: Rows, after: Rows) -> None:
    """Equal, but for pairs of opposite entries in the ledger."""
    for table, rows in before.items():
        left = dict(after[table])
        for key, row in rows.items():
            assert left.pop(key, None) == row, (table, key)
        if table in ("payments", "allocations"):
            assert sum(row["amount_minor"] for row in left.values()) == 0
            by_payment: dict[Any, int] = {}
            for row in left.values():
                whose = row["reverses_id"] or row["id"] if table == "payments" else row["payment_id"]
                by_payment[whose] = by_payment.get(whose, 0) + row["amount_minor"]
            assert not any(by_payment.values())
        else:
            assert not left, table


@dataclass
class Desk:
    """One firm at work; `act` does something at random and returns what it offers."""

    database: Database
    services: Services
    clock: FakeClock
    owner: Actor
    random: Random
    clients: list[ClientId] = field(default_factory=list)
    drafts: list[InvoiceId] = field(default_factory=list)
    invoices: list[InvoiceId] = field(default_factory=list)
    contracts: list[ContractId] = field(default_factory=list)
    tasks: list[TaskId] = field(default_factory=list)
    number: int = 0

    async def doing(self, act: Callable[[], Awaitable[object]]) -> UndoOffer | None:
        with collecting_offers():
            await act()
            return latest_offer()

    async def undo(self, offer: UndoOffer, actor: Actor | None = None) -> Undone:
        return await self.services.undo.undo(actor or self.owner, offer.id)

    def word(self) -> str:
        self.number += 1
        return f"Слово {self.number}"

    def money(self) -> Money:
        return Money(self.random.randint(1, 15_000_000), Currency.RUB)

    async def pay(self) -> None:
        await self.services.payments.record(
            self.owner,
            NewPayment(
                self.random.choice(self.invoices),
                self.money(),
                TODAY,
                PaymentMethod.BANK,
                act_key(),
                cover_others=self.random.random() < 0.5,
            ),
        )

    async def take(self) -> None:
        issuer = await default_issuer(self.services, self.owner)
        new = NewAdvance(
            self.random.choice(self.clients), issuer.id, self.money(), TODAY, PaymentMethod.CASH, act_key()
        )
        await self.services.advances.record(self.owner, new)

    async def hold(self) -> None:
        until = TODAY + timedelta(days=self.random.randint(1, 30))
        kind = self.random.choice((HoldKind.PAUSE, HoldKind.PROMISE, HoldKind.DISPUTE))
        if self.random.random() < 0.5:
            await self.services.holds.hold_client(
                self.owner, self.random.choice(self.clients), kind, until, self.word(), act_key()
            )
        else:
            await self.services.holds.hold_invoice(
                self.owner, self.random.choice(self.invoices), kind, until, self.word(), act_key()
            )

    async def archive(self) -> None:
        await self.services.clients.archive(
            self.owner, self.random.choice(self.clients), stop_reminders=self.random.random() < 0.5
        )

    async def restore(self) -> None:
        await self.services.clients.restore(self.owner, self.random.choice(self.clients))

    async def finish_task(self) -> None:
        await self.services.tasks.complete(self.owner, self.random.choice(self.tasks))

    async def put_off_task(self) -> None:
        await self.services.tasks.postpone(self.owner, self.random.choice(self.tasks), TODAY)

    async def note_task(self) -> None:
        await self.services.tasks.set_note(self.owner, self.random.choice(self.tasks), self.word())

    async def change_client(self) -> None:
        client, clients = self.random.choice(self.clients), self.services.clients
        acts: list[Callable[[], Awaitable[object]]] = [
            lambda: clients.rename(self.owner, client, self.word()),
            lambda: clients.set_email(self.owner, client, f"a{self.random.randint(1, 9)}@example.com"),
            lambda: clients.set_email(self.owner, client, None),
            lambda: clients.set_language(self.owner, client, self.random.choice(("ru", "en", None))),
            lambda: clients.set_phone(self.owner, client, "+7 900 000-00-0" + str(self.random.randint(0, 9))),
            lambda: clients.set_timezone(self.owner, client, self.random.choice(("Asia/Omsk", None))),
            lambda: self.services.policies.choose_mode(
                self.owner, client, self.random.choice((ReminderMode.OFF, ReminderMode.CONFIRM))
            ),
        ]
        await self.random.choice(acts)()

    async def change_contract(self) -> None:
        contract = self.random.choice(self.contracts)
        if self.random.random() < 0.3:
            state = self.random.choice((ContractState.DONE, ContractState.ACTIVE))
            await self.services.contracts.set_state(self.owner, contract, state)
        else:
            await self.services.contracts.update(self.owner, contract, ContractChange(subject=self.word()))

    async def change_draft(self) -> None:
        draft, drafts = self.random.choice(self.drafts), self.services.drafts
        view = await self.services.invoices.view(self.owner, draft)
        acts: list[Callable[[], Awaitable[object]]] = [
            lambda: drafts.set_note(self.owner, draft, self.word()),
            lambda: drafts.set_due_date(
                self.owner, draft, TODAY + timedelta(days=self.random.randint(1, 60))
            ),
            lambda: drafts.set_discount(self.owner, draft, Discount(percent_bp=self.random.randint(1, 5000))),
            lambda: drafts.remove_line(self.owner, draft, view.lines[0].id),
            lambda: drafts.add_line(
                self.owner, draft, LineEdit(self.word(), Decimal(1), "шт.", self.money())
            ),
        ]
        await self.random.choice(acts)()

    async def discard(self) -> None:
        await self.services.drafts.discard(self.owner, self.random.choice(self.drafts))

    async def change_firm(self) -> None:
        issuer = await default_issuer(self.services, self.owner)
        acts: list[Callable[[], Awaitable[object]]] = [
            lambda: self.services.firms.rename(self.owner, self.word()),
            lambda: self.services.firms.set_act_answer_days(self.owner, self.random.randint(1, 9)),
            lambda: self.services.issuers.set_numbering(
                self.owner, issuer.id, "{year}-{seq:03}", self.random.randint(50, 90)
            ),
            lambda: self.services.appearances.set_accent(
                self.owner, issuer.id, self.random.choice(("#1F4E79", "#7F0000", ""))
            ),
        ]
        await self.random.choice(acts)()

    async def act(self) -> UndoOffer | None:
        return await self.doing(
            self.random.choice(
                (
                    self.pay,
                    self.pay,
                    self.take,
                    self.hold,
                    self.archive,
                    self.restore,
                    self.finish_task,
                    self.put_off_task,
                    self.note_task,
                    self.change_client,
                    self.change_contract,
                    self.change_draft,
                    self.discard,
                    self.change_firm,
                )
            )
        )

    async def more_work(self) -> None:
        """What acts need to meet something: invoices, drafts and tasks."""
        for _ in range(2):
            draft = await draft_invoice(self.services, self.owner, self.random.choice(self.clients), "1000")
            self.drafts.append(draft.row.id)
        made = await issued_invoice(self.services, self.owner, self.random.choice(self.clients), "50000")
        self.invoices.append(made.row.id)
        task = await self.services.tasks.create(
            self.owner, NewTask(made.row.id, TaskKind.PAYMENT_CONTROL, TODAY, act_key())
        )
        self.tasks.append(TaskId(task.row.id))


@pytest.fixture
async def desk(database: Database, services: Services, clock: FakeClock, dunning: Dunning) -> Desk:
    made = Desk(database, services, clock, dunning.owner, Random(1), [dunning.client])
    other = await add_client(services, made.owner, "ООО «Лютик»")
    made.clients.append(other.id)
    await dunning.contact()
    for client in made.clients:
        made.invoices.append(await dunning.invoice(client=client))
        contract = await stages_contract(services, made.owner, client, number=f"{client}/26")
        made.contracts.append(contract.row.id)
    await made.more_work()
    await made.more_work()
    return made


async def claim(desk: Desk) -> HoldId:
    """The first client says that the first invoice is paid."""
    contact = (await desk.services.identity.resolve(9001, "Иван Петров", None, "ru")).contacts[-1]
    await desk.services.portal.claim(contact, desk.invoices[0], act_key())
    async with AsyncSession(desk.database.reader) as session:
        return HoldId((await session.scalars(select(Hold.id).where(Hold.kind == HoldKind.CLAIM))).one())


async def fetch(database: Database, model: type[Any], *where: Any) -> list[Any]:
    async with AsyncSession(database.reader) as session:
        return list((await session.scalars(select(model).where(*where).order_by(model.id))).all())


@pytest.mark.parametrize("seed", [1, 2])
async def test_undo_restores_every_row_after_random_acts(desk: Desk, tokens: FakeTokens, seed: int) -> None:
    desk.random = Random(seed)
    await claim(desk)
    undone: dict[str, int] = {}
    for step in range(45):
        if step % 15 == 14:
            await desk.more_work()
        before = await rows_of(desk.database)
        try:
            offer = await desk.act()
        except DomainError:
            offer = None  # that act was none
        after = await rows_of(desk.database)
        if offer is None:
            assert_restored(before, after)
            continue
        assert after != before, offer.action
        if desk.random.random() < 0.3:
            desk.clock.advance(minutes=2)  # it stays, and the next act meets what it has made
            with pytest.raises(Conflict, match="error-undo-over"):
                await desk.undo(offer)
            continue
        desk.clock.advance(seconds=desk.random.randint(0, 59))
        await desk.undo(offer)
        assert_restored(before, await rows_of(desk.database))
        undone[offer.action] = undone.get(offer.action, 0) + 1
        with pytest.raises(Conflict, match="error-undo-done"):
            await desk.undo(offer)
    assert len(undone) >= 5, undone
    await SealJob(TenantDatabase(desk.database), tokens).tick()
    faults = [
        fault for proof in await BookProof(TenantDatabase(desk.database)).run() for fault in proof.faults
    ]
    assert faults == []


async def queued(database: Database) -> list[Delivery]:
    return await fetch(database, Delivery, Delivery.state == "queued")


async def test_what_a_payment_ends_comes_back_and_its_words_never_leave(desk: Desk, dunning: Dunning) -> None:
    hold_id = await claim(desk)
    invoice = desk.invoices[0]
    new = NewTask(invoice, TaskKind.PAYMENT_CONTROL, TODAY, act_key())
    task = await desk.services.tasks.create(desk.owner, new)
    await dunning.send()
    form = NewPayment(invoice, Money.of(100_000, Currency.RUB), TODAY, PaymentMethod.BANK, act_key())
    offer = await desk.doing(lambda: desk.services.payments.record(desk.owner, form))
    assert offer is not None
    assert await dunning.send() == []  # all of it waits
    words = {row.payload.get("text") for row in await queued(desk.database)}
    assert words >= {"portal-push-thanks", "task-push-closed-paid"}
    undone = await desk.undo(offer)
    assert (undone.action, undone.client_told) == (AuditAction.PAID, False)
    (hold,) = await fetch(desk.database, Hold, Hold.id == hold_id)
    (row,) = await fetch(desk.database, Task, Task.id == task.row.id)
    assert (hold.ended_at, row.state, row.closed_at) == (None, TaskState.OPEN, None)
    assert await queued(desk.database) == []
    # The real payment is thanked for as if there had been none before; the form's own tap stays the first payment.
    again = await desk.services.payments.record(desk.owner, form)
    assert len(await fetch(desk.database, Payment)) == 2
    assert again.id == (await fetch(desk.database, Payment))[0].id
    await desk.services.payments.record(desk.owner, replace(form, act_key=act_key()))
    desk.clock.advance(seconds=61)
    sent = {one.payload.get("text") for one in await dunning.send()}
    assert "portal-push-thanks" in sent


async def test_undo_is_refused_to_others_and_for_what_was_built_on(desk: Desk, services: Services) -> None:
    accountant = await add_member(services, desk.owner, Role.ACCOUNTANT, 1077, "Вера")
    stranger = await found_firm(services, 7001, "Чужой")
    invoice = desk.invoices[0]

    async def pay(amount: int) -> UndoOffer:
        form = NewPayment(invoice, Money.of(amount, Currency.RUB), TODAY, PaymentMethod.BANK, act_key())
        offer = await desk.doing(lambda: services.payments.record(desk.owner, form))
        assert offer is not None
        desk.clock.advance(seconds=1)
        return offer

    async def refused(offer: UndoOffer, error: str = "error-undo-built-on") -> None:
        before = await rows_of(desk.database)
        with pytest.raises(Conflict, match=error):
            await desk.undo(offer)
        assert await rows_of(desk.database) == before

    offer = await pay(10)
    with pytest.raises(NotFound):
        await desk.undo(offer, accountant)
    with pytest.raises(Conflict, match="error-undo-over"):  # of that firm there is no such ticket
        await desk.undo(offer, stranger)
    with pytest.raises(Forbidden):
        await desk.undo(offer, replace(desk.owner, role=Role.ASSISTANT))
    later = await pay(20)  # on the same invoice
    await refused(offer)
    receipted = (await fetch(desk.database, Payment))[-1].id
    await services.settlements.make_receipt(desk.owner, PaymentId(receipted))
    await refused(later)
    ahead = await pay(5_000_000)
    issuer = (await default_issuer(services, desk.owner)).id
    one = Money.of(1, Currency.RUB)
    await services.payments.refund(
        desk.owner, desk.clients[0], issuer, one, TODAY, PaymentMethod.BANK, "заявление", act_key()
    )
    await refused(ahead)

    client = desk.clients[1]
    offer = await desk.doing(lambda: services.clients.set_email(desk.owner, client, "a@example.com"))
    assert offer is not None
    await services.clients.set_email(desk.owner, client, "b@example.com")
    await refused(offer)
    offer = await desk.doing(lambda: services.clients.archive(desk.owner, client))
    assert offer is not None
    desk.clock.advance(seconds=1)
    await draft_invoice(services, desk.owner, client)
    await refused(offer)

    draft = desk.drafts[0]
    offer = await desk.doing(lambda: services.drafts.set_note(desk.owner, draft, "Примечание"))
    assert offer is not None
    await services.invoices.issue(desk.owner, draft)
    await refused(offer)
    # Words of a line alone: the invoice's own row says the same as before, but was issued since.
    worded = await draft_invoice(services, desk.owner, desk.clients[0], "50")
    line = worded.lines[0]
    edit = LineEdit("Иначе", line.quantity, line.unit, line.price)
    offer = await desk.doing(lambda: services.drafts.set_line(desk.owner, worded.row.id, line.id, edit))
    assert offer is not None
    desk.clock.advance(seconds=1)
    await services.invoices.issue(desk.owner, worded.row.id)
    await refused(offer)


async def test_a_hold_after_which_a_reminder_has_left_is_kept(desk: Desk, dunning: Dunning) -> None:
    services, client = desk.services, desk.clients[0]

    async def hold() -> UndoOffer:
        offer = await desk.doing(
            lambda: services.holds.hold_client(
                desk.owner, client, HoldKind.PAUSE, TODAY + timedelta(9), "Просьба", act_key()
            )
        )
        assert offer is not None
        return offer

    first = await hold()
    await dunning.planner.tick()  # it plans with the hold before its eyes
    await desk.undo(first)
    assert await fetch(desk.database, Hold) == []
    (invoice,) = await fetch(desk.database, Invoice, Invoice.id == desk.invoices[0])
    assert invoice.next_remind_at is not None  # and looks again
    second = await hold()
    desk.clock.advance(seconds=5)
    async with AsyncSession(desk.database.writer) as session, session.begin():
        session.add(
            Delivery(
                firm_id=desk.owner.firm_id,
                client_id=client,
                audience="client",
                kind="reminder",
                channel="email",
                recipient="a@example.com",
                payload={},
                state="sent",
                due_at=desk.clock.now(),
                sent_at=desk.clock.now(),
                created_at=desk.clock.now(),
            )
        )
    with pytest.raises(Conflict, match="error-undo-told"):
        await desk.undo(second)


async def test_a_draft_comes_back_though_its_number_was_given_again(desk: Desk) -> None:
    draft = desk.drafts[-1]
    other = await draft_invoice(desk.services, desk.owner, desk.clients[0], "4321")
    offer = await desk.doing(lambda: desk.services.drafts.discard(desk.owner, other.row.id))
    assert offer is not None
    taken = await draft_invoice(desk.services, desk.owner, desk.clients[0], "1")
    undone = await desk.undo(offer)
    assert undone.draft_id not in (None, draft, taken.row.id)
    back = await desk.services.invoices.view(desk.owner, InvoiceId(undone.draft_id or 0))
    assert (back.row.total, len(back.lines)) == (other.row.total, len(other.lines))
    kept = await desk.services.invoices.view(desk.owner, taken.row.id)
    assert kept.row.total == taken.row.total


async def test_what_can_not_be_undone_any_more_is_forgotten(desk: Desk) -> None:
    job = UndoJob(TenantDatabase(desk.database), desk.clock)
    await desk.doing(lambda: desk.services.clients.rename(desk.owner, desk.clients[0], "Имя"))
    await job.tick()
    assert len(await fetch(desk.database, UndoTicket)) > 0
    desk.clock.advance(minutes=12)
    assert await job.tick() > 0
    assert await fetch(desk.database, UndoTicket) == []


async def test_erasing_leaves_nothing_to_undo(desk: Desk) -> None:
    nobody = await add_client(desk.services, desk.owner, "ООО «Однажды»")
    await desk.doing(lambda: desk.services.clients.set_email(desk.owner, nobody.id, "a@example.com"))
    await desk.services.erasure.erase_client(desk.owner, nobody.id)
    assert await fetch(desk.database, UndoTicket) == []
