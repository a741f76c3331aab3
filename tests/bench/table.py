"""One table for all measurements: what, this project, the yardstick, the ratio, the goal, and which module measures it.

What was reached and what was missed is summed up below.
"""

from collections.abc import Iterable
from dataclasses import dataclass

HEADINGS = ("what", "ours", "yardstick", "ratio", "goal", "module")


@dataclass(frozen=True, slots=True)
class Row:
    """Values as they are printed. `met` marks the goal as reached or missed; None where there is none. `measured_by` is
    the name of the module, in the table of all of them."""

    what: str
    ours: str
    yardstick: str = ""
    ratio: str = ""
    goal: str = ""
    met: bool | None = None
    measured_by: str = ""


def format_table(rows: Iterable[Row]) -> str:
    found = list(rows)
    cells = [
        HEADINGS,
        *((row.what, row.ours, row.yardstick, row.ratio, _goal(row), row.measured_by) for row in found),
    ]
    if not any(row.measured_by for row in found):
        cells = [line[:-1] for line in cells]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    lines = ["  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True)) for line in cells]
    lines.insert(1, "  ".join("-" * width for width in widths))
    lines += ["", _sum_up(found)]
    return "\n".join(line.rstrip() for line in lines)


def _goal(row: Row) -> str:
    if row.met is None:
        return row.goal
    return f"{row.goal} {'✓' if row.met else '✗'}"


def _sum_up(rows: list[Row]) -> str:
    goals = [row for row in rows if row.met is not None]
    missed = [row.what for row in goals if not row.met]
    told = f"{len(goals) - len(missed)} of {len(goals)} goals reached"
    return f"{told}; missed: {'; '.join(missed)}" if missed else told
