"""Cleans a stranger's image in a process of its own: decision 0022 says why."""

import json
from base64 import b64decode

from services.documents.apart import run_apart
from services.documents.images.model import MAX_BYTES, CleanedImage, ImageRole
from services.domain.errors import BadInput

_CHILD = "services.documents.images.child"
"""A module of its own, which alone imports Pillow."""
MOST_ANSWERED = 200_000
"""Bytes: a cleaned image in base64, with room."""


async def clean_image_apart(data: bytes, role: ImageRole) -> CleanedImage:
    """As `clean_image`. Raises `error-image-too-large` for one that takes more memory or time than an image may."""
    if len(data) > MAX_BYTES:
        raise BadInput("error-image-too-big")
    answered = await run_apart(_CHILD, role.value.encode() + b"\n" + data, MOST_ANSWERED)
    try:
        answer = json.loads(answered)
    except ValueError as error:  # it died of its limits
        raise BadInput("error-image-too-large") from error
    if "error" in answer:
        raise BadInput(answer["error"])
    return CleanedImage(b64decode(answer["png"]), int(answer["width"]), int(answer["height"]))
