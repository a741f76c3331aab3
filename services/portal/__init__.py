"""The client's side: the invoices that a client sees, and what a client answers."""
