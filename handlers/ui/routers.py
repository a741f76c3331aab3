"""Routers that ask only those of their own who may answer.

aiogram asks one router after the other, and each of its handlers' filters, until one takes the update: with ninety
dialogs and fifty buttons of messages that is a sixth of what a press costs. Who may answer is known beforehand.
"""

from typing import Any

from aiogram import Router
from aiogram.dispatcher.event.bases import UNHANDLED
from aiogram.fsm.state import StatesGroup
from aiogram.types import CallbackQuery, TelegramObject
from aiogram_dialog import Dialog
from aiogram_dialog.api.entities import Context
from aiogram_dialog.api.internal import CONTEXT_KEY
from aiogram_dialog.utils import CB_SEP
from typing_extensions import override


class DialogRouter(Router):
    """Holds dialogs, and asks the one whose window is open: the others filter by just that."""

    def __init__(self, *dialogs: Dialog, name: str) -> None:
        super().__init__(name=name)
        self.include_routers(*dialogs)
        self._of_group: dict[type[StatesGroup], Dialog] = {each.states_group(): each for each in dialogs}

    @override
    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        context: Context | None = kwargs.get(CONTEXT_KEY)
        dialog = self._of_group.get(context.state.group) if context else None
        if dialog is None:
            return UNHANDLED
        return await dialog.propagate_event(update_type, event, **kwargs)


class PushedRouter(Router):
    """Holds routers for what is no window: buttons under messages that the bot sent by itself, answers to them, files.
    A button of a window is none of theirs, and they are not asked about it."""

    def __init__(self, *routers: Router, name: str) -> None:
        super().__init__(name=name)
        self.include_routers(*routers)

    @override
    async def propagate_event(self, update_type: str, event: TelegramObject, **kwargs: Any) -> Any:
        if isinstance(event, CallbackQuery) and CB_SEP in (event.data or ""):
            return UNHANDLED
        return await super().propagate_event(update_type, event, **kwargs)
