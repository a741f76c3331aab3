"""How much room there is where the data lies, and how much there should be."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.health import heartbeat_file
from bot.own_files import sqlite_file

ROOM = 200_000_000
"""Bytes that should be free: a day's work is small, a full disk loses it."""


@dataclass(frozen=True, slots=True)
class DiskRoom:
    """Bytes."""

    free: int
    wanted: int

    @property
    def is_short(self) -> bool:
        return self.free < self.wanted


def find_room(url: str, usage: Callable[[Path], int] | None = None) -> DiskRoom:
    """Of the disk of an SQLite file; for a server of that on which the bot writes."""
    file = sqlite_file(url)
    folder = file.parent if file is not None else heartbeat_file(url).parent
    while not folder.exists():
        folder = folder.parent
    # A backup of the database wants as much again.
    wanted = max(ROOM, file.stat().st_size if file is not None and file.exists() else 0)
    return DiskRoom((usage or _free)(folder), wanted)


def _free(folder: Path) -> int:
    return shutil.disk_usage(folder).free
