"""After an erasure nothing says anything of the person, and the books say what they said."""

import logging
from datetime import UTC, date, datetime
from io import BytesIO
from typing import Any

import pytest

from db.engine import Database
from db.models import Base
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import DeliveryState, MessageKind, ObjectType
from services.books.service import BookProof
from services.container import Services
from services.core.lists import ALL_CARDS, CardFilter
from services.core.sealing import SealJob
from services.domain.errors import Conflict, Forbidden, NotFound
from services.domain.money.money import Currency, Money
from services.export.layout import ExportKind
from services.invoices.views import ALL_INVOICES
from tests.support.factories import Team, add_client, add_contact, issued_invoice, make_team, paid
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.worlds import whole_client
from tests.support.worlds.two_firms import dump
from tests.support.worlds.whole_client import (
    CONTACT_VALUES,
    IN_DOCUMENTS,
    TYPED,
    VALUES,
    WholeClient,
    make_whole_client,
)

pytestmark = pytest.mark.alone


@pytest.fixture
async def team(services: Services) -> Team:
    return await make_team(services)


@pytest.fixture
async def whole(services: Services, database: Database, clock: FakeClock, team: Team) -> WholeClient:
    return await make_whole_client(services, database, clock, team.owner)


async def holding(database: Database, values: tuple[str, ...]) -> dict[str, set[str]]:
    """Which columns of which tables hold which of the values, in whatever letters JSON spells them."""
    found: dict[str, set[str]] = {}
    rows = await dump(database)
    for table in Base.metadata.sorted_tables:
        for row in rows[table.name]:
            for column, value in zip(table.columns, row, strict=True):
                hits = {each for each in values if each.casefold() in str(value).casefold()}
                if hits:
                    found.setdefault(f"{table.name}.{column.name}", set()).update(hits)
    return found


async def test_the_world_has_the_person_everywhere(database: Database, whole: WholeClient) -> None:
    """Otherwise the next tests would prove nothing."""
    found = await holding(database, VALUES)
    assert set().union(*found.values()) == set(VALUES)
    assert {
        "audit_entries.after",
        "audit_entries.before",
        "audit_entries.member_name",
        "clients.accounts",
        "clients.requisites",
        "contacts.user_id",
        "contracts.file_id",
        "contracts.subject",
        "deliveries.act_key",
        "deliveries.payload",
        "deliveries.recipient",
        "fsm_records.data",
        "inbox_updates.body",
        "inbox_updates.lane",
        "holds.reason",
        "invoice_lines.description",
        "invoices.file_id",
        "invoices.snapshot",
        "invoices.void_reason",
        "invoices.write_off_reason",
        "matters.note",
        "payments.reference",
        "tasks.note",
        "users.username",
    } <= set(found)


async def test_nothing_holds_a_value_of_an_erased_client(
    services: Services,
    database: Database,
    team: Team,
    whole: WholeClient,
    tokens: FakeTokens,
    caplog: pytest.LogCaptureFixture,
) -> None:
    """But for what issued invoices have to say for years."""
    other = await add_client(services, team.owner, whole_client.NAME)  # a namesake keeps everything
    await SealJob(TenantDatabase(database), tokens).tick()
    sums, before = await money(database), await dump(database)
    with caplog.at_level(logging.INFO):
        made = await services.erasure.erase_client(team.owner, whole.client.id)
    assert not [value for value in VALUES if value in caplog.text or value in str(made)]
    assert made.keep_until == date(2031, 12, 31)
    assert await money(database) == sums

    assert (await services.clients.get(team.owner, other.id)).name == whole_client.NAME
    found = await holding(database, VALUES)
    assert found.pop("clients.name") == found.pop("clients.requisites") == {whole_client.NAME}
    assert found.pop("audit_entries.after") == {whole_client.NAME}
    # Of an issued invoice: the payer and what it pays for.
    assert found == {"invoices.snapshot": {*IN_DOCUMENTS, TYPED}}
    assert before["number_counters"] == (await dump(database))["number_counters"]

    await SealJob(TenantDatabase(database), tokens).tick()
    proofs = await BookProof(TenantDatabase(database)).run()
    assert [fault for proof in proofs for fault in proof.faults] == []
    assert "with erased values" in proofs[-1].looked_at


