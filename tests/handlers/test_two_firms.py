"""Buttons under messages of one firm, pressed by somebody who has another firm open."""

import shutil
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import Invoice, Reminder
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import ContactState, MessageKind, Role, SendOutcome, TaskKind, TaskState
from handlers.notifications import render
from handlers.ui.callbacks import NotificationButton
from services.background import build_background
from services.domain.access import Actor
from services.domain.ids import ClientId, ContactId
from services.domain.ports import SystemTokens
from services.invoices.sending import SendTargets
from services.invoices.views import InvoiceView
from services.outbox.queue import SendResult, tell_staff
from services.tasks.views import NewTask
from tests.handlers.in_process_bot import Room, buttons, nothing_wrong
from tests.sandbox.model import Json
from tests.sandbox.transcript import Shown, shown
from tests.support import factories
from tests.support.delivery_steps import begin_one, facts_of, record_one
from tests.support.factories import let_go
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.e2e

ANNA, BORIS, IVAN = 1001, 2001, 5001
PEOPLE = {ANNA: "Анна", BORIS: "Борис", IVAN: "Иван"}
NOT_FOUND = "Не нашёл"


@dataclass
class Offices:
    """Anna owns «Альфа», which is open, and is a lawyer in «Бета», which writes to her."""

    room: Room
    alpha: Actor
    boris: Actor
    beta: Actor
    client: ClientId
    invoice: InvoiceView

    async def tell(self, kind: MessageKind, key: str, **payload: Any) -> None:
        """Something that Anna hears in «Бета» about the invoice there."""
        async with TenantDatabase(self.room.database).write(self.beta.firm_id) as uow:
            member = await uow.firms.member(self.beta.member_id)
            assert member is not None
            about: dict[str, Any] = {"client_id": self.client, "invoice_id": self.invoice.row.id}
            await tell_staff(uow, self.room.clock, kind, [member], act_key=key, payload=payload, **about)
        await self.post()

    async def post(self) -> None:
        """What is queued goes out as the worker would send it."""
        engine = build_background(self.room.database, self.room.clock, SystemTokens(), self.room.translator)
        await engine.tasks.tick()
        for claimed in await engine.deliveries.claim():
            outgoing = await begin_one(engine.deliveries, claimed)
            facts = await facts_of(engine.content, outgoing) if outgoing else None
            if outgoing is None or facts is None:
                continue
            pushed = render(self.room.translator, facts)
            sent = await self.room.bot.send_message(
                int(outgoing.recipient), pushed.text, reply_markup=pushed.buttons
            )
            await record_one(engine.deliveries, outgoing, SendResult(SendOutcome.SENT, str(sent.message_id)))

    async def sent(self, actor: Actor, client: ClientId, contact: ContactId) -> InvoiceView:
        """An invoice that this contact got."""
        services = self.room.services
        invoice = await factories.issued_invoice(services, actor, client)
        ways = SendTargets(contacts=(contact,))
        await services.sending.send(actor, invoice.row.id, ways, factories.act_key())
        await self.post()
        return invoice

    def button(self, user: int, act: str, firm: Actor | None = None) -> tuple[Shown, Json]:
        """The newest button of this act, and the message that it stands under."""
        for message in reversed(self.room.world.chat(user).messages):
            for button in buttons(shown(message)) if message.from_bot else ():
                data = str(button.get("callback_data", ""))
                push = NotificationButton.unpack(data) if data.startswith("p:") else None
                if push and push.act == act and (firm is None or push.firm == firm.firm_id):
                    return shown(message), button
        raise AssertionError(f"no {act}{self.room.transcript(user)}")

    async def press(self, act: str, user: int = ANNA, firm: Actor | None = None) -> None:
        await self.room.press(user, *self.button(user, act, firm))

    def answer(self) -> str:
        """Of the last tap."""
        answer = list(self.room.world.presses.values())[-1].answer
        return answer.text or "" if answer else ""

    async def open_firm(self) -> int:
        person = await self.room.services.identity.resolve(ANNA, "Анна", None, "ru")
        assert person.actor is not None
        return person.actor.firm_id


