"""What all areas build on: units of work, the audit log, rows of invoices, lists and typed queries."""
