"""Reads a bank's file in a process of its own: decision 0022 says why."""

import json
from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter, ValidationError

from services.documents.apart import answer_apart, run_apart
from services.documents.bank_statement.limits import MAX_BYTES
from services.documents.bank_statement.model import ReadStatements, TableLayout
from services.documents.bank_statement.reading import read_statement
from services.domain.errors import BadInput

MOST_ANSWERED = 64 * 1024 * 1024
"""Bytes of JSON: of the most lines that are read, with long purposes."""

_LONGEST_NAME = 120
_ANSWER = TypeAdapter(ReadStatements)
_LAYOUT: TypeAdapter[TableLayout | None] = TypeAdapter(TableLayout | None)


async def read_statement_apart(
    data: bytes, file_name: str, own_accounts: Iterable[str], layout: TableLayout | None
) -> ReadStatements:
    """As `read_statement`. Raises `error-statement-too-big` for a file that takes more memory or time than one may."""
    if len(data) > MAX_BYTES:
        raise BadInput("error-statement-too-big", file_name)
    head = json.dumps(
        {
            "name": file_name[-_LONGEST_NAME:],
            "own": sorted(own_accounts),
            "layout": _LAYOUT.dump_python(layout, mode="json"),
        }
    ).encode()
    answered = await run_apart(__name__, len(head).to_bytes(4) + head + data, MOST_ANSWERED)
    refused, _, found = answered.partition(b"\n")
    try:
        error = json.loads(refused)
        if error is None:
            return _ANSWER.validate_json(found)
        key, params = str(error["key"]), dict(error["params"])
    except (ValueError, ValidationError) as died:  # of its limits
        raise BadInput("error-statement-too-big", file_name) from died
    raise BadInput(key, file_name, **params)


def _work(given: bytes) -> bytes:
    length = int.from_bytes(given[:4])
    head: dict[str, Any] = json.loads(given[4 : 4 + length])
    data = given[4 + length :]
    del given
    refused: dict[str, Any] | None = None
    found = b""
    try:
        layout = _LAYOUT.validate_python(head["layout"])
        read = read_statement(data, head["name"], frozenset(head["own"]), layout)
        found = _ANSWER.dump_json(read)
    except BadInput as error:
        refused = {"key": error.key, "params": {k: v for k, v in error.params.items() if k != "value"}}
    return json.dumps(refused).encode() + b"\n" + found


if __name__ == "__main__":
    answer_apart(_work)
