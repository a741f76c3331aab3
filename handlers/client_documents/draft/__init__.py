"""A draft of an act: its dates, its lines, and making it."""
