"""Reports in the chat: turnover, days to pay, every cut, and the whole list behind the first ten."""

import pytest
from aiogram.types import RichTextBold

from db.vocabulary.enums import Role
from handlers.reports import report_tables
from handlers.ui.table import NOTHING, Table, as_text, rich
from services.documents.charts.apart import NotDrawn
from services.documents.charts.model import Chart
from tests.handlers import hostile_data
from tests.handlers.in_process_bot import Room, buttons, nothing_wrong, table

OWNER = hostile_data.USERS[Role.OWNER]


@pytest.fixture(autouse=True)
async def owner(room: Room) -> None:
    room.world.add_person(OWNER, "Анна", language_code="ru")
    await room.services.identity.set_language(OWNER, "Анна", None, "ru")


async def press(room: Room, label: str) -> None:
    live = room.live(OWNER)
    found = [button for button in buttons(live) if label in button["text"]]
    assert found, f"no «{label}»{room.transcript(OWNER)}"
    await room.press(OWNER, live, found[0])


def labels(room: Room) -> list[str]:
    return [button["text"] for button in buttons(room.live(OWNER))]


async def test_turnover_leads_to_what_was_issued_and_what_came(room: Room) -> None:
    with nothing_wrong(room, "turnover"):
        await room.say(OWNER, "/reports")
        await press(room, "🔄 Обороты")
        assert "Выставлено" in room.live(OWNER).text
        await press(room, "📋 Таблицей")
        assert table(room, OWNER)[0] == ["Клиент", "Выставлено", "Пришло"]
        assert table(room, OWNER)[-1][0] == "Всего"
        await press(room, "◀️ Назад")
        await press(room, " / ")
        assert "Рога</b> & «Копыта»" in room.live(OWNER).text
        assert " · 01.01.2026 – 31.12.2026" in room.live(OWNER).text
        await press(room, "💳 Что пришло")
        assert "Пришло · 01.01.2026 – 31.12.2026" in room.live(OWNER).text
        await press(room, "XLSX")
        assert [message.document for message in room.world.chat(OWNER).messages if message.document]
        await press(room, "◀️ Назад")
        await press(room, "◀️ Назад")
        await press(room, "Прошлый год")
        assert "ничего не выставлено" in room.live(OWNER).text
        assert not any("Таблица" in label for label in labels(room))
        await room.say(OWNER, "24.11.2026 – 24.11.2026")
        assert "пришло" in room.live(OWNER).text
        await press(room, "За всё время")
        await press(room, " / ")
        assert "01.01.2000 – 24.11.2026" in room.live(OWNER).text


async def test_days_to_pay_lead_to_the_paid_invoices(room: Room) -> None:
    with nothing_wrong(room, "days to pay"):
        await room.say(OWNER, "/reports")
        await press(room, "⏱ Сроки оплаты")
        assert "RUB: обычно 0 дней" in room.live(OWNER).text
        await press(room, "📋 Таблицей")
        assert table(room, OWNER)[0] == ["Клиент", "Счетов", "Обычно", "В среднем"]
        await press(room, "◀️ Назад")
        await press(room, "· 0 дней")
        assert "• Оплачены" in labels(room)


@pytest.mark.parametrize("cut", ["👥 Должники", "⚖️ По юристам", "📁 По делам", "📄 По договорам"])
async def test_behind_the_first_ten_is_the_whole_list(
    room: Room, cut: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report_tables, "SHOWN", 1)
    with nothing_wrong(room, cut):
        await room.say(OWNER, "/reports")
        await press(room, cut)
        shown = next(m for m in reversed(room.world.chat(OWNER).messages) if m.rich)
        keys = [key for row in shown.inline_keyboard for key in row]
        more = [key for key in keys if key["text"].startswith("Все ")]
        if cut == "⚖️ По юристам":
            assert more == []
            return
        room.world.tap(OWNER, room.world.chat(OWNER), shown, more[0])
        await room.handle()
        rows = [label for label in labels(room) if "₽" in label]
        assert len(rows) > 1
        for row in rows:
            await press(room, row)
            assert "Неоплаченные счета · " in room.live(OWNER).text
            if "Без " in row:
                assert "без " in room.live(OWNER).text
            await press(room, "◀️ Назад")


@pytest.mark.parametrize("report", ["👥 Должники", "⏳ Долги по срокам"])
async def test_buttons_leave_the_tables_in_sight(room: Room, report: str) -> None:
    """A phone shows some five rows of buttons below a table."""
    with nothing_wrong(room, report):
        await room.say(OWNER, "/reports")
        await press(room, report)
        shown = next(m for m in reversed(room.world.chat(OWNER).messages) if m.rich)
        assert len(shown.inline_keyboard) <= report_tables.FEW_BUTTONS + 1, shown.inline_keyboard
        for row in shown.inline_keyboard[:-1]:
            for key in row:
                room.world.tap(OWNER, room.world.chat(OWNER), shown, key)
                await room.handle()
                assert "₽" in room.live(OWNER).text or any("₽" in label for label in labels(room)), key


def test_totals_of_several_currencies_are_a_line_each() -> None:
    totals = (("Всего", "7,00 ₽", ""), ("Всего", "5,00 €", ""))
    several = Table(
        "Клиенты: 1", ("Клиент", "Остаток", "Просрочено"), (("Ромашка", "7,00 ₽", NOTHING),), totals
    )
    (_, block) = rich([several]).blocks
    assert [type(row[0].text) for row in block.cells] == [str, str, RichTextBold, RichTextBold]
    assert as_text([several]).splitlines()[-2:] == ["<b>Всего: 7,00 ₽</b>", "<b>Всего: 5,00 €</b>"]


async def test_a_picture_that_fails_costs_no_table(room: Room) -> None:
    async def draw(_chart: Chart) -> bytes:
        raise NotDrawn

    room.dispatcher["draw_chart"] = draw
    await room.say(OWNER, "/reports")
    await press(room, "👥 Должники")
    assert table(room, OWNER)[-1][0] == "Всего"
    assert [found.partition(":")[0] for found in room.incidents.found] == [
        "the picture of a report was not drawn"
    ]
    room.incidents.found.clear()


async def test_what_is_expected_leads_to_its_invoices(room: Room) -> None:
    with nothing_wrong(room, "expected"):
        await room.say(OWNER, "/reports")
        await press(room, "📆 Что ждём")
        assert table(room, OWNER)[0] == ["Неделя", "Ждём", "Может сдвинуться", "Обещали"]
        week = table(room, OWNER)[1][0]
        await press(room, week)
        assert f"Ждём · {week}" in room.live(OWNER).text
        await press(room, "◀️ Назад")
        await press(room, "🏢 По организациям")
        assert table(room, OWNER)[0][0] == "Организация"
        await press(room, "Рога")
        assert "Неоплаченные счета · \u2068<b>Рога</b>" in room.live(OWNER).text
