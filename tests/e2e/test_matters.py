"""Matters in the chat: opened, found, noted, closed, picked for an invoice."""

import pytest
from sqlalchemy import func, select

from db.models import Client, Invoice, Matter
from db.vocabulary.enums import Role
from tests.e2e.conftest import Desk
from tests.sandbox.user import User
from tests.support import factories

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]


async def stored(desk: Desk, name: str) -> Matter:
    async with desk.session() as session:
        return (await session.scalars(select(Matter).where(Matter.name == name))).one()


async def count(desk: Desk, name: str) -> int:
    async with desk.session() as session:
        return await session.scalar(select(func.count()).where(Matter.name == name)) or 0


async def open_client(user: User, name: str) -> None:
    await user.send("/clients")
    await user.send(name)


async def open_matter(desk: Desk, client: str, name: str) -> None:
    """Of a client of its own; the card is shown."""
    made = await factories.add_client(desk.services, desk.owner, client)
    await desk.services.matters.create(desk.owner, made.id, name)
    await desk.user.send("/matters")
    await desk.user.send(name)


async def test_from_the_clients_card_in_two_messages(desk: Desk) -> None:
    await desk.user.send("/matters")
    await desk.user.expect("Дел пока нет. Откроем первое?", buttons=["➕ Новое дело", "◀️ Назад"])
    await factories.add_client(desk.services, desk.owner, "ООО «Сокол»")
    await open_client(desk.user, "ООО «Сокол»")
    await desk.user.press("⚖️ Новое дело")
    await desk.user.expect("Новое дело · ООО «Сокол»", "Как назовём?", buttons=["✖️ Отмена"])
    await desk.user.send("Спор <b>с</b> «Беркутом» & Ко 🦅")
    await desk.user.expect(
        "Дело «Спор <b>с</b> «Беркутом» & Ко 🦅» открыто",
        "ООО «Сокол» · открыто",
        buttons=["✏️ Переименовать", "📝 Заметка", "☑️ Закрыть дело"],
        absent=["📂 Счета", "📄 Договоры", "👤 ООО «Сокол»"],
    )
    await desk.user.press("◀️ Назад")
    await desk.user.expect("ООО «Сокол»", buttons=["⚖️ Дела (1)"])
    row = await stored(desk, "Спор <b>с</b> «Беркутом» & Ко 🦅")
    async with desk.session() as session:
        client = await session.get_one(Client, row.client_id)
    assert (client.name, row.closed_on) == ("ООО «Сокол»", None)


async def test_from_the_list_the_client_is_asked_first(desk: Desk) -> None:
    await factories.add_client(desk.services, desk.owner, "ООО «Беркут»")
    await desk.user.send("/matters")
    await desk.user.press("➕ Новое дело")
    await desk.user.expect("Какой клиент?")
    await desk.user.press("✖️ Отмена")
    await desk.user.expect("Дела", buttons=["➕ Новое дело"])
    await desk.user.press("➕ Новое дело")
    await desk.user.press("➕ Новый клиент")
    await desk.user.send("ООО «Кречет»")
    await desk.user.press("✅ Сохранить")
    await desk.user.expect("Клиент ООО «Кречет» добавлен", "Новое дело · ООО «Кречет»")
    await desk.user.send("Аудит договоров")
    await desk.user.expect("Дело «Аудит договоров» открыто", buttons=["👤 ООО «Кречет»"])
    await desk.user.press("👤 ООО «Кречет»")
    await desk.user.expect("ООО «Кречет»", buttons=["⚖️ Дела (1)"])
    await desk.user.press("◀️ Назад")
    await desk.user.expect("Аудит договоров")
    await desk.user.press("◀️ Назад")
    await desk.user.expect("Дела", buttons=["Аудит договоров · ООО «Кречет»"])
    assert await count(desk, "Аудит договоров") == 1


async def test_the_client_that_was_taken_can_be_another(desk: Desk) -> None:
    """Of what is typed the only hit is taken at once; it may be the wrong one."""
    for name in ("ООО «Пустельга»", "ООО «Ястреб»"):
        await factories.add_client(desk.services, desk.owner, name)
    await desk.user.send("/matters")
    await desk.user.press("➕ Новое дело")
    await desk.user.send("пустельга")
    await desk.user.expect("Новое дело · ООО «Пустельга»", buttons=["👤 Другой клиент"])
    await desk.user.press("👤 Другой клиент")
    await desk.user.press("✖️ Отмена")
    await desk.user.expect("Новое дело · ООО «Пустельга»")
    await desk.user.press("👤 Другой клиент")
    await desk.user.send("ястреб")
    await desk.user.expect("Новое дело · ООО «Ястреб»")
    await desk.user.send("Полёты")
    await desk.user.expect("Дело «Полёты» открыто", buttons=["👤 ООО «Ястреб»"])


