"""Notifications ready to be sent: a Telegram message or a letter."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.ui.callbacks import NotificationButton
from handlers.ui.labels import label
from handlers.ui.texts import Markup, Texts
from services.notifications.facts import DocumentFacts, Facts, Mailbox, TelegramFile


@dataclass(frozen=True, slots=True)
class Notification:
    """`text` is HTML; with a page or a file it is the caption."""

    text: Markup
    buttons: InlineKeyboardMarkup | None = None
    page: DocumentFacts | None = None
    file: TelegramFile | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """The same as e-mail. `thread` is the Message-ID that it belongs under."""

    subject: str
    text: str
    html: str
    sender_name: str
    answers: tuple[Mailbox, ...] = ()
    """Where an answer belongs, the best first."""
    page: DocumentFacts | None = None
    thread: str | None = None
    enclosures: tuple[DocumentFacts, ...] = ()

    @property
    def pages(self) -> tuple[DocumentFacts, ...]:
        """What is attached."""
        return (*(() if self.page is None else (self.page,)), *self.enclosures)


Act = tuple[str, str, int, int]
"""Label key, act, id, other id (0 for none)."""


def keyboard(texts: Texts, facts: Facts, *rows: Iterable[Act], **params: Any) -> InlineKeyboardMarkup | None:
    """Under the message of these facts, `params` for the labels. Empty rows are left out; None without any button."""
    lines = [
        [
            InlineKeyboardButton(
                text=label(texts, key, **params),
                callback_data=NotificationButton(
                    act=act, id=id_, other=other, firm=facts.recipient.firm_id
                ).pack(),
            )
            for key, act, id_, other in row
        ]
        for row in rows
    ]
    lines = [line for line in lines if line]
    return InlineKeyboardMarkup(inline_keyboard=lines) if lines else None


def note_keyboard(texts: Texts, contact_id: int, firm_id: int) -> InlineKeyboardMarkup:
    """Under the note about an answer that is on its way."""
    return _one_button(texts, "card-withdraw", NotificationButton(act="unsend", id=contact_id, firm=firm_id))


def waiting_keyboard(
    texts: Texts, contact_id: int, invoice_id: int | None, firm_id: int
) -> InlineKeyboardMarkup:
    """Under the note about an answer that waits a moment."""

    def button(key: str, act: str) -> InlineKeyboardButton:
        data = NotificationButton(act=act, id=contact_id, other=invoice_id or 0, firm=firm_id)
        return InlineKeyboardButton(text=label(texts, key), callback_data=data.pack())

    return InlineKeyboardMarkup(
        inline_keyboard=[
            [button("answer-now", "answer_now")],
            [button("words-edit", "answer_edit")],
            [button("card-withdraw", "unsend")],
        ]
    )


def _one_button(texts: Texts, key: str, data: NotificationButton) -> InlineKeyboardMarkup:
    button = InlineKeyboardButton(text=label(texts, key), callback_data=data.pack())
    return InlineKeyboardMarkup(inline_keyboard=[[button]])
