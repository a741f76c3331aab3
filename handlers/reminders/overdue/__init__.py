"""Reminding of all overdue invoices at once."""
