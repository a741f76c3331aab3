"""A small flow with every building block, for the tests of the machinery."""

from decimal import Decimal
from typing import Any

from aiogram import Router
from aiogram.filters import Command
from aiogram.fsm.state import State, StatesGroup
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import Dialog, DialogManager, StartMode
from aiogram_dialog.widgets.kbd import Row
from aiogram_dialog.widgets.text import Const, Format

from bot.telegram.dispatcher import LaneDispatcher
from handlers.ui.widgets import (
    Back,
    Button,
    Calendar,
    Cancel,
    ConfirmButton,
    Ctx,
    TextStep,
    load_page,
    notice,
    paged,
    send_document,
    window,
)
from services.domain.errors import Ambiguous, BadInput


class Menu(StatesGroup):
    main = State()


class Flow(StatesGroup):
    name = State()
    amount = State()
    date = State()
    list = State()


ACTS: list[Any] = []
"""What the services would have done."""
BROKEN: dict[str, Exception] = {}
"""Raised at the named place."""

ONCE: set[str] = set()
"""Places that break only once."""
ODD: dict[str, Any] = {}
"""What goes into the dialog's data."""
ANSWER: list[str] = []
"""What a click answers itself."""
JUMP: dict[str, State] = {}
"""Where the amount leads, if not to the date."""


def stumble(place: str) -> None:
    if place in BROKEN:
        raise BROKEN.pop(place) if place in ONCE else BROKEN[place]


def parse_name(text: str, _ctx: Ctx) -> str:
    if text == "bad":
        raise BadInput("error-empty-text", text)
    return text


def parse_amount(text: str, _ctx: Ctx) -> Decimal:
    if text == "1.500":
        raise Ambiguous("error-empty-text", (Decimal("1500"), Decimal("1.5")), text)
    return Decimal(text)


async def named(manager: DialogManager, name: str) -> None:
    stumble("then")
    ACTS.append(("name", name))
    manager.dialog_data["name"] = name
    await manager.switch_to(Flow.amount)


async def paid(manager: DialogManager, amount: Decimal) -> None:
    ACTS.append(("amount", amount))
    await manager.switch_to(JUMP.get("to", Flow.date))


async def count(event: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    stumble("click")
    manager.dialog_data["count"] = manager.dialog_data.get("count", 0) + 1
    manager.dialog_data.update(ODD)
    ACTS.append(("count", manager.dialog_data["count"]))
    if ANSWER:
        await event.answer(ANSWER[0])


async def finish(_event: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    ACTS.append("finish")
    notice(manager, "day-today")
    await manager.done()


async def print_it(_event: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await send_document(manager, b"%PDF", "Счёт.pdf", "готово")


async def begin(_event: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(Flow.name)
    stumble("after start")


async def picked(_event: CallbackQuery, _calendar: Any, _manager: DialogManager, day: Any) -> None:
    ACTS.append(("day", day))


async def opened(_event: CallbackQuery, _select: Any, _manager: DialogManager, item: int) -> None:
    ACTS.append(("item", item))


async def menu_data(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    stumble("getter")
    return {"count": dialog_manager.dialog_data.get("count", 0)}


async def rows(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        return [{"id": n} for n in range(offset, min(offset + limit, 8))], 8

    return await load_page(dialog_manager, "rows", fetch, size=3)


async def open_home(manager: DialogManager) -> None:
    await manager.start(Menu.main, mode=StartMode.RESET_STACK)


async def start(_message: Message, dialog_manager: DialogManager) -> None:
    await open_home(dialog_manager)


async def new(_message: Message, dialog_manager: DialogManager) -> None:
    await open_home(dialog_manager)
    await dialog_manager.start(Flow.name)


async def fail(_message: Message) -> None:
    stumble("command")


async def pushed(query: CallbackQuery, dialog_manager: DialogManager) -> None:
    stumble("pushed")
    await dialog_manager.start(Flow.name)


def include(dispatcher: LaneDispatcher) -> None:
    router = Router()
    router.message.register(start, Command("start", "menu"))
    router.message.register(new, Command("new"))
    router.message.register(fail, Command("fail"))
    router.callback_query.register(pushed, lambda query: query.data == "pushed")
    dispatcher.include_router(router)
    dispatcher.include_router(
        Dialog(
            window(
                Format("Меню {count}"),
                Button(Const("plus"), "plus", count),
                Button(Const("begin"), "begin", begin),
                Button(Const("print"), "print", print_it),
                state=Menu.main,
                getter=menu_data,
            )
        )
    )
    dispatcher.include_router(
        Dialog(
            window(
                Const("Имя?"),
                TextStep("name", parse_name, named, example="day-today", max_len=50),
                Cancel(),
                state=Flow.name,
            ),
            window(
                Const("Сумма?"),
                TextStep("amount", parse_amount, paid, example="day-tomorrow"),
                Row(Back(), Cancel()),
                state=Flow.amount,
            ),
            window(
                Const("Дата?"),
                Calendar("day", picked),
                ConfirmButton("finish", "payment-save", finish),
                Back(Flow.amount),
                state=Flow.date,
            ),
            window(
                Const("Список"),
                paged("rows", Format("строка {item[id]}"), opened),
                state=Flow.list,
                getter=rows,
            ),
        )
    )
