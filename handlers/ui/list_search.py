"""Typing into a list narrows it; what is found alone, or bears the very number or name, is taken at once.

`list_search("search", "clients", getters.clients, actions.client_opened, example="client-search-example")`
"""

import re
from collections.abc import Awaitable, Callable
from copy import deepcopy
from typing import Any

from aiogram_dialog import DialogManager

from handlers.ui.paged_list import first_page
from handlers.ui.parsing import plain_text
from handlers.ui.text_step import TextStep
from services.core.query_variants import strip_kind_words
from services.domain.invoicing.number_template import normalise_number
from services.domain.text_folding import normalise_for_search

LONGEST = 100
Taken = Callable[[Any, Any, DialogManager, int], Awaitable[Any]]


_RUNNING = re.compile(r"(\d+)\D*$")
_YEAR = re.compile(r"20\d\d")


def is_called(row: Any, text: str) -> bool:
    """Whether the text is the very number or name of the row."""
    number, name = _value(row, "number"), _value(row, "name")
    sought = (normalise_number(text), normalise_number(strip_kind_words(text)))
    return bool(
        (number and (normalise_number(number) in sought or _runs_as(number, sought[1])))
        or (name and normalise_for_search(name) == normalise_for_search(text))
    )


def _runs_as(number: str, sought: str) -> bool:
    """«2» and «счёт 0002» mean 2026-0002: its running number, with or without zeros. The year of «12/2026» is none."""
    found = _RUNNING.search(number)
    if not found or not sought.isdecimal() or _YEAR.fullmatch(found[1]):
        return False
    return int(found[1]) == int(sought)


def _value(row: Any, name: str) -> Any:
    return row.get(name) if isinstance(row, dict) else getattr(row, name, None)


def list_search(
    id: str,
    items: str,
    getter: Callable[..., Awaitable[dict[str, Any]]],
    take: Taken,
    *,
    example: str,
    widen: Callable[[DialogManager], None] | None = None,
    read: Callable[[DialogManager, str], Awaitable[str]] | None = None,
) -> TextStep:
    """`items`, `getter` and `take` are those of the window's `paged`; the getter looks at `dialog_data["query"]`.
    `widen` takes filters away first. `read` finds what of the text names a row, and may note the rest of it for `take`:
    the list then stays as it was searched."""

    async def searched(manager: DialogManager, text: str) -> None:
        before = deepcopy(manager.dialog_data)
        if widen is not None:
            widen(manager)
        query = await read(manager, text) if read is not None else text
        manager.dialog_data["query"] = query
        first_page(manager, items)
        found = await getter(**{**manager.middleware_data, "dialog_manager": manager})
        rows = found[items]
        if found[f"{items}_total"] != 1:
            # The best come first: a number or a name typed in full stands on this page.
            rows = [row for row in rows if is_called(row, query)]
        if len(rows) != 1:
            return
        if read is None:  # who comes back sees the list as it was
            manager.dialog_data.clear()
            manager.dialog_data.update(before)
        await take(manager.event, None, manager, int(_value(rows[0], "id")))

    return TextStep(id, plain_text, searched, example=example, max_len=LONGEST)
