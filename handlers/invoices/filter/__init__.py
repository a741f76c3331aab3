"""The filter of the list of invoices."""
