"""Files that people send: Telegram keeps them, the bot passes their ids on."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram_dialog import DialogManager

from handlers.ui.text_step import TextStep
from services.contacts.views import Attachment, AttachmentKind

ATTACHMENTS = (ContentType.DOCUMENT, ContentType.PHOTO, ContentType.VOICE)


def attachment_of(message: Message) -> Attachment | None:
    if message.document is not None:
        return Attachment(AttachmentKind.DOCUMENT, message.document.file_id)
    if message.photo:
        return Attachment(AttachmentKind.PHOTO, message.photo[-1].file_id)
    if message.voice is not None:
        return Attachment(AttachmentKind.VOICE, message.voice.file_id)
    return None


def from_message(
    then: Callable[[DialogManager, Attachment, str], Awaitable[Any]],
) -> Callable[[Message, TextStep, DialogManager], Awaitable[None]]:
    """For `TextStep(accepts=…)`: the file and what was written under it."""

    async def take(message: Message, _step: TextStep, manager: DialogManager) -> None:
        attachment = attachment_of(message)
        if attachment is not None:
            await then(manager, attachment, message.caption or "")

    return take


def as_data(attachment: Attachment) -> dict[str, str]:
    """For the data of a dialog."""
    return {"kind": attachment.kind.value, "file_id": attachment.file_id}


def from_data(data: dict[str, str] | None) -> Attachment | None:
    return Attachment(AttachmentKind(data["kind"]), data["file_id"]) if data else None


def message_key(manager: DialogManager) -> str:
    """The act key of the current message: a message that is delivered twice is one act."""
    event: Any = manager.event
    return f"{event.chat.id}.{event.message_id}"
