"""What every dialog is built from. Import all of it from here.

    from aiogram_dialog import Dialog
    from aiogram_dialog.widgets.kbd import Row, SwitchTo
    from handlers.ui.states import Payment
    from handlers.ui.widgets import B, Back, Cancel, ConfirmButton, T, TextStep, paged, window

    dialog = Dialog(
        window(
            T("payment-pick"),
            paged("invoices", B("payment-invoice-row"), actions.pick_invoice),   # getter: load_page
            TextStep("search", parse_query, actions.search, example="payment-search-example"),
            Cancel(),
            state=Payment.invoice,
            getter=getters.invoices,
        ),
        window(
            T("payment-amount"),                          # $number, $balance come from the getter, raw
            Button(B("payment-whole"), "whole", actions.whole_balance),
            TextStep("amount", parse_amount, actions.amount_given, example="payment-amount-example"),
            Row(Back(Payment.invoice), Cancel()),
            state=Payment.amount,
            getter=getters.amount,
        ),
    )

    async def amount_given(manager: DialogManager, amount: Money) -> None:
        manager.dialog_data["amount"] = amount.minor
        await manager.switch_to(Payment.date)

A `DomainError` raised by a click, a step or a getter becomes a notice on top of the current window: never
catch it to show it. `notice(manager, "payment-saved", …)` says one line on top of the next window, wherever
that is.

One live message: after a typed answer the window is sent anew below it and the old one is removed, after a
click it is edited in place. That is the manager's default; `send_document` puts the window under the
document. Widget ids are unique within a dialog, not only within a window: of two quick taps the second one
meets the next window.
"""

from typing import Any, TypeAlias

from aiogram.enums import ButtonStyle
from aiogram.fsm.state import State
from aiogram.types import BufferedInputFile, InlineKeyboardMarkup, Message
from aiogram_dialog import DialogManager, ShowMode, Window
from aiogram_dialog.api.internal import DataGetter, TextWidget
from aiogram_dialog.widgets import kbd
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.input import BaseInput
from aiogram_dialog.widgets.kbd import Button, Group, Keyboard
from aiogram_dialog.widgets.kbd.button import OnClick
from aiogram_dialog.widgets.link_preview import LinkPreview
from aiogram_dialog.widgets.style import Style

from handlers.ui.calendar import Calendar
from handlers.ui.labels import B, Key, Notice, R, T, label, notice, switch_person, texts_of
from handlers.ui.paged_list import PAGE, first_page, load_page, paged, picks
from handlers.ui.text_step import ButtonsOnly, Ctx, Readings, TextStep, context, today
from handlers.ui.undo import UndoButton

__all__ = [
    "PAGE",
    "B",
    "Back",
    "Button",
    "Calendar",
    "Cancel",
    "ConfirmButton",
    "Ctx",
    "DangerButton",
    "Getter",
    "Key",
    "Notice",
    "R",
    "T",
    "TextStep",
    "Widget",
    "switch_person",
    "context",
    "first_page",
    "label",
    "load_page",
    "notice",
    "paged",
    "picks",
    "send_document",
    "texts_of",
    "today",
    "window",
]


Widget: TypeAlias = TextWidget | Keyboard | BaseInput
"""What a window of ours is made of. aiogram-dialog keeps its own unions as variables, which are no types."""
Getter: TypeAlias = DataGetter | None


def window(*widgets: Widget, state: State, getter: Getter = None, **kwargs: Any) -> Window:
    """A window of HTML without link previews, with notices on top and an answer to anything that is typed."""
    extra: list[Widget] = []
    inputs = [widget for widget in widgets if isinstance(widget, BaseInput)]
    if not inputs:
        extra.append(ButtonsOnly())
    readings = [Readings(step) for step in inputs if isinstance(step, TextStep)]
    for widget in widgets:
        _bind(widget, state)
    return Window(
        Notice(),
        *readings,
        *widgets,
        UndoButton(),
        *extra,
        LinkPreview(is_disabled=True),
        state=state,
        getter=getter,
        parse_mode="HTML",
        **kwargs,
    )


def _bind(widget: Any, state: State) -> None:
    if isinstance(widget, Back):
        widget.widget_id = f"back.{(state.state or '').partition(':')[2]}"
    elif isinstance(widget, Group):
        for inner in widget.buttons:
            _bind(inner, state)


class Back(Button):
    """«◀️ Назад» to `state`, or to the window before this one. Its id names the window: a double tap goes one
    step.
    """

    def __init__(
        self, state: State | None = None, *, on_click: OnClick | None = None, when: WhenCondition = None
    ) -> None:
        super().__init__(B("button-back"), "back", self._go, when=when)
        self.state = state
        self.before = on_click

    async def _go(self, callback: Any, _button: Any, manager: DialogManager) -> None:
        if self.before:
            await self.before(callback, self, manager)
        if self.state is None:
            await manager.back()
        else:
            await manager.switch_to(self.state)


class Cancel(kbd.Cancel):
    """«✖️ Отмена»: leaves the dialog, what was saved stays. `on_click` runs first; `label` is another key."""

    def __init__(
        self,
        *,
        label: str = "button-cancel",
        result: Any = None,
        on_click: OnClick | None = None,
        when: WhenCondition = None,
    ) -> None:
        super().__init__(B(label), result=result, on_click=on_click, when=when)


class ConfirmButton(Button):
    """The green button of an act: `ConfirmButton("issue", "invoice-issue", actions.issue)`."""

    def __init__(
        self, id: str, key: Key, on_click: OnClick, *, when: WhenCondition = None, **params: Any
    ) -> None:
        super().__init__(B(key, **params), id, on_click, when=when, style=Style(ButtonStyle.SUCCESS))


class DangerButton(Button):
    """The red button of an act that can't be taken back."""

    def __init__(
        self, id: str, key: Key, on_click: OnClick, *, when: WhenCondition = None, **params: Any
    ) -> None:
        super().__init__(B(key, **params), id, on_click, when=when, style=Style(ButtonStyle.DANGER))


async def send_document(
    manager: DialogManager,
    content: bytes | str,
    file_name: str,
    caption: str = "",
    reply_markup: InlineKeyboardMarkup | None = None,
) -> Message:
    """Sends a file as a message of its own and puts the live window under it. `caption` is HTML.

    `content` is the file, or the `file_id` of one sent before. Returns the sent message with its `document`.
    """
    bot = manager.middleware_data["bot"]
    chat = manager.middleware_data["event_chat"]
    manager.show_mode = ShowMode.DELETE_AND_SEND
    document = BufferedInputFile(content, file_name) if isinstance(content, bytes) else content
    sent: Message = await bot.send_document(
        chat.id, document, caption=caption or None, parse_mode="HTML", reply_markup=reply_markup
    )
    return sent
