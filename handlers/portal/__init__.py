"""The client's side: own invoices, how to pay them, and a word to the lawyer."""

from handlers.portal import dialogs_ask, dialogs_home, dialogs_invoice
from handlers.portal.entry import router as entry
from handlers.portal.pressed import router as pressed

dialogs = (*dialogs_home.dialogs, *dialogs_invoice.dialogs, *dialogs_ask.dialogs)

entry.include_router(pressed)
router = entry

__all__ = ["dialogs", "router"]
