"""Lists narrowed and sorted: what is chosen is said in one line, kept on the way back, and dropped at once."""

import pytest

from db.vocabulary.enums import Role
from tests.handlers import hostile_data
from tests.handlers.in_process_bot import Room, nothing_wrong, table
from tests.sandbox.transcript import Shown, even, shown

pytestmark = pytest.mark.e2e

OWNER = hostile_data.USERS[Role.OWNER]


class Reader:
    """The owner, who presses what is seen."""

    def __init__(self, room: Room) -> None:
        self.room = room
        room.world.add_person(OWNER, "Анна", language_code="ru")

    @property
    def live(self) -> Shown:
        return self.room.live(OWNER)

    @property
    def labels(self) -> list[str]:
        return list(self.live.labels)

    async def say(self, text: str) -> None:
        with nothing_wrong(self.room, f"«{text}»"):
            await self.room.say(OWNER, text)

    async def press(self, part: str) -> None:
        live = self.live
        button = next((one for row in live.keyboard for one in row if part in str(one["text"])), None)
        assert button is not None, f"no «{part}» among {live.labels}"
        with nothing_wrong(self.room, f"[{part}]"):
            await self.room.press(OWNER, live, button)

    def sees(self, *parts: str) -> None:
        for part in parts:
            assert part in self.live.text or part in self.labels, (
                f"no «{part}» in\n{self.live.text}\n{self.labels}"
            )


async def test_invoices_are_narrowed_and_sorted(room: Room) -> None:
    reader = Reader(room)
    await reader.say("/invoices")
    assert "✖️ Сбросить" not in reader.labels
    await reader.press("🔎 Фильтр")
    assert not [label for label in reader.labels if "Только мои" in label], "the owner has no clients"
    assert not [label for label in reader.labels if "валюты" in label], "there is one currency"
    await reader.press("📅 За всё время")
    await reader.press("По сроку оплаты")
    await reader.press("Этот месяц")
    reader.sees("📅 срок: ноябрь 2026")
    await reader.press("📅 ")
    await reader.say("01.08.2026 – 30.11.2026")
    reader.sees("📅 срок: 01.08.2026 – 30.11.2026")
    await reader.press("👥 Все клиенты")
    await reader.say("рога ё")
    await reader.press("<b>Рога</b>")
    await reader.press("По сумме")
    await reader.press("✅ Показать")
    reader.sees("🔎 \u2068<b>Рога</b> & «Копыта»", "срок: 01.08.2026 – 30.11.2026 · по сумме", "✖️ Сбросить")
    await reader.press("Просрочены")
    reader.sees("по сумме")
    await reader.press("🔴")
    await reader.press("◀️ Назад")
    reader.sees("• Просрочены", "по сумме")
    await reader.press("✖️ Сбросить")
    assert "🔎" not in reader.live.text
    reader.sees("• Просрочены")


async def test_several_of_each_are_chosen_at_once(room: Room) -> None:
    reader = Reader(room)
    await reader.say("/invoices")
    await reader.press("Просрочены")
    await reader.press("🔎 Фильтр")
    await reader.press("🚦 просрочены")
    reader.sees("✓ Просрочены")
    await reader.press("Черновики")
    await reader.press("◀️ Назад")
    reader.sees("🚦 просрочены, черновики")
    await reader.press("👥 Все клиенты")
    await reader.say("рога ё")
    await reader.press("<b>Рога</b>")
    await reader.press("👥 ")
    await reader.press("➕ Ещё клиент")
    await reader.say("соседи 0")
    assert len([label for label in reader.labels if "✓ " in label]) == 2
    await reader.press("◀️ Назад")
    await reader.press("✅ Показать")
    reader.sees("Счета · просрочены, черновики", "• Просрочены", "• Черновики", ", Соседи 0")
    assert not [label for label in reader.labels if label.startswith(("🟢", "⚫"))]
    await reader.press("Черновики")
    reader.sees("Счета · черновики", ", Соседи 0")
    await reader.press("🔎 Фильтр")
    await reader.press("🚦 черновики")
    await reader.press("✓ Черновики")
    await reader.press("Просрочены")
    await reader.press("Частично")
    await reader.press("◀️ Назад")
    await reader.press("✅ Показать")
    reader.sees("к оплате")
    await reader.press("🔎 Фильтр")
    await reader.press("👥 ")
    await reader.press("✓ ООО «Соседи 0»")
    await reader.press("Все клиенты")
    await reader.press("✅ Показать")
    assert "🔎" not in reader.live.text
    await reader.press("🔎 Фильтр")
    await reader.press("✖️ Сбросить")
    reader.sees("🚦 Любой статус")
    assert "✖️ Сбросить" not in reader.labels


async def test_a_long_list_is_read_as_a_table(room: Room) -> None:
    reader = Reader(room)
    await reader.say("/invoices")
    await reader.press("📋 Таблицей")
    tables = [message.rich for message in room.world.chat(OWNER).messages if message.rich]
    assert len(tables) == 1
    assert "🔴 2026-0008" in str(tables[0])
    await reader.press("◀️ Назад")
    reader.sees("• Все")


