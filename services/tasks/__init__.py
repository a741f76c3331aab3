"""Tasks: what a member has to do about an invoice, and when."""
