"""The firm's side of clients in Telegram: inviting, confirming and closing, and answering what they say."""

from handlers.contacts.callbacks import router
from handlers.contacts.dialogs import dialogs

__all__ = ["dialogs", "router"]
