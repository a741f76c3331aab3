"""What is handed out: the person's own words and data, nothing of others and none of the firm's notes."""

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Client, Invoice
from handlers.privacy.held import held_text
from handlers.ui.texts import Texts, without_tags
from services.container import Services
from services.documents.einvoice.facts import PartyFacts
from services.documents.einvoice.model import Address
from services.domain.errors import Forbidden, NotFound
from services.invoices.sending import SendTargets
from services.privacy.views import HeldData
from tests.support.factories import Team, act_key, add_contact, contact_actor, let_go, make_team
from tests.support.fakes import FakeClock
from tests.support.query_counter import statements
from tests.support.texts import TRANSLATOR
from tests.support.worlds import whole_client
from tests.support.worlds.two_firms import make_world
from tests.support.worlds.whole_client import TYPED, WholeClient, make_whole_client

pytestmark = pytest.mark.alone


@pytest.fixture
async def team(services: Services) -> Team:
    return await make_team(services)


@pytest.fixture
async def whole(services: Services, database: Database, clock: FakeClock, team: Team) -> WholeClient:
    return await make_whole_client(services, database, clock, team.owner)


def texts(held: HeldData, kind: str) -> list[str]:
    return [str(row.values.get("text", "")) for row in held.rows if row.kind == kind]


async def test_a_person_gets_what_it_said_and_what_was_said_to_it(
    services: Services, whole: WholeClient
) -> None:
    held = await services.held_data.own(whole.contact)
    (person,) = [row.values for row in held.rows if row.kind == "person"]
    assert (person["name"], person["username"], person["phone"], person["user"]) == (
        whole_client.PERSON,
        whole_client.USERNAME,
        whole_client.PERSON_PHONE,
        str(whole_client.USER),
    )
    said = texts(held, "said")
    assert f"{TYPED}: когда суд?" in said
    assert f"{TYPED}: а если нет?" in said
    assert len(said) == len(set(said))  # each once, however many members heard it
    assert f"{TYPED}: в декабре" in texts(held, "message")
    assert {row.kind for row in held.rows} >= {"promise", "claim"}


async def test_a_person_gets_the_documents_that_bear_its_name(
    services: Services, team: Team, whole: WholeClient
) -> None:
    """The name stands on every copy for as long as the act does, whatever becomes of the message that told of it."""
    acts = []
    for answer in ("accept", "object"):
        draft = await services.act_drafts.from_invoices(team.owner, (whole.settled.row.id,), act_key())
        act = await services.client_documents.issue(team.owner, draft.row.id)
        ways = SendTargets(hand=True)
        await services.document_sending.send(team.owner, act.row.id, ways, act_key())
        if answer == "accept":
            await services.portal_documents.accept(whole.contact, act.row.id)
        else:
            await services.portal_documents.object_to(whole.contact, act.row.id, f"{TYPED}: не те часы")
        acts.append(act.row)
    for held in (
        await services.held_data.own(whole.contact),
        await services.held_data.of_contact(team.owner, whole.contact.contact_id),
    ):
        answers = [row.values for row in held.rows if row.kind == "answer"]
        assert [(each["number"], each["response"], each["name"], each["text"]) for each in answers] == [
            (acts[0].number, "accepted", whole_client.PERSON, ""),
            (acts[1].number, "objected", whole_client.PERSON, f"{TYPED}: не те часы"),
        ]
        shown = held_text(Texts(TRANSLATOR, "ru"), held, "own")
        assert (
            f"Акт №\u00a0{acts[0].number} от 24.11.2026: принят 24.11.2026, с именем «{whole_client.PERSON}»"
            in shown
        )


async def test_none_of_the_firms_notes_is_handed_out(
    services: Services, team: Team, whole: WholeClient
) -> None:
    own = await services.held_data.own(whole.contact)
    client = await services.held_data.of_client(team.owner, whole.client.id)
    for held in (own, client):
        for note in ("о доме", "позвонить", "написать", "ждём", "не заплатит", "ошибка"):
            assert note not in str(held), note
    kinds = {row.kind for row in client.rows}
    assert {"contract", "matter", "invoice", "payment", "message"} == kinds


async def test_pages_are_not_read_to_be_counted(
    services: Services, team: Team, whole: WholeClient, database: Database
) -> None:
    """A client of years has hundreds of frozen pages, which are the most of its rows."""
    with statements(database) as seen:
        await services.held_data.of_client(team.owner, whole.client.id)
    assert len(seen) > 5
    assert [one for one in seen if "snapshot" in one] == []


