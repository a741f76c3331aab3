"""The process that cleans an image: role and bytes on its standard input, JSON on its standard output."""

import json
import sys
from base64 import b64encode

from services.documents.apart import limit_this_process
from services.documents.images.cleaning import clean_image
from services.documents.images.model import ImageRole
from services.domain.errors import BadInput


def main() -> None:
    limit_this_process()
    role, _, data = sys.stdin.buffer.read().partition(b"\n")
    answer: dict[str, str | int]
    try:
        made = clean_image(data, ImageRole(role.decode()))
        answer = {"png": b64encode(made.png).decode(), "width": made.width, "height": made.height}
    except BadInput as error:
        answer = {"error": error.key}
    sys.stdout.write(json.dumps(answer))


if __name__ == "__main__":
    main()