async def test_name_note_and_end(desk: Desk) -> None:
    await open_matter(desk, "ООО «Филин»", "Ночное")
    await desk.user.press("✏️ Переименовать")
    await desk.user.send("Полночное")
    await desk.user.expect("Полночное", buttons=["📝 Заметка"])
    await desk.user.press("📝 Заметка")
    await desk.user.send("Позвонить судье\n& взять <i>копии</i>")
    await desk.user.expect("📝 Позвонить судье\n& взять <i>копии</i>")
    row = await stored(desk, "Полночное")
    assert row.note == "Позвонить судье\n& взять <i>копии</i>"
    await desk.user.press("📝 Заметка")
    await desk.user.press("Убрать заметку")
    await desk.user.expect("Полночное", absent=["Позвонить"])
    await desk.user.press("☑️ Закрыть дело")
    await desk.user.expect("ООО «Филин» · закрыто", buttons=["↩️ Открыть снова"], absent=["☑️ Закрыть дело"])
    assert (await stored(desk, "Полночное")).closed_on is not None
    await desk.user.send("/matters")
    await desk.user.send("полночн")
    await desk.user.expect("Ничего не нашёл по «полночн»")
    await desk.user.press("Закрытые (1)")
    await desk.user.expect("Нашёл по «полночн»: 1 дело")
    await desk.user.press("☑️ Полночное · ООО «Филин»")
    await desk.user.press("↩️ Открыть снова")
    await desk.user.expect("ООО «Филин» · открыто")
    assert (await stored(desk, "Полночное")).closed_on is None


LONG = "Сделка " * 800  # Telegram makes two messages of it


@pytest.mark.parametrize("step", ["search", "new", "name", "note"])
async def test_every_step_stays_whatever_is_sent(desk: Desk, step: str) -> None:
    await open_matter(desk, f"ООО «Дуб {step}»", f"Дубрава {step}")
    asked, example = "часть названия", "сделка или Ромашка"
    match step:
        case "search":
            await desk.user.send("/matters")
        case "new":
            await open_client(desk.user, "ООО «Дуб new»")
            await desk.user.press("⚖️ Новое дело")
            asked, example = "Как назовём?", "Сделка с Севером"
        case "name":
            await desk.user.press("✏️ Переименовать")
            asked, example = "Как теперь назвать", "Сделка с Севером"
        case "note":
            await desk.user.press("📝 Заметка")
            asked, example = "Напишите заметку", "Судья просит оригинал договора"
    await desk.user.sticker()
    await desk.user.expect("Стикер здесь не прочитать", example, asked)
    await desk.user.photo(caption="Дело")
    await desk.user.expect("Фото здесь не прочитать", example, asked)
    await desk.user.voice()
    await desk.user.expect("Голосовое сообщение здесь не прочитать", example, asked)
    await desk.user.contact(forwarded=True)
    await desk.user.expect("Контакт здесь не прочитать", example, asked)
    for text in ("Я" * 4096, LONG):
        await desk.user.send(text)
        await desk.user.expect("Слишком длинно", example, asked)
    await desk.user.send("\u200b\u2060")
    await desk.user.expect("Пришло пустое сообщение", example, asked)
    row = await stored(desk, f"Дубрава {step}")
    assert row.note is None
    async with desk.session() as session:
        of_client = await session.scalar(select(func.count()).where(Matter.client_id == row.client_id))
    assert of_client == 1


async def test_killed_in_the_middle_the_name_is_still_awaited(desk: Desk) -> None:
    await factories.add_client(desk.services, desk.owner, "ООО «Лазарь»")
    await open_client(desk.user, "ООО «Лазарь»")
    await desk.user.press("⚖️ Новое дело")
    await desk.sandbox.restart_bot(kill=True)
    await desk.user.send("Воскрешение")
    await desk.user.expect("Дело «Воскрешение» открыто", "ООО «Лазарь»")
    assert await count(desk, "Воскрешение") == 1


async def test_two_answers_at_once_open_one_matter(desk: Desk) -> None:
    await factories.add_client(desk.services, desk.owner, "ООО «Эхо»")
    await open_client(desk.user, "ООО «Эхо»")
    await desk.user.press("⚖️ Новое дело")
    await desk.user.send("Отзвук", wait=False)
    await desk.user.send("Отзвук")
    await desk.user.expect("Отзвук", fresh=False)
    assert await count(desk, "Отзвук") == 1


