"""«🗂 Сроки хранения»: terms are chosen by buttons, and what is due goes after a question only."""

from datetime import UTC, datetime

import pytest

from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import MessageKind, Role
from handlers.notifications.render import render
from services.delivery.claims import DeliveryClaims
from services.delivery.content import MessageContent
from services.domain.access import Actor
from services.domain.ports import SystemTokens
from services.notifications.facts import TextFacts
from services.privacy.keeping_job import RetentionJob
from tests.handlers import hostile_data
from tests.handlers.in_process_bot import Room, buttons, nothing_wrong
from tests.support.factories import add_client, default_issuer, issued_invoice, paid, russian_firm

pytestmark = pytest.mark.e2e

OWNER = hostile_data.USERS[Role.OWNER]


@pytest.fixture
async def owner(room: Room) -> Actor:
    room.world.add_person(OWNER, "Анна", language_code="ru")
    found = (await room.services.identity.resolve(OWNER, "Анна", None, "ru")).actor
    assert found is not None
    issuer = await default_issuer(room.services, found)
    await room.services.issuers.update(found, issuer.id, russian_firm())  # a name that can be printed
    return found


async def press(room: Room, part: str, times: int = 1) -> None:
    live = room.live(OWNER)
    button = next((one for one in buttons(live) if part in str(one["text"])), None)
    assert button is not None, f"no «{part}» among {live.labels}"
    with nothing_wrong(room, f"[{part}]"):
        for _ in range(times):
            await room.press(OWNER, live, button)


async def test_terms_are_chosen_and_said(room: Room, owner: Actor) -> None:
    await room.say(OWNER, "/settings")
    await press(room, "🗂 Сроки хранения")
    said = str(room.live(OWNER).text)
    assert "Закрытые клиенты: по закону, 5 лет после года последнего документа" in said
    assert "Удалять пока нечего." in said
    for button, choice in (
        ("👤 Закрытые клиенты", "3 года"),
        ("💬 Вопросы и ответы", "без срока"),
        ("✉️ Отправленные", "3 месяца"),
    ):
        await press(room, button)
        await press(room, choice)
    said = str(room.live(OWNER).text)
    assert "Закрытые клиенты: 3 года после года" in said
    assert "Вопросы и ответы: без срока" in said
    assert "Тексты отправленных сообщений: 3 месяца, удаляю сам" in said
    await press(room, "👤 Закрытые клиенты")
    await press(room, "без срока")
    assert "Закрытые клиенты: без срока\n" in str(room.live(OWNER).text)
    await press(room, "👤 Закрытые клиенты")
    await press(room, "3 года")
    terms = await room.services.retention.terms(owner)
    assert (terms.clients_years, terms.talks_months, terms.payloads_months) == (3, 0, 3)


async def test_what_is_due_is_looked_at_and_goes_after_a_question(room: Room, owner: Actor) -> None:
    client = await add_client(room.services, owner, "ИП Берёзкин")
    await paid(
        room.services, owner, await issued_invoice(room.services, owner, client.id, "100.00"), "100.00"
    )
    room.clock.set(datetime(2033, 1, 11, 9, tzinfo=UTC))
    await room.say(OWNER, "/settings")
    await press(room, "🗂 Сроки хранения")
    await press(room, "🧹 Посмотреть, что пора удалить")
    assert "Срок хранения вышел" in str(room.live(OWNER).text)
    while not any("Берёзкин" in label for label in room.live(OWNER).labels):
        await press(room, "›")
    await press(room, "👤 2026 · ИП Берёзкин")
    assert "удалить данные?" in str(room.live(OWNER).text)
    await press(room, "◀️ Назад")
    await press(room, "🧹 Удалить данные клиентов")
    await press(room, "◀️ Назад")
    assert (await room.services.clients.get(owner, client.id)).name == "ИП Берёзкин"
    await press(room, "🧹 Удалить данные клиентов")
    await press(room, "Да, удалить навсегда")
    assert "Удалены данные" in str(room.live(OWNER).text)
    assert (await room.services.clients.get(owner, client.id)).name == f"Клиент {client.id} (данные удалены)"
    assert (await room.services.retention.due(owner)).total == 0


async def test_the_message_of_the_month_leads_to_what_is_due(room: Room, owner: Actor) -> None:
    """As the job queues it and as Telegram shows it; a press erases nothing."""
    await add_client(room.services, owner, "ИП Берёзкин")
    room.clock.set(datetime(2033, 1, 11, 9, tzinfo=UTC))
    await room.say(OWNER, "/start")
    database = TenantDatabase(room.database)
    assert await RetentionJob(database, room.clock).tick() > 0
    claims = DeliveryClaims(database, room.clock, SystemTokens())
    ours = [one for one in await claims.claim(100) if one.firm_id == owner.firm_id]
    batch = [one for one in await claims.begin(ours) if one is not None]
    (mine,) = [one for one in batch if one.kind is MessageKind.KEEPING and one.recipient == str(OWNER)]
    (facts,) = await MessageContent(database, room.clock).load_facts([mine])
    assert isinstance(facts, TextFacts)
    pushed = render(room.translator, facts)
    assert "Срок хранения вышел." in pushed.text
    assert "Сам я ничего не удаляю" in pushed.text
    await room.bot.send_message(OWNER, pushed.text, reply_markup=pushed.buttons)
    before = (await room.services.retention.due(owner)).total
    await press(room, "🧹 Посмотреть")
    assert "Пока вы не решите, всё остаётся на месте." in str(room.live(OWNER).text)
    assert (await room.services.retention.due(owner)).total == before > 0
