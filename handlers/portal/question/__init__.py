"""A client's question to the lawyer."""
