"""History of a client, a contract, a matter or an invoice: who did what, and when."""

from handlers.history.dialogs import dialogs

__all__ = ["dialogs"]
