"""Tasks: who gets them, when they are told of, and how payment control ends by itself."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, Delivery, Task
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import ObjectType, TaskKind, TaskState
from db.vocabulary.filters import TaskFilter
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import BadInput, Conflict, DomainError, NotFound
from services.domain.money.money import Currency, Money
from services.invoices.views import InvoiceView
from services.tasks.due import TaskJob
from services.tasks.views import NewTask, TaskCard, TaskListFilter
from tests.support.factories import (
    Team,
    act_key,
    add_client,
    draft_invoice,
    issued_invoice,
    let_go,
    make_team,
    paid,
)
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone

TODAY, TOMORROW = date(2026, 11, 24), date(2026, 11, 25)


@dataclass(frozen=True, slots=True)
class Case:
    services: Services
    database: Database
    clock: FakeClock
    keeper: TaskJob
    team: Team
    invoice: InvoiceView

    async def task(
        self, kind: TaskKind = TaskKind.PAYMENT_CONTROL, due_on: date = TOMORROW, **fields: object
    ) -> TaskCard:
        return await self.services.tasks.create(
            self.team.lawyer, NewTask(self.invoice.row.id, kind, due_on, act_key(), **fields)
        )

    async def words(self, state: str = "queued") -> list[Delivery]:
        """About tasks, in the order of making."""
        async with AsyncSession(self.database.reader) as session:
            query = select(Delivery).where(Delivery.kind.startswith("task"), Delivery.state == state)
            return list(await session.scalars(query.order_by(Delivery.id)))

    async def row(self, card: TaskCard) -> Task:
        async with AsyncSession(self.database.reader) as session:
            return (await session.scalars(select(Task).where(Task.id == card.row.id))).one()


@pytest.fixture
async def case(services: Services, database: Database, clock: FakeClock) -> Case:
    team = await make_team(services)
    client = await add_client(services, team.lawyer, "ООО «Ромашка»")
    await services.clients.share(team.lawyer, client.id, team.assistant.member_id)
    invoice = await issued_invoice(services, team.lawyer, client.id)
    return Case(services, database, clock, TaskJob(TenantDatabase(database), clock), team, invoice)


async def test_a_task_is_told_of_once_when_it_is_due(case: Case) -> None:
    card = await case.task(note="  Спросить\nбухгалтерию ")
    assert card.row.due_at == datetime(2026, 11, 25, 7, tzinfo=UTC), "ten o'clock in Moscow"
    assert (card.row.assignee_name, card.row.note) == ("Пётр", "Спросить\nбухгалтерию")
    assert await case.keeper.tick() == 0
    case.clock.set(datetime(2026, 11, 25, 7, tzinfo=UTC))
    assert [await case.keeper.tick(), await case.keeper.tick()] == [1, 0]
    (word,) = await case.words()
    assert (word.kind, word.audience, word.recipient) == ("task", "staff", "1003")
    assert word.payload["params"]["number"] == case.invoice.row.number
    assert word.payload["params"]["balance"] == {"minor": 10_000_000, "currency": "RUB"}
    assert [button[1:] for button in word.payload["buttons"]] == [
        ["task_done", card.row.id],
        ["task_later", card.row.id, TOMORROW.toordinal()],
        ["open", case.invoice.row.id],
    ]


async def test_put_off_by_a_day_it_is_told_of_again(case: Case) -> None:
    card = await case.task(at=time(18, 30))
    case.clock.set(datetime(2026, 11, 25, 16, tzinfo=UTC))
    await case.keeper.tick()
    for _ in range(2):  # the same tap, delivered twice
        card = await case.services.tasks.postpone(case.team.lawyer, card.row.id, TOMORROW)
    assert card.row.due_at == datetime(2026, 11, 26, 15, 30, tzinfo=UTC)
    assert [word.state for word in await case.words("cancelled")] == ["cancelled"], "not sent any more"
    assert await case.keeper.tick() == 0
    case.clock.set(datetime(2026, 11, 26, 15, 30, tzinfo=UTC))
    assert await case.keeper.tick() == 1
    assert len(await case.words()) == 1


async def test_what_is_long_overdue_is_put_off_to_tomorrow(case: Case) -> None:
    card = await case.task()
    case.clock.advance(days=10)
    assert (await case.services.tasks.card(case.team.lawyer, card.row.id)).row.overdue_days == 9
    card = await case.services.tasks.postpone(case.team.lawyer, card.row.id, TOMORROW)
    assert (card.row.due_on, card.row.overdue_days) == (date(2026, 12, 5), 0)


async def test_the_same_form_sent_twice_is_one_task(case: Case) -> None:
    new = NewTask(case.invoice.row.id, TaskKind.PAYMENT_CONTROL, TOMORROW, act_key())
    first = await case.services.tasks.create(case.team.lawyer, new)
    assert await case.services.tasks.create(case.team.lawyer, new) == first
    assert (await case.services.tasks.list(case.team.lawyer)).total == 1


async def test_payment_control_closes_itself_on_full_payment_and_says_so(case: Case) -> None:
    control, other = await case.task(), await case.task(TaskKind.OTHER, note="Отдать акт")
    await paid(case.services, case.team.owner, case.invoice, "40000.00")
    assert (await case.row(control)).state == "open"
    payment = await paid(case.services, case.team.owner, case.invoice, "60000.00")
    closed = await case.services.tasks.card(case.team.lawyer, control.row.id)
    assert (closed.row.state, closed.closed_by) == (TaskState.DONE, None)
    assert (await case.row(other)).state == "open"
    (word,) = await case.words()
    assert (word.kind, word.recipient, word.payload["text"]) == (
        "task_closed",
        "1003",
        "task-push-closed-paid",
    )
    await case.services.payments.reverse(case.team.owner, payment.id, "ошибка")
    assert (await case.row(control)).state == "done", "what is done is not done anew"


async def test_payment_control_ends_with_an_advance_a_write_off_and_a_void(case: Case) -> None:
    owner, services = case.team.owner, case.services
    client = case.invoice.row.client_id
    await paid(services, owner, case.invoice, "150000.00")
    ends = []
    for number in range(3):
        invoice = await issued_invoice(services, owner, client, "50000.00")
        new = NewTask(invoice.row.id, TaskKind.PAYMENT_CONTROL, TOMORROW, act_key())
        card = await services.tasks.create(owner, new)
        if number == 0:
            await services.payments.use_advance(
                owner, invoice.row.id, Money.of(50_000, Currency.RUB), act_key()
            )
        elif number == 1:
            await services.invoices.write_off(owner, invoice.row.id, "мелочь")
        else:
            await services.invoices.void(owner, invoice.row.id, "ошибка")
        ends.append((await case.row(card)).state)
    assert ends == ["done", "cancelled", "cancelled"]
    texts = [word.payload["text"].removeprefix("task-push-closed-") for word in await case.words()]
    assert texts == ["paid", "written-off", "void"]


async def test_a_queued_word_is_not_sent_once_the_task_is_closed(case: Case) -> None:
    card = await case.task(due_on=TODAY)
    case.clock.advance(hours=2)
    await case.keeper.tick()
    for _ in range(2):
        done = await case.services.tasks.complete(case.team.assistant, card.row.id)
    assert (done.row.state, done.closed_by) == (TaskState.DONE, "Олег")
    assert await case.words() == []
    assert await case.services.tasks.cancel(case.team.lawyer, card.row.id) == done
    with pytest.raises(Conflict, match="error-task-closed"):
        await case.services.tasks.postpone(case.team.lawyer, card.row.id, TODAY)


async def test_reassigned_it_goes_to_somebody_who_sees_the_client(case: Case) -> None:
    hidden = await add_client(case.services, case.team.owner, "АО «Вега»")
    invoice = await issued_invoice(case.services, case.team.owner, hidden.id)
    new = NewTask(invoice.row.id, TaskKind.REMIND_CLIENT, TOMORROW, act_key())
    card = await case.services.tasks.create(case.team.owner, new)
    names = await case.services.tasks.assignees(case.team.owner, invoice.row.id)
    assert [one.name for one in names] == ["Анна Иванова", "Мария"]
    with pytest.raises(DomainError, match="error-task-assignee"):
        await case.services.tasks.reassign(case.team.owner, card.row.id, case.team.lawyer.member_id)
    case.clock.set(datetime(2026, 11, 25, 7, tzinfo=UTC))
    await case.keeper.tick()
    await case.services.tasks.reassign(case.team.owner, card.row.id, case.team.accountant.member_id)
    await case.keeper.tick()
    assert [word.recipient for word in await case.words()] == ["1002"], "and the first word is withdrawn"


async def test_for_somebody_who_has_left_the_responsible_one_is_told(case: Case) -> None:
    await case.task(assignee_id=case.team.assistant.member_id)
    await let_go(case.database, case.team.assistant)
    case.clock.set(datetime(2026, 11, 25, 7, tzinfo=UTC))
    await case.keeper.tick()
    assert [word.recipient for word in await case.words()] == ["1003"]


async def test_lists_are_of_what_one_sees_in_order_and_paged(case: Case) -> None:
    hidden = await add_client(case.services, case.team.owner, "АО «Вега»")
    invoice = await issued_invoice(case.services, case.team.owner, hidden.id)
    new = NewTask(invoice.row.id, TaskKind.REMIND_CLIENT, date(2026, 12, 1), act_key())
    theirs = await case.services.tasks.create(case.team.owner, new)
    late = await case.task(due_on=date(2026, 11, 30))
    soon = await case.task(assignee_id=case.team.assistant.member_id)
    closed = await case.services.tasks.complete(case.team.lawyer, (await case.task()).row.id)
    case.clock.advance(days=2)

    async def ids(actor: Actor, show: TaskFilter, **where: object) -> list[int]:
        pages = [
            await case.services.tasks.list(actor, TaskListFilter(show, **where), offset=offset, limit=1)
            for offset in (0, 1, 2)
        ]
        assert {page.total for page in pages} == {sum(len(page.items) for page in pages)}
        return [row.id for page in pages for row in page.items]

    lawyer, owner = case.team.lawyer, case.team.owner
    assert await ids(lawyer, TaskFilter.MINE) == [late.row.id]
    assert await ids(lawyer, TaskFilter.TEAM) == [soon.row.id, late.row.id]
    assert await ids(owner, TaskFilter.TEAM) == [soon.row.id, late.row.id, theirs.row.id]
    assert await ids(lawyer, TaskFilter.OVERDUE) == [soon.row.id]
    assert await ids(lawyer, TaskFilter.CLOSED) == [closed.row.id]
    assert await ids(owner, TaskFilter.TEAM, client_id=hidden.id) == [theirs.row.id]
    assert await ids(owner, TaskFilter.TEAM, invoice_id=case.invoice.row.id) == [soon.row.id, late.row.id]
    counts = await case.services.tasks.counts(lawyer)
    assert (counts.mine, counts.team, counts.overdue, counts.today) == (1, 2, 1, 0)
    with pytest.raises(NotFound):
        await case.services.tasks.card(lawyer, theirs.row.id)


async def test_what_can_not_be_asked_for_is_refused(case: Case) -> None:
    services, lawyer = case.services, case.team.lawyer
    with pytest.raises(BadInput, match="error-task-past"):
        await case.task(due_on=date(2026, 11, 23))
    with pytest.raises(BadInput, match="error-task-past"):
        await case.task(due_on=TODAY, at=time(11, 59))
    with pytest.raises(BadInput, match="error-task-note"):
        await case.task(TaskKind.OTHER)
    draft = await draft_invoice(services, lawyer, case.invoice.row.client_id)
    with pytest.raises(Conflict, match="error-invoice-draft"):
        await services.tasks.create(
            lawyer, NewTask(draft.row.id, TaskKind.OTHER, TOMORROW, act_key(), note="?")
        )
    await paid(services, case.team.owner, case.invoice, "100000.00")
    with pytest.raises(Conflict, match="error-task-nothing-owed"):
        await case.task()


async def test_today_without_an_hour_is_within_the_hour(case: Case) -> None:
    """It is noon in Moscow: ten in the morning has passed."""
    assert (await case.task(due_on=TODAY)).row.due_at == datetime(2026, 11, 24, 10, tzinfo=UTC)
    case.clock.set(datetime(2026, 11, 24, 20, 30, tzinfo=UTC))
    assert (await case.task(due_on=TODAY)).row.due_at == datetime(2026, 11, 24, 20, 59, tzinfo=UTC)


async def test_everything_is_on_the_record(case: Case) -> None:
    card = await case.task()
    lawyer, tasks = case.team.lawyer, case.services.tasks
    await tasks.reschedule(lawyer, card.row.id, date(2026, 12, 1))
    await tasks.set_note(lawyer, card.row.id, "Позвонить")
    await tasks.reassign(lawyer, card.row.id, case.team.assistant.member_id)
    await tasks.cancel(case.team.assistant, card.row.id)
    entries = await case.services.audit.timeline(lawyer, ObjectType.TASK, card.row.id)
    assert [(entry.action, entry.member_name) for entry in reversed(entries)] == [
        ("task_set", "Пётр"),
        ("task_moved", "Пётр"),
        ("task_noted", "Пётр"),
        ("task_reassigned", "Пётр"),
        ("task_cancelled", "Олег"),
    ]
    async with AsyncSession(case.database.reader) as session:
        about = await session.scalars(select(AuditEntry.invoice_id).where(AuditEntry.object_type == "task"))
    assert set(about) == {case.invoice.row.id}, "they stand on the invoice's timeline too"