async def test_another_person_of_the_client_is_not_handed_out(
    services: Services, team: Team, whole: WholeClient
) -> None:
    await add_contact(services, team.owner, whole.client.id, 7001, "Второй")
    second = await contact_actor(services, 7001)
    await services.portal.ask(second, "Мой вопрос", act_key())
    held = str(await services.held_data.own(second))
    assert "Мой вопрос" in held
    for value in (TYPED, whole_client.PERSON, whole_client.USERNAME, whole_client.PHONE, whole_client.TAX_ID):
        assert value not in held
    assert "Мой вопрос" not in str(await services.held_data.own(whole.contact))


async def test_a_firm_hands_out_only_what_it_sees(services: Services, team: Team, whole: WholeClient) -> None:
    other = await make_team(services, 2001)
    for actor in (other.owner, team.lawyer):
        with pytest.raises(NotFound):
            await services.held_data.of_client(actor, whole.client.id)
        with pytest.raises(NotFound):
            await services.held_data.of_contact(actor, whole.contact_id)
    with pytest.raises(Forbidden):
        await services.held_data.of_client(team.assistant, whole.client.id)
    mine = await services.held_data.of_contact(team.owner, whole.contact_id)
    assert mine == await services.held_data.own(whole.contact)


async def test_after_an_erasure_there_is_nothing_to_hand_out(
    services: Services, team: Team, whole: WholeClient
) -> None:
    await services.erasure.erase_client(team.owner, whole.client.id)
    with pytest.raises(Forbidden):
        await services.held_data.own(whole.contact)
    held = str(await services.held_data.of_client(team.owner, whole.client.id))
    assert not [value for value in whole_client.VALUES if value in held]


async def test_who_works_here_gets_its_own_data_and_nothing_of_clients(
    services: Services, database: Database, team: Team, whole: WholeClient
) -> None:
    await services.staff.set_own_email(team.owner, "anna@primer.example")
    held = await services.held_data.own_as_member(team.owner)
    rows = {row.kind: row.values for row in held.rows}
    assert (rows["person"]["user"], rows["work"]["email"]) == ("1001", "anna@primer.example")
    assert rows["trace"]["messages"] > 0
    assert rows["trace"]["acts"] > 10
    assert not [value for value in whole_client.VALUES if value in str(held)]
    assert held == await services.held_data.of_member(team.owner, team.owner.member_id)
    for actor in (team.lawyer, team.accountant, team.assistant):
        assert (await services.held_data.own_as_member(actor)).name == actor.name
        with pytest.raises(Forbidden):
            await services.held_data.of_member(actor, team.owner.member_id)
    await let_go(database, team.lawyer)
    await services.erasure.erase_member(team.owner, team.lawyer.member_id)
    with pytest.raises(NotFound):
        await services.held_data.of_member(team.owner, team.lawyer.member_id)


async def test_answers_facts_and_numbers_of_the_state_are_handed_out(
    services: Services, database: Database
) -> None:
    world = await make_world(services, database)
    owner, mine = world.team.owner, world.mine
    person = await contact_actor(services, mine["user"])
    await services.portal_documents.object_to(person, mine["DocumentId"], "лишний час")
    facts = PartyFacts(
        address=Address(country="DE", city="Hamburg", postcode="20095", street="Domstraße 10"),
        reference="04011000-1234512345-06",
        phone="+4940123",
    )
    async with AsyncSession(database.writer) as session, session.begin():
        (await session.get_one(Client, mine["ClientId"])).einvoice = facts.to_dict()
        (await session.get_one(Invoice, mine["InvoiceId"])).esf_number = "ЭСФ-77"

    def said(held: HeldData, whose: str, language: str = "ru") -> str:
        text = held_text(Texts(TRANSLATOR, language, "Europe/Moscow"), held, whose)
        return without_tags(text).replace("\xa0", " ")

    client = said(await services.held_data.of_client(owner, mine["ClientId"]), "client")
    assert "возражение: лишний час" in client
    assert "ЭСФ № ЭСФ-77" in client
    assert "Адрес: Domstraße 10, 20095 Hamburg, DE" in client
    assert "Номер для ссылки: 04011000-1234512345-06" in client
    assert person.name not in client
    own = said(await services.held_data.own(person), "own")
    (answer,) = [line for line in own.splitlines() if person.name in line and "лишний час" in line]
    assert "Акт № 2026-0001" in answer
    assert "возражение" in answer
    member = said(await services.held_data.own_as_member(owner), "self")
    assert "Актов и других документов составлено: 4" in member
    assert "Отправлено на принтер: 2" in member
    for held in (
        await services.held_data.of_client(owner, mine["ClientId"]),
        await services.held_data.own(person),
    ):
        assert "лишний час" in said(held, "client", "en")
