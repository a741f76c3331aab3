"""Invoices: drafts, issuing, sending, corrections, retainers and lists."""
