"""«🧹 Удалить данные»: asked once more, refused with the reason, and a certificate afterwards."""

from io import BytesIO

import pytest

from db.vocabulary.enums import Role
from services.clients.views import ClientView
from services.domain.access import Actor
from services.domain.errors import NotFound
from services.invoices.views import ALL_INVOICES
from tests.handlers import hostile_data
from tests.handlers.in_process_bot import Room, buttons, nothing_wrong
from tests.support.factories import (
    act_key,
    add_client,
    add_contact,
    add_member,
    default_issuer,
    issued_invoice,
    let_go,
    paid,
    russian_firm,
)
from tests.support.worlds.two_firms import mark_sent

pytestmark = pytest.mark.e2e

OWNER = hostile_data.USERS[Role.OWNER]
NAME = "ИП Берёзкин"


@pytest.fixture
async def owner(room: Room) -> Actor:
    room.world.add_person(OWNER, "Анна", language_code="ru")
    found = (await room.services.identity.resolve(OWNER, "Анна", None, "ru")).actor
    assert found is not None
    issuer = await default_issuer(room.services, found)
    await room.services.issuers.update(found, issuer.id, russian_firm())  # a name that can be printed
    return found


@pytest.fixture
async def client(room: Room, owner: Actor) -> ClientView:
    return await add_client(room.services, owner, NAME)


async def press(room: Room, part: str, times: int = 1) -> None:
    live = room.live(OWNER)
    button = next((one for one in buttons(live) if part in str(one["text"])), None)
    assert button is not None, f"no «{part}» among {live.labels}"
    with nothing_wrong(room, f"[{part}]"):
        for _ in range(times):
            await room.press(OWNER, live, button)


async def to_the_question(room: Room) -> str:
    await room.say(OWNER, "/clients")
    await room.say(OWNER, "Берёзкин")
    await press(room, "✏️ Изменить")
    await press(room, "🧹 Удалить данные")
    return str(room.live(OWNER).text)


async def test_what_is_open_is_said_and_nothing_can_be_pressed(
    room: Room, owner: Actor, client: ClientView
) -> None:
    await issued_invoice(room.services, owner, client.id, "1000.00")
    said = await to_the_question(room)
    assert "Пока удалить нельзя" in said
    assert "1 неоплаченный счёт" in said
    assert not [label for label in room.live(OWNER).labels if "навсегда" in label]


async def test_erasing_is_asked_and_two_taps_erase_once(room: Room, owner: Actor, client: ClientView) -> None:
    invoice = await issued_invoice(room.services, owner, client.id, "1000.00")
    await paid(room.services, owner, invoice, "1000.00")
    await to_the_question(room)
    await press(room, "◀️ Назад")
    assert (await room.services.clients.get(owner, client.id)).name == NAME
    said = await to_the_question(room)
    assert "Удалю" in said
    assert "Останется" in said
    assert "31.12.2031" in said
    await press(room, "Да, удалить навсегда", times=2)
    said = str(room.live(OWNER).text)
    assert "Справка об удалении данных" in said
    assert f"Клиент {client.id}" in said
    assert "Берёзкин" not in said
    assert (await room.services.clients.get(owner, client.id)).name == f"Клиент {client.id} (данные удалены)"
    await press(room, "📄 Справка файлом")
    (paper,) = [one.document for one in room.world.chat(OWNER).messages if one.document]
    assert paper["file_name"] == f"Справка об удалении {client.id}.pdf"
    await press(room, "◀️ Назад")
    assert "Справка" not in str(room.live(OWNER).text)


async def test_a_person_of_the_client_goes_and_the_client_stays(
    room: Room, owner: Actor, client: ClientView
) -> None:
    contact_id = await add_contact(room.services, owner, client.id, 777_001, "Лукерья")
    await room.say(OWNER, "/clients")
    await room.say(OWNER, "Берёзкин")
    await press(room, "👤 Контакты")
    await press(room, "Лукерья")
    await press(room, "🧹 Удалить данные")
    await press(room, "Да, удалить навсегда")
    assert "Представитель" in str(room.live(OWNER).text)
    with pytest.raises(NotFound):
        await room.services.contacts.get(owner, contact_id)
    assert (await room.services.clients.get(owner, client.id)).name == NAME


async def test_a_colleague_goes_after_having_left(room: Room, owner: Actor) -> None:
    lawyer = await add_member(room.services, owner, Role.LAWYER, 777_002, "Лукьян Тихонов")
    await room.say(OWNER, "/settings")
    await press(room, "👥 Сотрудники")
    await press(room, "Лукьян Тихонов")
    await press(room, "🧹 Удалить данные")
    said = str(room.live(OWNER).text)
    assert "закройте ему доступ" in said
    assert not [label for label in room.live(OWNER).labels if "навсегда" in label]
    await press(room, "◀️ Назад")
    await let_go(room.database, lawyer)
    await press(room, "🧹 Удалить данные")
    await press(room, "Да, удалить навсегда", times=2)
    said = str(room.live(OWNER).text)
    assert f"Сотрудник {lawyer.member_id}" in said
    assert "Лукьян" not in said
    await room.say(OWNER, "/settings")
    await press(room, "👥 Сотрудники")
    await press(room, f"🧹 Сотрудник {lawyer.member_id} · данные удалены")
    assert "🧹 Удалить данные" not in room.live(OWNER).labels
    assert "↩️ Вернуть доступ" not in room.live(OWNER).labels


async def test_who_works_here_gets_what_is_held_of_it(room: Room, owner: Actor) -> None:
    await room.say(OWNER, "/settings")
    await press(room, "📄 Что о вас хранится")
    assert "📄 Что о вас хранится" in room.live(OWNER).labels


async def test_the_history_says_what_is_erased(room: Room, owner: Actor, client: ClientView) -> None:
    lawyer = await add_member(room.services, owner, Role.LAWYER, 777_003, "Лукьян Тихонов")
    await room.services.clients.set_email(owner, client.id, "ab@berezkin.example")
    await room.services.clients.change_responsible(owner, client.id, lawyer.member_id)
    contact_id = await add_contact(room.services, owner, client.id, 777_004, "Лукерья")
    invoice = await issued_invoice(room.services, lawyer, client.id, "1000.00")
    await mark_sent(room.database, owner, invoice.row.id)
    (speaker,) = (await room.services.identity.resolve(777_004, "Лукерья", None, "ru")).contacts
    await room.services.portal.ask(speaker, "Когда суд?", act_key(), invoice.row.id)
    assert contact_id == speaker.contact_id
    await paid(room.services, owner, invoice, "1000.00")
    await let_go(room.database, lawyer)
    await room.services.erasure.erase_member(owner, lawyer.member_id)
    await room.services.erasure.erase_client(owner, client.id)
    await room.say(OWNER, "/invoices")
    await room.say(OWNER, str(invoice.row.number))
    card = str(room.live(OWNER).text)
    assert f"выставлен · Сотрудник {lawyer.member_id}" in card
    assert "вопрос: «данные удалены» · данные удалены" in card
    await room.say(OWNER, "/clients")
    await press(room, "🗄 Архив")
    await press(room, f"Клиент {client.id}")
    await press(room, "🕘 История")
    history = str(room.live(OWNER).text)
    assert "почта: данные удалены" in history
    assert "ответственный: данные удалены" in history
    journal = BytesIO()
    await room.services.export.journal(owner, journal, ALL_INVOICES, as_csv=True)
    text = journal.getvalue().decode("utf-8-sig")
    assert f';"Сотрудник {lawyer.member_id}";' in text
    assert "почта: данные удалены" in text
    assert ';"данные удалены";' in text
