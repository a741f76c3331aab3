"""What an invoice's card tells of the client's side and of what staff did about it, in words."""

from datetime import date

import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Hold
from db.vocabulary.enums import HoldKind, ReminderMode
from handlers.invoices.card.text import timeline
from handlers.ui.texts import Texts, without_tags
from services.background import build_background
from services.contacts.views import Attachment, AttachmentKind
from services.container import Services, build
from services.domain.ids import HoldId
from services.domain.ports import SystemTokens
from services.invoices.sending import SendTargets
from tests.support.factories import act_key, add_client, add_contact, found_firm, issued_invoice
from tests.support.fakes import FakeClock
from tests.support.texts import TRANSLATOR
from tests.support.worlds.two_firms import contact_actor

RUSSIAN = """
24.11 12:00 передан лично
24.11 12:00 открыт · Иван
24.11 12:00 вопрос: «Можно ли двумя частями? И вот ещё что: мне нужен акт, подписанный с вашей сторо…» · Иван
24.11 12:00 ответ: «Можно» · Анна Иванова
24.11 12:00 вопрос с файлом · Иван
24.11 12:00 обещали оплатить 30.11 · Иван
24.11 12:00 просят не напоминать · Иван
24.11 12:00 просят снова напоминать · Иван
24.11 12:00 сообщили об оплате · Иван
24.11 12:00 оплата не пришла · Анна Иванова
24.11 12:00 обещание снято · Анна Иванова
24.11 12:00 спор · Анна Иванова: Не та сумма
24.11 12:00 спор окончен · Анна Иванова
24.11 12:00 пауза до 26.11 · Анна Иванова: Отпуск
24.11 12:00 сообщили об оплате · Иван
01.12 12:00 пауза закончилась · сам бот
01.12 12:00 три дня на проверку оплаты прошли · сам бот
"""
LONG = (
    "Можно ли двумя частями?\n\nИ вот ещё что: мне нужен акт, подписанный с вашей стороны, в двух экземплярах"
)


@pytest.fixture
def services(database: Database, clock: FakeClock) -> Services:
    return build(database, clock, SystemTokens(), TRANSLATOR, mail_on=True)


async def test_the_talk_with_the_client_is_on_the_card(
    services: Services, database: Database, clock: FakeClock
) -> None:
    owner = await found_firm(services)
    client = await add_client(services, owner)
    invoice = (await issued_invoice(services, owner, client.id)).row.id
    await services.sending.send(owner, invoice, SendTargets(hand=True), act_key(), ReminderMode.AUTO)
    contact_id = await add_contact(services, owner, client.id, 5001, "Иван")
    ivan, portal = await contact_actor(services, 5001), services.portal
    await portal.pdf(ivan, invoice)
    await portal.pdf(ivan, invoice)
    await portal.ask(ivan, LONG, act_key(), invoice)
    await services.replies.answer(owner, contact_id, "Можно", act_key(), invoice)
    await portal.ask(ivan, "", act_key(), invoice, Attachment(AttachmentKind.PHOTO, "file"))
    await portal.promise(ivan, invoice, date(2026, 11, 30), act_key())
    await portal.mute(ivan, True, invoice)
    await portal.mute(ivan, True, invoice)
    await portal.mute(ivan, False, invoice)
    await portal.claim(ivan, invoice, act_key())
    await services.replies.decline_claim(owner, await hold(database, HoldKind.CLAIM))
    await services.holds.end(owner, await hold(database, HoldKind.PROMISE))
    dispute = await services.holds.hold_invoice(
        owner, invoice, HoldKind.DISPUTE, None, "Не та сумма", act_key()
    )
    await services.holds.end(owner, dispute.id)
    await services.holds.hold_invoice(owner, invoice, HoldKind.PAUSE, date(2026, 11, 26), "Отпуск", act_key())
    await portal.claim(ivan, invoice, act_key())
    clock.advance(days=7)
    await build_background(database, clock, SystemTokens(), TRANSLATOR).holds.tick()

    view = await services.invoices.view(owner, invoice)
    russian = [without_tags(line) for line in timeline(Texts(TRANSLATOR, "ru", "Europe/Moscow"), view)]
    assert [line.replace("\u00a0", " ") for line in russian][-17:] == RUSSIAN.strip().splitlines()
    english = "\n".join(timeline(Texts(TRANSLATOR, "en", "Europe/Moscow"), view))
    assert "question: “Можно ли" in english
    assert "the promise no longer counts" in english
    assert len(english.splitlines()) == len(russian)


async def hold(database: Database, kind: HoldKind) -> HoldId:
    """The one that is open."""
    async with AsyncSession(database.reader) as session:
        found = await session.scalar(select(Hold.id).where(Hold.kind == kind, Hold.ended_at.is_(None)))
    return HoldId(found or 0)
