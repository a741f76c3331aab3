"""Invoices: making one, the draft, the card of an issued one, and the lists."""

from handlers.invoices.advance.dialogs import advance_invoice
from handlers.invoices.card.dialogs import invoice_card
from handlers.invoices.draft.dialogs import draft
from handlers.invoices.list.dialogs import invoice_list, new_invoice

dialogs = (new_invoice, advance_invoice, draft, invoice_card, invoice_list)

__all__ = ["dialogs"]