async def money(database: Database) -> list[tuple[Any, ...]]:
    """Numbers, dates and sums of invoices, lines, payments and allocations, as they are stored."""
    rows = await dump(database)
    kept = []
    for name in ("invoices", "invoice_lines", "payments", "allocations"):
        table = Base.metadata.tables[name]
        columns = [
            place
            for place, column in enumerate(table.columns)
            if column.name in ("id", "client_id", "number", "status", "currency")
            or column.name.endswith(("_minor", "_milli", "_date", "_on"))
        ]
        kept += [tuple(row[place] for place in columns) for row in rows[name]]
    return kept


async def test_after_the_years_of_keeping_invoices_name_nobody(
    services: Services, database: Database, team: Team, whole: WholeClient, clock: FakeClock
) -> None:
    await services.erasure.erase_client(team.owner, whole.client.id)
    clock.set(datetime(2031, 12, 31, 12, tzinfo=UTC))
    assert (await services.erasure.plan_client(team.owner, whole.client.id)).papers == 2
    clock.set(datetime(2032, 1, 1, 12, tzinfo=UTC))
    assert (await services.erasure.plan_client(team.owner, whole.client.id)).papers == 0
    made = await services.erasure.erase_client(team.owner, whole.client.id)
    assert (made.erased["pages"], made.keep_until) == (3, None)
    assert await holding(database, VALUES) == {}
    page = await services.invoices.document(team.owner, whole.settled.row.id)
    assert (page.client.name, page.total) == ("client 1", Money.of("1000.00", Currency.RUB))
    proofs = await BookProof(TenantDatabase(database)).run()
    assert [fault for proof in proofs for fault in proof.faults] == []


async def test_search_and_lists_no_longer_find_an_erased_client(
    services: Services, team: Team, whole: WholeClient
) -> None:
    asked = (whole_client.NAME, "Берёзкин", whole_client.TAX_ID, whole_client.PHONE, whole_client.EMAIL)
    for text in asked:
        assert (await services.search.find(team.owner, text)).clients.total
    await services.erasure.erase_client(team.owner, whole.client.id)
    for text in asked:
        assert not (await services.search.find(team.owner, text)).clients.total, text
        assert not (await services.search.inline(team.owner, text)).rows, text
        assert (await services.clients.list(team.owner, CardFilter(query=text))).total == 0
    assert (await services.invoices.view(team.owner, whole.settled.row.id)).row.client_name == ("client 1")
    assert (await services.audit.history(team.owner, ObjectType.CLIENT, whole.client.id)).total > 10


async def test_exports_no_longer_name_an_erased_client(
    services: Services, team: Team, whole: WholeClient
) -> None:
    await services.erasure.erase_client(team.owner, whole.client.id)
    for kind in ExportKind:
        target = BytesIO()
        if kind is ExportKind.AUDIT:
            await services.export.journal(team.owner, target, ALL_INVOICES, True)
        else:
            await services.export.csv(team.owner, kind, target, ALL_INVOICES, ALL_CARDS)
        text = target.getvalue().decode("utf-8-sig", errors="replace")
        assert not [value for value in VALUES if value in text], kind


async def test_what_is_open_has_to_end_first(services: Services, team: Team) -> None:
    client = await add_client(services, team.owner)
    invoice = await issued_invoice(services, team.owner, client.id, "1000.00")
    plan = await services.erasure.plan_client(team.owner, client.id)
    assert plan.obstacles.counts == {"invoices": 1}
    with pytest.raises(Conflict, match="error-erase-open"):
        await services.erasure.erase_client(team.owner, client.id)
    await paid(services, team.owner, invoice, "1500.00")
    plan = await services.erasure.plan_client(team.owner, client.id)
    assert (plan.obstacles.counts, plan.obstacles.advances) == ({}, (Money.of("500.00", Currency.RUB),))
    with pytest.raises(Conflict, match="error-erase-open"):
        await services.erasure.erase_client(team.owner, client.id)
    assert (await services.clients.get(team.owner, client.id)).name == "ООО «Ромашка»"


