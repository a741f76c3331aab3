"""Reads a company card in a process of its own: decision 0022 says why."""

import json

from services.documents.apart import answer_apart, run_apart
from services.documents.company_card.files import MAX_BYTES, MAX_CHARS, extract_text
from services.domain.errors import BadInput

MOST_ANSWERED = 16 * MAX_CHARS
"""Bytes: of the text as JSON, where a letter takes twelve at most."""

_LONGEST_NAME = 120


async def extract_text_apart(data: bytes, file_name: str) -> str:
    """As `extract_text`. Raises `error-card-file-too-big` for a file that takes more memory or time than a card may."""
    if len(data) > MAX_BYTES:
        raise BadInput("error-card-file-too-big", file_name)
    name = file_name[-_LONGEST_NAME:].encode()
    answered = await run_apart(__name__, len(name).to_bytes(4) + name + data, MOST_ANSWERED)
    try:
        answer = json.loads(answered)
    except ValueError as error:  # it died of its limits
        raise BadInput("error-card-file-too-big", file_name) from error
    if "error" in answer:
        raise BadInput(answer["error"], file_name)
    return str(answer["text"])


def _work(given: bytes) -> bytes:
    length = int.from_bytes(given[:4])
    name, data = given[4 : 4 + length].decode(errors="replace"), given[4 + length :]
    try:
        answer = {"text": extract_text(data, name)}
    except BadInput as error:
        answer = {"error": error.key}
    return json.dumps(answer).encode()


if __name__ == "__main__":
    answer_apart(_work)
