"""Matters: the cases and projects that a client comes with."""