async def test_what_waits_or_could_go_again_is_withdrawn(
    services: Services, database: Database, team: Team, whole: WholeClient
) -> None:
    async with TenantDatabase(database).write(team.owner.firm_id) as uow:
        waiting = [row.id for row in await uow.deliveries.under_way_of_contact(whole.contact_id)]
        assert waiting
        (question, *_) = [
            row
            for row in await uow.erasure.read_messages_of_contact(whole.contact_id)
            if row.kind == MessageKind.QUESTION
        ]
        question.state = DeliveryState.UNHEARD.value  # no member could be reached
    await services.erasure.erase_client(team.owner, whole.client.id)
    async with TenantDatabase(database).read(team.owner.firm_id) as uow:
        left = [await uow.deliveries.get(row) for row in (*waiting, question.id)]
    assert {row.state for row in left if row is not None} == {DeliveryState.CANCELLED}


async def test_who_does_not_decide_about_the_client_may_not_erase_it(
    services: Services, team: Team, whole: WholeClient
) -> None:
    await services.clients.share(team.owner, whole.client.id, team.lawyer.member_id)
    for actor in (team.lawyer, team.assistant):
        with pytest.raises(Forbidden):
            await services.erasure.erase_client(actor, whole.client.id)
        with pytest.raises(Forbidden):
            await services.erasure.erase_contact(actor, whole.contact_id)
    stranger = await make_team(services, 2001)
    with pytest.raises(NotFound):
        await services.erasure.erase_client(stranger.owner, whole.client.id)
    await services.clients.change_responsible(team.owner, whole.client.id, team.lawyer.member_id)
    await services.erasure.erase_client(team.lawyer, whole.client.id)


async def test_an_erased_card_does_not_come_back(services: Services, team: Team, whole: WholeClient) -> None:
    await services.erasure.erase_client(team.owner, whole.client.id)
    for change in (
        services.clients.restore(team.owner, whole.client.id),
        services.clients.rename(team.owner, whole.client.id, "Имя"),
        services.clients.set_email(team.owner, whole.client.id, "a@example.com"),
    ):
        with pytest.raises(Conflict, match="error-client-erased"):
            await change


async def test_nothing_holds_a_value_of_an_erased_contact(
    services: Services, database: Database, team: Team, whole: WholeClient, tokens: FakeTokens
) -> None:
    sums = await money(database)
    made = await services.erasure.erase_contact(team.owner, whole.contact_id)
    assert made.erased["contacts"] == 1
    assert await holding(database, CONTACT_VALUES) == {}
    assert await money(database) == sums
    assert (await services.clients.get(team.owner, whole.client.id)).name == whole_client.NAME
    await SealJob(TenantDatabase(database), tokens).tick()
    proofs = await BookProof(TenantDatabase(database)).run()
    assert [fault for proof in proofs for fault in proof.faults] == []


async def test_another_firm_keeps_the_same_person(
    services: Services, database: Database, team: Team, whole: WholeClient
) -> None:
    """Who speaks for a client of another firm as well stays known there, and nothing of that firm changes."""
    other = await make_team(services, 2001)
    theirs = await add_client(services, other.owner, whole_client.NAME)
    await add_contact(services, other.owner, theirs.id, whole_client.USER, whole_client.PERSON)
    before = {name: of_firm(rows, name, other.owner.firm_id) for name, rows in (await dump(database)).items()}
    await services.erasure.erase_client(team.owner, whole.client.id)
    after = {name: of_firm(rows, name, other.owner.firm_id) for name, rows in (await dump(database)).items()}
    assert after == before
    person = await services.identity.resolve(whole_client.USER, whole_client.PERSON, None, "ru")
    assert [contact.firm_id for contact in person.contacts] == [other.owner.firm_id]


def of_firm(rows: list[tuple[Any, ...]], name: str, firm_id: int) -> list[tuple[Any, ...]]:
    columns = [column.name for column in Base.metadata.tables[name].columns]
    if "firm_id" not in columns or name == "users":
        return []
    return [row for row in rows if row[columns.index("firm_id")] == firm_id]
