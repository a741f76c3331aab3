from datetime import date, timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode

from db.vocabulary.filters import InvoiceStatusFilter
from handlers.payments.form_values import (
    balance_seen,
    day_of,
    invoice_of,
    key_of,
    method_of,
    money_of,
)
from handlers.ui.context import services_and_actor
from handlers.ui.navigation import pressed_again
from handlers.ui.start_data import start_values
from handlers.ui.states import NewAdvanceSG, NewPaymentSG, PickInvoiceSG, RefundSG
from handlers.ui.widgets import Ctx, first_page, notice, today
from services.core.sum_query import split_sum
from services.domain.errors import Ambiguous, BadInput, Conflict
from services.domain.ids import InvoiceId
from services.domain.money.money import Currency, Money
from services.domain.money.parsing import parse_amount as read_amount
from services.invoices.views import InvoiceFilter
from services.payments.views import NewPayment as PaymentForm
from services.payments.views import RecordedPayment


async def form_opened(data: Any, manager: DialogManager) -> None:
    """A form that starts with an amount shows at once how saving would allocate it."""
    if "amount" in data:
        manager.dialog_data.update(amount=data["amount"], currency=data["currency"])


def parse_amount(text: str, ctx: Ctx) -> Money:
    return read_amount(text, Currency(ctx.data["currency"]))


async def name_in_search(manager: DialogManager, text: str) -> str:
    """The whole text, when it finds any; else what of it is not a sum, kept for the form: «Ромашка 118 000»."""
    services, actor = services_and_actor(manager)
    manager.dialog_data.pop("sum", None)
    if (await services.invoices.list(actor, open_by(text), limit=1)).count:
        return text
    for named in split_sum(text):
        if (await services.invoices.list(actor, open_by(named.query), limit=1)).count:
            manager.dialog_data["sum"] = named.sum_text
            return named.query
    return text


def open_by(query: str | None) -> InvoiceFilter:
    return InvoiceFilter((InvoiceStatusFilter.OPEN,), query=query)


