"""A file that looks like a bank's statement, sent at any moment, opens the window of the statement."""

import asyncio
from typing import Any

from aiogram import Bot, F, Router
from aiogram.types import Document, Message
from aiogram_dialog import DialogManager

from handlers.statements.files import SentFile, fetch, file_of, open_file
from services.documents.bank_statement.file_kinds import looks_like_statement
from services.documents.bank_statement.limits import MAX_BYTES
from services.domain.access import Actor, Permission
from services.domain.errors import DomainError

router = Router(name="statements")
router.message.filter(F.chat.type == "private")

ENDINGS = (
    "txt",
    "csv",
    "tsv",
    "xlsx",
    "xlsm",
    "xls",
    "xml",
    "zip",
    "mt940",
    "940",
    "sta",
    "swi",
    "fin",
    "out",
)
"""Of files that banks give out. One without an ending may be one, too."""


async def is_statement(message: Message, actor: Actor | None, bot: Bot) -> bool | dict[str, Any]:
    """A filter: staff who may record payments have sent a bank's file. Any other file is for the open window."""
    file = message.document
    if file is None or actor is None or not actor.may(Permission.PAYMENT_RECORD) or not _may_be_one(file):
        return False
    sent = file_of(file)
    try:
        data = await fetch(bot, sent)
    except DomainError:
        return False  # the open window says what it makes of the file
    if not await asyncio.to_thread(looks_like_statement, data, sent.name):
        return False
    return {"sent": sent, "data": data}


def _may_be_one(file: Document) -> bool:
    _, dot, ending = (file.file_name or "").rpartition(".")
    return (not dot or ending.lower() in ENDINGS) and (file.file_size or 0) <= MAX_BYTES


@router.message(is_statement)
async def statement_sent(
    _message: Message, sent: SentFile, data: bytes, dialog_manager: DialogManager
) -> None:
    await open_file(dialog_manager, sent, data)
