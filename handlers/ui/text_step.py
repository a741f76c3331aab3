"""The one text step: how every question that is answered by typing takes its answer.

Whatever is sent, the flow stays and one sentence says what was wrong with a good example of this very step.
"""

import inspect
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from aiogram.types import CallbackQuery, InlineKeyboardButton, Message
from aiogram_dialog import DialogManager, DialogProtocol
from aiogram_dialog.api.internal import RawKeyboard
from aiogram_dialog.widgets.input import BaseInput
from aiogram_dialog.widgets.kbd import Keyboard
from typing_extensions import override

from handlers.ui.labels import LABEL_LIMIT, notice, texts_of
from handlers.ui.texts import clean, without_tags
from services.domain.access import Actor
from services.domain.errors import Ambiguous, DomainError
from services.domain.ports import Clock
from services.domain.text_input import is_seen

LONGEST = 4000
"""No step takes more: Telegram splits what is longer than 4,096 characters into several messages, and the
update middleware drops the parts that follow one of at least this length."""

LONG_MESSAGE = "long_message"
"""Where that middleware keeps, in the data of the chat, the id of the long message whose rest it drops. A step that
takes more than one message forgets it."""


@dataclass(frozen=True, slots=True)
class Ctx:
    """What a parser may need besides the text."""

    language: str
    today: date
    """In the firm's zone."""
    actor: Actor | None
    data: Mapping[str, Any]
    """The `dialog_data` of the flow: the currency of the amount, and the like."""
    now: time = time()
    """In the firm's zone."""


def today(manager: DialogManager) -> date:
    """The firm's date."""
    return local_now(manager).date()


def local_now(manager: DialogManager) -> datetime:
    """The firm's date and time."""
    clock: Clock = manager.middleware_data["clock"]
    return clock.now().astimezone(ZoneInfo(texts_of(manager).timezone))


def context(manager: DialogManager) -> Ctx:
    now = local_now(manager)
    return Ctx(
        language=texts_of(manager).language,
        today=now.date(),
        now=now.time(),
        actor=manager.middleware_data.get("actor"),
        data=manager.dialog_data,
    )


class TextStep(BaseInput):
    """`TextStep("amount", parse, then, example="payment-amount-example")`

    `parse(text, ctx)` returns the value or raises a `DomainError`; it may be a coroutine function. It must be
    deterministic: after an `Ambiguous` its readings become buttons, and a press parses the same text again.
    `then(manager, value)` acts: one service call, then `switch_to`, `start` or `done`. A `DomainError` of
    either is shown on top of the window, and the flow stays. `example` is the key of a text with a good
    answer; errors may use it as `$example`. `accepts` maps other content types to `async (message, step,
    manager)`: {ContentType.DOCUMENT: take_file}. `harmless` says that a text which was meant for another window does
    nothing here: it searches, or is asked back about.
    """

    def __init__(
        self,
        id: str,
        parse: Callable[[str, Ctx], Any],
        then: Callable[[DialogManager, Any], Awaitable[Any]],
        *,
        example: str,
        max_len: int = 1000,
        accepts: Mapping[str, Callable[[Message, "TextStep", DialogManager], Awaitable[Any]]] | None = None,
        harmless: bool = False,
    ) -> None:
        super().__init__(id=id)
        self.harmless = harmless
        self.parse = parse
        self.then = then
        self.example = example
        self.max_len = min(max_len, LONGEST - 1)
        self.accepts = dict(accepts or {})

    @override
    async def process_message(self, message: Message, dialog: DialogProtocol, manager: DialogManager) -> bool:
        if message.content_type in self.accepts:
            try:
                await self.accepts[message.content_type](message, self, manager)
            except DomainError as error:
                self.refuse(manager, error)
        elif message.text is None:
            self.refuse(manager, "error-wrong-content", kind=message.content_type)
        else:
            await self.answer(manager, message.text)
        return True

    async def answer(self, manager: DialogManager, text: str) -> None:
        """Takes `text` as the answer; also for buttons that stand for a typed answer."""
        text = clean(text).strip()
        if not is_seen(text):
            return self.refuse(manager, "error-empty-text")
        if len(text) > self.max_len:
            return self.refuse(manager, "error-too-long", limit=self.max_len)
        try:
            value = await self._parsed(manager, text)
        except Ambiguous as error:
            self.set_widget_data(manager, text)
            manager.middleware_data[self._readings_key] = error.readings
            return self.refuse(manager, error)
        except DomainError as error:
            return self.refuse(manager, error)
        return await self._act(manager, value)

    async def choose(self, manager: DialogManager, number: int) -> None:
        """The reading that was pressed. Does nothing when there is no ambiguous text any more."""
        text = self.get_widget_data(manager, "")
        try:
            await self._parsed(manager, text)
        except Ambiguous as error:
            if 0 <= number < len(error.readings):
                self.set_widget_data(manager, "")
                await self._act(manager, error.readings[number])
        except DomainError as error:
            self.refuse(manager, error)

    def readings(self, manager: DialogManager) -> tuple[Any, ...]:
        """What the text of this update could mean, when it was ambiguous."""
        found: tuple[Any, ...] = manager.middleware_data.get(self._readings_key, ())
        return found

    def refuse(self, manager: DialogManager, key: str | DomainError, **params: Any) -> None:
        """Says what was wrong, with this step's example."""
        notice(manager, key, example=texts_of(manager)(self.example), **params)

    @property
    def _readings_key(self) -> str:
        return f"readings:{self.widget_id}"

    async def _parsed(self, manager: DialogManager, text: str) -> Any:
        value = self.parse(text, context(manager))
        return await value if inspect.isawaitable(value) else value

    async def _act(self, manager: DialogManager, value: Any) -> None:
        try:
            await self.then(manager, value)
        except DomainError as error:
            self.refuse(manager, error)


class Readings(Keyboard):
    """Buttons with the readings of an ambiguous answer; `window` adds it for every `TextStep`."""

    def __init__(self, step: TextStep) -> None:
        super().__init__(id=f"{step.widget_id}.r")
        self.step = step

    @override
    async def _render_keyboard(self, data: dict[str, Any], manager: DialogManager) -> RawKeyboard:
        texts = texts_of(manager)
        return [
            [
                InlineKeyboardButton(
                    text=without_tags(texts.value(reading))[:LABEL_LIMIT],
                    callback_data=self._item_callback_data(number),
                )
            ]
            for number, reading in enumerate(self.step.readings(manager))
        ]

    @override
    async def _process_item_callback(
        self, callback: CallbackQuery, data: str, dialog: DialogProtocol, manager: DialogManager
    ) -> bool:
        await self.step.choose(manager, int(data))
        return True


class ButtonsOnly(BaseInput):
    """The answer to anything typed in a window that has only buttons. `window` adds it where no input is
    given.
    """

    harmless = True

    @override
    async def process_message(self, message: Message, dialog: DialogProtocol, manager: DialogManager) -> bool:
        notice(manager, "error-use-buttons")
        return True
