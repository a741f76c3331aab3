"""The statement of mutual accounts that both sides sign."""
