"""An act that is undone within its minute leaves every row of the firm as it was, whatever followed from the act."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Base, Hold
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import (
    ContractState,
    HoldKind,
    PaymentMethod,
    ReminderMode,
    TaskKind,
)
from services.books.service import BookProof
from services.container import Services
from services.contracts.changes import ContractChange
from services.core.sealing import SealJob
from services.core.undoable import UndoOffer, collecting_offers, latest_offer
from services.domain.access import Actor
from services.domain.errors import Conflict, DomainError
from services.domain.ids import ClientId, ContractId, HoldId, InvoiceId, TaskId
from services.domain.money.money import Currency, Money
from services.invoices.drafts.service import Discount
from services.invoices.views import LineEdit
from services.payments.views import NewAdvance, NewPayment
from services.tasks.views import NewTask
from services.undo.views import Undone
from tests.support.factories import (
    act_key,
    add_client,
    default_issuer,
    draft_invoice,
    issued_invoice,
    stages_contract,
)
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.worlds.dunning import Dunning

TODAY = date(2026, 11, 24)
Rows = dict[str, dict[Any, dict[str, Any]]]
BOOKKEEPING = {"audit_entries", "undo_tickets", "number_counters_seen"}


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
