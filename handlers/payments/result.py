"""What has become of a payment, as the last window of a form: what was closed, what became an advance, what next."""

from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, Window
from aiogram_dialog.widgets.kbd import Column, Select

from handlers.settlements.showing import show_receipt
from handlers.ui.context import services_and_actor
from handlers.ui.states import InvoiceCardSG, PaymentCardSG
from handlers.ui.texts import Markup
from handlers.ui.undo import undo_is_offered
from handlers.ui.widgets import B, Button, Cancel, T, texts_of, window
from services.domain.access import Permission
from services.domain.ids import PaymentId


def result_window(state: State) -> Window:
    """Shows the payment whose id lies in `dialog_data["payment_id"]`."""
    return window(
        T("payment-result"),
        Column(
            Select(
                B("payment-open-invoice"),
                id="open_invoice",
                item_id_getter=lambda item: item["id"],
                items="parts",
                type_factory=int,
                on_click=open_invoice,
            )
        ),
        Button(B("settlements-receipt"), "receipt", receipt, when="may_receipt"),
        Button(B("payment-undo"), "undo", undo, when="may_undo"),
        Cancel(label="button-back"),
        state=state,
        getter=result,
    )


async def result(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    payment_id = PaymentId(int(dialog_manager.dialog_data["payment_id"]))
    found = await services.advances.outcome(actor, payment_id)
    view = await services.payments.view(actor, payment_id)
    texts = texts_of(dialog_manager)
    lines: list[Markup] = [
        texts(
            "payment-result-part",
            number=part.number,
            amount=part.amount,
            left=part.left,
            settled="yes" if part.settles else "no",
        )
        for part in found.parts
    ]
    if view.reversed:
        lines = [texts("payment-card-reversed")]
    else:
        if found.contract_advance:
            lines.append(texts("advance-payment-lies", amount=found.contract_advance))
        if found.advance:
            lines.append(texts("payment-result-advance", advance=found.advance))
    return {
        "amount": view.amount,
        "state": "reversed" if view.reversed else "recorded",
        "client": view.client_name,
        "lines": texts.join(lines),
        "parts": [
            {"id": int(part.invoice_id), "number": part.number, "several": "yes" if found.parts[1:] else "no"}
            for part in found.parts
        ],
        "may_receipt": not view.reversed and actor.may(Permission.DOCUMENT_ISSUE),
        "may_undo": not view.reversed
        and actor.may(Permission.PAYMENT_REVERSE)
        and not await undo_is_offered(dialog_manager),
    }


async def open_invoice(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, invoice_id: int
) -> None:
    await manager.start(InvoiceCardSG.main, data={"invoice_id": invoice_id})


async def receipt(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await show_receipt(callback, manager, PaymentId(int(manager.dialog_data["payment_id"])))


async def undo(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    payment_id = int(manager.dialog_data["payment_id"])
    await manager.start(PaymentCardSG.reason, data={"payment_id": payment_id})
