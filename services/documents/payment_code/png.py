"""A payment code as a picture: black on white PNG with the quiet zone that the standard asks for."""

import io

from services.documents.payment_code.standards import encode

SCALE = 8
"""Pixels a module: large enough for a camera that looks at another screen."""


def png(payload: str) -> bytes:
    """Greyscale of one bit a pixel. Raises `ValueError` for more than 2,331 bytes."""
    picture = io.BytesIO()
    encode(payload).save(picture, kind="png", scale=SCALE)
    return picture.getvalue()
