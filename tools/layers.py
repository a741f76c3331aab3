"""Where the boxes and arrows of a layered picture stand: rows by depth, in each the order that crosses least, then
straight lines (the method of Sugiyama, Tagawa and Toda).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

GAP, THREAD = 20.0, 8.0
"""Between what stands in a row; the width that a passing arrow takes."""

Edge = tuple[str, str]


@dataclass
class Layout:
    rows: list[list[str]]
    """From the top; an arrow that passes a row stands in it as `source>target@row`."""
    x: dict[str, float]
    """Middles."""
    paths: dict[tuple[str, str], list[str]]
    """Each arrow's stations."""
    width: float


def lay_out(widths: Mapping[str, float], edges: Iterable[Edge], most: int) -> Layout:
    """Boxes of these widths; `edges` have no circle and lead downwards, and a row has at most `most` boxes."""
    edges = sorted(edges)
    depth = _depths(widths, edges, most)
    top = max(depth.values(), default=0)
    rows: list[list[str]] = [[] for _ in range(top + 1)]
    for box in widths:
        rows[top - depth[box]].append(box)
    paths: dict[Edge, list[str]] = {}
    for source, target in edges:
        passed = range(top - depth[source] + 1, top - depth[target])
        threads = [f"{source}>{target}@{row}" for row in passed]
        for row, thread in zip(passed, threads, strict=True):
            rows[row].append(thread)
        paths[source, target] = [source, *threads, target]
    above, below = _neighbours(paths.values())
    _sort_rows(rows, above, below)
    x = _straighten(rows, above, below, widths)
    left = min(x[name] - widths.get(name, THREAD) / 2 for name in x)
    right = max(x[name] + widths.get(name, THREAD) / 2 for name in x)
    return Layout(rows, {name: at - left for name, at in x.items()}, paths, right - left)


def _depths(boxes: Iterable[str], edges: list[Edge], most: int) -> dict[str, int]:
    """0 for who points to nobody, else one more than the deepest that it points to, or more where a row is full."""
    waiting = sorted(boxes)
    pointed = Counter(target for _, target in edges)
    depth: dict[str, int] = {}
    full = Counter[int]()
    while waiting:
        ready = [box for box in waiting if all(target in depth for source, target in edges if source == box)]
        # Who is pointed to by many stands low.
        for box in sorted(ready, key=lambda box: (-pointed[box], box)):
            least = max((depth[target] + 1 for source, target in edges if source == box), default=0)
            while full[least] >= most:
                least += 1
            depth[box] = least
            full[least] += 1
            waiting.remove(box)
    return depth


def _neighbours(paths: Iterable[list[str]]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    above: dict[str, list[str]] = {}
    below: dict[str, list[str]] = {}
    for path in paths:
        for upper, lower in pairwise(path):
            above.setdefault(lower, []).append(upper)
            below.setdefault(upper, []).append(lower)
    return above, below


def _sort_rows(rows: list[list[str]], above: Mapping[str, list[str]], below: Mapping[str, list[str]]) -> None:
    """Each row by the mean place of its neighbours, down and up, and the order kept that crosses least."""
    best, fewest = [list(row) for row in rows], _crossings(rows, below)
    for turn in range(24):
        down = turn % 2 == 0
        towards = above if down else below
        for row in rows if down else reversed(rows):
            place = {name: index / len(other) for other in rows for index, name in enumerate(other)}
            row.sort(
                key=lambda name, place=place, towards=towards: (  # type: ignore[misc]
                    _mean([place[other] for other in towards.get(name, [])], place[name]),
                    name,
                )
            )
        if (crossings := _crossings(rows, below)) < fewest:
            best, fewest = [list(row) for row in rows], crossings
    rows[:] = best


def _crossings(rows: list[list[str]], below: Mapping[str, list[str]]) -> int:
    total = 0
    for upper, lower in pairwise(rows):
        place = {name: index for index, name in enumerate(lower)}
        ends = [
            place[other] for name in upper for other in sorted(below.get(name, []), key=place.__getitem__)
        ]
        total += sum(left > right for index, left in enumerate(ends) for right in ends[index + 1 :])
    return total


def _straighten(
    rows: list[list[str]],
    above: Mapping[str, list[str]],
    below: Mapping[str, list[str]],
    widths: Mapping[str, float],
) -> dict[str, float]:
    x: dict[str, float] = {}
    for row in rows:
        at = -sum(widths.get(name, THREAD) + GAP for name in row) / 2
        for name in row:
            x[name] = at + widths.get(name, THREAD) / 2
            at += widths.get(name, THREAD) + GAP
    for turn in range(30):
        for row in rows if turn % 2 == 0 else reversed(rows):
            wanted = [
                _mean([x[other] for other in (*above.get(name, []), *below.get(name, []))], x[name])
                for name in row
            ]
            x.update(zip(row, _keep_apart(wanted, [widths.get(name, THREAD) for name in row]), strict=True))
    return x


def _keep_apart(wanted: list[float], widths: list[float]) -> list[float]:
    """The places nearest to the wanted ones at which boxes in this order do not touch (isotonic regression)."""
    offsets = [0.0]
    for left, right in pairwise(widths):
        offsets.append(offsets[-1] + (left + right) / 2 + GAP)
    blocks: list[tuple[float, int]] = []
    for want, offset in zip(wanted, offsets, strict=True):
        value, size = want - offset, 1
        while blocks and blocks[-1][0] > value:
            before, many = blocks.pop()
            value, size = (before * many + value * size) / (many + size), many + size
        blocks.append((value, size))
    flat = [value for value, size in blocks for _ in range(size)]
    return [value + offset for value, offset in zip(flat, offsets, strict=True)]


def _mean(values: list[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise
