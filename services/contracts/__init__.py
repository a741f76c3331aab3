"""Contracts: the agreements that invoices are made from."""