async def test_picked_for_an_invoice(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Пихта»")
    await desk.services.matters.create(desk.owner, client.id, "Спор о пихте")
    await open_client(desk.user, "ООО «Пихта»")
    await desk.user.press("🧾 Выставить счёт")
    await desk.user.press("Без договора")
    await desk.user.send("Консультация")
    await desk.user.send("1 000")
    await desk.user.expect("Новый счёт · ООО «Пихта»", buttons=["⚖️ Дело"])
    await desk.user.press("⚖️ Дело")
    await desk.user.expect("К какому делу отнести?", buttons=["Спор о пихте", "Без дела", "➕ Новое дело"])
    await desk.user.send("ёлка")
    await desk.user.expect("Ничего не нашёл по «ёлка». Попробуйте часть названия", buttons=["Показать все"])
    await desk.user.send("пихт")
    await desk.user.expect("Новый счёт · ООО «Пихта»", "Спор о пихте")

    async def chosen() -> int | None:
        async with desk.session() as session:
            return await session.scalar(select(Invoice.matter_id).where(Invoice.client_id == client.id))

    assert await chosen() == (await stored(desk, "Спор о пихте")).id
    await desk.user.press("⚖️")
    await desk.user.press("Без дела")
    await desk.user.expect("Новый счёт · ООО «Пихта»", absent=["Спор о пихте"])
    assert await chosen() is None
    await desk.user.press("⚖️")
    await desk.user.press("➕ Новое дело")
    await desk.user.send("Свежее")
    await desk.user.expect("Дело «Свежее» открыто", "Новый счёт · ООО «Пихта»")
    assert await chosen() == (await stored(desk, "Свежее")).id


async def test_the_card_sums_up_its_invoices(desk: Desk) -> None:
    client = await factories.add_client(desk.services, desk.owner, "ООО «Весы»")
    matter = await desk.services.matters.create(desk.owner, client.id, "Взвешивание")
    for amount, part in (("100000", "40000"), ("7000", None)):
        draft = await factories.draft_invoice(desk.services, desk.owner, client.id, amount)
        await desk.services.drafts.set_matter(desk.owner, draft.row.id, matter.id)
        issued = await desk.services.invoices.issue(desk.owner, draft.row.id)
        if part:
            await factories.paid(desk.services, desk.owner, issued, part)
    await factories.stages_contract(desk.services, desk.owner, client.id, matter_ids=(matter.id,))
    await desk.user.send("/matters")
    await desk.user.send("взвеш")
    await desk.user.expect(
        "Выставлено 107 000,00 ₽ · оплачено 40 000,00 ₽",
        "Остаток 67 000,00 ₽",
        buttons=["📂 Счета (2)", "📄 Договоры (1)"],
    )
    await desk.user.press("📂 Счета (2)")
    await desk.user.expect("Счета", buttons=["◀️ Назад"])
    await desk.user.press("◀️ Назад")
    await desk.user.press("📄 Договоры (1)")
    await desk.user.expect("Договоры", buttons=["🟢 ООО «Весы» · № 7/2026"])
    await desk.user.press("◀️ Назад")
    await desk.user.expect("Взвешивание", "Остаток 67 000,00 ₽")


async def test_the_assistant_reads_and_changes_nothing(desk: Desk) -> None:
    assistant = await factories.add_member(desk.services, desk.owner, Role.ASSISTANT, 1204, "Олег")
    oleg = desk.sandbox.user(1204, "Олег", language_code="ru")
    client = await factories.add_client(desk.services, desk.owner, "ООО «Тень»")
    await desk.services.matters.create(desk.owner, client.id, "Закатное")
    await oleg.send("/matters")
    await oleg.expect("Дел пока нет.", absent=["➕ Новое дело", "Закатное"])
    await desk.services.clients.share(desk.owner, client.id, assistant.member_id)
    await oleg.send("/matters")
    await oleg.press("Закатное · ООО «Тень»")
    await oleg.expect(
        "Закатное",
        buttons=["👤 ООО «Тень»", "◀️ Назад"],
        absent=["✏️ Переименовать", "📝 Заметка", "☑️ Закрыть дело"],
    )


async def test_in_english(desk: Desk) -> None:
    link = await desk.services.staff.invite(desk.owner, Role.LAWYER)
    mary = desk.sandbox.user(1205, "Mary", language_code="en")
    await mary.open(link.token)
    await mary.send("/matters")
    await mary.expect("No matters yet. Shall we open the first one?")
    await mary.press("➕ New matter")
    await mary.expect("No clients yet. Shall we add the first one?")
    await mary.press("➕ New client")
    await mary.send("Daisy Ltd")
    await mary.press("✅ Save")
    await mary.expect("New matter · Daisy Ltd", "What shall we call it?")
    await mary.sticker()
    await mary.expect("A sticker can’t be read here", "Merger with North")
    await mary.send("Merger")
    await mary.expect("The matter “Merger” is open", "Daisy Ltd · open since", buttons=["☑️ Close the matter"])
    await mary.press("☑️ Close the matter")
    await mary.expect("Daisy Ltd · closed", buttons=["↩️ Reopen"])
    assert (await stored(desk, "Merger")).closed_on is not None
