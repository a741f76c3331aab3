"""Payments: recorded, allocated to invoices, kept as an advance, refunded, reversed."""
