"""Clients: their cards, who sees them, what they owe."""