async def test_cards_are_read_as_tables_and_as_text_where_tables_are_refused(room: Room) -> None:
    reader = Reader(room)
    for command, who in (("/clients", "Клиент"), ("/contracts", "Договор")):
        await reader.say(command)
        await reader.press("📋 Таблицей")
        cells = table(room, OWNER)
        assert cells[0] == [who, "Остаток", "Просрочено"]
        assert len(cells) > 6, "more than a page of buttons"
        assert [row for row in cells[1:-1] if row[1] != "—"]
        room.world.faults.add("sendRichMessage", code=400)
        await reader.say(command)
        await reader.press("📋 Таблицей")
        said = [shown(message).text for message in room.world.chat(OWNER).messages]
        text = next(one for one in reversed(said) if f"{who}: Остаток · Просрочено" in one)
        for first, *rest in cells:
            assert even(f"{first}: {' · '.join(filter(None, rest))}") in text


async def test_cards_are_narrowed_and_sorted(room: Room) -> None:
    reader = Reader(room)
    await reader.say("/clients")
    reader.sees("Ждём 666 000 006 669,98 ₽")
    await reader.press("С долгом")
    assert not [label for label in reader.labels if "Соседи" in label]
    await reader.press("🔎 Фильтр")
    reader.sees("✅ Показать (2)", "• По названию")
    await reader.press("По долгу")
    await reader.press("✅ Показать")
    reader.sees("🔎 по долгу RUB", "• С долгом")
    await reader.say("/contracts")
    await reader.press("Проекты")
    assert all(label.startswith("⚪") for label in reader.labels if "№" in label)
    await reader.press("🔎 Фильтр")
    await reader.press("По номеру")
    await reader.press("👥")
    await reader.press("Соседи 0")
    await reader.press("✅ Показать (0)")
    reader.sees("По этим условиям ничего нет.", "🔎 Соседи 0 · по номеру")
    await reader.say("/matters")
    await reader.press("🔎 Фильтр")
    await reader.press("По названию")
    await reader.press("✅ Показать")
    reader.sees("🔎 по названию")
    await reader.press("✖️ Сбросить")
    assert "🔎 по" not in reader.live.text


async def test_cards_lead_to_each_other_and_tell_their_history(room: Room) -> None:
    reader = Reader(room)
    await reader.say("/invoices")
    await reader.say("2026-8")
    await reader.press("⋯ Ещё")
    await reader.press("🕘 История")
    reader.sees("26.08 12:00 выставлен · Пётр")
    await reader.press("◀️ Назад")
    await reader.press("⚖️ Дело")
    reader.sees("Ведёт Пётр", "🔴 просрочено", "Аванс", "💳 Оплаты (4)")
    await reader.press("🕘 История")
    reader.sees("счёт № 2026-0014 · оплата 0,01 ₽ · Анна Иванова", "1/3")
    await reader.press("◀️ Назад")
    await reader.press("💳 Оплаты")
    reader.sees("Оплаты · ")
    await reader.press("◀️ Назад")
    await reader.press("📄 Договоры")
    await reader.press("🟢")
    reader.sees("Ведёт Пётр", "Аванс клиента")
    await reader.press("🕘 История")
    reader.sees("24.11 12:00 создан · Пётр")
    await reader.press("◀️ Назад")
    await reader.press("⚖️")
    reader.sees("💳 Оплаты (4)")
    await reader.press("👤")
    reader.sees("Ведёт Пётр · видит Олег")
    await reader.press("🕘 История")
    await reader.press("›")
    reader.sees("2/5")


async def test_what_is_typed_where_one_only_looks_is_searched_for(room: Room) -> None:
    """And the way back leads there."""
    reader = Reader(room)
    ((number,),) = room.rows("SELECT number FROM invoices WHERE number LIKE '2026-%' LIMIT 1")
    ways = (
        ("/invoices", "🟡"),
        ("/invoices", "🟡", "Ещё"),
        ("/invoices", "🟡", "Ещё", "🔔"),
        ("/clients", "<b>Рога</b>"),
        ("/clients", "<b>Рога</b>", "🕘 История"),
        ("/contracts", "Рога"),
        ("/matters", "Рога"),
        ("/tasks",),
        ("/reports",),
        ("/settings",),
    )
    for command, *presses in ways:
        await reader.say(command)
        for part in presses:
            await reader.press(part)
        place, before = room.where(OWNER), reader.live
        await reader.say("рога")
        assert room.where(OWNER) == "Search:results", (command, presses)
        reader.sees("Нашёл по «рога»")
        await reader.press("◀️ Назад")
        assert (room.where(OWNER), reader.live.text) == (place, before.text)
        await reader.say(number)
        assert room.where(OWNER) == "InvoiceCard:main"
        reader.sees(number)
        await reader.press("◀️ Назад")
        assert (room.where(OWNER), reader.live.text) == (place, before.text)
