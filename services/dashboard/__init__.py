"""The summary that the menu shows."""
