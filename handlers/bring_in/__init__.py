"""Bringing in what the firm had before: the template, a file, what is in it, and one tap."""

from handlers.bring_in.callbacks import router
from handlers.bring_in.dialogs import dialogs

__all__ = ["dialogs", "router"]
