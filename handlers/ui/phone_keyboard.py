"""The key that offers to share a phone while the firm has not yet confirmed who somebody is.

It hangs under the input field until a message takes it away, so the chat's data remember that it is there.
"""

from aiogram.fsm.context import FSMContext
from aiogram.types import KeyboardButton, ReplyKeyboardMarkup, ReplyKeyboardRemove
from aiogram_dialog import DialogManager

from handlers.ui.labels import label, texts_of

_SHOWN = "phone_key"


async def offer(manager: DialogManager) -> ReplyKeyboardMarkup:
    key = KeyboardButton(text=label(texts_of(manager), "portal-share-phone"), request_contact=True)
    await _state(manager).update_data({_SHOWN: True})
    return ReplyKeyboardMarkup(keyboard=[[key]], resize_keyboard=True, one_time_keyboard=True)


async def forget(manager: DialogManager) -> bool:
    """A message has taken the key away; False where there was none."""
    state = _state(manager)
    kept = await state.get_data()
    shown: bool = kept.pop(_SHOWN, False)
    if shown:
        await state.set_data(kept)
    return shown


async def take_away(manager: DialogManager) -> None:
    """Remove the keyboard of a person who came in without pressing it."""
    data = manager.middleware_data
    if await forget(manager):
        text = texts_of(manager)("portal-opened")
        await data["bot"].send_message(data["event_chat"].id, text, reply_markup=ReplyKeyboardRemove())


def _state(manager: DialogManager) -> FSMContext:
    state: FSMContext = manager.middleware_data["state"]
    return state
