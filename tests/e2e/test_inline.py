"""Invoices in any chat: who is offered what, and what the card says where nobody knows who reads."""

from typing import Any

import pytest
from sqlalchemy import insert, update

from db.models import Client, Invoice
from db.vocabulary.enums import Role
from services.clients.views import ClientView
from services.domain.access import Actor
from services.domain.invoicing.number_template import normalise_number
from services.invoices.views import InvoiceView
from tests.e2e.conftest import Desk
from tests.sandbox.model import InlineAnswer
from tests.sandbox.user import User
from tests.support import factories
from tests.support.worlds.two_firms import mark_sent

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

MANY = 119
STRANGER = "Бот юридической фирмы"
EVIL = "<b>&\"'</b> 🌸 \u202eحقوق " + "очень длинное имя " * 13
NUMBER = "00012/А-7<&>"
LONGEST = 64


def titles(answer: InlineAnswer) -> list[str]:
    return [plain(result["title"]) for result in answer.results]


def plain(text: str | None) -> str:
    return str(text).replace("\u00a0", " ")


def ids(answer: InlineAnswer) -> list[str]:
    return [str(result["id"]) for result in answer.results]


def said(answer: InlineAnswer) -> str:
    """Everything in the answer that somebody could read."""
    return str(answer.results) + str(answer.contents)


async def ask(user: User, query: str, offset: str = "") -> InlineAnswer:
    """Every answer has to be personal and short-lived, whatever it holds."""
    answer = await user.inline(query, offset)
    assert not answer.timed_out
    assert answer.is_personal
    assert answer.cache_time <= 5
    assert len(answer.results) <= 50
    return answer


async def invoice_for(desk: Desk, name: str, amount: str = "1000.00") -> tuple[ClientView, InvoiceView]:
    client = await factories.add_client(desk.services, desk.owner, name)
    return client, await factories.issued_invoice(desk.services, desk.owner, client.id, amount)


async def lawyer(desk: Desk, user_id: int, name: str) -> tuple[Actor, User]:
    actor = await factories.add_member(desk.services, desk.owner, Role.LAWYER, user_id, name)
    return actor, desk.sandbox.user(user_id, name, language_code="ru")


async def test_nothing_to_pay_yet(desk: Desk) -> None:
    answer = await ask(desk.user, "")
    assert titles(answer) == ["Неоплаченных счетов нет"]


async def test_the_list_names_the_client_and_the_card_does_not(desk: Desk) -> None:
    client, invoice = await invoice_for(desk, "ООО «Ромашка»", "150000.00")
    matter = await desk.services.matters.create(desk.owner, client.id, "Тайная сделка")
    async with desk.database.writer.begin() as connection:
        await connection.execute(
            update(Invoice).where(Invoice.id == invoice.row.id).values(matter_id=matter.id)
        )
    await factories.paid(desk.services, desk.owner, invoice, "50000.00")
    number = invoice.row.number or ""
    short = str(int(number.partition("-")[2]))
    for typed in (
        *(number, "ромашк", "РОМАШКА", short),
        *(f"счёт {short}", f"invoice {short}", "150000", "Ромашки", "romashka"),
    ):
        answer = await ask(desk.user, typed)
        assert titles(answer) == [f"№ {number} · Ромашка · остаток 100 000,00 ₽"], typed
    peer = desk.sandbox.user(6001, "Борис")
    card = await desk.user.choose(f"№ {number}", peer.id)
    due = f"{invoice.row.due_date:%d.%m.%Y}"
    assert plain(card.text) == (
        f"Счёт № {number} · частично оплачен\n"
        f"150 000,00 ₽ · оплачено 50 000,00 ₽ · остаток 100 000,00 ₽\nСрок {due}"
    )
    assert card.inline_keyboard == [
        [{"text": "🧾 Открыть счёт", "url": f"https://t.me/schetovod_bot?start=i_{invoice.row.id}"}]
    ]
    assert "Ромашка" not in str(answer.contents)
    assert "Тайная" not in said(answer)
    before = len(desk.user.messages)
    await desk.user.choose(f"№ {number}", desk.user.id)
    assert len(desk.user.messages) == before + 1, "the bot does not search for its own card"
    assert titles(await ask(desk.user, "ромашк4")) == ["Ничего не нашёл по «ромашк4»"]


async def test_overdue_and_today(desk: Desk) -> None:
    _, late = await invoice_for(desk, "ООО «Поздний»")
    _, due = await invoice_for(desk, "ООО «Сегодняшний»")
    day = (await desk.services.firms.get(desk.owner)).today
    async with desk.database.writer.begin() as connection:
        for invoice, on in ((late, day.replace(year=day.year - 1)), (due, day)):
            await connection.execute(update(Invoice).where(Invoice.id == invoice.row.id).values(due_date=on))
    for typed in ("просрочено", "overdue"):
        answer = await ask(desk.user, typed)
        assert titles(answer) == [f"№ {late.row.number} · Поздний · к оплате 1 000,00 ₽"]
        assert plain(answer.contents[0]["text"]).startswith(f"Счёт № {late.row.number} · просрочен\n")
    for typed in ("сегодня", "Today"):
        answer = await ask(desk.user, typed)
        assert titles(answer) == [f"№ {due.row.number} · Сегодняшний · к оплате 1 000,00 ₽"]


