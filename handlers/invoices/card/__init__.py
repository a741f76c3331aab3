"""The card of an issued invoice, and what staff do with it."""
