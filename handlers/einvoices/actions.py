"""Acts on the electronic form of an invoice: choosing a file, answering what it lacks, getting it."""

from datetime import date
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.einvoices.context import asked_fact, asked_profile, invoice_of
from handlers.einvoices.file import send_file
from handlers.ui.context import services_and_actor
from handlers.ui.navigation import pressed_again
from handlers.ui.states import ElectronicInvoiceSG
from handlers.ui.widgets import notice
from services.documents.einvoice.completeness import Fact
from services.documents.einvoice.model import Profile


async def profile_pressed(callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    """The button's id is the profile. A file that lacks nothing is sent at once."""
    if pressed_again(callback, manager):
        return
    services, actor = services_and_actor(manager)
    profile = Profile(button.widget_id)
    manager.dialog_data["profile"] = profile.value
    form = await services.electronic_invoices.form(actor, invoice_of(manager), profile)
    if form.gaps:
        await manager.switch_to(ElectronicInvoiceSG.gaps)
    else:
        await send_file(manager, profile)


async def file_pressed(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if not pressed_again(callback, manager):
        await send_file(manager, asked_profile(manager))
        await manager.switch_to(ElectronicInvoiceSG.main)


async def fact_pressed(_callback: CallbackQuery, widget: Any, manager: DialogManager, item: str) -> None:
    fact = Fact(item)
    manager.dialog_data["fact"] = fact.value
    manager.dialog_data["from"] = "gaps" if widget.widget_id == "gap" else "facts"
    match fact:
        case Fact.VAT_CATEGORY:
            await manager.switch_to(ElectronicInvoiceSG.category)
        case Fact.DELIVERY:
            await manager.switch_to(ElectronicInvoiceSG.day)
        case _:
            await manager.switch_to(ElectronicInvoiceSG.value)


async def value_given(manager: DialogManager, text: str) -> None:
    await _answer(manager, text)


async def suggestion_taken(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    form = await services.electronic_invoices.form(actor, invoice_of(manager), asked_profile(manager))
    if suggestion := form.suggestions.get(asked_fact(manager)):
        await _answer(manager, suggestion)


async def category_pressed(_callback: CallbackQuery, _widget: Any, manager: DialogManager, item: str) -> None:
    await _answer(manager, item)


async def day_pressed(_callback: CallbackQuery, _calendar: Any, manager: DialogManager, day: date) -> None:
    await _answer(manager, day.isoformat())


async def day_given(manager: DialogManager, day: date) -> None:
    await _answer(manager, day.isoformat())


async def back_from_question(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _back(manager)


async def _answer(manager: DialogManager, text: str) -> None:
    services, actor = services_and_actor(manager)
    fact = asked_fact(manager)
    kept = await services.electronic_invoices.answer(actor, invoice_of(manager), fact, text)
    notice(manager, "einvoice-doubt" if kept.is_doubtful else "einvoice-kept", owner=fact.owner.value)
    await _back(manager)


async def _back(manager: DialogManager) -> None:
    came_from = manager.dialog_data.get("from")
    await manager.switch_to(ElectronicInvoiceSG.gaps if came_from == "gaps" else ElectronicInvoiceSG.facts)
