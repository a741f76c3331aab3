"""Facts at the moment of sending: who may still read it, in which language, and what is true now."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Client, Delivery
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Audience, Channel, MessageKind, ReminderMode, SendOutcome
from services.background import BackgroundServices, build_background
from services.clients.views import NewClient
from services.container import Services
from services.domain.access import Actor
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Country, PartyKind, Requisites
from services.invoices.sending import SendTargets
from services.invoices.views import InvoiceView
from services.notifications.facts import TextFacts
from services.outbox.queue import Destination, Outgoing, SendResult, queue_message
from tests.support.delivery_steps import begin_one, facts_of, record_one
from tests.support.factories import (
    KeyTranslator,
    Team,
    add_client,
    add_contact,
    issued_invoice,
    let_go,
    make_services,
    make_team,
)
from tests.support.fakes import FakeClock, FakeTokens

pytestmark = pytest.mark.alone

PRIMER = "ООО «Юридическая фирма «Пример»"


@pytest.fixture
def services(database: Database, clock: FakeClock, tokens: FakeTokens) -> Services:
    return make_services(database, clock, tokens)


@pytest.fixture
def engine(database: Database, clock: FakeClock, tokens: FakeTokens) -> BackgroundServices:
    return build_background(database, clock, tokens, KeyTranslator())


@pytest.fixture
async def team(services: Services) -> Team:
    return await make_team(services)


@pytest.fixture
async def invoice(services: Services, team: Team) -> InvoiceView:
    """Of a client of the lawyer."""
    client = await add_client(services, team.lawyer, email="info@romashka.example")
    return await issued_invoice(services, team.lawyer, client.id)


def alert(member: Actor, invoice: InvoiceView, **changes: Any) -> Outgoing:
    values: dict[str, Any] = {
        "id": 1,
        "firm_id": member.firm_id,
        "token": "lease",
        "kind": MessageKind.ALERT,
        "audience": Audience.STAFF,
        "channel": Channel.TELEGRAM,
        "recipient": "1003",
        "contact_id": None,
        "member_id": member.member_id,
        "client_id": invoice.row.client_id,
        "invoice_id": invoice.row.id,
        "payload": {},
    }
    return Outgoing(**(values | changes))


async def test_an_alert_of_today(
    engine: BackgroundServices, team: Team, invoice: InvoiceView, clock: FakeClock
) -> None:
    clock.advance(days=15)
    found: Any = await facts_of(engine.content, alert(team.lawyer, invoice))
    assert found.invoice.days == 5
    assert found.invoice.balance == Money.of("100000", Currency.RUB)
    assert (found.may_remind, found.may_pay) == (True, True)


async def test_who_lost_the_client_or_left_the_firm_hears_nothing(
    services: Services, engine: BackgroundServices, team: Team, invoice: InvoiceView
) -> None:
    await services.clients.change_responsible(team.owner, invoice.row.client_id, team.owner.member_id)
    await services.clients.unshare(team.owner, invoice.row.client_id, team.lawyer.member_id)
    assert await facts_of(engine.content, alert(team.lawyer, invoice)) is None
    assert await facts_of(engine.content, alert(team.owner, invoice, recipient="1001")) is not None
    await services.staff.deactivate(team.owner, team.accountant.member_id)
    assert await facts_of(engine.content, alert(team.accountant, invoice, recipient="1002")) is None


async def test_everybody_reads_their_own_language(
    services: Services, engine: BackgroundServices, team: Team, invoice: InvoiceView, database: Database
) -> None:
    await services.identity.set_language(1003, "Пётр", None, "en")
    found: Any = await facts_of(engine.content, alert(team.lawyer, invoice))
    assert found.recipient.language == "en"
    other: Any = await facts_of(engine.content, alert(team.owner, invoice, recipient="1001"))
    assert other.recipient.language == "ru"

    async with AsyncSession(database.writer) as session, session.begin():
        await session.execute(update(Client).where(Client.id == invoice.row.client_id).values(language="en"))
    letter = alert(
        team.lawyer,
        invoice,
        kind=MessageKind.INVOICE,
        audience=Audience.CLIENT,
        channel=Channel.EMAIL,
        recipient="info@romashka.example",
        member_id=None,
    )
    written: Any = await facts_of(engine.content, letter)
    assert written.recipient.language == "en"


async def test_the_kind_of_the_client_decides_how_a_reminder_speaks(
    services: Services, engine: BackgroundServices, team: Team
) -> None:
    card = Requisites(country=Country.RU, kind=PartyKind.PERSON, name="Смирнов Иван Петрович")
    client = await services.clients.create(team.lawyer, NewClient(card))
    await services.clients.set_email(team.lawyer, client.id, "ivan@smirnov.example")
    invoice = await issued_invoice(services, team.lawyer, client.id)
    reminder = alert(
        team.lawyer,
        invoice,
        kind=MessageKind.REMINDER,
        audience=Audience.CLIENT,
        channel=Channel.EMAIL,
        recipient="ivan@smirnov.example",
        member_id=None,
        invoice_ids=(invoice.row.id,),
    )
    person: Any = await facts_of(engine.content, reminder)
    assert (person.recipient.name, person.is_person) == ("Иван Петрович", True)
    as_company = replace(card, kind=PartyKind.COMPANY)
    await services.clients.update_requisites(team.lawyer, client.id, as_company)
    company: Any = await facts_of(engine.content, reminder)
    assert (company.recipient.name, company.is_person) == ("", False)


async def test_a_letter_knows_what_it_stands_under(
    services: Services, engine: BackgroundServices, team: Team, invoice: InvoiceView
) -> None:
    await services.sending.send(
        team.lawyer, invoice.row.id, SendTargets(email=True), "act", ReminderMode.AUTO
    )
    (claimed,) = await engine.deliveries.claim()
    first = await begin_one(engine.deliveries, claimed)
    assert first is not None
    found: Any = await facts_of(engine.content, first)
    assert found.recipient.thread is None
    await record_one(engine.deliveries, first, SendResult(SendOutcome.SENT, "<first@firm.example>"))
    second: Any = await facts_of(
        engine.content,
        alert(
            team.lawyer,
            invoice,
            kind=MessageKind.REMINDER,
            audience=Audience.CLIENT,
            channel=Channel.EMAIL,
            recipient="info@romashka.example",
            member_id=None,
            invoice_ids=(invoice.row.id,),
        ),
    )
    assert second.recipient.thread == "<first@firm.example>"
    assert second.attachment is None, "the letter before had it"


async def test_answers_to_a_letter_go_to_the_lawyer_then_to_the_issuer(
    services: Services, database: Database, engine: BackgroundServices, team: Team, invoice: InvoiceView
) -> None:
    async def answers(**changes: Any) -> list[tuple[str, str]]:
        values = {
            "kind": MessageKind.INVOICE,
            "audience": Audience.CLIENT,
            "channel": Channel.EMAIL,
            "member_id": None,
        }
        letter = alert(team.lawyer, invoice, recipient="info@romashka.example", **(values | changes))
        found: Any = await facts_of(engine.content, letter)
        boxes = found.reply_to if isinstance(found, TextFacts) else found.sender.reply_to
        return [(box.name, box.address) for box in boxes]

    assert await answers() == []
    (issuer,) = await services.issuers.list(team.owner)
    card = replace(issuer.requisites, email="bills@primer.example")
    await services.issuers.update(team.owner, issuer.id, card)
    common = (PRIMER, "bills@primer.example")
    assert await answers() == [common]
    await services.staff.set_own_email(team.lawyer, "petr@primer.example")
    own = ("Пётр", "petr@primer.example")
    assert await answers() == [own, common]
    assert await answers(kind=MessageKind.REMINDER, invoice_ids=(invoice.row.id,)) == [own, common]
    word = {"text": "some-key"}
    assert await answers(kind=MessageKind.WORD, payload=word) == [own, common]
    assert await answers(kind=MessageKind.WORD, payload=word, invoice_id=None) == [own]
    await let_go(database, team.lawyer)
    assert await answers() == [common]


async def test_words_get_their_types_back(
    services: Services,
    engine: BackgroundServices,
    team: Team,
    invoice: InvoiceView,
    clock: FakeClock,
    database: Database,
) -> None:
    contact = await add_contact(services, team.owner, invoice.row.client_id)
    async with TenantDatabase(database).write(team.owner.firm_id) as uow:
        await queue_message(
            uow,
            clock,
            MessageKind.WORD,
            Audience.CLIENT,
            Destination(Channel.TELEGRAM, "5001", contact_id=contact),
            act_key="word",
            payload={
                "text": "some-key",
                "params": {"sum": Money.of("5", Currency.EUR), "day": {"date": date(2026, 12, 4)}, "n": 3},
                "buttons": [["label", "card", 7, 8], ["label", "open", 9]],
            },
            client_id=invoice.row.client_id,
        )
    begun = [await begin_one(engine.deliveries, row) for row in await engine.deliveries.claim()]
    word = next(row for row in begun if row is not None and row.payload.get("text") == "some-key")
    found: Any = await facts_of(engine.content, word)
    assert found.params == {"sum": Money.of("5", Currency.EUR), "day": date(2026, 12, 4), "n": 3}
    assert found.buttons == (("label", "card", 7, 8), ("label", "open", 9, 0))
    await services.contacts.revoke(team.owner, contact)
    assert await facts_of(engine.content, word) is None, "access was taken away"


async def test_a_refused_login_is_told_once_a_day(
    engine: BackgroundServices, team: Team, database: Database, clock: FakeClock
) -> None:
    for _ in range(5):
        await engine.content.report_mail_login_refused(team.owner.firm_id)
    clock.advance(days=1)
    await engine.content.report_mail_login_refused(team.owner.firm_id)
    async with AsyncSession(database.reader) as session:
        rows = list(await session.scalars(select(Delivery).where(Delivery.kind == "trouble")))
    assert [row.member_id for row in rows] == [team.owner.member_id] * 2
    (claimed, _) = await engine.deliveries.claim()
    outgoing = await begin_one(engine.deliveries, claimed)
    assert outgoing is not None
    found: Any = await facts_of(engine.content, outgoing)
    assert (found.reason, found.is_unresolved) == ("mail_login", False)
