"""Acts on an issued document."""

from datetime import date, timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.documents import DocumentState
from db.vocabulary.enums import ObjectType
from handlers.client_documents.context import document_of, send_page, view_of, window_of
from handlers.ui.context import act_key, replace_dialog, services_and_actor
from handlers.ui.navigation import open_invoice, pressed_again
from handlers.ui.states import ClientCardSG, DemandDraftSG, DocumentCardSG, HistorySG, SendDocumentSG
from handlers.ui.told import say_told
from handlers.ui.widgets import notice, texts_of, today
from handlers.ui.withdrawal import withdraw_document_messages
from services.client_documents.responses import Accepted


async def opened(_start_data: Any, manager: DialogManager) -> None:
    """A draft has no card."""
    view = await view_of(manager)
    if view.row.state is DocumentState.DRAFT:
        await replace_dialog(manager, window_of(view.row), {"document_id": view.row.id})


async def page(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if not pressed_again(callback, manager):
        view = await view_of(manager)
        void = view.row.state is DocumentState.VOID
        await send_page(manager, view, "doc-page-void" if void else "doc-page")


async def send(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(SendDocumentSG.ways, data={"document_id": document_of(manager)})


async def withdraw(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await withdraw_document_messages(manager, document_of(manager))


async def invoice(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    view = await view_of(manager)
    await open_invoice(manager, view.invoices[0].id)


async def client(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    view = await view_of(manager)
    await manager.start(ClientCardSG.main, data={"client_id": view.row.client_id})


async def history(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    data = {"kind": ObjectType.DOCUMENT.value, "id": document_of(manager)}
    await manager.start(HistorySG.list, data=data)


async def paper_today(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await paper_given(manager, today(manager))


async def paper_yesterday(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await paper_given(manager, today(manager) - timedelta(days=1))


async def paper_pressed(_callback: CallbackQuery, _calendar: Any, manager: DialogManager, day: date) -> None:
    await paper_given(manager, day)


async def paper_given(manager: DialogManager, day: date) -> None:
    """The client has signed it on this day."""
    services, actor = services_and_actor(manager)
    say_accepted(manager, await services.document_answers.accept_on_paper(actor, document_of(manager), day))
    await manager.switch_to(DocumentCardSG.main)


async def silence(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    say_accepted(manager, await services.document_answers.count_as_accepted(actor, document_of(manager)))
    await manager.switch_to(DocumentCardSG.main)


def say_accepted(manager: DialogManager, done: Accepted) -> None:
    notice(manager, "doc-accepted", date=done.on)
    for term in done.terms:
        notice(manager, "doc-term-begun", number=term.number, due=term.due_date)
    say_told(manager, done.told)


async def end_dispute(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    view = await services.document_answers.end_dispute(actor, document_of(manager))
    notice(manager, "doc-dispute-ended", held="yes" if view.invoices else "no")
    await manager.switch_to(DocumentCardSG.main)


async def void_because(manager: DialogManager, reason: str) -> None:
    """Keep the reason and ask for confirmation; the window says what will happen."""
    manager.dialog_data["reason"] = reason
    await manager.switch_to(DocumentCardSG.void_sure)


async def void_usual(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    """The button's text is the reason."""
    await void_because(manager, texts_of(manager).plain(button.text.key))


async def void(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    view = await services.client_documents.void(actor, document_of(manager), manager.dialog_data["reason"])
    notice(manager, "doc-voided", document=view.row.kind.value, number=view.row.number or "")
    say_told(manager, view.told)
    await manager.switch_to(DocumentCardSG.main)


async def posted_today(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await posted_given(manager, today(manager))


async def posted_yesterday(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await posted_given(manager, today(manager) - timedelta(days=1))


async def posted_pressed(_callback: CallbackQuery, _calendar: Any, manager: DialogManager, day: date) -> None:
    await posted_given(manager, day)


async def posted_given(manager: DialogManager, day: date) -> None:
    """The demand went out by registered post on this day."""
    services, actor = services_and_actor(manager)
    view = await services.demands.note_posted(actor, document_of(manager), day)
    notice(manager, "demand-posted-done", on=day, until=view.until or "")
    await manager.switch_to(DocumentCardSG.main)


async def hold_reminders(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Until the last day of the demand's term."""
    services, actor = services_and_actor(manager)
    reason = texts_of(manager).plain("demand-hold-reason")
    key = act_key(manager, "demand-hold")
    until = await services.demands.hold_reminders(actor, document_of(manager), reason, key)
    notice(manager, "demand-held", until=until)


async def demand_anew(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """A draft about what is still overdue of it."""
    services, actor = services_and_actor(manager)
    document_id = await services.demands.begin_anew(
        actor, document_of(manager), act_key(manager, "demand-anew")
    )
    await manager.start(DemandDraftSG.main, data={"document_id": document_id})
