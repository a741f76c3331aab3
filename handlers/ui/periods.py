"""Choosing the days of a list, an export or a report: a period by its name, or two dates that are typed."""

from datetime import date
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.kbd import Group, Keyboard
from babel.dates import format_date

from handlers.ui.list_filter import PERIODS, period_of, period_typed, radio_label, select, selection
from handlers.ui.texts import Texts
from handlers.ui.texts import format_date as plain_date
from handlers.ui.widgets import Ctx, TextStep, picks, texts_of, today
from services.domain.calendar.periods import parse_days
from services.domain.text_input import parse_paragraph

ALWAYS = "always"


def days_of(manager: DialogManager) -> tuple[date | None, date | None]:
    return period_of(selection(manager), today(manager)) or (None, None)


def period_text(texts: Texts, picked: Any, day: date) -> str:
    """«ноябрь 2026», «срок: IV квартал 2026»; empty when any."""
    days = period_of(picked, day)
    if days is None:
        return ""
    words = _days_text(picked.get("period"), *days, texts.language)
    return texts("filter-said-period", by="due" if picked.get("by_due") else "issued", days=words)


def _days_text(period: str | None, first: date, last: date, language: str) -> str:
    match (period or "").removeprefix("last_"):
        case "month":
            return format_date(first, "LLLL y", locale=language)
        case "quarter":
            return format_date(first, "QQQ y", locale=language)
        case "year":
            return str(first.year)
    return f"{plain_date(first, language)} – {plain_date(last, language)}"


def choices(manager: DialogManager) -> dict[str, Any]:
    """`periods` for the buttons, `period` as words."""
    texts, picked = texts_of(manager), selection(manager)
    now = picked.get("period") or ("" if picked.get("since") else ALWAYS)
    return {
        "period": period_text(texts, picked, today(manager)) or texts("export-period-any"),
        "periods": [
            *(
                (radio_label(texts.plain("filter-period-name", period=each), each == now), each)
                for each in PERIODS
            ),
            (radio_label(texts.plain("filter-any-period"), now == ALWAYS), ALWAYS),
        ],
    }


def period_buttons(id: str, when: WhenCondition = None) -> Keyboard:
    return Group(
        picks(id, "periods", _picked),
        width=2,
        when=when,
    )


def period_step(id: str) -> TextStep:
    return TextStep(id, parse_period, period_typed, example="filter-period-example", max_len=100)


async def _picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, name: str) -> None:
    select(manager, period=None if name == ALWAYS else name, since=None, until=None)


def parse_reason(text: str, _ctx: Ctx) -> str:
    return parse_paragraph(text, 500, "error-reason")


def parse_period(text: str, ctx: Ctx) -> tuple[date, date]:
    """«01.11.2026 – 30.11.2026», «ноябрь»; one date is a period of a day."""
    return parse_days(text, ctx.today)
