"""The firm's side of clients in Telegram: inviting, confirming and closing, and answering what they say."""

from handlers.contacts.dialogs import dialogs
from handlers.contacts.pressed import router

__all__ = ["dialogs", "router"]
