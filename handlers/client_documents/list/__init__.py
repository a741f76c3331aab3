"""Documents of an invoice, a client or a contract, and a new act of several invoices or of a period."""
