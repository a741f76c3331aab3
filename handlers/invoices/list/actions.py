"""Acts of the lists: picking what to bill, opening and filtering invoices."""

from datetime import timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.enums import Billing
from db.vocabulary.filters import InvoiceStatusFilter
from handlers.invoices.filter.actions import show_only
from handlers.invoices.list.getters import client_given
from handlers.ui.context import act_key, replace_dialog, services_and_actor
from handlers.ui.navigation import open_invoice
from handlers.ui.start_data import start_str_or_none
from handlers.ui.states import AdvanceInvoiceSG, DraftSG, MassActSG, NewInvoiceSG, PickClientSG
from handlers.ui.widgets import first_page, notice
from services.domain.ids import ClientId, ContractId


async def contract_search_over(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("query", None)
    first_page(manager, "contracts")


async def contract_picked(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, contract_id: int
) -> None:
    services, actor = services_and_actor(manager)
    key = act_key(manager, f"c{contract_id}")
    waiting = await services.drafts.from_contract(actor, ContractId(contract_id), key, resume=True)
    if _older(manager, waiting.timeline):
        notice(manager, "invoice-draft-resumed")
        await replace_dialog(manager, DraftSG.main, {"invoice_id": waiting.row.id})
    else:
        hourly = waiting.billing is Billing.HOURLY and len(waiting.lines) == 1
        asked = {"ask": "hours"} if hourly else {}
        await replace_dialog(manager, DraftSG.main, {"invoice_id": waiting.row.id, **asked})


def _older(manager: DialogManager, timeline: tuple[Any, ...]) -> bool:
    """Whether the draft was there before this tap: a minute is more than a redelivered tap needs."""
    clock = manager.middleware_data["clock"]
    return bool(timeline) and clock.now() - timeline[-1].at > timedelta(minutes=1)


async def waiting_picked(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    waiting = await services.drafts.unfinished(actor)
    if waiting is not None:
        await replace_dialog(manager, DraftSG.main, {"invoice_id": waiting.row.id})


async def for_advance(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    client = client_given(manager)
    await replace_dialog(manager, AdvanceInvoiceSG.contract, {"client_id": client} if client else {})


async def without_contract(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    client = client_given(manager)
    if client is None:
        await manager.start(PickClientSG.list)
    else:
        await _draft_for(manager, client)


async def client_picked(_start_data: Any, result: Any, manager: DialogManager) -> None:
    """The client of an invoice without a contract."""
    if isinstance(result, dict) and result.get("client_id"):
        await _draft_for(manager, ClientId(result["client_id"]))


async def _draft_for(manager: DialogManager, client: ClientId) -> None:
    services, actor = services_and_actor(manager)
    view = await services.drafts.for_client(actor, client, act_key(manager, f"n{client}"))
    await replace_dialog(manager, DraftSG.main, {"invoice_id": view.row.id})


async def list_opened(_start_data: Any, manager: DialogManager) -> None:
    show_only(manager, InvoiceStatusFilter(start_str_or_none(manager, "show") or InvoiceStatusFilter.ALL))
    if query := start_str_or_none(manager, "query"):
        manager.dialog_data["query"] = query


async def filtered(_callback: CallbackQuery, _select: Any, manager: DialogManager, show: str) -> None:
    show_only(manager, InvoiceStatusFilter(show))


async def invoice_search_over(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("query", None)
    first_page(manager, "invoices")


async def invoice_picked(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, invoice_id: int
) -> None:
    await open_invoice(manager, invoice_id)


async def new_from_list(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    client = client_given(manager)
    await manager.start(NewInvoiceSG.contract, data={"client_id": client} if client else {})


async def at_once(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    """The page of all drafts, or of all that is overdue; else what there is to do at once."""
    if button.widget_id == "at_once":
        await manager.start(MassActSG.home)
    else:
        await manager.start(MassActSG.page, data={"kind": button.widget_id.removeprefix("all_")})
