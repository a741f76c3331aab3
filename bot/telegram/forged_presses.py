"""Tells a press that no button of ours has sent: a client of somebody's own may send any data.

What an id that no table can hold, or a word where an id belongs, brings about is no fault of ours and no incident.
It is told by the pressed message, which Telegram itself hands over with its buttons.
"""

from collections.abc import Iterator
from typing import Any

from aiogram.types import CallbackQuery, Message
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

_WRONG_VALUE = "22"
"""The class of PostgreSQL's errors of values: a number out of range above all."""


def is_forged(query: CallbackQuery, error: Exception) -> bool:
    """Whether the press, and not the code, is to blame for an error."""
    if isinstance(error, OverflowError) or _is_wrong_value(error):
        return True
    if isinstance(error, SQLAlchemyError) or not isinstance(query.message, Message):
        return False
    return query.data not in set(_data_in(query.message.model_dump(exclude_none=True)))


def _is_wrong_value(error: Exception) -> bool:
    state = getattr(error.orig, "sqlstate", None) if isinstance(error, DBAPIError) else None
    return isinstance(state, str) and state.startswith(_WRONG_VALUE)


def _data_in(part: Any) -> Iterator[str]:
    """Of all buttons, those inside of tables too."""
    if isinstance(part, dict):
        if isinstance(data := part.get("callback_data"), str):
            yield data
        part = list(part.values())
    if isinstance(part, list):
        for inner in part:
            yield from _data_in(inner)
