"""Holds: staff pause the reminders of an invoice, a matter or a client, and end the pause."""
