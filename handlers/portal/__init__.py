"""The client's side: own invoices, how to pay them, and questions to the lawyer."""

from handlers.portal.callbacks import router as pressed
from handlers.portal.documents import dialogs as document_dialogs
from handlers.portal.entry import router as entry
from handlers.portal.home import dialogs as home_dialogs
from handlers.portal.invoice import dialogs as invoice_dialogs
from handlers.portal.question import dialogs as question_dialogs

dialogs = (
    *home_dialogs.dialogs,
    *invoice_dialogs.dialogs,
    *document_dialogs.dialogs,
    *question_dialogs.dialogs,
)

entry.include_router(pressed)
router = entry

__all__ = ["dialogs", "router"]
