"""Acts on the ledger: opening a payment, reversing it, returning an advance."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.export.delivery import ExportRequest
from handlers.payments.form_values import day_of, key_of, method_of, money_of
from handlers.settlements.showing import show_receipt
from handlers.ui.start_data import start_int, start_int_or_none, start_str, start_values
from handlers.ui.states import PaymentCardSG, RefundSG
from handlers.ui.told import say_told
from handlers.ui.widgets import notice, texts_of
from services.domain.ids import ClientId, ContractId, IssuerId, MatterId, PaymentId
from services.domain.money.money import Currency, Money
from services.export.service import ExportKind
from services.invoices.views import InvoiceFilter


def export_request(manager: DialogManager) -> ExportRequest | None:
    """For the export; the few payments of one invoice are read on the screen."""
    start, kinds = start_values(manager), (ExportKind.PAYMENTS,)
    if "matter_id" in start:
        return ExportRequest(kinds, InvoiceFilter(matter_id=MatterId(start_int(manager, "matter_id"))))
    if "client_id" in start:
        return ExportRequest(kinds, InvoiceFilter(client_id=ClientId(start_int(manager, "client_id"))))
    return None


async def open_payment(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, payment_id: int
) -> None:
    await manager.start(PaymentCardSG.main, data={"payment_id": payment_id})


async def receipt(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await show_receipt(callback, manager, PaymentId(start_int(manager, "payment_id")))


async def open_refund(_callback: CallbackQuery, _widget: Any, manager: DialogManager, item: str) -> None:
    # Buttons of earlier messages name no contract.
    issuer, currency, *contract = item.split(".")
    data = {
        "client_id": manager.dialog_data["client_id"],
        "issuer_id": int(issuer),
        "currency": currency,
        "contract_id": int(contract[0]) if contract else 0,
    }
    await manager.start(RefundSG.amount, data=data)


async def reverse_because(manager: DialogManager, reason: str) -> None:
    """Keep the reason and ask for confirmation; the window says what will happen."""
    manager.dialog_data["reason"] = reason
    await manager.switch_to(PaymentCardSG.sure)


async def reverse_usual(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    """The button's text is the reason."""
    await reverse_because(manager, texts_of(manager).plain(button.text.key))


async def reverse(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = manager.middleware_data["services"], manager.middleware_data["actor"]
    payment_id = PaymentId(start_int(manager, "payment_id"))
    payment = await services.payments.reverse(actor, payment_id, manager.dialog_data["reason"])
    notice(manager, "payment-reversed", amount=payment.amount)
    say_told(manager, payment.told)
    await manager.switch_to(PaymentCardSG.main)


async def refund_whole(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await refund_amount(
        manager, Money(int(manager.dialog_data["advance"]), Currency(start_str(manager, "currency")))
    )


async def refund_amount(manager: DialogManager, amount: Money) -> None:
    manager.dialog_data.update(amount=amount.minor, currency=amount.currency.value)
    await manager.switch_to(RefundSG.reason)


async def refund_reason(manager: DialogManager, reason: str) -> None:
    manager.dialog_data["reason"] = reason
    await manager.switch_to(RefundSG.confirm)


async def refund(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = manager.middleware_data["services"], manager.middleware_data["actor"]
    amount = money_of(manager)
    left = await services.payments.refund(
        actor,
        ClientId(start_int(manager, "client_id")),
        IssuerId(start_int(manager, "issuer_id")),
        amount,
        day_of(manager),
        method_of(manager),
        manager.dialog_data["reason"],
        key_of(manager, "refund"),
        ContractId(contract_id) if (contract_id := start_int_or_none(manager, "contract_id")) else None,
    )
    notice(manager, "payment-refunded", amount=amount, left=left.amount)
    await manager.done()
