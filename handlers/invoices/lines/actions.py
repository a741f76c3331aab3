"""Acts on the lines of a draft."""

from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.invoices.context import invoice_of, view_of
from handlers.invoices.draft.getters import chosen_line, issuer_of
from handlers.invoices.draft.why import note_lowered
from handlers.invoices.parsing import HOURS, MINUTES, Priced, priced, unit_key
from handlers.ui.context import services_and_actor
from handlers.ui.states import DraftSG
from handlers.ui.widgets import context, notice, texts_of
from services.domain.errors import BadInput, NotFound
from services.domain.ids import LineId
from services.domain.invoicing.time_worked import MINUTES_IN_HOUR, bill_time, time_amount
from services.domain.languages import locale_language
from services.domain.money.money import Currency, Money
from services.invoices.views import WITHOUT_VAT, InvoiceView, LineEdit, LineView


async def name_given(manager: DialogManager, name: str) -> None:
    view = await view_of(manager)
    position = max((line.position for line in view.lines), default=0) + 1
    manager.dialog_data.update(name=" ".join(name.split()), position=position)
    await manager.switch_to(DraftSG.line_sum)


async def usual_name(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    view = await view_of(manager)
    words = texts_of(manager).in_language(locale_language(view.language)).plain("document-subject")
    await name_given(manager, words[:1].upper() + words[1:])


async def sum_given(manager: DialogManager, value: Priced | str) -> None:
    services, actor = services_and_actor(manager)
    given = priced(value, context(manager))
    view = await view_of(manager)
    await _follow_currency(manager, view, given.price.currency)
    edit = LineEdit(
        description=manager.dialog_data["name"],
        quantity=given.quantity,
        unit=_unit(manager, given.unit, view.language),
        price=given.price,
    )
    position = manager.dialog_data["position"]
    await services.drafts.add_line(actor, invoice_of(manager), edit, position=position)
    await manager.switch_to(DraftSG.main)


async def _follow_currency(manager: DialogManager, view: InvoiceView, typed: Currency) -> None:
    """The first line's currency leads an invoice that has no other lines and no contract.

    Raises `error-invoice-sum-currency` where it cannot, with what can be done.
    """
    if typed is view.currency:
        return
    services, actor = services_and_actor(manager)
    issuer = await issuer_of(manager, view)
    held = typed in {account.currency for account in issuer.accounts}
    if view.contract_id is not None or view.lines or not held:
        why = "contract" if view.contract_id is not None else "lines" if held else "account"
        raise BadInput("error-invoice-sum-currency", why=why, typed=typed.value, currency=view.currency.value)
    await services.drafts.set_currency(actor, invoice_of(manager), typed)
    notice(manager, "invoice-currency-now", currency=typed.value)


def _unit(manager: DialogManager, typed: str, language: str) -> str:
    """As documents in that language print it, or say it again in their own; a word of one's own stays."""
    key = unit_key(typed)
    return texts_of(manager).in_language(locale_language(language)).plain(key) if key else typed


async def line_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, line_id: int) -> None:
    manager.dialog_data["line"] = line_id
    await manager.switch_to(DraftSG.line)


async def description_given(manager: DialogManager, text: str) -> None:
    await _change(manager, description=text)


async def quantity_given(manager: DialogManager, quantity: Decimal | Fraction) -> None:
    view = await view_of(manager)
    _, line = chosen_line(view, manager.dialog_data.get("line"))
    await _change(manager, **_counted(manager, view, line, quantity))


def _counted(
    manager: DialogManager, view: InvoiceView, line: LineView, quantity: Decimal | Fraction
) -> dict[str, Any]:
    """What a count, or a time at the line's hourly rate, changes in the line.

    Raises `BadInput` for a time where nothing is counted by time, and for one that can't be printed exactly.
    """
    if isinstance(quantity, Decimal):
        return {"quantity": quantity}
    word = line.unit.lower().rstrip(".")
    if word not in HOURS | MINUTES:
        raise BadInput("error-time-unit", unit=line.unit)
    rate = Money(line.price.minor * MINUTES_IN_HOUR, line.price.currency) if word in MINUTES else line.price
    billed = bill_time(quantity, rate)
    if billed is None:
        raise BadInput("error-time-inexact-line", price=rate, sum=time_amount(quantity, rate))
    unit = _unit(manager, "min" if billed.in_minutes else "h", view.language)
    return {"quantity": billed.quantity, "unit": unit, "price": billed.price}


async def hours_given(manager: DialogManager, hours: Decimal | Fraction) -> None:
    await quantity_given(manager, hours)
    await manager.switch_to(DraftSG.main)


async def unit_given(manager: DialogManager, unit: str) -> None:
    await _change(manager, unit=unit)


async def unit_pressed(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    view = await view_of(manager)
    key = {
        "u_service": "document-unit-service",
        "u_hour": "document-unit-hour",
        "u_month": "document-unit-month",
    }[button.widget_id]
    await _change(manager, unit=texts_of(manager).in_language(locale_language(view.language)).plain(key))


async def price_given(manager: DialogManager, price: Money) -> None:
    await _change(manager, price=price)


async def rate_given(manager: DialogManager, rate_bp: int) -> None:
    await _change(manager, vat_rate_bp=rate_bp)


async def rate_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, rate_bp: int) -> None:
    await _change(manager, vat_rate_bp=rate_bp)


async def rate_common(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _change(manager, vat_rate_bp=None)


async def rate_none(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _change(manager, vat_rate_bp=WITHOUT_VAT)


async def _change(manager: DialogManager, **changes: Any) -> None:
    services, actor = services_and_actor(manager)
    view = await view_of(manager)
    _, line = chosen_line(view, manager.dialog_data.get("line"))
    now = LineEdit(line.description, line.quantity, line.unit, line.price, line.own_vat_rate_bp)
    changed = await services.drafts.set_line(actor, invoice_of(manager), line.id, replace(now, **changes))
    note_lowered(manager, line, chosen_line(changed, line.id)[1].amount)
    await manager.switch_to(DraftSG.line)


async def remove(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    # Gone already is what was wanted: the tap came twice.
    with suppress(NotFound):
        await services.drafts.remove_line(actor, invoice_of(manager), LineId(manager.dialog_data["line"]))
    await manager.switch_to(DraftSG.lines)
