"""Where one only looks: cards, lists and reports. What is typed there answers no question, so it is searched for."""

from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.input import BaseInput

from handlers.ui.text_step import Ctx, TextStep
from handlers.ui.widgets import GetterVariant, WidgetSrc, window

LONGEST = 100


class Find(TextStep):
    """Opens what is found; «◀️ Назад» leads back to where somebody typed."""

    def __init__(self, place: str) -> None:
        super().__init__(f"search.{place}", _plain, _look, example="menu-search-example", max_len=LONGEST)


def search_window(*widgets: WidgetSrc, state: State, getter: GetterVariant = None, **kwargs: Any) -> Window:
    if any(isinstance(widget, BaseInput) for widget in widgets):
        raise ValueError(f"{state.state} asks for something already")
    name = (state.state or "").partition(":")[2]
    return window(*widgets, Find(name), state=state, getter=getter, **kwargs)


def _plain(text: str, _ctx: Ctx) -> str:
    return text


async def _look(manager: DialogManager, text: str) -> None:
    # Imported late: cards lead to the search, and what is found to the cards.
    from handlers.ui.navigation import look_for

    await look_for(manager, text)
