from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.search.getters import query_of
from handlers.ui.navigation import open_invoice, open_only, open_report
from handlers.ui.states import (
    ClientCardSG,
    ContractCardSG,
    DocumentCardSG,
    MatterCardSG,
    NewTaskSG,
    SearchSG,
)
from handlers.ui.widgets import first_page
from services.search.service import Report

GROUPS = ("clients", "contracts", "matters", "invoices", "documents")


async def search_again(manager: DialogManager, text: str) -> None:
    """Search for another text; its results replace these."""
    if await open_only(manager, text):
        return
    manager.dialog_data["query"] = text
    for group in GROUPS:
        first_page(manager, group)
    await manager.switch_to(SearchSG.results)


async def task_asked(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(NewTaskSG.invoice, data={"typed": query_of(manager)})


async def task_made(_start_data: Any, result: Any, manager: DialogManager) -> None:
    """What was typed is done: the results would only offer the same task once more."""
    if isinstance(result, dict) and result.get("task_id"):
        await manager.done()


async def invoice_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    await open_invoice(manager, id_)


async def client_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    await manager.start(ClientCardSG.main, data={"client_id": id_})


async def contract_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    await manager.start(ContractCardSG.main, data={"contract_id": id_})


async def matter_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    await manager.start(MatterCardSG.main, data={"matter_id": id_})


async def document_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    await manager.start(DocumentCardSG.main, data={"document_id": id_})


async def report_opened(_callback: CallbackQuery, _select: Any, manager: DialogManager, name: str) -> None:
    await open_report(manager, Report(name))
