"""The machine-readable invoice of EN 16931: its model, its two syntaxes, and what it lacks."""
