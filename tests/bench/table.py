"""One table for all measurements: what, this project, the yardstick, the ratio, the goal."""

from collections.abc import Iterable
from dataclasses import dataclass

HEADINGS = ("what", "ours", "yardstick", "ratio", "goal")


@dataclass(frozen=True, slots=True)
class Row:
    """Values as they are printed. `met` marks the goal as reached or missed; None where there is none."""

    what: str
    ours: str
    yardstick: str = ""
    ratio: str = ""
    goal: str = ""
    met: bool | None = None


def format_table(rows: Iterable[Row]) -> str:
    cells = [HEADINGS, *((row.what, row.ours, row.yardstick, row.ratio, _goal(row)) for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEADINGS))]
    lines = ["  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)) for line in cells]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(line.rstrip() for line in lines)


def _goal(row: Row) -> str:
    if row.met is None:
        return row.goal
    return f"{row.goal} {'✓' if row.met else '✗'}"
