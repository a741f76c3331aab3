"""Renders a payment code as a PNG, black on white, with the quiet zone of the standard."""

import io

from services.documents.payment_code.standards import make_qr_code

SCALE = 8
"""Pixels per module: large enough for a camera that looks at another screen."""


def render_png(payload: str) -> bytes:
    """A greyscale PNG of one bit per pixel. Raises `ValueError` for more than 2,331 bytes."""
    buffer = io.BytesIO()
    make_qr_code(payload).save(buffer, kind="png", scale=SCALE)
    return buffer.getvalue()
