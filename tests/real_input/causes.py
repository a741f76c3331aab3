"""Failures put together by what is likely to be one cause."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from tests.real_input.score import Item, Outcome


@dataclass(frozen=True, slots=True)
class Cause:
    what: str
    items: tuple[Item, ...]

    @property
    def wrong(self) -> int:
        return sum(item.outcome is Outcome.WRONG for item in self.items)


def causes(items: Iterable[Item]) -> list[Cause]:
    """The commonest first. What fails already as the form is written belongs to the form and the field; what only a
    layout breaks, to the layout and the field."""
    failed = [item for item in items if item.outcome is not Outcome.RIGHT]
    as_written = {(item.card, item.field, item.expected) for item in failed if item.layout == "as is"}
    found: dict[str, list[Item]] = defaultdict(list)
    for item in failed:
        own = (item.card, item.field, item.expected) in as_written
        form = item.card.partition(" (")[0]
        found[f"{item.field} of «{form}»" if own else f"{item.field} in the layout «{item.layout}»"].append(
            item
        )
    grouped = [Cause(what, tuple(some)) for what, some in found.items()]
    return sorted(grouped, key=lambda cause: len(cause.items), reverse=True)
