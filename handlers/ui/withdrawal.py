"""What is on its way to a client, and taking it back: on every card that shows it."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta

from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from aiogram_dialog import DialogManager

from handlers.ui.context import services_and_actor
from handlers.ui.labels import notice, texts_of
from handlers.ui.texts import Markup, Texts
from services.domain.ids import ClientId, DocumentId, InvoiceId
from services.reminders.withdrawing import WaitingMessage, Withdrawn

SOON = timedelta(minutes=15)
"""What waits longer stands among the days of reminders."""


def on_its_way_text(texts: Texts, waiting: Sequence[WaitingMessage], now: datetime) -> Markup:
    """«Отправляю: Иван»; empty when nothing leaves now."""
    leaving = [each.to for each in waiting if each.is_leaving or each.due_at <= now + SOON]
    return texts("card-on-its-way", to=texts.join(dict.fromkeys(leaving), ", ")) if leaving else Markup("")


async def withdraw_messages(manager: DialogManager, invoice_id: InvoiceId) -> None:
    services, actor = services_and_actor(manager)
    await say_withdrawn(manager, await services.withdrawals.withdraw(actor, invoice_id))


async def withdraw_document_messages(manager: DialogManager, document_id: DocumentId) -> None:
    services, actor = services_and_actor(manager)
    await say_withdrawn(manager, await services.withdrawals.withdraw_document(actor, document_id))


async def withdraw_client_messages(manager: DialogManager, client_id: ClientId) -> None:
    services, actor = services_and_actor(manager)
    await say_withdrawn(manager, await services.withdrawals.withdraw_of_client(actor, client_id))


async def say_withdrawn(manager: DialogManager, done: Withdrawn) -> None:
    """Whichever was faster, the tap or the sender."""
    texts = texts_of(manager)
    if done.taken_back:
        said = texts("withdrawn-done", to=texts.join(dict.fromkeys(done.taken_back), ", "))
        notice(manager, "withdrawn-done", to=texts.join(dict.fromkeys(done.taken_back), ", "))
        for chat_id, message_id in done.notes:
            with suppress(
                TelegramBadRequest, TelegramForbiddenError
            ):  # a note that is gone says nothing wrong
                await manager.middleware_data["bot"].edit_message_text(
                    said, chat_id=chat_id, message_id=message_id
                )
    if done.gone:
        notice(manager, "withdrawn-too-late", to=texts.join(dict.fromkeys(done.gone), ", "))
    elif not done.taken_back:
        notice(manager, "withdrawn-nothing")
