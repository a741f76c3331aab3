"""«🖨 Печать» of any document: how many copies, and in words what came of it."""

from handlers.printing.dialogs import dialogs

__all__ = ["dialogs"]
