"""Brings in what a firm had before: clients, contracts, invoices, payments and advances out of tables."""
