"""Acts on an issued invoice: its page, a copy, voiding, correcting, writing off, and ways to what it belongs to."""

from datetime import date, timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.documents import DocumentKind, DocumentState
from db.vocabulary.enums import InvoiceStatus
from handlers.invoices.context import invoice_of, view_of
from handlers.invoices.pdf import send_balance_copy, send_page
from handlers.settlements.showing import show_certificate, show_receipt
from handlers.ui.context import act_key, replace_dialog, services_and_actor
from handlers.ui.navigation import pressed_again
from handlers.ui.states import (
    ActDraftSG,
    ClientCardSG,
    ContractCardSG,
    DemandDraftSG,
    DocumentCardSG,
    DocumentListSG,
    DraftSG,
    ElectronicInvoiceSG,
    EsfSG,
    InvoiceCardSG,
    InvoiceRemindersSG,
    LateMoneySG,
    MatterCardSG,
    NewPaymentSG,
    PaymentCardSG,
    PaymentsSG,
    RemindSG,
    SendInvoiceSG,
    UseAdvanceSG,
)
from handlers.ui.told import say_told
from handlers.ui.widgets import notice, texts_of, today
from handlers.ui.withdrawal import withdraw_messages
from services.domain.ids import PaymentId


async def card_opened(_start_data: Any, manager: DialogManager) -> None:
    """A draft has no card."""
    view = await view_of(manager)
    if view.row.status is InvoiceStatus.DRAFT:
        await replace_dialog(manager, DraftSG.main, {"invoice_id": view.row.id})


