"""Acts on demands: choosing the debt, the draft, its text, and the firm's wording."""

from contextlib import suppress
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.documents import DocumentState
from handlers.client_documents.context import document_of, send_page, view_of
from handlers.client_documents.demand.getters import chosen_wording, draft_view
from handlers.ui.context import act_key, replace_dialog, services_and_actor
from handlers.ui.navigation import pressed_again
from handlers.ui.start_data import start_int
from handlers.ui.states import DemandDraftSG, DemandWordingSG, DocumentCardSG
from handlers.ui.widgets import notice
from services.domain.errors import NotFound
from services.domain.ids import ClientId, InvoiceId


async def group_opened(_start_data: Any, manager: DialogManager) -> None:
    """Of a single contract nobody is asked which."""
    services, actor = services_and_actor(manager)
    client_id = ClientId(start_int(manager, "client_id"))
    found = await services.demand_drafts.groups(actor, client_id)
    if len(found) == 1:
        await _start(manager, found[0].invoices)


async def group_pressed(_callback: CallbackQuery, _select: Any, manager: DialogManager, first: int) -> None:
    """Raises `NotFound` for a debt that was paid meanwhile."""
    services, actor = services_and_actor(manager)
    client_id = ClientId(start_int(manager, "client_id"))
    for group in await services.demand_drafts.groups(actor, client_id):
        if first in group.invoices:
            await _start(manager, group.invoices)
            return
    raise NotFound


async def _start(manager: DialogManager, invoices: tuple[InvoiceId, ...]) -> None:
    services, actor = services_and_actor(manager)
    key = act_key(manager, f"demand{invoices[0]}")[:60]
    document_id = await services.demand_drafts.start(actor, invoices, key)
    await replace_dialog(manager, DemandDraftSG.main, {"document_id": document_id})


async def opened(_start_data: Any, manager: DialogManager) -> None:
    """What is issued has a card; a draft speaks of today."""
    view = await view_of(manager)
    if view.row.state is not DocumentState.DRAFT:
        await replace_dialog(manager, DocumentCardSG.main, {"document_id": view.row.id})
        return
    services, actor = services_and_actor(manager)
    await services.demand_drafts.open(actor, document_of(manager))


async def issue(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """A tap that comes twice, or after the process was killed, finds the demand issued and sends its page again."""
    services, actor = services_and_actor(manager)
    view = await services.demand_drafts.issue(actor, document_of(manager))
    await send_page(manager, view, "doc-page-issued")
    await replace_dialog(manager, DocumentCardSG.main, {"document_id": view.row.id})


async def open_issued(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await replace_dialog(manager, DocumentCardSG.main, {"document_id": document_of(manager)})


async def claim_all(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.demand_drafts.claim_all(actor, document_of(manager))


async def invoice_pressed(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, invoice_id: int
) -> None:
    """The button says what it makes of the invoice, so that a tap that comes twice changes it once."""
    services, actor = services_and_actor(manager)
    await services.demand_drafts.set_claimed(
        actor, document_of(manager), InvoiceId(abs(invoice_id)), claimed=invoice_id > 0
    )


async def term_pressed(_callback: CallbackQuery, _select: Any, manager: DialogManager, days: int) -> None:
    await term_given(manager, days)


async def term_given(manager: DialogManager, days: int) -> None:
    services, actor = services_and_actor(manager)
    await services.demand_drafts.set_term(actor, document_of(manager), days)
    await manager.switch_to(DemandDraftSG.main)


async def charge(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.demand_drafts.set_charged(actor, document_of(manager), charged=True)


async def uncharge(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.demand_drafts.set_charged(actor, document_of(manager), charged=False)


async def preview(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if not pressed_again(callback, manager):
        view = await draft_view(manager)
        await send_page(manager, view.document, "demand-preview")


async def say_kept(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    notice(manager, "demand-kept")


async def discard(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    with suppress(NotFound):  # gone already is what was wanted
        await services.client_documents.discard(actor, document_of(manager))
    notice(manager, "demand-discarded")
    await manager.done()


async def edit_text(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Of a letter in one language nobody is asked which."""
    view = await draft_view(manager)
    manager.dialog_data.pop("typed", None)
    manager.dialog_data["language"] = view.wordings[0].language
    several = len(view.wordings) > 1
    await manager.switch_to(DemandDraftSG.languages if several else DemandDraftSG.text)


async def language_pressed(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, language: str
) -> None:
    manager.dialog_data["language"] = language
    await manager.switch_to(DemandDraftSG.text)


async def page_language_picked(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, language: str
) -> None:
    services, actor = services_and_actor(manager)
    await services.demand_drafts.set_language(actor, document_of(manager), language)
    await manager.switch_to(DemandDraftSG.main)


async def text_given(manager: DialogManager, text: str) -> None:
    """What is refused is kept, and shown to be corrected."""
    services, actor = services_and_actor(manager)
    wording = chosen_wording(manager, await draft_view(manager))
    manager.dialog_data["typed"] = text
    await services.demand_drafts.set_text(actor, document_of(manager), wording.language, text)
    manager.dialog_data.pop("typed", None)
    await manager.switch_to(DemandDraftSG.main)


async def restore_text(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    wording = chosen_wording(manager, await draft_view(manager))
    await services.demand_drafts.restore_text(actor, document_of(manager), wording.language)
    manager.dialog_data.pop("typed", None)
    await manager.switch_to(DemandDraftSG.main)


async def wording_pressed(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, language: str
) -> None:
    manager.dialog_data.pop("typed", None)
    manager.dialog_data["language"] = language
    await manager.switch_to(DemandWordingSG.text)


async def wording_given(manager: DialogManager, text: str) -> None:
    """What is refused is kept, and shown to be corrected."""
    services, actor = services_and_actor(manager)
    manager.dialog_data["typed"] = text
    await services.demand_wordings.set(actor, str(manager.dialog_data["language"]), text)
    manager.dialog_data.pop("typed", None)
    notice(manager, "demand-wording-saved")
    await manager.switch_to(DemandWordingSG.list)


async def wording_restored(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.demand_wordings.restore(actor, str(manager.dialog_data["language"]))
    manager.dialog_data.pop("typed", None)
    notice(manager, "demand-wording-restored")
    await manager.switch_to(DemandWordingSG.list)
