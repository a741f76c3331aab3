"""ZIP files of documents: names that every system takes, no two equal, and parts that Telegram takes.

A part is a temporary file without a name: memory does not grow with it, and nothing of a client is left on the disk
when the process is killed.
"""

import re
from collections.abc import Sequence
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import BinaryIO, Self
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from services.domain.errors import BadInput

LARGEST = 49_000_000
"""Bytes of a part; Telegram takes 50 MB from a bot."""
LONGEST_NAME = 120
"""Letters: with the longest folder and an ending it stays under the 255 bytes of a name, in Cyrillic too."""
ENTRY_BYTES = 300
"""What a ZIP file says of a file beside its name, twice, rounded up."""
PACKED = (".pdf", ".xlsx", ".zip")
"""What packing again would only cost time."""
_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+')
_QUOTES = re.compile(r"[«»„“”]")
_GAPS = re.compile(r"\s+")


def document_name(file_name: str, client_name: str) -> str:
    """«Счёт № 2026-0012 от 24.11.2026 — ООО Ромашка.pdf»."""
    stem, dot, ending = file_name.rpartition(".")
    client = _GAPS.sub(" ", _QUOTES.sub("", client_name))
    return f"{_safe(f'{stem} — {client}' if client.strip() else stem)}{dot}{ending}"


def _safe(name: str) -> str:
    """Windows takes no dot or space at the end of a name."""
    plain = _GAPS.sub(" ", _UNSAFE.sub("-", name)).strip(" .")
    encoded = plain[:LONGEST_NAME].encode()[: 2 * LONGEST_NAME - 20]
    return encoded.decode("utf-8", "ignore").rstrip(" .") or "-"


class ArchiveFile:
    """`with ArchiveFile(now) as archive: archive.add(…)`, then `archive.parts`; leaving the block deletes them."""

    def __init__(self, at: datetime, largest: int = LARGEST, folder: Path | None = None) -> None:
        """`folder` is where the parts lie; None is the system's for what is temporary, which is often memory."""
        self._at = at.timetuple()[:6]
        self._largest = largest
        self._folder = folder
        self._names: set[str] = set()
        self._files = ExitStack()
        self._parts: list[BinaryIO] = []
        self._zip: ZipFile | None = None
        self._listed = 0
        self.count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def add(self, folder: str, name: str, content: bytes) -> str:
        """`name` is safe already; the second of equal ones gets a number. Returns the whole name under which it lies.
        Raises `error-export-too-big`."""
        entry = ZipInfo(self._free_name(f"{folder}/{name}" if folder else name), self._at)
        entry.compress_type = ZIP_STORED if name.endswith(PACKED) else ZIP_DEFLATED
        cost = len(entry.filename.encode()) + ENTRY_BYTES
        if len(content) + 2 * cost > self._largest:
            raise BadInput("error-export-too-big")
        part = self._part_for(len(content) + cost)
        with part.open(entry, "w") as stored:
            stored.write(content)
        self._listed += cost
        self.count += 1
        return entry.filename

    def finish(self) -> Sequence[BinaryIO]:
        """The parts, whole and ready to be read."""
        self._end_part()
        return self._parts

    def close(self) -> None:
        self._end_part()
        self._files.close()
        self._parts.clear()

    def _free_name(self, wanted: str) -> str:
        """Windows and macOS know no difference of case."""
        stem, dot, ending = wanted.rpartition(".")
        name, number = wanted, 1
        while name.casefold() in self._names:
            number += 1
            name = f"{stem} ({number}){dot}{ending}"
        self._names.add(name.casefold())
        return name

    def _part_for(self, size: int) -> ZipFile:
        if self._zip is not None and self._parts[-1].tell() + self._listed + size > self._largest:
            self._end_part()
        if self._zip is None:
            self._parts.append(self._files.enter_context(TemporaryFile(dir=self._folder)))  # noqa: SIM115 (`close` closes it)
            self._zip, self._listed = ZipFile(self._parts[-1], "w"), 0
        return self._zip

    def _end_part(self) -> None:
        if self._zip is not None:
            self._zip.close()
            self._zip = None