async def page(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if not pressed_again(callback, manager):
        view = await view_of(manager)
        caption = "invoice-page-void" if view.row.status is InvoiceStatus.VOID else "invoice-page"
        await send_page(manager, view, caption)


async def balance_copy(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if not pressed_again(callback, manager):
        await send_balance_copy(manager, await view_of(manager))


async def pay(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(NewPaymentSG.amount, data={"invoice_id": invoice_of(manager)})


async def came_back(_start_data: Any, result: Any, manager: DialogManager) -> None:
    """A payment was just recorded: for as long as the card is open it can be taken back here."""
    if isinstance(result, dict) and result.get("payment_id"):
        manager.dialog_data["payment_id"] = result["payment_id"]


async def receipt(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Of the payment that was just recorded."""
    await show_receipt(callback, manager, PaymentId(int(manager.dialog_data["payment_id"])))


async def undo_payment(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(PaymentCardSG.reason, data={"payment_id": manager.dialog_data.pop("payment_id")})


async def send(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(SendInvoiceSG.ways, data={"invoice_id": invoice_of(manager)})


async def remind(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.manual_reminders.require_remindable(actor, invoice_of(manager))
    await manager.switch_to(InvoiceCardSG.main)  # where the outcome is seen
    await manager.start(RemindSG.text, data={"invoice_id": invoice_of(manager)})


async def withdraw(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await withdraw_messages(manager, invoice_of(manager))


async def use_advance(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(UseAdvanceSG.amount, data={"invoice_id": invoice_of(manager)})


async def late_money(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(LateMoneySG.main, data={"invoice_id": invoice_of(manager)})


async def certificate(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await show_certificate(callback, manager, invoice_of(manager))


async def payments(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(PaymentsSG.list, data={"invoice_id": invoice_of(manager)})


async def client(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    view = await view_of(manager)
    await manager.start(ClientCardSG.main, data={"client_id": view.row.client_id})


async def contract(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    view = await view_of(manager)
    await manager.start(ContractCardSG.main, data={"contract_id": view.contract_id})


async def matter(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    view = await view_of(manager)
    await manager.start(MatterCardSG.main, data={"matter_id": view.matter_id})


async def reminders(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(InvoiceRemindersSG.main, data={"invoice_id": invoice_of(manager)})


async def electronic(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(ElectronicInvoiceSG.main, data={"invoice_id": invoice_of(manager)})


async def esf(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(EsfSG.main, data={"invoice_id": invoice_of(manager)})


async def copy(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Each copy of this card has a key of its own; a tap that comes twice has the same."""
    services, actor = services_and_actor(manager)
    number = manager.dialog_data.get("copies", 0)
    draft = await services.drafts.copy(actor, invoice_of(manager), act_key(manager, f"copy{number}"))
    manager.dialog_data["copies"] = number + 1
    await manager.start(DraftSG.main, data={"invoice_id": draft.row.id})


async def act_of_services(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """The invoice's acts; without any a filled draft. One that waits is offered again."""
    services, actor = services_and_actor(manager)
    invoice_id = invoice_of(manager)
    found = await services.client_documents.of_invoice(actor, invoice_id, DocumentKind.ACT)
    if any(row.state is not DocumentState.DRAFT for row in found):
        await manager.start(DocumentListSG.list, data={"invoice_id": invoice_id})
        return
    number = manager.dialog_data.get("acts", 0)
    draft = await services.act_drafts.from_invoices(
        actor, (invoice_id,), act_key(manager, f"act{number}"), resume=True
    )
    manager.dialog_data["acts"] = number + 1
    await manager.start(ActDraftSG.main, data={"document_id": draft.row.id})


async def demand(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """The demand that is out; without one a filled draft. One that waits is offered again."""
    services, actor = services_and_actor(manager)
    invoice_id = invoice_of(manager)
    if (out := await services.demands.of_invoice(actor, invoice_id)) is not None:
        await manager.start(DocumentCardSG.main, data={"document_id": out.document_id})
        return
    number = manager.dialog_data.get("demands", 0)
    document_id = await services.demand_drafts.start(
        actor, (invoice_id,), act_key(manager, f"demand{number}")
    )
    manager.dialog_data["demands"] = number + 1
    await manager.start(DemandDraftSG.main, data={"document_id": document_id})


async def act_today(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await act_given(manager, today(manager))


async def act_yesterday(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await act_given(manager, today(manager) - timedelta(days=1))


async def act_pressed(_callback: CallbackQuery, _calendar: Any, manager: DialogManager, day: date) -> None:
    await act_given(manager, day)


async def act_given(manager: DialogManager, day: date) -> None:
    """The act was signed on this day: the term begins."""
    services, actor = services_and_actor(manager)
    view = await services.invoices.set_act_date(actor, invoice_of(manager), day)
    notice(manager, "invoice-act-noted", date=day, due=view.row.due_date)
    say_told(manager, view.told)
    await manager.switch_to(InvoiceCardSG.main)


async def void_because(manager: DialogManager, reason: str) -> None:
    """Keep the reason and ask for confirmation; the window says what will happen."""
    manager.dialog_data["reason"] = reason
    await manager.switch_to(InvoiceCardSG.void_sure)


async def void_usual(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    await void_because(manager, _reason(manager, button))


async def void(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    view = await services.invoices.void(actor, invoice_of(manager), manager.dialog_data["reason"])
    notice(manager, "invoice-voided", number=view.row.number or "")
    await manager.switch_to(InvoiceCardSG.main)


async def write_off_because(manager: DialogManager, reason: str) -> None:
    manager.dialog_data["reason"] = reason
    await manager.switch_to(InvoiceCardSG.write_off_sure)


async def write_off_usual(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    await write_off_because(manager, _reason(manager, button))


async def write_off(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    view = await services.invoices.write_off(actor, invoice_of(manager), manager.dialog_data["reason"])
    notice(manager, "invoice-written-off", sum=view.written_off)
    await manager.switch_to(InvoiceCardSG.main)


async def correct_because(manager: DialogManager, reason: str) -> None:
    """Keep the reason. If payments are allocated to the invoice, ask what becomes of them."""
    manager.dialog_data["reason"] = reason
    await manager.switch_to(InvoiceCardSG.correct_money)


async def correct_usual(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    await correct_because(manager, _reason(manager, button))


async def correct_moving(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _correct(manager, move=True)


async def correct_keeping(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _correct(manager, move=False)


async def _correct(manager: DialogManager, *, move: bool) -> None:
    services, actor = services_and_actor(manager)
    draft = await services.invoices.correct(
        actor, invoice_of(manager), manager.dialog_data["reason"], move, act_key(manager, "correct")
    )
    await manager.switch_to(InvoiceCardSG.main)
    await manager.start(DraftSG.main, data={"invoice_id": draft.row.id})


def _reason(manager: DialogManager, button: Any) -> str:
    """The button's text is the reason."""
    return texts_of(manager).plain(button.text.key)
