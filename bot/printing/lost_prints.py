"""Tells people of print jobs whose process is gone: what may have been printed is said, and never sent again."""

import logging

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError

from bot.i18n import FluentTranslator
from handlers.printing.text import outcome_text
from handlers.ui.texts import Texts
from services.printing.service import LostPrintJob
from services.printing.views import LostPrint

log = logging.getLogger(__name__)


class LostPrints:
    def __init__(self, bot: Bot, job: LostPrintJob, translator: FluentTranslator) -> None:
        self._bot = bot
        self._job = job
        self._translator = translator

    async def tick(self) -> int:
        """The person is told first: a kill between the two says it twice, never not at all."""
        found = await self._job.find()
        for lost in found:
            await self._tell(lost)
            await self._job.settle(lost)
        return len(found)

    async def _tell(self, lost: LostPrint) -> None:
        if lost.user_id is None:
            return
        texts = Texts(self._translator, lost.language)
        try:
            await self._bot.send_message(lost.user_id, outcome_text(texts, lost.document, lost.outcome))
        except (TelegramForbiddenError, TelegramBadRequest) as closed:
            log.info("print job %s: the chat is closed to us: %s", lost.id, closed.message)
