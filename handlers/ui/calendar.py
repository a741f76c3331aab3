"""A month to press a date in: the person's language, the firm's today.

aiogram-dialog's own calendar takes names from the C locale and fixes the time zone at import.
"""

from collections.abc import Awaitable, Callable
from datetime import date, timedelta
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardButton
from aiogram_dialog import DialogManager, DialogProtocol
from aiogram_dialog.api.internal import ButtonVariant, RawKeyboard
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.kbd import Keyboard
from babel.dates import get_day_names, get_month_names
from typing_extensions import override

from handlers.ui.labels import texts_of
from handlers.ui.text_step import today

NOTHING = "0"
BLANK = "\u2800"  # looks empty, but is no white space: Telegram drops a button without a label
WEEK = 7
LONGEST_MONTH = 7
WEEKS = 5
"""How many a page of `ahead` shows."""


class Calendar(Keyboard):
    """`Calendar("due", on_click)`, where `on_click(callback, calendar, manager, day)`.

    `earliest` and `latest` compute the bounds from the firm's today; days outside are not offered. Opens on
    the month of today, or the nearest one within the bounds. Five weeks instead of months are shown where most of a
    month would be empty: from today on with `ahead`, and up to it where `latest` is not later. `since` is the name of a
    date among the window's data before which none is taken either.
    """

    def __init__(
        self,
        id: str,
        on_click: Callable[[CallbackQuery, "Calendar", DialogManager, date], Awaitable[Any]],
        *,
        earliest: Callable[[date], date] | None = None,
        latest: Callable[[date], date] | None = None,
        ahead: bool = False,
        since: str | None = None,
        when: WhenCondition = None,
    ) -> None:
        super().__init__(id=id, when=when)
        self.on_click = on_click
        self.ahead = ahead
        self.since = since
        self.earliest = earliest or (lambda today: today if ahead else date(2000, 1, 1))
        self.latest = latest or (lambda _: date(2100, 12, 31))

    @override
    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        language = texts_of(manager).language
        now = today(manager)
        first, last = self.earliest(now), self.latest(now)
        given = data.get(self.since) if self.since else None
        if isinstance(given, date):
            first = max(first, given)
        if self.ahead or last <= now:
            return self._weeks(manager, now, first, last)
        month = self._month(manager, min(max(now, first), last))
        previous, following = _shift(month, -1), _shift(month, 1)
        header: list[ButtonVariant] = [
            self._button("‹", f"m{previous}") if previous >= first.replace(day=1) else self._empty(),
            self._button(_month_title(language, month), NOTHING),
            self._button("›", f"m{following}") if following <= last else self._empty(),
        ]
        rows: RawKeyboard = [header, self._week_days(language)]
        start = month - timedelta(days=month.weekday())
        while start < following:
            row = [start + timedelta(days=number) for number in range(WEEK)]
            if any(day.month == month.month and first <= day <= last for day in row):
                rows.append([self._day(day, month, now, first, last) for day in row])
            start += timedelta(days=WEEK)
        return rows

    def _weeks(self, manager: DialogManager, now: date, first: date, last: date) -> RawKeyboard:
        """The page that holds the first day that is taken, or with past days the last; or the one turned to."""
        language = texts_of(manager).language
        page, oldest = timedelta(days=WEEK * WEEKS), _monday(first)
        newest = date.max if self.ahead else _monday(last) - page + timedelta(days=WEEK)
        stored = self.get_widget_data(manager, "")
        start = _monday(date.fromisoformat(stored)) if stored else oldest if self.ahead else newest
        start = max(min(start, newest), oldest)
        days = [start + timedelta(days=number) for number in range(WEEK * WEEKS)]
        offered = [day for day in days if first <= day <= last] or days
        header: list[ButtonVariant] = [
            self._button("‹", f"m{max(start - page, oldest)}") if start > oldest else self._empty(),
            self._button(_months_title(language, offered[0], offered[-1]), NOTHING),
            self._button("›", f"m{min(start + page, newest)}") if start + page <= last else self._empty(),
        ]
        rows: RawKeyboard = [header, self._week_days(language)]
        for number in range(0, len(days), WEEK):
            row = days[number : number + WEEK]
            if any(first <= day <= last for day in row):
                rows.append([self._day_of_weeks(language, day, now, first, last) for day in row])
        return rows

    def _day_of_weeks(
        self, language: str, day: date, now: date, first: date, last: date
    ) -> InlineKeyboardButton:
        """The first of a month says which, unless it is today: a seventh of a phone has no room for both marks."""
        if not first <= day <= last:
            return self._empty()
        label = f"[{day.day}]" if day == now else str(day.day)
        if day.day == 1 and day != now:
            label = _short(language, day) if language == "en" else f"1.{day.month:02}"
        return self._button(label, day.isoformat())

    def _week_days(self, language: str) -> list[ButtonVariant]:
        days = get_day_names("short", context="stand-alone", locale=language)
        return [self._button(days[number].capitalize(), NOTHING) for number in range(WEEK)]

    @override
    async def _process_item_callback(
        self, callback: CallbackQuery, data: str, dialog: DialogProtocol, manager: DialogManager
    ) -> bool:
        if data.startswith("m"):
            self.set_widget_data(manager, data[1:])
        elif data != NOTHING:
            day, now = date.fromisoformat(data), today(manager)
            if self.earliest(now) <= day <= self.latest(now):
                await self.on_click(callback, self, manager, day)
        return True

    def _month(self, manager: DialogManager, default: date) -> date:
        stored = self.get_widget_data(manager, "")
        return (date.fromisoformat(stored) if stored else default).replace(day=1)

    def _day(self, day: date, month: date, now: date, first: date, last: date) -> InlineKeyboardButton:
        if day.month != month.month or not first <= day <= last:
            return self._empty()
        return self._button(f"[{day.day}]" if day == now else str(day.day), day.isoformat())

    def _empty(self) -> InlineKeyboardButton:
        return self._button(BLANK, NOTHING)

    def _button(self, text: str, data: str) -> InlineKeyboardButton:
        return InlineKeyboardButton(text=text, callback_data=self._item_callback_data(data))


def _month_title(language: str, month: date) -> str:
    """Between two arrows a third of a phone is left: the year stands whole, a long name gives way."""
    name = get_month_names("wide", context="stand-alone", locale=language)[month.month].capitalize()
    return f"{name if len(name) <= LONGEST_MONTH else _short(language, month)} {month.year}"


def _months_title(language: str, first: date, last: date) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return _month_title(language, first)
    # «Июн» is the widest month: with a dash it does not fit beside its year, «Жел» and «Қаң» not beside two.
    if first.year != last.year:
        dash = "-" if language == "kk" else "–"
        return f"{_short(language, first)} ’{first:%y}{dash}{_lower(language, last)} ’{last:%y}"
    return f"{_short(language, first)}{'–' if language == 'en' else '-'}{_lower(language, last)} {last.year}"


def _lower(language: str, month: date) -> str:
    """As the language writes a month inside a line."""
    name = _short(language, month)
    return name if language == "en" else name.lower()


def _short(language: str, month: date) -> str:
    names = get_month_names("abbreviated", context="stand-alone", locale=language)
    return str(names[month.month]).strip(".").capitalize()[:3]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _shift(month: date, by: int) -> date:
    number = month.year * 12 + month.month - 1 + by
    return date(number // 12, number % 12 + 1, 1)
