"""«↩️ Отменить»: the last button of whatever window an act ends in, for the minute in which the act can be undone.

`window` adds it, so that no screen has to. It stays with the dialog in which the act ended, and is gone at the first
redraw after its minute.
"""

from collections.abc import Mapping
from typing import Any

from aiogram.types import CallbackQuery, InlineKeyboardButton
from aiogram_dialog import DialogManager, DialogProtocol
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.kbd import Keyboard
from typing_extensions import override

from db.vocabulary.enums import AuditAction
from handlers.ui.context import services_and_actor
from handlers.ui.labels import label, notice, texts_of
from handlers.ui.states import BringInSG, DraftSG, InvoiceCardSG
from services.core.undoable import UndoOffer, latest_offer
from services.domain.errors import Conflict

_OFFER = "undo_offer"


def kept_offer(offer: UndoOffer | None) -> dict[str, Any]:
    """For the data of a dialog that hears of an act after its update."""
    return {} if offer is None else {_OFFER: offer.id}


async def undo_is_offered(manager: DialogManager) -> bool:
    return await _live_offer(manager) is not None


async def _live_offer(manager: DialogManager) -> int | None:
    """The number of the ticket, while it can be used."""
    data = manager.current_context().dialog_data
    made = latest_offer()
    if made is not None:
        data[_OFFER] = made.id
    kept = data.get(_OFFER)
    if not isinstance(kept, int):
        return None
    services, actor = services_and_actor(manager)
    if await services.undo.is_offered(actor, kept):
        return kept
    del data[_OFFER]
    return None


class UndoButton(Keyboard):
    def __init__(self) -> None:
        super().__init__(id="undo_act")

    @override
    async def _render_keyboard(self, data: Mapping[str, Any], manager: DialogManager) -> RawKeyboard:
        ticket = await _live_offer(manager)
        if ticket is None:
            return []
        text = label(texts_of(manager), "undo-button")
        return [[InlineKeyboardButton(text=text, callback_data=self._item_callback_data(ticket))]]

    @override
    async def _process_item_callback(
        self, callback: CallbackQuery, data: str, dialog: DialogProtocol, manager: DialogManager
    ) -> bool:
        await undo_act(manager, int(data))
        return True


async def undo_act(manager: DialogManager, ticket_id: int) -> None:
    """A draft that has come back is opened; any other window shows what is true again."""
    services, actor = services_and_actor(manager)
    context = manager.current_context()
    context.dialog_data.pop(_OFFER, None)
    try:
        undone = await services.undo.undo(actor, ticket_id)
    except Conflict as error:
        notice(manager, error)  # not raised: the button goes, since another press gets no other answer
        return
    if undone.action is AuditAction.PAID and context.state.group is InvoiceCardSG:
        context.dialog_data.pop("payment_id", None)  # no receipt of it
    if undone.action is AuditAction.BROUGHT_IN and context.state.group is BringInSG:
        await manager.switch_to(BringInSG.main)  # the report is of what is gone
    notice(manager, "undo-done", act=undone.action)
    if undone.client_told:
        notice(manager, "undo-client-told")
    if undone.draft_id is not None:
        await manager.start(DraftSG.main, data={"invoice_id": undone.draft_id})
