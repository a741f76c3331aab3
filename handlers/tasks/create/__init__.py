"""The form of a new task about an invoice."""
