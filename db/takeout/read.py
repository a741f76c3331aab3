"""Opens the files of a take-out as a source of books, and believes nothing of them that is not proved.

Nothing is unpacked to the disk: a name in the archive is only ever compared.
"""

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from sqlalchemy import update
from sqlalchemy.exc import DataError, IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection

from db.backup.load import REST
from db.backup.records import KINDS, Contents, Row, Start, Table
from db.backup.restore import bring_in
from db.backup.sealed_file import BackupError, Damaged
from db.models import Invoice
from db.takeout.contents import NAME, Manifest, NewerFormat, TakenTable
from db.takeout.forms import is_taken
from db.takeout.lines import read_line, to_row
from db.takeout.stillness import Stillness

MOST_FILES = 500_000
LARGEST_MANIFEST = 200_000_000
LARGEST_FILE = 64_000_000
"""Bytes of a file of rows, unpacked; ours have a sixteenth of it."""
LONGEST_LINE = 32_000_000
TIGHTEST = 250
"""How many times smaller packing may have made a file. What is smaller still was made to be unpacked without end."""
SMALL = 1_000_000
PIECE = 1 << 20
ENCRYPTED = 1
BROKEN = (
    zipfile.BadZipFile,
    zipfile.LargeZipFile,
    zlib.error,
    OSError,
    EOFError,
    RuntimeError,
)
"""What reading a broken archive raises."""
_UNSAFE = re.compile(r'[\\:*?"<>|\x00-\x1f\x7f]')


def bring_back(url: str, paths: tuple[Path, ...], now: datetime, token: Callable[[], str]) -> Contents:
    """The books of a take-out into a database that has none, as a restore. `token` makes secrets that nobody knows.
    Raises `BackupError`. Synchronous."""
    try:
        return bring_in(url, TakeoutFiles(paths, token), now)
    except (
        Damaged,
        IntegrityError,
        DataError,
    ):  # rows that do not fit each other, or no table of that revision
        raise DamagedTakeout from None


class DamagedTakeout(BackupError):
    def __init__(self) -> None:
        super().__init__(
            "The file is damaged, or it was changed after the bot made it: nothing was taken from it. "
            "Make it once more."
        )


@dataclass(frozen=True, slots=True)
class TakeoutFiles:
    """A `Source`: all parts of one take-out, in any order."""

    paths: tuple[Path, ...]
    token: Callable[[], str]

    def look_through(self) -> Contents:
        contents = None
        with _Opened(self.paths) as opened:
            opened.prove_pages()
        for record in self.records():
            if isinstance(record, Contents):
                contents = record
        if contents is None:
            raise DamagedTakeout
        return contents

    def records(self) -> Iterator[Start | Table | Row | Contents]:
        try:
            with _Opened(self.paths) as opened:
                yield from _Records(opened, self.token).run()
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, Damaged):
            raise DamagedTakeout from None

    async def settle(self, connection: AsyncConnection, _contents: Contents, now: datetime) -> None:
        """The rows came in still; the bot looks at what may be reminded of in a day, when somebody could enter what has
        been paid since."""
        await connection.execute(
            update(Invoice)
            .where(Invoice.is_open, Invoice.sent_at.is_not(None))
            .values(next_remind_at=now + REST)
        )