async def test_an_answer_is_for_the_one_who_asked(desk: Desk) -> None:
    """The server keeps answers for a while: what one person got is never shown to another who types the same."""
    client, mine = await invoice_for(desk, "ООО «Лютик Первый»")
    _, hidden = await invoice_for(desk, "ООО «Лютик Второй»")
    petr, petr_chat = await lawyer(desk, 6011, "Пётр")
    await desk.services.clients.change_responsible(desk.owner, client.id, petr.member_id)
    stranger = desk.sandbox.user(6012, "Чужой", language_code="ru")
    for typed in ("лютик", "  ", "просрочено", hidden.row.number or ""):
        everything = await ask(desk.user, typed)
        own = await ask(petr_chat, typed)
        nothing = await ask(stranger, typed)
        assert not own.cached
        assert not nothing.cached
        assert (f"i{hidden.row.id}" in ids(everything)) == (typed != "просрочено")
        assert f"i{hidden.row.id}" not in ids(own)
        assert "Второй" not in said(own)
        assert titles(nothing) == [STRANGER]
        assert "ютик" not in said(nothing)
    again = await desk.user.inline("лютик")
    assert again.cached  # of the same person only
    assert titles(await ask(petr_chat, "лютик")) == [
        f"№ {mine.row.number} · Лютик Первый · к оплате 1 000,00 ₽"
    ]
    assert titles(await ask(petr_chat, hidden.row.number or "")) == [
        f"Ничего не нашёл по «{hidden.row.number}»"
    ]


async def test_who_has_left_the_firm_is_a_stranger(desk: Desk) -> None:
    client, _ = await invoice_for(desk, "ООО «Астра»")
    anna, chat = await lawyer(desk, 6021, "Яна")
    await desk.services.clients.change_responsible(desk.owner, client.id, anna.member_id)
    assert "Астра" in titles(await ask(chat, "астр"))[0]
    await desk.services.clients.change_responsible(desk.owner, client.id, desk.owner.member_id)
    await desk.services.staff.deactivate(desk.owner, anna.member_id)
    answer = await ask(chat, "астра")
    assert titles(answer) == [STRANGER]
    assert "стра" not in str(answer.contents)


async def test_a_client_is_offered_own_invoices_that_were_sent(desk: Desk) -> None:
    client, sent = await invoice_for(desk, "ООО «Клиент»")
    unsent = await factories.issued_invoice(desk.services, desk.owner, client.id)
    _, other = await invoice_for(desk, "ООО «Другой клиент»")
    for invoice in (sent, other):
        await mark_sent(desk.database, desk.owner, invoice.row.id)
    ivan = desk.sandbox.user(6031, "Иван", language_code="ru")
    await ivan.send("/start")
    await factories.add_contact(desk.services, desk.owner, client.id, 6031)
    for typed in ("", sent.row.number or ""):
        answer = await ask(ivan, typed)
        assert titles(answer) == [f"№ {sent.row.number} · к оплате 1 000,00 ₽"]
        assert plain(answer.contents[0]["text"]).startswith(f"Счёт № {sent.row.number} · ожидает оплаты\n")
    for typed in (unsent.row.number or "", other.row.number or "", "Другой клиент"):
        assert titles(await ask(ivan, typed)) == [f"Ничего не нашёл по «{typed}»"]

    second, more = await invoice_for(desk, "ООО «Вторая»")
    await mark_sent(desk.database, desk.owner, more.row.id)
    await factories.add_contact(desk.services, desk.owner, second.id, 6031)
    assert titles(await ask(ivan, " ")) == [
        f"№ {sent.row.number} · Клиент · к оплате 1 000,00 ₽",
        f"№ {more.row.number} · Вторая · к оплате 1 000,00 ₽",
    ]


async def test_more_than_fit_come_page_by_page(desk: Desk) -> None:
    client, first = await invoice_for(desk, "ООО «Множество»")
    async with desk.session() as session:
        row = await session.get_one(Invoice, first.row.id)
        kept: dict[str, Any] = {
            column.key: getattr(row, column.key) for column in Invoice.__mapper__.column_attrs
        }
    kept.pop("id")
    copies = [
        kept | {"number": f"М-{n:03}", "number_norm": f"m{n:03}", "seq": 5000 + n, "draft_key": f"many{n}"}
        for n in range(MANY)
    ]
    async with desk.database.writer.begin() as connection:
        await connection.execute(insert(Invoice), copies)
    draft = await factories.draft_invoice(desk.services, desk.owner, client.id)
    found: list[str] = []
    offset = ""
    for expected in (50, 50, 20):  # the newest is a draft, and left out
        answer = await ask(desk.user, "множество", offset)
        found += [result["id"] for result in answer.results]
        assert len(answer.results) == expected
        offset = answer.next_offset
    assert offset == ""
    assert len(set(found)) == len(found) == MANY + 1
    assert f"i{draft.row.id}" not in found
    for wrong in ("-1", "x", "1.x", "0.99999999", "٣.٣", "0" * 40):
        assert (await ask(desk.user, "множество", wrong)).results == []
    async with desk.database.writer.begin() as connection:
        await connection.execute(
            update(Invoice)
            .where(Invoice.client_id == client.id, Invoice.status == "issued")
            .values(status="void")
        )


