"""The list of contents of a take-out, `manifest.json`: what it is of, tables and columns, each file with its sum."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

FORMAT = 1
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
