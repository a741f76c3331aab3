"""Tasks: a new one about an invoice, the lists, the card, and the buttons under notifications."""

from handlers.tasks.callbacks import router
from handlers.tasks.card import dialogs as card_dialogs
from handlers.tasks.create import dialogs as create_dialogs
from handlers.tasks.list import dialogs as list_dialogs

dialogs = (*list_dialogs.dialogs, *create_dialogs.dialogs, *card_dialogs.dialogs)

__all__ = ["dialogs", "router"]