@pytest.fixture
async def offices(sqlite_template: Path, tmp_path: Path, clock: FakeClock) -> AsyncIterator[Offices]:
    path = tmp_path / "two.db"
    shutil.copy(sqlite_template, path)
    room = Room(path, clock)
    services = room.services
    boris = await factories.found_firm(services, BORIS, "Борис", factories.russian_firm("Бета"))
    beta = await factories.add_member(services, boris, Role.LAWYER, ANNA, "Анна")
    alpha = await factories.found_firm(services, ANNA, "Анна", factories.russian_firm("Альфа"))
    client = await factories.add_client(services, beta, "ООО «Ромашка»")
    invoice = await factories.issued_invoice(services, beta, client.id)
    for user, name in PEOPLE.items():
        room.world.add_person(user, name, language_code="ru")
        await room.say(user, "/start")
    with nothing_wrong(room, "two firms"):
        yield Offices(room, alpha, boris, beta, client.id, invoice)
    await room.close()


async def waiting(offices: Offices) -> ContactId:
    """Ivan opens a link of the client's; Anna is asked about him."""
    contacts = offices.room.services.contacts
    link = await contacts.invite(offices.beta, offices.client)
    await offices.room.say(IVAN, f"/start {link.token}")
    await offices.post()
    return (await contacts.of_client(offices.beta, offices.client)).contacts[0].id


async def asked(offices: Offices) -> None:
    """May this step go out?"""
    async with AsyncSession(offices.room.database.writer) as session, session.begin():
        row = Reminder(
            firm_id=offices.beta.firm_id,
            client_id=offices.client,
            invoice_id=offices.invoice.row.id,
            step="d+7",
            recipient="all",
            due_at=offices.room.clock.now(),
            state="asked",
            created_at=offices.room.clock.now(),
        )
        session.add(row)
    await offices.tell(MessageKind.ASK, "ask", step="d+7")


async def test_a_simple_act_is_done_there_and_nothing_here_is_left(offices: Offices) -> None:
    room, services = offices.room, offices.room.services
    day = room.clock.now().date()
    task = NewTask(offices.invoice.row.id, TaskKind.REMIND_CLIENT, day, factories.act_key())
    made = await services.tasks.create(offices.beta, task)
    await room.say(ANNA, "/new")  # something half-done in the firm that is open
    where = room.where(ANNA)

    contact = await waiting(offices)
    await offices.press("confirm")
    found = await services.contacts.get(offices.beta, contact)
    assert (found.state, found.decided_by) == (ContactState.CONFIRMED, "Анна")
    await asked(offices)
    await offices.press("ask_skip")
    async with AsyncSession(room.database.reader) as session:
        assert await session.scalar(select(Reminder.state).where(Reminder.step == "d+7")) == "cancelled"
    room.clock.advance(hours=2)
    await offices.post()
    await offices.press("task_later")
    assert (await services.tasks.card(offices.beta, made.row.id)).row.due_on == day + timedelta(days=1)
    room.clock.advance(days=1)
    await offices.post()
    await offices.press("task_done")
    assert (await services.tasks.card(offices.beta, made.row.id)).row.state is TaskState.DONE

    assert await offices.open_firm() == offices.alpha.firm_id
    assert room.where(ANNA) == where


