"""A new client, from a company card."""
