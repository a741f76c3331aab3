"""Closes the screens of people who are not, or no longer, members of the firm."""

from aiogram import F, Router
from aiogram.dispatcher.event.bases import SkipHandler
from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from handlers.ui.labels import CLIENT_ROOMS, texts_of
from handlers.ui.states import OnboardingSG, PickVatSG
from services.domain.access import Actor
from services.firms.identity import Person

router = Router(name="outsiders")

FOUNDING = frozenset({OnboardingSG, PickVatSG})
"""What somebody who founds a firm has open before there is one."""


@router.message(F.chat.type == "private")
@router.callback_query()
async def closed(
    _event: Message | CallbackQuery, dialog_manager: DialogManager, actor: Actor | None, person: Person
) -> None:
    if actor is not None or not dialog_manager.has_context():
        raise SkipHandler
    group = dialog_manager.current_context().state.group
    if group in FOUNDING or (person.contacts and group in CLIENT_ROOMS):
        raise SkipHandler
    await dialog_manager.reset_stack()
    data = dialog_manager.middleware_data
    await data["bot"].send_message(data["event_chat"].id, texts_of(dialog_manager)("start-stranger"))
