"""A page of a list, and its bounds."""

from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

MAX_LIMIT = 100


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """`total` counts the whole list; `items` start at `offset`."""

    items: tuple[T, ...]
    total: int
    offset: int
    limit: int


def clamp_page(offset: int, limit: int) -> tuple[int, int]:
    """Offset and limit from a button or a dialog, clamped: the offset to zero or more, the limit to 1–`MAX_LIMIT`."""
    return max(offset, 0), min(max(limit, 1), MAX_LIMIT)
