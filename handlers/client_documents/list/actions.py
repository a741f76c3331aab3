"""Acts in the lists of documents: opening one, and a new act of invoices or of a contract's period."""

from datetime import date
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.client_documents.context import open_document
from handlers.client_documents.list.getters import ticked
from handlers.ui.context import act_key, replace_dialog, services_and_actor
from handlers.ui.start_data import start_int, start_int_or_none
from handlers.ui.states import ActDraftSG, DocumentListSG, NewActSG
from handlers.ui.widgets import notice, today
from services.domain.calendar.dates import add_months, month_end
from services.domain.ids import ContractId, InvoiceId


async def picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, document_id: int) -> None:
    await open_document(manager, document_id)


async def add(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """A new act of the same invoice, contract or client."""
    invoice_id = start_int_or_none(manager, "invoice_id")
    contract_id = start_int_or_none(manager, "contract_id")
    if invoice_id is not None:
        services, actor = services_and_actor(manager)
        number = manager.dialog_data.get("acts", 0)
        view = await services.act_drafts.from_invoices(
            actor, (InvoiceId(invoice_id),), act_key(manager, f"act{number}"), resume=True
        )
        manager.dialog_data["acts"] = number + 1
        await manager.start(ActDraftSG.main, data={"document_id": view.row.id})
    elif contract_id is not None:
        await manager.start(NewActSG.period, data={"contract_id": contract_id})
    else:
        await manager.start(NewActSG.invoices, data={"client_id": start_int(manager, "client_id")})


async def invoice_pressed(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, invoice_id: int
) -> None:
    chosen = ticked(manager)
    manager.dialog_data["invoices"] = (
        [each for each in chosen if each != invoice_id] if invoice_id in chosen else [*chosen, invoice_id]
    )


async def make(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    chosen = tuple(InvoiceId(each) for each in sorted(ticked(manager)))
    key = act_key(manager, f"acts{'.'.join(map(str, chosen))}")[:60]
    view = await services.act_drafts.from_invoices(actor, chosen, key, resume=True)
    await replace_dialog(manager, ActDraftSG.main, {"document_id": view.row.id})


async def this_month(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    first = today(manager).replace(day=1)
    await period_given(manager, (first, month_end(first)))


async def last_month(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    first = add_months(today(manager).replace(day=1), -1)
    await period_given(manager, (first, month_end(first)))


async def period_given(manager: DialogManager, days: tuple[date, date]) -> None:
    services, actor = services_and_actor(manager)
    contract_id = ContractId(start_int(manager, "contract_id"))
    view = await services.act_drafts.from_contract(
        actor, contract_id, *days, act_key(manager, f"act{days[0]:%y%m%d}{days[1]:%y%m%d}")
    )
    await replace_dialog(manager, ActDraftSG.main, {"document_id": view.row.id})


async def days_pressed(_callback: CallbackQuery, _select: Any, manager: DialogManager, days: int) -> None:
    await days_given(manager, days)


async def days_of_firm(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await days_given(manager, None)


async def days_never(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await days_given(manager, 0)


async def days_given(manager: DialogManager, days: int | None) -> None:
    """As this contract says; None: as the firm has it."""
    services, actor = services_and_actor(manager)
    contract_id = ContractId(start_int(manager, "contract_id"))
    await services.document_answers.set_contract_days(actor, contract_id, days)
    if days is None:
        days = (await services.firms.get(actor)).act_answer_days
    notice(manager, "doc-days-done", days=days)
    await manager.switch_to(DocumentListSG.list)
