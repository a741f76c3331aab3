"""A draft invoice: what is on it, its edits, and issuing it."""
