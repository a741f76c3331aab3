"""The client's home: the list of own invoices."""
