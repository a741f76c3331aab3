"""Where one only looks: cards, lists and reports. What is typed there answers no question, so it is searched for."""

from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import Window
from aiogram_dialog.widgets.input import BaseInput

from handlers.ui.navigation import look_for
from handlers.ui.parsing import plain_text
from handlers.ui.text_step import TextStep
from handlers.ui.widgets import Getter, Widget, window

LONGEST = 100


class Find(TextStep):
    """Opens what is found; «◀️ Назад» leads back to where somebody typed."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"search.{place}", plain_text, look_for, example="menu-search-example", max_len=LONGEST
        )


def search_window(*widgets: Widget, state: State, getter: Getter = None, **kwargs: Any) -> Window:
    if any(isinstance(widget, BaseInput) for widget in widgets):
        raise ValueError(f"{state.state} asks for something already")
    name = (state.state or "").partition(":")[2]
    return window(*widgets, Find(name), state=state, getter=getter, **kwargs)
