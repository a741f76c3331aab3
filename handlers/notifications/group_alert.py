"""What has become overdue, for the firm's group: everybody there reads it; its links lead into the bot."""

from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from handlers.notifications.models import Notification
from handlers.ui.labels import label
from handlers.ui.names import short_name
from handlers.ui.texts import Texts
from services.domain.money.by_currency import sum_by_currency
from services.groups.alerts import MAX_INVOICES
from services.notifications.facts import GroupAlertFacts


def group_alert(texts: Texts, facts: GroupAlertFacts, bot_username: str) -> Notification:
    """A line an invoice, the longest overdue first, and a link a line."""
    shown = facts.invoices[:MAX_INVOICES]
    head = texts(
        "group-alert-head",
        count=len(facts.invoices),
        sums=list(sum_by_currency(due.balance for _, due in facts.invoices)),
    )
    lines = [
        texts("group-alert-row", number=due.number, client=short_name(client), sum=due.balance, days=due.days)
        for client, due in shown
    ]
    more = len(facts.invoices) - len(shown)
    rest = texts("group-more", count=more) if more else ""
    links = [
        [
            InlineKeyboardButton(
                text=label(texts, "group-alert-open", number=due.number),
                url=f"https://t.me/{bot_username}?start=i_{due.id}",
            )
        ]
        for _, due in shown
    ]
    return Notification(texts.join([head, *lines, rest]), InlineKeyboardMarkup(inline_keyboard=links))
