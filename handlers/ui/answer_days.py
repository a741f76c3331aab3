"""How many working days a client has to answer an act: the buttons and what is typed."""

import re
from typing import Any

from aiogram import F
from aiogram_dialog.widgets.kbd import Keyboard, Select

from handlers.ui.labels import B
from handlers.ui.text_step import Ctx
from services.domain.calendar.answer_days import LONGEST, check_answer_days
from services.domain.errors import BadInput

USUAL = (3, 5, 10, 15)
_NUMBER = re.compile(r"\D*(?<![-−–])(\d{1,4})\D*")


def answer_days_row(id: str, on_click: Any) -> Keyboard:
    return Select(
        B("doc-days-row", days=F["item"]),
        id=id,
        item_id_getter=str,
        items=list(USUAL),
        type_factory=int,
        on_click=on_click,
    )


def parse_answer_days(text: str, _ctx: Ctx) -> int:
    """«5», «5 дней». Raises `error-answer-days`."""
    found = _NUMBER.fullmatch(text.strip())
    if found is None:
        raise BadInput("error-answer-days", text, limit=LONGEST)
    return check_answer_days(int(found[1]))
