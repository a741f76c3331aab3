"""Acts of the list and the card."""

from typing import Any

from aiogram.exceptions import TelegramBadRequest
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.enums import ContractState
from db.vocabulary.filters import GroupBy
from handlers.contracts.card import getters
from handlers.ui import card_table
from handlers.ui.context import services_and_actor
from handlers.ui.list_filter import picker_closed
from handlers.ui.names import short_name
from handlers.ui.pdf_message import is_lost
from handlers.ui.start_data import start_int, start_int_or_none
from handlers.ui.states import (
    ClientCardSG,
    ContractCardSG,
    DocumentListSG,
    DraftSG,
    InvoiceCardSG,
    InvoicesSG,
    MatterCardSG,
    NewContractSG,
    PenaltySG,
)
from handlers.ui.widgets import first_page, send_document
from services.contracts.changes import ContractChange
from services.domain.errors import Conflict
from services.domain.ids import ContractId

STATES = {
    "activate": ContractState.ACTIVE,
    "done": ContractState.DONE,
    "terminated": ContractState.TERMINATED,
}


def contract_of(manager: DialogManager) -> ContractId:
    return ContractId(start_int(manager, "contract_id"))


async def search_over(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("query", None)
    first_page(manager, "contracts")


async def state_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, state: str) -> None:
    manager.dialog_data["state"] = "" if state == "all" else ContractState(state).value
    first_page(manager, "contracts")


async def open_contract(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, contract_id: int
) -> None:
    await manager.start(ContractCardSG.main, data={"contract_id": contract_id})


async def new_contract(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    client_id = start_int_or_none(manager, "client_id")
    await manager.start(NewContractSG.number, data={"client_id": client_id} if client_id else {})


async def contract_created(_start_data: Any, result: Any, manager: DialogManager) -> None:
    """A contract that was just made is opened."""
    if isinstance(result, dict) and result.get("contract_id"):
        await manager.start(ContractCardSG.main, data={"contract_id": result["contract_id"]})
    else:
        await picker_closed(_start_data, result, manager)


async def bill(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    draft = await services.drafts.from_contract(
        actor, contract_of(manager), f"cb:{callback.id}"[:40], resume=True
    )
    await manager.start(DraftSG.main, data={"invoice_id": int(draft.row.id)})


async def bill_first(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """The month that is not issued automatically, since its day was over when the contract came."""
    services, actor = services_and_actor(manager)
    month = (await services.contracts.card(actor, contract_of(manager))).first_unissued
    if month is not None:
        draft = await services.drafts.from_contract(
            actor, contract_of(manager), f"cb:{callback.id}"[:40], month=month.start.replace(day=1)
        )
        await manager.start(DraftSG.main, data={"invoice_id": int(draft.row.id)})


async def open_invoice(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, invoice_id: int
) -> None:
    await manager.start(InvoiceCardSG.main, data={"invoice_id": invoice_id})


async def invoices(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(InvoicesSG.list, data={"contract_id": int(contract_of(manager))})


async def client(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    card = await services.contracts.card(actor, contract_of(manager))
    await manager.start(ClientCardSG.main, data={"client_id": int(card.row.client_id)})


async def documents(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    card = await services.contracts.card(actor, contract_of(manager))
    data = {"client_id": int(card.row.client_id), "contract_id": int(card.row.id)}
    await manager.start(DocumentListSG.list, data=data)


async def matter(_callback: CallbackQuery, _select: Any, manager: DialogManager, matter_id: int) -> None:
    await manager.start(MatterCardSG.main, data={"matter_id": matter_id})


async def edit(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(NewContractSG.review, data={"contract_id": int(contract_of(manager))})


async def penalty(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(PenaltySG.main, data={"contract_id": int(contract_of(manager))})


async def send_file(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    card = await services.contracts.card(actor, contract_of(manager))
    if card.file_id and card.file_name:
        try:
            await send_document(manager, card.file_id, card.file_name)
        except TelegramBadRequest as error:
            if not is_lost(error):
                raise
            raise Conflict("error-contract-file-lost") from None


async def set_state(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.contracts.set_state(actor, contract_of(manager), STATES[button.widget_id])


as_table = card_table.table_action(
    GroupBy.CONTRACT,
    lambda services: services.contracts.list,
    getters.filter_of,
    lambda texts, row: texts.plain(
        "report-cut-contract", number=row.number, client=short_name(row.client_name)
    ),
)


async def neutral_on(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _set_neutral(manager, on=True)


async def neutral_off(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _set_neutral(manager, on=False)


async def _set_neutral(manager: DialogManager, *, on: bool) -> None:
    """Says what is wanted, not the opposite of what is: pressed twice, it is the same."""
    services, actor = services_and_actor(manager)
    await services.contracts.update(actor, contract_of(manager), ContractChange(neutral_wording=on))
