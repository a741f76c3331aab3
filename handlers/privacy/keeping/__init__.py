"""How long personal data are kept, and what has been kept for long enough."""
