"""The filled template, sent at any moment, opens its window; where a file is waited for, any file is taken."""

import asyncio
from typing import Any

from aiogram import Bot, F, Router
from aiogram.types import Message
from aiogram_dialog import DialogManager
from aiogram_dialog.api.entities import Context

from handlers.bring_in.actions import SentFile, fetch, take
from handlers.ui.states import BringInSG
from services.documents.bank_statement.limits import MAX_BYTES
from services.documents.bring_in.reading import looks_like_template
from services.domain.access import Actor, Permission
from services.domain.errors import DomainError

router = Router(name="bring_in")
router.message.filter(F.chat.type == "private")


async def is_brought(
    message: Message, actor: Actor | None, bot: Bot, aiogd_context: Context | None = None
) -> bool | dict[str, Any]:
    """A filter: an owner has sent a file that is waited for here, or the template."""
    file = message.document
    if file is None or actor is None or not actor.may(Permission.BRING_IN):
        return False
    sent = SentFile.of(file)
    if aiogd_context is not None and aiogd_context.state.group is BringInSG:
        return {"sent": sent}
    if not sent.name.lower().endswith((".xlsx", ".xlsm")) or sent.size > MAX_BYTES:
        return False
    try:
        data = await fetch(bot, sent)
    except DomainError:
        return False
    return {"sent": sent} if await asyncio.to_thread(looks_like_template, data) else False


@router.message(is_brought)
async def tables_sent(_message: Message, sent: SentFile, dialog_manager: DialogManager) -> None:
    await take(dialog_manager, sent)
    await dialog_manager.show()  # outside of a dialog nobody else does
