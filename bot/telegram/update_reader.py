"""Updates as text for the inbox, and back. What can't be read is said by its kind alone: its content is a person's."""

import json
import logging
from typing import Any

from aiogram import Bot
from aiogram.types import Update
from pydantic import ValidationError

from bot.telegram.callback_answers import Answers
from bot.telegram.kept_updates import Waiting
from bot.trouble import Trouble
from db.inbox_store import Received
from db.outage import Commits

log = logging.getLogger(__name__)

KINDS_OF_FAULT = 100
"""So many different unreadable updates are told apart in the log."""


def as_text(raw: dict[str, Any]) -> str:
    text = json.dumps(raw, ensure_ascii=False, separators=(",", ":"))
    try:
        text.encode()
    except UnicodeEncodeError:  # half of a letter, which no database takes
        return json.dumps(raw, separators=(",", ":"))
    return text


class UpdateReader:
    def __init__(self, bot: Bot) -> None:
        self._bot = bot
        self._unreadable: dict[tuple[str, str], Trouble] = {}

    def read(self, row: Received, answers: Answers | None = None) -> Waiting | None:
        """None: nobody can read it. `answers`: what the person of a tap has heard already."""
        raw = json.loads(row.body)
        try:
            update = Update.model_validate(raw, context={"bot": self._bot})
        except ValidationError as error:
            # Its kind and the broken places only.
            kinds = ", ".join(sorted(set(raw) - {"update_id"}))
            faults = error.errors(include_input=False)
            places = sorted({".".join(map(str, fault["loc"][:3])) for fault in faults})[:5]
            self._note_unreadable(kinds, str(places))
            return None
        answers = answers or Answers(update.callback_query)
        return Waiting(self._bot, update, row.came_at, answers, Commits(), lane=row.lane)

    def _note_unreadable(self, kinds: str, places: str) -> None:
        """What a newer Telegram says otherwise comes a thousand times: it is said once, and counted every hour."""
        if len(self._unreadable) >= KINDS_OF_FAULT:
            self._unreadable.clear()
        met = Trouble(log, f"an update ({kinds}) can't be read and is skipped")
        self._unreadable.setdefault((kinds, places), met).met(places)
