"""What a press on a message that the bot has sent by itself needs: what has become of it, said in its place, once."""

from aiogram.exceptions import TelegramBadRequest
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, Message

_SETTLED = "settled_messages"
_REMEMBERED = 50


async def settle(query: CallbackQuery, state: FSMContext, text: str) -> None:
    """The message says `text` (HTML) and has no buttons any more.

    Which ones were changed is kept in the data of the chat, so that further taps change nothing: Telegram calls an
    edit that changes nothing an error.
    """
    message = query.message
    if not isinstance(message, Message):
        return
    done: list[int] = (await state.get_data()).get(_SETTLED, [])
    if message.message_id in done:
        return
    try:
        if message.text is not None:
            await message.edit_text(text, parse_mode="HTML")
        else:
            await message.edit_caption(caption=text, parse_mode="HTML")
    except TelegramBadRequest as error:
        if "not modified" not in error.message and "can't be edited" not in error.message:
            raise
    await state.update_data({_SETTLED: [*done, message.message_id][-_REMEMBERED:]})
