"""The calculation of what a delay costs, as data."""
