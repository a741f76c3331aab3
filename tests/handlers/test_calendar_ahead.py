"""Where a future day is asked five weeks from today are shown, and only days that are taken."""

from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any, cast

import pytest
from aiogram.types import InlineKeyboardButton
from aiogram_dialog import DialogManager

from handlers.ui import calendar
from handlers.ui.calendar import BLANK, Calendar
from services.domain.languages import CLIENT_LANGUAGES
from tests.support.button_widths import shown

TODAY = date(2026, 11, 26)


@pytest.fixture(autouse=True)
def _told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calendar, "today", lambda _manager: TODAY)
    monkeypatch.setattr(calendar, "texts_of", lambda _manager: SimpleNamespace(language="ru"))


async def rows(
    turned: str | None = None, data: dict[str, Any] | None = None, *, ahead: bool = True, **bounds: Any
) -> list[list[InlineKeyboardButton]]:
    async def picked(*_: Any) -> None: ...

    days = Calendar("day", picked, ahead=ahead, **bounds)
    context = SimpleNamespace(id="x", widget_data={"day": turned} if turned else {})
    manager = SimpleNamespace(current_context=lambda: context)
    drawn = await days._render_keyboard(data or {}, cast(DialogManager, manager))
    return cast(list[list[InlineKeyboardButton]], drawn)


def days_of(drawn: list[list[InlineKeyboardButton]]) -> list[date]:
    return [
        date.fromisoformat((button.callback_data or "").rpartition(":")[2])
        for row in drawn[2:]
        for button in row
        if button.text != BLANK
    ]


async def test_five_weeks_begin_with_today() -> None:
    drawn = await rows()
    offered = days_of(drawn)
    assert offered == [TODAY + timedelta(days=number) for number in range(32)]
    assert [button.text for button in drawn[0]] == [BLANK, "Ноя-дек 2026", "›"]
    assert all(len(row) == 7 for row in drawn[1:])
    labels = [button.text for row in drawn[2:] for button in row]
    assert "[26]" in labels
    assert "1.12" in labels
    assert labels[:3] == [BLANK] * 3


async def test_the_next_five_weeks_follow_and_lead_back() -> None:
    drawn = await rows("2026-12-28")
    assert days_of(drawn)[0] == date(2026, 12, 28)
    assert drawn[0][0].text == "‹"
    assert (drawn[0][0].callback_data or "").endswith("m2026-11-23")
    assert drawn[0][1].text == "Дек ’26–янв ’27"


async def test_no_day_is_offered_that_is_then_refused() -> None:
    drawn = await rows(latest=lambda day: day + timedelta(days=10))
    assert days_of(drawn) == [TODAY + timedelta(days=number) for number in range(11)]
    assert drawn[0][2].text == BLANK
    later = date(2026, 12, 10)
    drawn = await rows(data={"date": later}, since="date")
    assert days_of(drawn)[0] == later
    drawn = await rows(data={"date": date(2026, 1, 1)}, since="date")
    assert days_of(drawn)[0] == TODAY


@pytest.mark.parametrize("today", [date(2026, 12, 1), date(2026, 11, 26), date(2026, 12, 31)])
async def test_past_days_are_the_last_five_weeks(monkeypatch: pytest.MonkeyPatch, today: date) -> None:
    """On the first of a month there is something to press besides today."""
    monkeypatch.setattr(calendar, "today", lambda _manager: today)
    drawn = await rows(ahead=False, latest=lambda day: day)
    offered = days_of(drawn)
    assert offered[-1] == today
    assert 29 <= len(offered) <= 35
    assert offered == [offered[0] + timedelta(days=number) for number in range(len(offered))]
    assert (drawn[0][0].text, drawn[0][2].text) == ("‹", BLANK)
    assert f"[{today.day}]" in [button.text for row in drawn[2:] for button in row]

    drawn = await rows(
        (drawn[0][0].callback_data or "").rpartition(":m")[2], ahead=False, latest=lambda day: day
    )
    earlier = days_of(drawn)
    assert earlier[-1] == offered[0] - timedelta(days=1)
    assert len(earlier) == 35
    drawn = await rows(
        (drawn[0][2].callback_data or "").rpartition(":m")[2], ahead=False, latest=lambda day: day
    )
    assert days_of(drawn) == offered


async def test_a_month_that_was_turned_to_before_still_opens() -> None:
    drawn = await rows("2026-03-01", ahead=False, latest=lambda day: day)
    assert date(2026, 3, 1) in days_of(drawn)


@pytest.mark.parametrize("language", CLIENT_LANGUAGES)
@pytest.mark.parametrize("today", [date(2026, 12, 1), date(2026, 11, 26)])
async def test_no_day_is_cut_on_a_phone(monkeypatch: pytest.MonkeyPatch, language: str, today: date) -> None:
    monkeypatch.setattr(calendar, "today", lambda _manager: today)
    monkeypatch.setattr(calendar, "texts_of", lambda _manager: SimpleNamespace(language=language))
    for drawn in (await rows(), await rows(ahead=False, latest=lambda day: day)):
        labels = [button.text for row in drawn[1:] for button in row]
        assert [shown(label, 7) for label in labels] == labels
        firsts = {
            button.text for row in drawn[2:] for button in row if "-01" in (button.callback_data or "")[-3:]
        }
        assert firsts <= {"[1]", "1.12", "1.01", "Dec", "Jan", "1.11", "Nov"}


@pytest.mark.parametrize("language", CLIENT_LANGUAGES)
@pytest.mark.parametrize("month", range(1, 13))
async def test_a_phone_shows_the_whole_title(language: str, month: int) -> None:
    first = date(2026, month, 20)
    for title in (
        calendar._month_title(language, first),
        calendar._months_title(language, first, first + timedelta(days=34)),
    ):
        assert shown(title, 3) == title
