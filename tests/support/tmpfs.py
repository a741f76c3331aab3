"""Where a test run keeps its files: in memory, when the machine has room for them there.

Databases are most of what tests write. A file in memory outlives a killed process as one on a disk does, so nothing is
proved less; only the waiting for the disk goes, for SQLite with every commit and for PostgreSQL with every database.
"""

import os
import shutil
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")
ROOM = 2 * 2**30
"""What both databases of every core need, and as much again. Containers often have 64 MB."""


def move_in() -> None:
    """For this process and all that it starts. A `TMPDIR` that somebody has set is left alone."""
    if "TMPDIR" in os.environ or not os.access(MEMORY, os.W_OK | os.X_OK):
        return
    if shutil.disk_usage(MEMORY).free >= ROOM:
        os.environ["TMPDIR"] = tempfile.tempdir = str(MEMORY)
