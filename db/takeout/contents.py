"""The list of contents of a take-out, `manifest.json`: what it is of, tables and columns, each file with its sum."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

FORMAT = 1
ABOUT = """\
Rows of one firm, format 1. A file holds rows of one table, one a line, each an object of JSON in UTF-8; the
names of the keys are the names of the columns. Further rows of a large table stand in NAME-2.jsonl and so on.

manifest.json names the format, the revision of the tables, the moment whose state this is, for each table its
files, its columns with their kinds and the columns that were left out, and for each file of the archive its size
and SHA-256.

int    a whole number. Names that end in _minor are sums in hundredths of the row's currency; beside each stands the
       same as a decimal text under the name without the ending: "total_minor": 150000, "total": "1500.00".
       Names that end in _bp are hundredths of a percent, in _milli thousandths.
text   a text
bool   true or false
date   "2026-11-30"
time   "2026-11-30T09:00:00+00:00", with its zone
bytes  base64
json   whatever it is, as it stands; the key is missing where the books hold nothing

Rows of other tables are named by their id: client_id is the id of a row of clients.

Left out: keys of links and what one bot knows of one moment. What was under way is told as over: a message to a client
that was about to leave as "unconfirmed", one to staff as "cancelled".
"""
"""Lies among the rows, for whoever reads them by a program."""
NAME = "manifest.json"
DATA = "data"
"""The folder of the rows."""


@dataclass(frozen=True, slots=True)
class TakenTable:
    columns: dict[str, str]
    """Column → kind of value, in the order of the books."""
    left_out: dict[str, str]
    files: tuple[str, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class FileSum:
    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Manifest:
    revision: str
    at: datetime
    """The moment whose state it is."""
    source: str
    """The kind of database."""
    firm_id: int
    tables: Mapping[str, TakenTable]
    files: Mapping[str, FileSum]

    def to_bytes(self) -> bytes:
        said = {
            "takeout": FORMAT,
            "revision": self.revision,
            "at": self.at.isoformat(),
            "from": self.source,
            "firm": self.firm_id,
            "tables": {
                name: {
                    "rows": taken.rows,
                    "files": taken.files,
                    "columns": taken.columns,
                    "left_out": taken.left_out,
                }
                for name, taken in self.tables.items()
            },
            "files": {name: {"size": each.size, "sha256": each.sha256} for name, each in self.files.items()},
        }
        return json.dumps({**said, "sha256": _sum(said)}, ensure_ascii=False, indent=1).encode()

    @classmethod
    def from_bytes(cls, content: bytes) -> "Manifest":
        """Raises `NewerFormat`, `ValueError`, `KeyError`, `TypeError` and `AttributeError`."""
        said = json.loads(content)
        given = said.pop("sha256")
        if said["takeout"] != FORMAT:
            raise NewerFormat
        if given != _sum(said):
            raise ValueError("sum")
        return cls(
            str(said["revision"]),
            datetime.fromisoformat(said["at"]),
            str(said["from"]),
            int(said["firm"]),
            {
                str(name): TakenTable(
                    dict(taken["columns"]), dict(taken["left_out"]), tuple(taken["files"]), int(taken["rows"])
                )
                for name, taken in said["tables"].items()
            },
            {
                str(name): FileSum(int(each["size"]), str(each["sha256"]))
                for name, each in said["files"].items()
            },
        )


class NewerFormat(Exception):
    pass


def _sum(said: dict[str, Any]) -> str:
    """Of what it says, however it is laid out."""
    return sha256(
        json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    ).hexdigest()
