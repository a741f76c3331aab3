"""The reminder policy of the firm, of a client or of an invoice."""
