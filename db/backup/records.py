"""The inner form of a backup: lines of JSON, packed. What it is of, each table with its rows and their sum, the end.

Values are written the same whichever database they come from, so that one may take the other's place.
"""

import json
import zlib
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from sqlalchemy import types

from db.backup.sealed_file import PIECE, BackupError, Damaged, SealedWriter, read_sealed
from db.trail_digest import START, Act, Erased, compute_link

FORMAT = 1
TRAIL = "audit_entries"
Row = list[Any]


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds."""

    revision: str
    at: datetime
    """The moment whose state it is."""
    source: str
    """The kind of database that it was taken from."""
    tables: Mapping[str, int]
    """Table → rows."""
    broken_trails: tuple[int, ...] = ()
    """Firms whose trail did not agree with itself: their books were so when they were saved."""

    @property
    def rows(self) -> int:
        return sum(self.tables.values())


@dataclass(frozen=True, slots=True)
class Table:
    """The beginning of a table; its rows follow."""

    name: str
    columns: dict[str, str]
    """Column → kind of value."""


@dataclass(frozen=True, slots=True)
class Start:
    revision: str
    at: datetime
    source: str


def kind_of(column: str, stored_as: types.TypeEngine[Any]) -> str:
    """Raises `TypeError` for a type that no value was ever written of."""
    for kind, known in KINDS.items():
        if isinstance(stored_as, known):
            return kind
    raise TypeError(f"no way to back up {column}: {stored_as!r}")


KINDS: dict[str, type[types.TypeEngine[Any]] | tuple[type[types.TypeEngine[Any]], ...]] = {
    "bool": types.Boolean,
    "int": types.Integer,
    "time": types.DateTime,
    "date": types.Date,
    "json": types.JSON,
    "text": types.String,
    "bytes": types.LargeBinary,
}


def _written_time(value: datetime) -> str:
    # SQLite keeps no zone: what it has is UTC.
    return (value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)).isoformat()


def _written_bytes(value: bytes) -> str:
    return b64encode(value).decode()


WRITE: dict[str, Callable[[Any], Any]] = {
    "time": _written_time,
    "date": date.isoformat,
    "bytes": _written_bytes,
}
READ: dict[str, Callable[[Any], Any]] = {
    "time": datetime.fromisoformat,
    "date": date.fromisoformat,
    "bytes": b64decode,
}
"""Kinds whose values JSON does not know; of the others, JSON goes as the text that the database gives."""


class RecordWriter:
    def __init__(self, file: SealedWriter, start: Start) -> None:
        self._file, self._packing = file, zlib.compressobj(6)
        self._tables: dict[str, int] = {}
        self._put(
            {
                "backup": FORMAT,
                "revision": start.revision,
                "at": start.at.isoformat(),
                "from": start.source,
            }
        )

    def begin(self, table: Table) -> None:
        self._table, self._sum = table.name, sha256()
        self._tables[table.name] = 0
        self._ways = [WRITE.get(kind) for kind in table.columns.values()]
        self._put({"table": table.name, "columns": table.columns})

    def rows(self, rows: list[Row]) -> None:
        lines = "".join(
            _line(
                [
                    value if way is None or value is None else way(value)
                    for way, value in zip(self._ways, row, strict=True)
                ]
            )
            for row in rows
        ).encode()
        self._sum.update(lines)
        self._tables[self._table] += len(rows)
        self._file.write(self._packing.compress(lines))

    def end(self) -> None:
        self._put({"end": self._table, "rows": self._tables[self._table], "sha256": self._sum.hexdigest()})

    def finish(self) -> Mapping[str, int]:
        self._put({"tables": self._tables})
        self._file.write(self._packing.flush())
        self._file.finish()
        return self._tables

    def _put(self, said: dict[str, Any]) -> None:
        self._file.write(self._packing.compress(_line(said).encode()))


def _line(said: Any) -> str:
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")) + "\n"


def read_records(path: Path, secret: str | None) -> Iterator[Start | Table | Row | Contents]:
    """Everything in its order, the contents last; each row is proved when its table has ended. Raises `BackupError`."""
    try:
        with path.open("rb") as file:
            yield from _Records(_lines(read_sealed(file, secret))).run()
    except (ValueError, KeyError, TypeError, AttributeError, zlib.error):
        raise Damaged from None  # sealed well and yet no backup: nothing that we have written
    except OSError as error:
        raise BackupError(f"The backup can't be read: {(error.strerror or 'error').lower()}.") from None


def look_through(path: Path, secret: str | None) -> Contents:
    """Reads all of it and proves sums, counts and the chain of the trail. Raises `BackupError`."""
    trail, broken = None, set[int]()
    for record in read_records(path, secret):
        if isinstance(record, Contents):
            return replace(record, broken_trails=tuple(sorted(broken)))
        if isinstance(record, Table):
            trail = _Trail(record, broken) if record.name == TRAIL and "link" in record.columns else None
        elif isinstance(record, list) and trail is not None:
            trail.follow(record)
    raise Damaged


def _lines(pieces: Iterator[bytes]) -> Iterator[bytes]:
    unpacking, left = zlib.decompressobj(), b""
    for piece in pieces:
        part = None
        while piece or part is None or len(part) == PIECE:  # a piece of alike rows unpacks to a hundred
            part = unpacking.decompress(piece, PIECE)
            piece = unpacking.unconsumed_tail
            *whole, left = (left + part).split(b"\n")
            yield from whole
    if not unpacking.eof or unpacking.unused_data or left:
        raise Damaged


@dataclass(slots=True)
class _Records:
    lines: Iterator[bytes]
    tables: dict[str, int] = field(default_factory=dict)

    def run(self) -> Iterator[Start | Table | Row | Contents]:
        said = json.loads(next(self.lines, b"{}"))
        if said["backup"] != FORMAT:
            raise BackupError("The backup was made by a newer version of the bot: start that version.")
        start = Start(str(said["revision"]), datetime.fromisoformat(said["at"]), str(said["from"]))
        yield start
        for line in self.lines:
            said = json.loads(line)
            if "tables" in said:
                if said["tables"] != self.tables or next(self.lines, None) is not None:
                    raise Damaged
                yield Contents(start.revision, start.at, start.source, self.tables)
                return
            yield from self._table(Table(str(said["table"]), dict(said["columns"])))
        raise Damaged

    def _table(self, table: Table) -> Iterator[Table | Row]:
        yield table
        ways, total = [READ.get(kind) for kind in table.columns.values()], sha256()
        self.tables[table.name] = 0
        for line in self.lines:
            said = json.loads(line)
            if isinstance(said, dict):
                if said != {"end": table.name, "rows": self.tables[table.name], "sha256": total.hexdigest()}:
                    raise Damaged
                return
            total.update(line + b"\n")
            self.tables[table.name] += 1
            yield [
                value if way is None or value is None else way(value)
                for way, value in zip(ways, said, strict=True)
            ]
        raise Damaged


class _Trail:
    """Follows the chain of each firm, whose acts come in their order: proof that values have kept their meaning."""

    def __init__(self, table: Table, broken: set[int]) -> None:
        self._columns, self._broken = list(table.columns), broken
        self._ends: dict[int, tuple[int, str]] = {}

    def follow(self, row: Row) -> None:
        said = dict(zip(self._columns, row, strict=True))
        if said["seq"] is None:
            return
        for name in ("before", "after", "erased"):
            said[name] = None if said[name] is None else json.loads(said[name])
        act = Act(**{name: said[name] for name in Act.__dataclass_fields__})
        seq, link = self._ends.get(act.firm_id, (0, START))
        expected = compute_link(link, seq + 1, act, said["salt"], Erased.from_json(said["erased"]))
        if (said["seq"], said["link"]) != (seq + 1, expected):
            self._broken.add(act.firm_id)
        self._ends[act.firm_id] = said["seq"], said["link"]
