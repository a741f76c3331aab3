from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.invoices.context import open_invoice
from handlers.ui.context import services_and_actor
from handlers.ui.states import ClientCard, ContractCard, MatterCard, Search
from handlers.ui.widgets import Ctx, first_page
from services.domain.invoicing.number_template import normalise_number
from services.search.service import SearchResult

GROUPS = ("clients", "contracts", "matters", "invoices")


def plain_text(text: str, _ctx: Ctx) -> str:
    return text


async def look_for(manager: DialogManager, text: str) -> None:
    """The results; the card itself when the text is the number of one invoice."""
    invoice_id = await _one_invoice(manager, text)
    if invoice_id is None:
        await manager.start(Search.results, data={"query": text})
    else:
        await open_invoice(manager, invoice_id)


async def look_again(manager: DialogManager, text: str) -> None:
    """Another text typed under the results takes their place."""
    invoice_id = await _one_invoice(manager, text)
    if invoice_id is not None:
        await open_invoice(manager, invoice_id)
        return
    manager.dialog_data["query"] = text
    for group in GROUPS:
        first_page(manager, group)
    await manager.switch_to(Search.results)


async def _one_invoice(manager: DialogManager, text: str) -> int | None:
    """The only thing that is found, or the only invoice with exactly this number."""
    services, actor = services_and_actor(manager)
    found: SearchResult = await services.search.find(actor, text)
    rows = found.invoices.items
    if found.keyword is not None or not rows:
        return None
    if found.total == 1:
        return int(rows[0].id)
    number = normalise_number(text)
    exact = [row for row in rows if row.number and normalise_number(row.number) == number]
    return int(exact[0].id) if len(exact) == 1 else None


async def invoice_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    await open_invoice(manager, id_)


async def client_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    await manager.start(ClientCard.main, data={"client_id": id_})


async def contract_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    await manager.start(ContractCard.main, data={"contract_id": id_})


async def matter_picked(_callback: CallbackQuery, _select: Any, manager: DialogManager, id_: int) -> None:
    await manager.start(MatterCard.main, data={"matter_id": id_})
