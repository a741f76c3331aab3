"""What a picture of a report shows. Numbers are whole: minor units, or days; texts are in the reader's language."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, Self


class Shape(StrEnum):
    AGES = "ages"
    """One bar of a part for each label, and a line for each part."""
    COLUMNS = "columns"
    """Groups of columns along time."""
    ROWS = "rows"
    """A bar a row, its series stacked."""
    PARETO = "pareto"
    """A bar a row, each beginning where the one before ended; the last is the rest."""


class Fill(StrEnum):
    """Told apart by lightness and by pattern, never by hue."""

    FULL = "full"
    PALE = "pale"
    HATCHED = "hatched"


@dataclass(frozen=True, slots=True)
class Series:
    """`values` are one for each label of its panel."""

    name: str
    values: tuple[int, ...]
    fill: Fill = Fill.FULL


@dataclass(frozen=True, slots=True)
class Panel:
    """One currency, or what has none. `texts` are what each label is worth, in words: they stand beside it, but where
    columns leave no room. `spans` are (low, high), drawn over a bar."""

    heading: str
    said: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    texts: tuple[str, ...] = ()
    spans: tuple[tuple[int, int], ...] = ()
    digits: int = 2
    """How many digits of a value stand behind the point."""


@dataclass(frozen=True, slots=True)
class Chart:
    shape: Shape
    title: str
    panels: tuple[Panel, ...]
    language: str
    notes: tuple[str, ...] = ()
    """Lines under it: what is not drawn, and how it was counted."""
    accent: str = ""

    def to_dict(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_dict(cls, given: Mapping[str, Any]) -> Self:
        return cls(
            Shape(given["shape"]),
            given["title"],
            tuple(map(_panel, given["panels"])),
            given["language"],
            tuple(given["notes"]),
            given["accent"],
        )


def _panel(given: Mapping[str, Any]) -> Panel:
    return Panel(
        given["heading"],
        given["said"],
        tuple(given["labels"]),
        tuple(Series(row["name"], tuple(row["values"]), Fill(row["fill"])) for row in given["series"]),
        tuple(given["texts"]),
        tuple((low, high) for low, high in given["spans"]),
        given["digits"],
    )
