"""Jumps from one area to another. They name the state and what it starts with, so no area imports another."""

from collections.abc import Mapping
from typing import Any, Protocol

from aiogram.fsm.state import State
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager, ShowMode, StartMode

from db.vocabulary.enums import InvoiceStatus, ObjectType
from db.vocabulary.filters import InvoiceStatusFilter
from handlers.ui import phone_keyboard
from handlers.ui.context import services_and_actor
from handlers.ui.labels import notice, switch_person
from handlers.ui.start_data import start_int, start_values
from handlers.ui.states import (
    ClientCardSG,
    ContractCardSG,
    DocumentCardSG,
    DraftSG,
    HistorySG,
    InvoiceCardSG,
    InvoicesSG,
    MatterCardSG,
    MenuSG,
    NewTaskSG,
    NoteSG,
    PickClientSG,
    PortalSG,
    ReportsSG,
    SearchSG,
    TasksSG,
)
from services.core.document_words import named_documents
from services.core.query_variants import names_an_invoice, strip_kind_words
from services.domain.ids import InvoiceId
from services.domain.invoicing.number_template import normalise_number
from services.firms.identity import Person
from services.search.service import Keyword, Report, SearchResult


async def open_over_menu(manager: DialogManager, state: State, data: Mapping[str, Any]) -> None:
    """Open a screen over the menu of the message's firm, which becomes the open one. «Back» leads to the menu."""
    await _open_firm(manager)
    await manager.start(MenuSG.home, mode=StartMode.RESET_STACK, show_mode=ShowMode.NO_UPDATE)
    await manager.start(state, data=dict(data), show_mode=ShowMode.DELETE_AND_SEND)


async def open_on_top(manager: DialogManager, state: State, data: Mapping[str, Any]) -> None:
    """Open a screen on top of the current one; over the menu, if the current one is another firm's."""
    if manager.has_context() and not _is_other_firm(manager):
        await manager.start(state, data=dict(data))
    else:
        await open_over_menu(manager, state, data)


def _is_other_firm(manager: DialogManager) -> bool:
    person: Person = manager.middleware_data["person"]
    return person.actor is None or person.actor.firm_id != manager.middleware_data["actor"].firm_id


async def _open_firm(manager: DialogManager) -> None:
    if not _is_other_firm(manager):
        return
    data = manager.middleware_data
    person = await data["services"].identity.switch_firm(data["person"].user_id, data["actor"].firm_id)
    switch_person(manager, person)
    notice(
        manager, "pushed-firm-opened", firm=next(firm.firm_name for firm in person.firms if firm.is_current)
    )


async def open_invoice(manager: DialogManager, invoice_id: int) -> None:
    """Open the card of an invoice, or the draft."""
    services, actor = services_and_actor(manager)
    view = await services.invoices.view(actor, InvoiceId(invoice_id))
    state = DraftSG.main if view.row.status is InvoiceStatus.DRAFT else InvoiceCardSG.main
    await manager.start(state, data={"invoice_id": invoice_id})


class MovedWindows(Protocol):
    def moved(self, chat_id: int) -> int | None:
        """The message of the window that the end of a job has just sent anew below its file."""

    def replaced(self, chat_id: int, message_id: int) -> bool:
        """Whether another window was sent in place of this one."""


def pressed_again(callback: CallbackQuery, manager: DialogManager) -> bool:
    """Whether the tap hit a window that was sent anew meanwhile: the second of two quick taps.

    A document puts the window under itself; without this each of twenty taps would send the file once more. A window
    that the end of a job was moving, and no tap, is meant by who presses it, and so is one that a process has sent and
    died before it knew.
    """
    live, pressed = manager.current_stack().last_message_id, callback.message
    if pressed is None or live is None or pressed.message_id == live:
        return False
    windows: MovedWindows = manager.middleware_data["moved_windows"]
    chat_id = pressed.chat.id
    return pressed.message_id != windows.moved(chat_id) and windows.replaced(chat_id, pressed.message_id)


async def search_for(manager: DialogManager, text: str) -> None:
    """Open the results; what is found alone, or is the number of one invoice, is opened itself."""
    if not await open_only(manager, text):
        await manager.start(SearchSG.results, data={"query": text})


async def open_only(manager: DialogManager, text: str) -> bool:
    """Open what the text means without a doubt: overdue invoices, the only thing found, the invoice of that number, or
    the report of that name when nothing else is called so."""
    services, actor = services_and_actor(manager)
    found: SearchResult = await services.search.find(actor, text)
    if found.is_near or found.is_noted or (found.understood is not None and not found.understood.is_one):
        return False  # what was understood is said beside what was found
    if found.keyword is Keyword.OVERDUE:
        await manager.start(InvoicesSG.list, data={"show": InvoiceStatusFilter.OVERDUE.value})
        return True
    invoice_id = _one_invoice(found, text)
    if invoice_id is not None:
        await open_invoice(manager, invoice_id)
        return True
    if found.report is not None and not found.total:
        await open_report(manager, found.report)
        return True
    document_id = _one_document(found, text)
    if document_id is not None:
        await manager.start(DocumentCardSG.main, data={"document_id": document_id})
        return True
    return await _open_single_card(manager, found)


