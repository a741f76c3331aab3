"""A bank's statement that is sent to the bot: read, recorded in one tap, decided line by line, taken back."""

from handlers.statements.callbacks import router
from handlers.statements.dialogs import dialogs

__all__ = ["dialogs", "router"]
