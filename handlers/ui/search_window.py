"""Windows that ask nothing: cards, lists and reports. A text typed there starts a search."""

from typing import Any

from aiogram.fsm.state import State
from aiogram_dialog import Window
from aiogram_dialog.widgets.input import BaseInput

from handlers.ui.navigation import search_for
from handlers.ui.parsing import plain_text
from handlers.ui.text_step import TextStep
from handlers.ui.widgets import Getter, Widget, window

LONGEST = 100


class SearchStep(TextStep):
    """Opens the results; «◀️ Назад» leads back to the window."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"search.{name}",
            plain_text,
            search_for,
            example="menu-search-example",
            max_len=LONGEST,
            harmless=True,
        )


def search_window(*widgets: Widget, state: State, getter: Getter = None, **kwargs: Any) -> Window:
    if any(isinstance(widget, BaseInput) for widget in widgets):
        raise ValueError(f"{state.state} asks for something already")
    name = (state.state or "").partition(":")[2]
    return window(*widgets, SearchStep(name), state=state, getter=getter, **kwargs)
