"""Long lists: a page is read in SQL, its rows are buttons, and «‹ 2/5 ›» appears when there is more than one
page.
"""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardButton
from aiogram_dialog import DialogManager, DialogProtocol
from aiogram_dialog.api.internal import RawKeyboard, TextWidget
from aiogram_dialog.widgets.kbd import Column, Group, Keyboard, Select
from aiogram_dialog.widgets.kbd.select import OnItemClick
from aiogram_dialog.widgets.text import Format
from typing_extensions import override

from handlers.ui.labels import texts_of

PAGE = 6


async def load_page(
    manager: DialogManager,
    id: str,
    fetch: Callable[[int, int], Awaitable[Any]],
    size: int = PAGE,
) -> dict[str, Any]:
    """For getters: `fetch(offset, limit)` returns `(items, total)` or an object with `items` and `total`.

    The result `{id: items, id_total: total, id_pages: pages}` goes into the getter's data, where `paged`
    finds it. When the list has become shorter than the page, its last page is read.
    """
    number = _page(manager, id)
    items, total = _split(await fetch(number * size, size))
    pages = max(1, -(-total // size))
    if number >= pages:
        number = pages - 1
        _turn(manager, id, number)
        items, total = _split(await fetch(number * size, size))
    return {id: items, f"{id}_total": total, f"{id}_pages": pages}


def first_page(manager: DialogManager, id: str) -> None:
    """Back to the first page: when a filter or a search changes."""
    _turn(manager, id, 0)


def paged(
    id: str,
    text: TextWidget,
    on_click: OnItemClick[Any, int],
    *,
    item_id: Callable[[Any], int] | None = None,
) -> Keyboard:
    """A column of buttons over `data[id]` as `load_page` gave it, and the page row.

    `text` sees the fields of each item (`B("client-row")` with `{ $name }`); `on_click(callback, select,
    manager, id)`.
    """
    rows = Select(
        text, id=f"{id}.i", item_id_getter=item_id or _id, items=id, type_factory=int, on_click=on_click
    )
    return Group(Column(rows), PageRow(id))


def picks(id: str, items: str, on_click: OnItemClick[Any, Any], type_factory: Any = str) -> Select[Any]:
    """Buttons of `data[items]`, pairs of a label and a value; `on_click(callback, select, manager, value)`."""
    return Select(
        Format("{item[0]}"),
        id=id,
        item_id_getter=itemgetter(1),
        items=items,
        type_factory=type_factory,
        on_click=on_click,
    )


class PageRow(Keyboard):
    """«‹ 2/5 ›»; the ends wrap around, the middle leads to the first page."""

    def __init__(self, list_id: str) -> None:
        super().__init__(id=f"{list_id}.p")
        self.list_id = list_id

    @override
    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        pages = data[f"{self.list_id}_pages"]
        if pages < 2:
            return []
        number = _page(manager, self.list_id)
        texts = texts_of(manager)
        targets = (
            ("button-previous-page", (number - 1) % pages),
            ("button-page", 0),
            ("button-next-page", (number + 1) % pages),
        )
        # Two buttons of one row may lead to the same page: the position keeps their data apart.
        return [
            [
                InlineKeyboardButton(
                    text=texts.plain(key, page=number + 1, pages=pages),
                    callback_data=self._item_callback_data(f"{position}.{target}"),
                )
                for position, (key, target) in enumerate(targets)
            ]
        ]

    @override
    async def _process_item_callback(
        self, callback: CallbackQuery, data: str, dialog: DialogProtocol, manager: DialogManager
    ) -> bool:
        _turn(manager, self.list_id, int(data.partition(".")[2]))
        return True


def _id(item: Any) -> int:
    found: int = item["id"] if isinstance(item, Mapping) else item.id
    return found


def _page(manager: DialogManager, id: str) -> int:
    number = manager.current_context().widget_data.get(f"{id}.page")
    return number if isinstance(number, int) else 0


def _turn(manager: DialogManager, id: str, number: int) -> None:
    manager.current_context().widget_data[f"{id}.page"] = number


def _split(found: Any) -> tuple[Sequence[Any], int]:
    return found if isinstance(found, tuple) else (found.items, found.total)