async def open_report(manager: DialogManager, report: Report) -> None:
    await manager.start(ReportsSG.home, data={"report": report.value})


async def _open_single_card(manager: DialogManager, found: SearchResult) -> bool:
    """Open the only client, contract or matter that the text finds."""
    if found.total != 1:
        return False
    for hits, state, name in (
        (found.clients.items, ClientCardSG.main, "client_id"),
        (found.contracts.items, ContractCardSG.main, "contract_id"),
        (found.matters.items, MatterCardSG.main, "matter_id"),
    ):
        if hits:
            await manager.start(state, data={name: int(hits[0].id)})
            return True
    return False


def _one_invoice(found: SearchResult, text: str) -> int | None:
    """The invoice if it is the only result, or the only one with exactly this number; «счёт 38» is 2026-0038."""
    rows = found.invoices.items
    if found.keyword is not None or not rows or named_documents(text):
        return None
    if found.beside_documents == 1:
        return int(rows[0].id)
    number = normalise_number(strip_kind_words(text))
    exact = [row for row in rows if row.number and normalise_number(row.number) == number]
    if not exact and number.isdecimal() and names_an_invoice(text):
        exact = [row for row in rows if row.seq == int(number)]
    return int(exact[0].id) if len(exact) == 1 else None


def _one_document(found: SearchResult, text: str) -> int | None:
    """The document if it is the only result, or the only one of the named kind with exactly this number or count:
    «акт 12» is 2026-0012."""
    rows, named = found.documents.items, named_documents(text)
    if rows and found.total == 1:
        return int(rows[0].id)
    if named is None or found.beside_documents:
        return None
    number = normalise_number(named.rest)
    exact = [row for row in rows if normalise_number(row.number or "") == number]
    if not exact and number.isdecimal():
        exact = [row for row in rows if row.seq == int(number)]
    return int(exact[0].id) if len(exact) == 1 else None


async def open_home(manager: DialogManager) -> None:
    """Leave every dialog for the menu; a client sees the portal. What was saved stays saved."""
    data = manager.middleware_data
    person: Person | None = data.get("person")
    if data.get("actor") is not None:
        await manager.start(MenuSG.home, mode=StartMode.RESET_STACK)
    elif person is not None and person.contacts:
        await phone_keyboard.take_away(manager)
        for contact in person.contacts:
            if not contact.reachable:
                await data["services"].portal.mark_reachable(contact)
        await open_portal(manager, person, StartMode.RESET_STACK)
    else:
        await manager.reset_stack()


async def open_home_below(manager: DialogManager) -> None:
    """The same for what is opened next: a member does not see the menu below it."""
    if manager.middleware_data.get("actor") is None:
        await open_home(manager)
        return
    await manager.start(MenuSG.home, mode=StartMode.RESET_STACK, show_mode=ShowMode.NO_UPDATE)
    manager.show_mode = ShowMode.AUTO


async def open_portal(manager: DialogManager, person: Person, mode: StartMode = StartMode.NORMAL) -> None:
    """Open the client's side. Who is a contact of several clients picks one first."""
    if len(person.contacts) == 1:
        data = {"contact_id": int(person.contacts[0].contact_id)}
        await manager.start(PortalSG.home, data=data, mode=mode)
    else:
        await manager.start(PortalSG.clients, mode=mode)


async def pick_other_client(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """A form that asked for its client first asks again; the picker's result replaces the one that was taken."""
    await manager.start(PickClientSG.list)


def client_was_picked(_data: Any, _widget: Any, manager: DialogManager) -> bool:
    """Whether the form asked for its client, and is not further than that."""
    return (
        "client_id" not in start_values(manager)
        and bool(manager.dialog_data.get("client_id"))
        and not manager.dialog_data.get("reviewed")
    )


CARDS = ("task", "invoice", "contract", "matter", "client")
"""Narrowest first: a matter's card may know its client as well."""


async def open_tasks(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """The list of tasks, pressed on a card: those about what the card shows."""
    card = _card(manager)
    await manager.start(TasksSG.list, data={card: start_int(manager, card)})


async def open_new_task(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """The form of a task, pressed on the card of an invoice."""
    await manager.start(NewTaskSG.kind, data={"invoice_id": start_int(manager, "invoice_id")})


async def open_history(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """The history, pressed on the card of what it is about."""
    card = _card(manager)
    data = {"kind": card.removesuffix("_id"), "id": start_int(manager, card)}
    await manager.start(HistorySG.list, data=data)


async def open_note(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """The staff's note, pressed on the card that it is on: the question for it while there is none."""
    card = _card(manager)
    kind, object_id = ObjectType(card.removesuffix("_id")), start_int(manager, card)
    data = manager.middleware_data
    view = await data["services"].notes.of(data["actor"], kind, object_id)
    state = NoteSG.main if view.text else NoteSG.text
    await manager.start(state, data={"kind": kind.value, "id": object_id})


def _card(manager: DialogManager) -> str:
    """The name among the start data that says whose card is open: «matter_id»."""
    start = start_values(manager)
    return next(f"{kind}_id" for kind in CARDS if f"{kind}_id" in start)
