"""Exports: any list and the ledger as XLSX or CSV."""
