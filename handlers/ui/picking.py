"""Ticking rows of a list, to do something with all of them: the window's pages, what a press does, what is ticked."""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Keyboard, Row

from handlers.ui.widgets import B, Button, R, first_page, load_page, paged

PICKED = "picked"
NO_SUM = "none"


@dataclass(frozen=True, slots=True)
class Pickable:
    """A row of the list; `number` is what tells it from others of the client, `sum` may be `NO_SUM`."""

    id: int
    client: str
    number: str
    sum: str = NO_SUM


@dataclass(frozen=True, slots=True)
class PickItem:
    """A row as a button that can be ticked; `id` is below zero where a press takes it out."""

    id: int
    mark: str
    client: str
    number: str
    sum: str


async def opened(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data[PICKED] = []
    first_page(manager, "picks")


async def pressed(_callback: CallbackQuery, _select: Any, manager: DialogManager, item_id: int) -> None:
    """The button says what it makes of the row: a tap that comes twice changes it once."""
    rest = [each for each in picked_of(manager) if each != abs(item_id)]
    manager.dialog_data[PICKED] = [*rest, item_id] if item_id > 0 else rest


async def none_pressed(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data[PICKED] = []


def picked_of(manager: DialogManager) -> list[int]:
    """The ids that are ticked, in the order in which they were."""
    found: list[int] = manager.dialog_data.get(PICKED, [])
    return found


def picked_among(manager: DialogManager, shown: Iterable[int]) -> list[int]:
    """The ids that are ticked, in the order of the list."""
    picked = set(picked_of(manager))
    return [int(each) for each in shown if each in picked]


def pick_keyboard(all_of: Callable[[DialogManager], Awaitable[Sequence[int]]]) -> tuple[Keyboard, ...]:
    """The rows to tick, and «all» and «none»; `all_of` reads the ids of the whole list."""

    async def all_pressed(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
        manager.dialog_data[PICKED] = [int(each) for each in await all_of(manager)]

    return (
        paged("picks", R("mass-item"), pressed),
        Row(
            Button(B("mass-pick-all"), "pick_all", all_pressed, when="may_all"),
            Button(B("mass-pick-none"), "pick_none", none_pressed, when="some"),
        ),
    )


async def load_picks(
    manager: DialogManager, fetch: Callable[[int, int], Awaitable[tuple[Sequence[Pickable], int]]]
) -> dict[str, Any]:
    """What the window shows; `fetch` reads a page by offset and limit, and says how many rows the list has."""
    chosen = set(picked_of(manager))

    async def ticked(offset: int, limit: int) -> tuple[list[Any], int]:
        rows, total = await fetch(offset, limit)
        return [_item(row, is_on=row.id in chosen) for row in rows], total

    page = await load_page(manager, "picks", ticked)
    return {
        **page,
        "count": len(chosen),
        "all": page["picks_total"],
        "some": bool(chosen),
        "may_all": len(chosen) < page["picks_total"],
    }


def _item(row: Pickable, *, is_on: bool) -> PickItem:
    signed, mark = (-row.id, "☑️") if is_on else (row.id, "⬜️")
    return PickItem(signed, mark, row.client, row.number, row.sum)
