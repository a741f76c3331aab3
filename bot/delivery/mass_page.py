"""Draws the open page of an act on many invoices again, where its person still looks at it."""

import asyncio
import logging

from aiogram import Bot
from aiogram.enums import ChatType
from aiogram.exceptions import TelegramAPIError, TelegramRetryAfter
from aiogram.types import Chat, User
from aiogram_dialog import DialogManager, ShowMode
from aiogram_dialog.api.entities import DEFAULT_STACK_ID
from aiogram_dialog.manager.bg_manager import BgManager

from bot.logging import server_words
from bot.telegram.dispatcher import LaneDispatcher
from bot.telegram.flood_wait import raise_at_once
from handlers.mass_acts.context import ACT
from handlers.ui.states import MassActSG
from services.firms.identity import IdentityService

log = logging.getLogger(__name__)

PATIENCE = 10.0
"""Seconds until the person's own taps leave room."""
LONGEST_FLOOD = 30
"""Seconds that the report waits for Telegram before it comes as a message."""


class MassPage:
    def __init__(self, bot: Bot, dispatcher: LaneDispatcher, identity: IdentityService) -> None:
        self._bot = bot
        self._dispatcher = dispatcher
        self._identity = identity
        self._drawing: set[asyncio.Task[bool]] = set()

    async def draw(self, user_id: int, act_id: int, *, last: bool = False) -> bool:
        """False when the page is not open, or could not be changed. A flood limit is waited for with the `last` one
        only: what comes before it says less than what comes after."""
        # Never cut off: what aiogram-dialog has opened for us holds the chat's lane until it is closed.
        drawing = asyncio.create_task(self._redraw(user_id, act_id))
        self._drawing.add(drawing)
        drawing.add_done_callback(self._drawing.discard)
        await asyncio.wait({drawing}, timeout=PATIENCE)
        if not drawing.done():
            drawing.add_done_callback(_retrieved)
            return False
        try:
            return drawing.result()
        except TelegramRetryAfter as flood:
            if last and flood.retry_after <= LONGEST_FLOOD:
                await asyncio.sleep(flood.retry_after)
                return await self.draw(user_id, act_id)
        except TelegramAPIError as error:
            log.info("a page stays as it is: %s", server_words(error.message))
        except Exception as error:
            # Only a screen: what was done is recorded, and the next tap shows it.
            log.info("a page is not drawn again: %s", type(error).__name__)
        return False

    async def _redraw(self, user_id: int, act_id: int) -> bool:
        person = await self._identity.stored_person(user_id)
        if person is None:
            return False
        window = BgManager(
            user=User(id=user_id, is_bot=False, first_name=person.name, username=person.username),
            chat=Chat(id=user_id, type=ChatType.PRIVATE),
            bot=self._bot,
            router=self._dispatcher,
            intent_id=None,
            stack_id=DEFAULT_STACK_ID,
        )
        with raise_at_once():
            async with window.fg() as manager:
                if not _shows(manager, act_id):
                    return False
                manager.show_mode = ShowMode.EDIT
                await manager.show(ShowMode.EDIT)
                return True


def _retrieved(drawing: "asyncio.Task[bool]") -> None:
    if not drawing.cancelled() and (error := drawing.exception()) is not None:
        log.info("a page is not drawn again: %s", type(error).__name__)


def _shows(manager: DialogManager, act_id: int) -> bool:
    if not manager.has_context():
        return False
    context = manager.current_context()
    start = context.start_data if isinstance(context.start_data, dict) else {}
    return (
        context.state.state == MassActSG.work.state
        and (context.dialog_data.get(ACT) or start.get(ACT)) == act_id
    )
