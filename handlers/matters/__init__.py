"""Matters: the cases and projects of clients. The list, the picker, a new one, the card."""

from handlers.matters.dialogs import dialogs

__all__ = ["dialogs"]
