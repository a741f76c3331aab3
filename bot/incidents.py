"""Codes by which a person and the log speak of the same failure."""

import secrets


def incident_code() -> str:
    """Like «7F3A-19»: short enough to be read out over the phone."""
    digits = secrets.token_hex(3).upper()
    return f"{digits[:4]}-{digits[4:]}"
