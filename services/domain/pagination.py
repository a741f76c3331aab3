"""A piece of a list with what is needed to page it."""

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


def window(offset: int, limit: int) -> tuple[int, int]:
    """Bounds that come from a button or a dialog, made harmless."""
    return max(offset, 0), min(max(limit, 1), MAX_LIMIT)
