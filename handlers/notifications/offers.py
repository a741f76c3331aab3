"""A reminder that is offered under a message to staff: its text stands there, and one tap sends exactly that."""

from datetime import datetime
from zlib import crc32

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from db.vocabulary.enums import Channel
from handlers.notifications.email import letter_text
from handlers.notifications.models import Act
from handlers.notifications.reminder_text import reminder_text
from handlers.ui.callbacks import NotificationButton
from handlers.ui.labels import label
from handlers.ui.texts import Markup, TextCatalogue, Texts, folded
from services.notifications.facts import ReminderPreview
from services.reminders.manual import ManualReminderResult


def preview_text(translator: TextCatalogue, preview: ReminderPreview) -> Markup:
    """What the first recipient reads, in that person's language."""
    reader = preview.facts.recipient
    if preview.channel is Channel.TELEGRAM:
        return reminder_text(
            Texts(translator, reader.language, reader.timezone), preview.facts, preview.channel
        )
    return letter_text(translator, preview.facts)


def offer_text(texts: Texts, preview: ReminderPreview) -> Markup:
    text = preview_text(texts.translator, preview)
    return texts("pushed-offer", to=texts.join(preview.to, ", "), text=text, folded=folded(text))


def offer_rows(texts: Texts, invoice_id: int, preview: ReminderPreview | None) -> list[list[Act]]:
    """«Напомнить» knows the text that stands above it; without one, and in older messages, it shows one first."""
    if preview is None:
        return [[("pushed-remind", "remind", invoice_id, 0)]]
    mark = text_mark(texts.translator, preview)
    return [
        [("pushed-remind", "remind", invoice_id, mark)],
        [("words-edit", "remind_edit", invoice_id, 0)],
    ]


def remind_keyboard(
    texts: Texts, invoice_id: int, firm_id: int, preview: ReminderPreview
) -> InlineKeyboardMarkup:
    """Under an outcome after which nothing is planned."""
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [
                InlineKeyboardButton(
                    text=label(texts, key),
                    callback_data=NotificationButton(act=act, id=id_, other=other, firm=firm_id).pack(),
                )
                for key, act, id_, other in row
            ]
            for row in offer_rows(texts, invoice_id, preview)
        ]
    )


def reminded_text(texts: Texts, done: ManualReminderResult, now: datetime) -> Markup:
    """What came of reminding by hand."""
    if done.at > now:
        return texts("reminders-reminded-later", at=done.at)
    key = "reminders-reminded-before" if done.is_repeat else "reminders-reminded"
    return texts(key, **({} if done.is_repeat else {"count": done.recipients}))


def text_mark(translator: TextCatalogue, preview: ReminderPreview) -> int:
    """Tells a text, its channel and its readers from others; never 0, and short enough for the data of a button."""
    said = "\0".join([preview.channel, *preview.to, preview_text(translator, preview)])
    return crc32(said.encode()) or 1