class _Opened:
    """The parts, with every entry looked at before one of them is read."""

    def __init__(self, paths: tuple[Path, ...]) -> None:
        self._paths = paths
        self._files = ExitStack()
        self._where: dict[str, tuple[ZipFile, ZipInfo]] = {}

    def __enter__(self) -> "_Opened":
        try:
            for path in self._paths:
                self._add(path)
            self.manifest = self._read_manifest()
            self._compare()
        except BaseException:
            self._files.close()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self._files.close()

    def _add(self, path: Path) -> None:
        try:
            opened = self._files.enter_context(ZipFile(path))
        except zipfile.BadZipFile:
            raise BackupError(f"{path.name} is no archive of the bot, or it is cut off.") from None
        except OSError as error:
            raise BackupError(f"{path.name} can't be read: {(error.strerror or 'error').lower()}.") from None
        if sum(entry.compress_size for entry in opened.infolist()) > path.stat().st_size:
            raise DamagedTakeout  # entries that lie on top of each other: a small file that never ends
        for entry in opened.infolist():
            if len(self._where) == MOST_FILES or entry.filename in self._where or not _is_harmless(entry):
                raise DamagedTakeout
            self._where[entry.filename] = opened, entry

    def _read_manifest(self) -> Manifest:
        if NAME not in self._where:
            raise BackupError(
                f"There is no {NAME} in it: this is no archive of the bot, or a part of it is missing. Name all parts."
            )
        archive, entry = self._where[NAME]
        if entry.file_size > LARGEST_MANIFEST:
            raise DamagedTakeout
        try:
            with archive.open(entry) as file:
                return Manifest.from_bytes(file.read(LARGEST_MANIFEST))
        except NewerFormat:
            raise BackupError("It was made by a newer version of the bot: start that version.") from None
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, *BROKEN):
            raise DamagedTakeout from None

    def _compare(self) -> None:
        """What lies there is what the list names. Pages may be missing: they are drawn from the rows."""
        listed = self.manifest.files
        if self._where.keys() - {NAME} - listed.keys():
            raise DamagedTakeout
        rows = {file for taken in self.manifest.tables.values() for file in taken.files}
        if not rows <= listed.keys():
            raise DamagedTakeout
        if missing := sorted(rows - self._where.keys()):
            raise BackupError(f"A part of it is missing, with {missing[0]}: name all parts.")
        self._rows = rows
        for name, (_, entry) in self._where.items():
            if name != NAME and entry.file_size != listed[name].size:
                raise DamagedTakeout
            if name in rows and entry.file_size > LARGEST_FILE:
                raise DamagedTakeout

    def prove_pages(self) -> None:
        """The files that are not rows; rows are proved as they are read."""
        for name, (archive, entry) in self._where.items():
            if name == NAME or name in self._rows:
                continue
            total = sha256()
            try:
                with archive.open(entry) as file:
                    while piece := file.read(PIECE):
                        total.update(piece)
            except BROKEN:
                raise DamagedTakeout from None
            if total.hexdigest() != self.manifest.files[name].sha256:
                raise DamagedTakeout

    def lines(self, name: str) -> Iterator[bytes]:
        """Raises `DamagedTakeout` at the end of a file that is not what the list says."""
        archive, entry = self._where[name]
        total = sha256()
        try:
            with archive.open(entry) as file:
                while line := _line(file):
                    total.update(line)
                    yield line
        except BROKEN:
            raise DamagedTakeout from None
        if total.hexdigest() != self.manifest.files[name].sha256:
            raise DamagedTakeout


def _line(file: IO[bytes]) -> bytes:
    line = file.readline(LONGEST_LINE)
    if len(line) == LONGEST_LINE or (line and not line.endswith(b"\n")):
        raise DamagedTakeout
    return line


def _is_harmless(entry: ZipInfo) -> bool:
    name = entry.filename
    parts = name.split("/")
    if _UNSAFE.search(name) or any(part in ("", ".", "..") for part in parts):
        return False
    if entry.flag_bits & ENCRYPTED or entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        return False
    return entry.file_size <= max(SMALL, TIGHTEST * entry.compress_size)


class _Records:
    def __init__(self, opened: _Opened, token: Callable[[], str]) -> None:
        self._opened, self._manifest, self._token = opened, opened.manifest, token

    def run(self) -> Iterator[Start | Table | Row | Contents]:
        manifest = self._manifest
        still = Stillness(manifest.firm_id, manifest.at)
        yield Start(manifest.revision, manifest.at, manifest.source)
        for name in sorted(manifest.tables):  # deliveries before what they carry
            yield from self._table(name, manifest.tables[name], still)
        rows = {name: taken.rows for name, taken in manifest.tables.items()}
        if rows.get("firms") != 1:
            raise DamagedTakeout
        yield Contents(manifest.revision, manifest.at, manifest.source, rows)

    def _table(self, name: str, taken: TakenTable, still: Stillness) -> Iterator[Table | Row]:
        form, rows = Table(name, taken.columns), 0
        if (
            not is_taken(name, taken.columns)
            or not set(taken.columns.values()) <= set(KINDS)
            or not taken.left_out.keys() <= taken.columns.keys()
        ):
            raise DamagedTakeout
        yield form
        for file in taken.files:
            for line in self._opened.lines(file):
                fields = read_line(line)
                if fields.get("firm_id", self._manifest.firm_id) not in (self._manifest.firm_id, None):
                    raise DamagedTakeout
                still.settle(name, fields)
                rows += 1
                yield to_row(form, taken.left_out, fields, self._token)
        if rows != taken.rows:
            raise DamagedTakeout
