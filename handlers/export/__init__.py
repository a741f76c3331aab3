"""Exports: any list, and the ledger, as a file for people or for other programs."""

from handlers.export.dialogs import dialogs

__all__ = ["dialogs"]
