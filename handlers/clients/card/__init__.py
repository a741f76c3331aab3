"""The card of a client, and what staff change on it."""
