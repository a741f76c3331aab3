"""How long a firm keeps personal data: what it may choose, what is proposed and when, and what goes by itself."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import AuditEntry, ClientDocument, Delivery, MassAct
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import DeliveryState, MessageKind, Role
from db.vocabulary.mass_acts import MassKind
from services.books.service import BookProof
from services.container import Services
from services.domain.errors import BadInput, Forbidden
from services.invoices.sending import SendTargets
from services.privacy.keeping_job import RetentionJob
from services.privacy.retention import NEVER, months_before
from tests.support.factories import (
    Team,
    act_key,
    add_client,
    add_contact,
    add_member,
    contact_actor,
    issued_invoice,
    make_team,
    paid,
)
from tests.support.fakes import FakeClock
from tests.support.worlds.two_firms import mark_sent
from tests.support.worlds.whole_client import TYPED, WholeClient, make_whole_client

pytestmark = pytest.mark.alone


@pytest.fixture
async def team(services: Services) -> Team:
    return await make_team(services)


@pytest.fixture
async def whole(services: Services, database: Database, clock: FakeClock, team: Team) -> WholeClient:
    return await make_whole_client(services, database, clock, team.owner)


@pytest.fixture
def job(database: Database, clock: FakeClock) -> RetentionJob:
    return RetentionJob(TenantDatabase(database), clock)


async def told(database: Database) -> list[Delivery]:
    async with AsyncSession(database.reader) as session:
        query = select(Delivery).where(Delivery.kind == MessageKind.KEEPING).order_by(Delivery.id)
        return list(await session.scalars(query))


async def all_left(database: Database) -> None:
    async with AsyncSession(database.writer) as session, session.begin():
        await session.execute(update(Delivery).values(state=DeliveryState.SENT))


async def texts_in_messages(database: Database) -> int:
    async with AsyncSession(database.reader) as session:
        return sum(TYPED in str(one) for one in await session.scalars(select(Delivery.payload)))


async def test_a_client_is_due_when_the_law_lets_its_documents_go(
    services: Services, team: Team, whole: WholeClient, clock: FakeClock
) -> None:
    """Documents of 2026 are kept until the end of 2031."""
    clock.set(datetime(2031, 12, 31, 12, tzinfo=UTC))
    assert (await services.retention.due(team.owner)).total == 0
    clock.set(datetime(2032, 1, 1, 12, tzinfo=UTC))
    due = await services.retention.due(team.owner)
    assert [(one.id, one.last.year) for one in due.items] == [(whole.client.id, 2026)]
    assert await services.retention.erase_clients(team.owner) == 1
    assert (await services.retention.due(team.owner)).total == 0
    assert (await services.clients.get(team.owner, whole.client.id)).name == "client 1"


async def test_a_shorter_term_keeps_pages_until_the_law_lets_them_go(
    services: Services, team: Team, whole: WholeClient, clock: FakeClock
) -> None:
    assert (await services.retention.keep_clients(team.owner, 1)).clients_years == 1
    clock.set(datetime(2028, 1, 1, 12, tzinfo=UTC))
    assert await services.retention.erase_clients(team.owner) == 1
    assert (await services.clients.get(team.owner, whole.client.id)).keep_until is not None
    assert (await services.retention.due(team.owner)).total == 0
    clock.set(datetime(2032, 1, 1, 12, tzinfo=UTC))
    assert [one.id for one in (await services.retention.due(team.owner)).items] == [whole.client.id]
    assert await services.retention.erase_clients(team.owner) == 1
    assert (await services.retention.due(team.owner)).total == 0


async def test_nobody_is_due_with_whom_something_is_open(
    services: Services, team: Team, clock: FakeClock
) -> None:
    owing, ahead, quiet = [
        await add_client(services, team.owner, name) for name in ("Должник", "Аванс", "Тихий")
    ]
    await issued_invoice(services, team.owner, owing.id, "1000.00")
    await paid(
        services, team.owner, await issued_invoice(services, team.owner, ahead.id, "1000.00"), "1500.00"
    )
    clock.set(datetime(2040, 1, 9, 12, tzinfo=UTC))
    assert [one.name for one in (await services.retention.due(team.owner)).items] == ["Тихий"]
    await services.retention.keep_clients(team.owner, NEVER)
    assert (await services.retention.due(team.owner)).total == 0
    assert await services.retention.erase_clients(team.owner) == 0
    assert (await services.clients.get(team.owner, quiet.id)).name == "Тихий"


async def test_somebody_who_wrote_lately_is_no_closed_client(
    services: Services, database: Database, team: Team, clock: FakeClock
) -> None:
    client = await add_client(services, team.owner)
    await add_contact(services, team.owner, client.id)
    await all_left(database)
    clock.set(datetime(2031, 6, 1, 12, tzinfo=UTC))
    await services.portal.ask(await contact_actor(services), "Вы ещё работаете?", act_key())
    clock.set(datetime(2032, 1, 1, 12, tzinfo=UTC))
    assert (await services.retention.due(team.owner)).total == 0
    clock.set(datetime(2037, 1, 1, 12, tzinfo=UTC))
    assert [one.id for one in (await services.retention.due(team.owner)).items] == [client.id]


async def test_what_was_said_goes_after_the_term_and_nothing_else(
    services: Services, database: Database, team: Team, whole: WholeClient, clock: FakeClock
) -> None:
    await all_left(database)
    clock.set(clock.now() + timedelta(days=3 * 366))
    await services.portal.ask(whole.contact, "Свежий вопрос", act_key())
    await all_left(database)
    due = await services.retention.due(team.owner)
    assert due.talks > 0
    assert await services.retention.erase_talks(team.owner) == due.talks
    assert (await services.retention.due(team.owner)).talks == 0
    held = str(await services.held_data.own(whole.contact))
    assert "Свежий вопрос" in held
    assert "когда суд" not in held
    async with AsyncSession(database.reader) as session:
        acts = list(await session.scalars(select(AuditEntry.after)))
    assert not [one for one in acts if TYPED in str((one or {}).get("text"))]
    assert (await services.clients.get(team.owner, whole.client.id)).name == whole.client.name
    proofs = await BookProof(TenantDatabase(database)).run()
    assert [fault for proof in proofs for fault in proof.faults] == []


async def test_an_objection_goes_with_the_talks_unless_it_still_stands(
    services: Services, database: Database, team: Team, clock: FakeClock
) -> None:
    client = await add_client(services, team.owner)
    await add_contact(services, team.owner, client.id)
    contact = await contact_actor(services)
    acts = []
    for _ in range(2):
        invoice = await issued_invoice(services, team.owner, client.id)
        draft = await services.act_drafts.from_invoices(team.owner, (invoice.row.id,), act_key())
        act = (await services.client_documents.issue(team.owner, draft.row.id)).row.id
        await services.document_sending.send(team.owner, act, SendTargets(hand=True), act_key())
        await services.portal_documents.object_to(contact, act, f"{TYPED}: не те часы")
        acts.append(act)
    void, stands = acts
    await services.client_documents.void(team.owner, void, "Ошибка")
    await all_left(database)
    clock.set(clock.now() + timedelta(days=3 * 366))
    await services.retention.erase_talks(team.owner)
    async with AsyncSession(database.reader) as session:
        rows = await session.execute(select(ClientDocument.id, ClientDocument.objection))
    assert {row.id: row.objection for row in rows} == {void: None, stands: f"{TYPED}: не те часы"}


async def test_owners_are_told_once_a_month_and_nothing_goes(
    services: Services,
    database: Database,
    team: Team,
    whole: WholeClient,
    clock: FakeClock,
    job: RetentionJob,
) -> None:
    second = await add_member(services, team.owner, Role.OWNER, 1009)
    await all_left(database)
    clock.set(datetime(2032, 1, 5, 6, tzinfo=UTC))  # nine in Moscow
    assert await job.tick() == 0
    clock.set(datetime(2032, 1, 5, 9, tzinfo=UTC))
    assert await job.tick() == 1
    messages = await told(database)
    assert {row.member_id for row in messages} == {team.owner.member_id, second.member_id}
    assert messages[0].payload["params"]["clients"] == 1
    for day in range(6, 31):
        clock.set(datetime(2032, 1, day, 9, tzinfo=UTC))
        # A restart forgets nothing.
        assert await RetentionJob(job._database, clock).tick() == 0
    clock.set(datetime(2032, 2, 1, 9, tzinfo=UTC))  # a Sunday
    assert await job.tick() == 0
    clock.set(datetime(2032, 2, 2, 9, tzinfo=UTC))
    assert await job.tick() == 1
    assert (await services.clients.get(team.owner, whole.client.id)).name == whole.client.name
    await services.retention.erase_clients(team.owner)
    await services.retention.erase_talks(team.owner)
    clock.set(datetime(2032, 3, 1, 9, tzinfo=UTC))
    assert await job.tick() == 0
    assert len(await told(database)) == 4


async def test_data_of_delivered_messages_go_by_themselves_with_an_act(
    services: Services, database: Database, team: Team, clock: FakeClock, job: RetentionJob
) -> None:
    await services.retention.keep_payloads(team.owner, 12)
    client = await add_client(services, team.owner)
    await add_contact(services, team.owner, client.id)
    invoice = await issued_invoice(services, team.owner, client.id)
    contact = await contact_actor(services)
    await mark_sent(database, team.owner, invoice.row.id)
    await services.manual_reminders.remind(team.owner, invoice.row.id, act_key(), f"{TYPED}: оплатите")
    await services.portal.ask(contact, f"{TYPED}: вопрос", act_key())
    await services.mass_acts.plan(team.owner, MassKind.REMIND, act_key())
    assert await texts_in_messages(database) > 1
    waiting = (await _states(database))[MessageKind.REMINDER]
    assert waiting == {DeliveryState.QUEUED}
    clock.set(datetime(2027, 12, 1, 9, tzinfo=UTC))
    await job.tick()
    assert await texts_in_messages(database) > 1  # what has not left keeps what it says
    await all_left(database)
    clock.set(datetime(2027, 12, 2, 9, tzinfo=UTC))
    await job.tick()
    async with AsyncSession(database.reader) as session:
        rows = list(await session.scalars(select(Delivery)))
        acts = list(await session.scalars(select(AuditEntry).where(AuditEntry.action == "expired")))
        assert await session.scalar(select(MassAct)) is None, "a page that nobody confirmed"
    assert {row.payload == {} for row in rows if row.kind == MessageKind.REMINDER} == {True}
    assert [row for row in rows if row.kind == MessageKind.QUESTION and TYPED in str(row.payload)]
    assert [(act.member_id, act.after["until"]) for act in acts] == [(None, "2026-12-02")]
    assert acts[0].after["count"] > 0
    clock.set(datetime(2027, 12, 3, 9, tzinfo=UTC))
    await job.tick()
    async with AsyncSession(database.reader) as session:
        assert len(list(await session.scalars(select(AuditEntry).where(AuditEntry.action == "expired")))) == 1


async def _states(database: Database) -> dict[str, set[str]]:
    async with AsyncSession(database.reader) as session:
        found: dict[str, set[str]] = {}
        for kind, state in await session.execute(select(Delivery.kind, Delivery.state)):
            found.setdefault(kind, set()).add(state)
        return found


async def test_terms_are_the_owners_to_choose(services: Services, team: Team) -> None:
    terms = await services.retention.terms(team.owner)
    assert (terms.clients_years, terms.law_years, terms.talks_months, terms.payloads_months) == (
        None,
        5,
        36,
        36,
    )
    assert (await services.retention.keep_talks(team.owner, 12)).talks_months == 12
    assert (await services.retention.keep_payloads(team.owner, 3)).payloads_months == 3
    for wrong in (
        services.retention.keep_clients(team.owner, 2),
        services.retention.keep_talks(team.owner, 1),
        services.retention.keep_payloads(team.owner, NEVER),
    ):
        with pytest.raises(BadInput, match="error-keeping-term"):
            await wrong
    for actor in (team.lawyer, team.accountant, team.assistant):
        with pytest.raises(Forbidden):
            await services.retention.erase_clients(actor)


def test_months_end_where_a_month_ends() -> None:
    assert months_before(datetime(2026, 3, 31, 9, tzinfo=UTC), 1) == datetime(2026, 2, 28, 9, tzinfo=UTC)
    assert months_before(datetime(2028, 2, 29, 9, tzinfo=UTC), 12) == datetime(2027, 2, 28, 9, tzinfo=UTC)
