"""How much of a stranger's file is read. Beyond, it is refused with a sentence."""

from collections.abc import Sequence
from typing import Any

from services.domain.errors import BadInput

MAX_BYTES = 20 * 1024 * 1024
MAX_UNPACKED_BYTES = 120 * 1024 * 1024
"""Of a workbook or an archive: its sheet is read in a stream."""
MAX_ENTRIES = 20_000
"""A year of a busy account; more is a matter of several files."""
MAX_VALUE = 32_767
"""Letters of one value: what a cell of a workbook holds. No bank writes longer ones."""
MAX_COLUMNS = 200
MAX_ROWS = 30_000
MAX_MESSAGES = 4_000
"""Of MT940 in one file: one for each day and account."""
MAX_PARTS = 2_000
"""Lines of one value."""


def require_few(entries: Sequence[Any]) -> None:
    if len(entries) > MAX_ENTRIES:
        raise BadInput("error-statement-too-many", count=MAX_ENTRIES)


def require_short(value: str) -> str:
    if len(value) > MAX_VALUE:
        raise BadInput("error-statement-damaged")
    return value
