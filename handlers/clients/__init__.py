"""Clients: the list, the picker, a new one, the card and its changes."""

from handlers.clients.card import dialogs as card_dialogs
from handlers.clients.create import dialogs as create_dialogs
from handlers.clients.list import dialogs as list_dialogs

dialogs = (*list_dialogs.dialogs, *create_dialogs.dialogs, *card_dialogs.dialogs)

__all__ = ["dialogs"]