async def test_any_name_and_number_stay_inside_what_telegram_takes(desk: Desk) -> None:
    client, invoice = await invoice_for(desk, "ООО «Ужас»")
    async with desk.database.writer.begin() as connection:
        await connection.execute(
            update(Client).where(Client.id == client.id).values(name=EVIL[:250], name_norm="ужас")
        )
        await connection.execute(
            update(Invoice)
            .where(Invoice.id == invoice.row.id)
            .values(number=NUMBER, number_norm=normalise_number(NUMBER))
        )
    for typed in ("ужас", "00012/А-7", "12/a-7"):
        answer = await ask(desk.user, typed)
        (title,) = titles(answer)
        assert title.startswith("№ 00012/А-7<&> · \u2068<b>&\"'")
        assert title.endswith(" · к оплате 1 000,00 ₽")
        assert len(title) <= LONGEST
        assert "\u202e" not in title
        assert plain(answer.contents[0]["text"]).startswith("Счёт № 00012/А-7<&> · ожидает оплаты")
    for typed in (EVIL[:256], "<b>", "&amp;", "'; DROP TABLE", "\u202e" * 30, "🌸" * 100, "%", "_"):
        (title,) = titles(await ask(desk.user, typed))[:1]
        assert 0 < len(title) <= LONGEST


async def test_the_card_of_an_invoice_can_be_shared(desk: Desk) -> None:
    _, invoice = await invoice_for(desk, "ООО «Щедрый»")
    number = str(invoice.row.number)
    await desk.user.send("/invoices")
    await desk.user.send(number)
    await desk.user.expect(buttons=["📨 Отправить клиенту", "↗️ Поделиться карточкой"])
    press = await desk.user.press("↗️ Поделиться карточкой")
    assert press.result["query"] == number
    assert f"№ {number} · Щедрый" in titles(await ask(desk.user, press.result["query"]))[0]
    peer = desk.sandbox.user(6041, "Ольга")
    card = await desk.user.choose(f"№ {number}", peer.id)
    assert "Щедр" not in str(card.text)
    await desk.services.invoices.void(desk.owner, invoice.row.id, "Ошибка")
    await desk.user.send("/invoices")
    await desk.user.expect(absent=["↗️ Поделиться карточкой"])


async def test_the_button_of_the_card_opens_the_invoice_for_those_who_may_see_it(desk: Desk) -> None:
    client, invoice = await invoice_for(desk, "ООО «Дверь»")
    await mark_sent(desk.database, desk.owner, invoice.row.id)
    ivan, stranger = desk.sandbox.user(6061, "Иван"), desk.sandbox.user(6062, "Чужой", language_code="ru")
    await ivan.send("/start")
    await factories.add_contact(desk.services, desk.owner, client.id, 6061)
    _, petr = await lawyer(desk, 6063, "Павел")
    number = invoice.row.number
    await ask(desk.user, str(number))
    card = await desk.user.choose(f"№ {number}", stranger.id)
    payload = str(card.inline_keyboard[0][0]["url"]).partition("?start=")[2]
    await desk.user.open(payload)
    await desk.user.expect(f"Счёт № {number}", "ООО «Дверь»", buttons=["⋯ Ещё"])
    await ivan.open(payload)
    await ivan.expect(f"Счёт № {number} · ожидает оплаты", buttons=["📋 Реквизиты"])
    for user in (petr, stranger):
        await user.open(payload)
        await user.expect(absent=[str(number), "Дверь", "📋 Реквизиты"])


async def test_in_english(desk: Desk) -> None:
    _, invoice = await invoice_for(desk, "Northwind LLC")
    mary = await factories.add_member(desk.services, desk.owner, Role.ACCOUNTANT, 6051, "Mary")
    assert mary.role is Role.ACCOUNTANT
    chat = desk.sandbox.user(6051, "Mary", language_code="en")
    await desk.services.identity.set_language(6051, "Mary", None, "en")
    answer = await ask(chat, "northwind")
    assert titles(answer) == [f"No. {invoice.row.number} · Northwind LLC · 1,000.00 ₽ to pay"]
    assert plain(answer.contents[0]["text"]).startswith(
        f"Invoice No. {invoice.row.number} · awaiting payment\n"
    )
    stranger = desk.sandbox.user(6052, "Bob", language_code="en")
    assert titles(await ask(stranger, "northwind")) == ["A law firm’s bot"]
