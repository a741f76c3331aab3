"""The electronic form of an invoice, for programs to read."""

from handlers.einvoices.dialogs import dialogs as dialogs