async def test_an_act_that_opens_a_screen_opens_its_firm_first_and_says_so(offices: Offices) -> None:
    room, services = offices.room, offices.room.services
    contact = await waiting(offices)
    await offices.press("confirm")
    invoice = await offices.sent(offices.beta, offices.client, contact)
    await offices.press("paid", IVAN)
    await room.press(IVAN, room.live(IVAN), buttons(room.live(IVAN))[0])
    await room.say(IVAN, "Можно частями?")
    await room.press(IVAN, room.live(IVAN), buttons(room.live(IVAN))[0])
    async with AsyncSession(room.database.writer) as session, session.begin():
        ago = room.clock.now() - timedelta(days=30)
        await session.execute(update(Invoice).values(sent_at=ago, due_date=ago.date()))
    await offices.tell(MessageKind.ALERT, "alert")
    await offices.tell(MessageKind.TROUBLE, "nobody", why="nobody")
    for act, window, words in (
        ("open", "InvoiceCard:main", ["Ромашка"]),
        ("pay", "NewPayment:amount", ["Сколько пришло?"]),
        ("pause", "NewHold:until", ["До какого дня не напоминать?"]),
        ("task", "NewTask:kind", []),
        ("client", "ClientCard:main", ["Ромашка"]),
        ("claim_yes", "NewPayment:confirm", [f"№ {invoice.row.number}"]),
        ("answer", "AnswerClient:text", ["Иван"]),
    ):
        await services.identity.switch_firm(ANNA, offices.alpha.firm_id)
        await room.say(ANNA, "/menu")
        assert "Альфа" in room.live(ANNA).text
        await offices.press(act)
        live = room.live(ANNA)
        assert room.where(ANNA) == window, act
        assert all(each in live.text for each in ["Открыта фирма Бета.", *words]), live
        assert await offices.open_firm() == offices.beta.firm_id
        await offices.press(act)
        assert room.where(ANNA) == window, act
        assert "Открыта фирма" not in room.live(ANNA).text
    await room.press(ANNA, room.live(ANNA), buttons(room.live(ANNA))[-1])
    await room.say(ANNA, "/menu")
    assert "Бета" in room.live(ANNA).text


async def test_who_was_let_go_there_gets_nothing_and_loses_nothing_here(offices: Offices) -> None:
    room, services = offices.room, offices.room.services
    contact = await waiting(offices)
    await offices.tell(MessageKind.ALERT, "alert")
    await let_go(room.database, offices.beta)
    await room.say(ANNA, "/new")
    where = room.where(ANNA)
    for act in ("open", "pay", "pause", "remind", "confirm"):
        await offices.press(act)
        assert NOT_FOUND in offices.answer(), act
        assert room.where(ANNA) == where
    assert (await services.contacts.get(offices.boris, contact)).state is ContactState.WAITING
    assert await offices.open_firm() == offices.alpha.firm_id


async def test_a_button_from_before_acts_in_the_firm_that_is_open(offices: Offices) -> None:
    room, services = offices.room, offices.room.services
    await offices.tell(MessageKind.ALERT, "alert")
    message, button = offices.button(ANNA, "open")
    old = button | {"callback_data": f"p:open:{offices.invoice.row.id}:0"}
    await room.press(ANNA, message, old)
    assert NOT_FOUND in offices.answer()
    await services.identity.switch_firm(ANNA, offices.beta.firm_id)
    await room.press(ANNA, message, old)
    assert room.where(ANNA) == "InvoiceCard:main"
    assert "Открыта фирма" not in room.live(ANNA).text


async def test_a_contact_of_two_firms_reaches_each(offices: Offices) -> None:
    room, services = offices.room, offices.room.services
    vega = (await factories.add_client(services, offices.alpha, "АО «Вега»")).id
    here = await factories.add_contact(services, offices.alpha, vega, IVAN, "Иван")
    there = await factories.add_contact(services, offices.boris, offices.client, IVAN, "Иван")
    room.clock.advance(minutes=2)  # the welcome can't be taken back any more
    await offices.post()
    of_vega = await offices.sent(offices.alpha, vega, here)
    of_daisy = await offices.sent(offices.boris, offices.client, there)
    for firm, invoice in ((offices.beta, of_daisy), (offices.alpha, of_vega)):
        await offices.press("card", IVAN, firm)
        assert room.where(IVAN) == "PortalInvoice:main"
        assert f"№ {invoice.row.number}" in room.live(IVAN).text
        await offices.press("invoices", IVAN, firm)
        text = room.live(IVAN).text
        assert ("Ромашка" in text, "Вега" in text) == (firm is offices.beta, firm is offices.alpha)


async def test_a_member_here_may_be_a_contact_there(offices: Offices) -> None:
    """The client's buttons say who acts by the contact: no membership there is asked for."""
    room, services = offices.room, offices.room.services
    vega = (await factories.add_client(services, offices.alpha, "АО «Вега»")).id
    contact = await factories.add_contact(services, offices.alpha, vega, BORIS, "Борис")
    await offices.post()
    await offices.sent(offices.alpha, vega, contact)
    await offices.press("card", BORIS)
    assert room.where(BORIS) == "PortalInvoice:main"
    await room.say(BORIS, "/menu")
    assert "Бета" in room.live(BORIS).text