async def forget_search(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("query", None)
    manager.dialog_data.pop("sum", None)
    first_page(manager, "open")


async def pick_invoice(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, invoice_id: int
) -> None:
    await _open_form(manager, InvoiceId(invoice_id))


async def _open_form(manager: DialogManager, invoice_id: InvoiceId) -> None:
    """With the sum that was typed beside the name, when it is one of the invoice's currency and has one reading."""
    services, actor = services_and_actor(manager)
    data: dict[str, Any] = {"invoice_id": int(invoice_id), "shows_result": True}
    if typed := manager.dialog_data.get("sum"):
        currency = (await services.invoices.view(actor, invoice_id)).currency
        try:
            amount = read_amount(typed, currency)
        except BadInput as error:
            if not isinstance(error, Ambiguous):
                notice(manager, error)
        else:
            data.update(amount=amount.minor, currency=currency.value)
    state = NewPaymentSG.confirm if "amount" in data else NewPaymentSG.amount
    await manager.start(state, data=data)


async def whole_balance(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = manager.middleware_data["services"], manager.middleware_data["actor"]
    view = await services.invoices.view(actor, invoice_of(manager))
    await amount_given(manager, view.row.balance)


async def amount_given(manager: DialogManager, amount: Money) -> None:
    services, actor = manager.middleware_data["services"], manager.middleware_data["actor"]
    await services.payments.plan(actor, invoice_of(manager), amount, False)
    manager.dialog_data.update(amount=amount.minor, currency=amount.currency.value, cover=False)
    await manager.switch_to(NewPaymentSG.confirm)


async def cover_others(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data["cover"] = True


async def keep_advance(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data["cover"] = False


async def save(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if pressed_again(callback, manager):
        return
    services, actor = manager.middleware_data["services"], manager.middleware_data["actor"]
    invoice_id = invoice_of(manager)
    form = PaymentForm(
        invoice_id=invoice_id,
        amount=money_of(manager),
        received_on=day_of(manager),
        method=method_of(manager),
        reference=manager.dialog_data.get("reference"),
        cover_others=bool(manager.dialog_data.get("cover")),
        expected_balance=balance_seen(manager),
        act_key=key_of(manager, "pay"),
    )
    try:
        recorded = await services.payments.record(actor, form)
    except Conflict as error:
        # Somebody was faster: the window shows what the payment would do now. It is sent anew, since the second of
        # two quick taps would otherwise agree to what nobody has read.
        notice(manager, error)
        manager.show_mode = ShowMode.DELETE_AND_SEND
        return
    started = start_values(manager)
    if not started.get("shows_result") and not started.get("ends_with_result"):
        _tell(manager, recorded)
    if recorded.controls_closed:
        notice(manager, "payment-control-closed", count=recorded.controls_closed)
    if started.get("ends_with_result"):
        manager.dialog_data["payment_id"] = int(recorded.id)
        await manager.switch_to(NewPaymentSG.done)
        return
    await manager.done({"invoice_id": int(invoice_id), "payment_id": int(recorded.id)})


def _tell(manager: DialogManager, recorded: RecordedPayment) -> None:
    """The whole result in a few lines over the window that follows."""
    if recorded.parts:
        notice(
            manager,
            "payment-saved",
            amount=recorded.amount,
            number=recorded.number,
            left=recorded.balance,
            state=InvoiceStatusFilter.OPEN if recorded.balance else InvoiceStatusFilter.PAID,
        )
    else:
        notice(manager, "payment-saved-advance", amount=recorded.amount, number=recorded.number)
        return
    for part in recorded.parts:
        if part.number != recorded.number:
            settled = "yes" if part.settles else "no"
            notice(
                manager,
                "payment-result-part",
                number=part.number,
                amount=part.amount,
                left=part.left,
                settled=settled,
            )
    if recorded.advance:
        notice(manager, "payment-result-advance", advance=recorded.advance)


async def recorded(_start_data: Any, result: Any, manager: DialogManager) -> None:
    """The payment of the picked invoice, or an advance, was recorded: its result is shown, and no list."""
    if isinstance(result, dict) and result.get("payment_id"):
        manager.dialog_data["payment_id"] = result["payment_id"]
        manager.dialog_data.pop("query", None)
        manager.dialog_data.pop("sum", None)
        await manager.switch_to(PickInvoiceSG.done)


async def new_advance(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(NewAdvanceSG.account)


async def today_pressed(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await date_given(manager, today(manager))


async def yesterday_pressed(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await date_given(manager, today(manager) - timedelta(days=1))


async def date_pressed(_callback: CallbackQuery, _widget: Any, manager: DialogManager, day: date) -> None:
    await date_given(manager, day)


async def date_given(manager: DialogManager, day: date) -> None:
    manager.dialog_data["day"] = day.isoformat()
    await _confirm(manager)


async def method_pressed(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    manager.dialog_data["method"] = button.widget_id.removeprefix("method_")
    await _confirm(manager)


async def reference_given(manager: DialogManager, text: str) -> None:
    manager.dialog_data["reference"] = text
    await _confirm(manager)


async def no_reference(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("reference", None)
    await _confirm(manager)


async def advance_amount(manager: DialogManager, amount: Money) -> None:
    manager.dialog_data["amount"] = amount.minor


async def use_advance(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = manager.middleware_data["services"], manager.middleware_data["actor"]
    invoice_id = invoice_of(manager)
    amount = Money(int(manager.dialog_data["shown"]), Currency(manager.dialog_data["currency"]))
    used = await services.payments.use_advance(actor, invoice_id, amount, key_of(manager, "advance"))
    notice(manager, "payment-advance-used", amount=used.used or amount, left=used.balance, rest=used.advance)
    await manager.done({"invoice_id": int(invoice_id)})


async def _confirm(manager: DialogManager) -> None:
    group = manager.current_context().state.group
    form = next((one for one in (RefundSG, NewAdvanceSG) if one is group), NewPaymentSG)
    await manager.switch_to(form.confirm)
