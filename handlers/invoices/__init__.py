"""Invoices: making one, the draft, the card of an issued one, and the lists."""

from handlers.invoices.dialogs import invoice_list, new_invoice
from handlers.invoices.dialogs_card import invoice_card
from handlers.invoices.dialogs_draft import draft

dialogs = (new_invoice, draft, invoice_card, invoice_list)

__all__ = ["dialogs"]
