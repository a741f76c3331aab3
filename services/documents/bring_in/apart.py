"""Reads a file of tables in a process of its own: decision 0022 says why."""

import json
from typing import Any

from pydantic import TypeAdapter, ValidationError

from services.documents.apart import answer_apart, run_apart
from services.documents.bank_statement.limits import MAX_BYTES
from services.documents.bring_in.model import ReadTables
from services.documents.bring_in.reading import read_tables
from services.domain.errors import BadInput

MOST_ANSWERED = 64 * 1024 * 1024

_LONGEST_NAME = 120
_ANSWER = TypeAdapter(ReadTables)


async def read_tables_apart(data: bytes, file_name: str) -> ReadTables:
    """As `read_tables`. Raises `error-bring-in-too-big` for a file that takes more memory or time than one may."""
    if len(data) > MAX_BYTES:
        raise BadInput("error-bring-in-too-big", file_name)
    name = file_name[-_LONGEST_NAME:].encode()
    answered = await run_apart(__name__, len(name).to_bytes(4) + name + data, MOST_ANSWERED)
    refused, _, found = answered.partition(b"\n")
    try:
        error = json.loads(refused)
        if error is None:
            return _ANSWER.validate_json(found)
        key, params = str(error["key"]), dict(error["params"])
    except (ValueError, ValidationError) as died:  # of its limits
        raise BadInput("error-bring-in-too-big", file_name) from died
    raise BadInput(key, file_name, **params)


def _work(given: bytes) -> bytes:
    length = int.from_bytes(given[:4])
    name, data = given[4 : 4 + length].decode(errors="replace"), given[4 + length :]
    refused: dict[str, Any] | None = None
    found = b""
    try:
        found = _ANSWER.dump_json(read_tables(data, name))
    except BadInput as error:
        refused = {"key": error.key, "params": {k: v for k, v in error.params.items() if k != "value"}}
    return json.dumps(refused).encode() + b"\n" + found


if __name__ == "__main__":
    answer_apart(_work)
