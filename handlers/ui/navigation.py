"""From a message that the bot has sent by itself into a screen."""

from collections.abc import Mapping
from typing import Any

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode

from db.vocabulary.enums import InvoiceStatus
from handlers.ui.context import services_and_actor
from handlers.ui.labels import become, notice
from handlers.ui.states import DraftSG, InvoiceCardSG, MenuSG, SearchSG
from handlers.ui.widgets import Ctx
from services.domain.ids import InvoiceId
from services.domain.invoicing.number_template import normalise_number
from services.firms.identity import Person
from services.search.service import SearchResult


async def open_over_menu(manager: DialogManager, state: State, data: Mapping[str, Any]) -> None:
    """«Back» leads to the menu: of the firm that the message is of, which is open from now on."""
    await _open_firm(manager)
    await manager.start(MenuSG.home, mode=StartMode.RESET_STACK, show_mode=ShowMode.NO_UPDATE)
    await manager.start(state, data=dict(data), show_mode=ShowMode.DELETE_AND_SEND)


async def open_on_top(manager: DialogManager, state: State, data: Mapping[str, Any]) -> None:
    """«Back» leads to what was open, unless that is another firm's."""
    if manager.has_context() and not _elsewhere(manager):
        await manager.start(state, data=dict(data))
    else:
        await open_over_menu(manager, state, data)


def _elsewhere(manager: DialogManager) -> bool:
    person: Person = manager.middleware_data["person"]
    return person.actor is None or person.actor.firm_id != manager.middleware_data["actor"].firm_id


async def _open_firm(manager: DialogManager) -> None:
    if not _elsewhere(manager):
        return
    data = manager.middleware_data
    person = await data["services"].identity.switch_firm(data["person"].user_id, data["actor"].firm_id)
    become(manager, person)
    notice(
        manager, "pushed-firm-opened", firm=next(firm.firm_name for firm in person.firms if firm.is_current)
    )


async def open_invoice(manager: DialogManager, invoice_id: int) -> None:
    """The card; of a draft, the draft."""
    services, actor = services_and_actor(manager)
    view = await services.invoices.view(actor, InvoiceId(invoice_id))
    state = DraftSG.main if view.row.status is InvoiceStatus.DRAFT else InvoiceCardSG.main
    await manager.start(state, data={"invoice_id": invoice_id})


def pressed_again(callback: CallbackQuery, manager: DialogManager) -> bool:
    """Whether the tap hit a window that was sent anew meanwhile: the second of two quick taps.

    A document puts the window under itself; without this each of twenty taps would send the file once more.
    """
    live = manager.current_stack().last_message_id
    return callback.message is not None and live is not None and callback.message.message_id != live


def plain_text(text: str, _ctx: Ctx) -> str:
    return text


async def look_for(manager: DialogManager, text: str) -> None:
    """The results; the card itself when the text is the number of one invoice."""
    invoice_id = await _one_invoice(manager, text)
    if invoice_id is None:
        await manager.start(SearchSG.results, data={"query": text})
    else:
        await open_invoice(manager, invoice_id)


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
