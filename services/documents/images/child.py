"""The process that cleans an image: role and bytes on its standard input, JSON on its standard output."""

import json
from base64 import b64encode

from services.documents.apart import answer_apart
from services.documents.images.cleaning import clean_image
from services.documents.images.model import ImageRole
from services.domain.errors import BadInput


def _work(given: bytes) -> bytes:
    role, _, data = given.partition(b"\n")
    answer: dict[str, str | int]
    try:
        made = clean_image(data, ImageRole(role.decode()))
        answer = {"png": b64encode(made.png).decode(), "width": made.width, "height": made.height}
    except BadInput as error:
        answer = {"error": error.key}
    return json.dumps(answer).encode()


if __name__ == "__main__":
    answer_apart(_work)
