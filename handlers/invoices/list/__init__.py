"""The list of invoices, and the picker of what a new one bills."""
