"""Acts on a draft of an act."""

from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.client_documents.context import document_of, send_page, view_of, window_of
from handlers.client_documents.draft.getters import chosen_line
from handlers.invoices.parsing import HOURS, MINUTES, Priced, priced, unit_key
from handlers.ui.context import replace_dialog, services_and_actor
from handlers.ui.navigation import pressed_again
from handlers.ui.states import ActDraftSG, DocumentCardSG
from handlers.ui.widgets import context, notice, texts_of
from services.client_documents.acts.content import LineChange
from services.domain.errors import BadInput, NotFound
from services.domain.invoicing.time_worked import MINUTES_IN_HOUR, bill_time, time_amount
from services.domain.money.money import Money


async def opened(_start_data: Any, manager: DialogManager) -> None:
    """What is issued has a card."""
    view = await view_of(manager)
    if (window := window_of(view.row)) is not ActDraftSG.main:
        await replace_dialog(manager, window, {"document_id": view.row.id})


async def issue(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """A tap that comes twice, or after the process was killed, finds the act issued and sends its page again."""
    services, actor = services_and_actor(manager)
    view = await services.client_documents.issue(actor, document_of(manager))
    await send_page(manager, view, "doc-page-issued")
    await replace_dialog(manager, DocumentCardSG.main, {"document_id": view.row.id})


async def open_issued(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await replace_dialog(manager, DocumentCardSG.main, {"document_id": document_of(manager)})


async def preview(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if not pressed_again(callback, manager):
        await send_page(manager, await view_of(manager), "doc-page-draft")


async def say_kept(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    notice(manager, "doc-draft-kept")


async def discard(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    with suppress(NotFound):  # gone already is what was wanted
        await services.client_documents.discard(actor, document_of(manager))
    notice(manager, "doc-draft-gone")
    await manager.done()


async def other_language(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    view = await view_of(manager)
    language = "ru" if view.language == "en" else "en"
    await services.act_drafts.set_language(actor, document_of(manager), language)


async def date_pressed(_callback: CallbackQuery, _calendar: Any, manager: DialogManager, day: date) -> None:
    await date_given(manager, day)


async def date_given(manager: DialogManager, day: date) -> None:
    services, actor = services_and_actor(manager)
    await services.act_drafts.set_date(actor, document_of(manager), day)
    await manager.switch_to(ActDraftSG.main)


async def period_given(manager: DialogManager, days: tuple[date, date]) -> None:
    services, actor = services_and_actor(manager)
    await services.act_drafts.set_period(actor, document_of(manager), *days)
    await manager.switch_to(ActDraftSG.main)


async def line_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, line_id: int) -> None:
    manager.dialog_data["line"] = line_id
    await manager.switch_to(ActDraftSG.line)


async def name_given(manager: DialogManager, name: str) -> None:
    manager.dialog_data["name"] = " ".join(name.split())
    await manager.switch_to(ActDraftSG.line_sum)


async def sum_given(manager: DialogManager, value: Priced | str) -> None:
    services, actor = services_and_actor(manager)
    given, view = priced(value, context(manager)), await view_of(manager)
    if given.price.currency is not view.currency:
        raise BadInput("error-act-currency", currency=view.currency.value)
    change = LineChange(
        manager.dialog_data["name"], given.quantity, _unit(manager, given.unit, view.language), given.price
    )
    await services.act_drafts.add_line(actor, document_of(manager), change)
    await manager.switch_to(ActDraftSG.main)


async def description_given(manager: DialogManager, text: str) -> None:
    await _change(manager, description=text)


async def price_given(manager: DialogManager, price: Money) -> None:
    view = await view_of(manager)
    if price.currency is not view.currency:
        raise BadInput("error-act-currency", currency=view.currency.value)
    await _change(manager, price=price)


async def quantity_given(manager: DialogManager, quantity: Decimal | Fraction) -> None:
    """A count, or a time at the line's hourly rate."""
    view = await view_of(manager)
    line = chosen_line(manager, view)
    if isinstance(quantity, Decimal):
        await _change(manager, quantity=quantity)
        return
    word = line.unit.lower().rstrip(".")
    if word not in HOURS | MINUTES:
        raise BadInput("error-time-unit", unit=line.unit)
    rate = Money(line.price.minor * MINUTES_IN_HOUR, line.price.currency) if word in MINUTES else line.price
    billed = bill_time(quantity, rate)
    if billed is None:
        raise BadInput("error-time-inexact-line", price=rate, sum=time_amount(quantity, rate))
    unit = _unit(manager, "min" if billed.in_minutes else "h", view.language)
    await _change(manager, quantity=billed.quantity, unit=unit, price=billed.price)


async def remove_line(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    with suppress(NotFound):  # the tap came twice
        await services.act_drafts.remove_line(actor, document_of(manager), int(manager.dialog_data["line"]))
    await manager.switch_to(ActDraftSG.lines)


async def _change(manager: DialogManager, **changes: Any) -> None:
    services, actor = services_and_actor(manager)
    line = chosen_line(manager, await view_of(manager))
    now = LineChange(line.description, line.quantity, line.unit, line.price)
    await services.act_drafts.change_line(actor, document_of(manager), line.id, replace(now, **changes))
    await manager.switch_to(ActDraftSG.line)


def _unit(manager: DialogManager, typed: str, language: str) -> str:
    """As documents in that language print it; a word of one's own stays."""
    key = unit_key(typed)
    return texts_of(manager).in_language(language).plain(key) if key else typed
