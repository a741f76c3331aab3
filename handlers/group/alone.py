"""Answers in a group that nobody sees but who has asked: names of clients and sums are in them."""

import logging

from aiogram.exceptions import TelegramBadRequest, TelegramNotFound
from aiogram.types import EphemeralMessageParameters, InlineKeyboardMarkup, Message

from handlers.ui.texts import Markup, Texts

log = logging.getLogger(__name__)


async def answer_alone(
    message: Message, texts: Texts, text: Markup, reply_markup: InlineKeyboardMarkup | None = None
) -> None:
    """Shows the answer to the sender alone. Where the chat or the server refuses that, everybody reads the answer to a
    command that everybody has read; to one that the sender asked alone only a sentence comes, which names nobody."""
    if message.from_user is None:
        return
    alone = EphemeralMessageParameters(receiver_user_id=message.from_user.id)
    try:
        await message.answer(text, reply_markup=reply_markup, ephemeral_message_parameters=alone)
    except (TelegramBadRequest, TelegramNotFound) as refusal:
        log.info("an answer to one person of a group is refused: %s", type(refusal).__name__)
        if message.ephemeral_message_id is not None:
            await message.answer(texts("group-not-alone"))
        else:
            await message.answer(text, reply_markup=reply_markup)
