"""Reads the statement that a bank gives out as a file: 1C, camt.053, MT940 and tables."""
