"""Draws the floors and rooms of the product from its own imports, as one SVG.

    python -m tools.draw_imports [--root FOLDER] [OUTPUT]    # default: docs/images/architecture.svg

A floor is a band, a room a box with its modules and lines. Arrows inside a floor lead from who imports to what is
imported; one that a chain of others already implies is left out, so that the picture stays legible. Between floors
there is one arrow for all imports, in the margin. What goes against the order, up or in a circle, is red. The same
sources give the same bytes.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import NamedTuple

import grimp

from tools.layers import Layout, lay_out

HERE = Path(__file__).parents[1]
ROOTS = ("bot", "handlers", "services", "db")
FLOORS = ("bot", "handlers", "services", "services.documents", "services.domain", "db")
"""From the top. What lies in a package below another one is on its floor, not on that of the wider one."""
LOOSE_APART = 6
"""Modules beside the packages of a floor are rooms of their own, when they are not more than so many."""
MOST_IN_A_ROW = 8

Edges = Counter[tuple[str, str]]


class Room(NamedTuple):
    floor: str
    label: str
    modules: int
    lines: int


# What is imported


def read(root: Path) -> tuple[dict[str, Room], Edges]:
    """Rooms by name, and how many imports lead from one to another."""
    sys.path.insert(0, str(root))
    graph = grimp.build_graph(*ROOTS, cache_dir=None)
    room_of = _rooms(graph.modules, root)
    modules, lines = Counter[str](), Counter[str]()
    for module, room in room_of.items():
        modules[room] += 1
        lines[room] += len(_source(root, module).read_text("utf-8").splitlines())
    rooms = {room: Room(_floor(room), _label(room), modules[room], lines[room]) for room in sorted(modules)}
    edges = Edges()
    for module, room in room_of.items():
        for imported in graph.find_modules_directly_imported_by(module):
            if imported in room_of and room_of[imported] != room:
                edges[room, room_of[imported]] += 1
    return rooms, edges


def _rooms(modules: Iterable[str], root: Path) -> dict[str, str]:
    """The room of each module: the package below its floor, or the floor's loose modules (`bot.*`)."""
    rooms: dict[str, str] = {}
    for module in sorted(modules):
        floor = _floor(module)
        name, _, deeper = module.removeprefix(floor).removeprefix(".").partition(".")
        if not _source(root, module).read_text("utf-8").strip():
            continue  # an empty __init__
        package = bool(deeper) or _source(root, module).name == "__init__.py"
        rooms[module] = f"{floor}.{name}" if name and package else f"{floor}.*"
    for floor in FLOORS:
        loose = [module for module, room in rooms.items() if room == f"{floor}.*"]
        if len(loose) <= LOOSE_APART:
            rooms |= {module: f"{floor}.__init__" if module == floor else module for module in loose}
    return rooms


def _floor(name: str) -> str:
    return max((floor for floor in FLOORS if f"{name}.".startswith(f"{floor}.")), key=len)


def _label(room: str) -> str:
    name = room.removeprefix(_floor(room)).removeprefix(".")
    return "loose modules" if name == "*" else name


def _size(room: Room) -> str:
    return f"{room.modules} module{'s' * (room.modules != 1)} · {room.lines:,} lines"


def _source(root: Path, module: str) -> Path:
    path = root.joinpath(*module.split("."))
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


# Which arrows are drawn


def break_circles(edges: Edges) -> tuple[Edges, Edges]:
    """Edges without a circle, and those that were taken out for it: of each circle the ones with the fewest imports."""
    kept, broken = Edges(), Edges()
    for (source, target), count in sorted(edges.items(), key=lambda item: (-item[1], item[0])):
        if source in _reached(target, kept):
            broken[source, target] = count
        else:
            kept[source, target] = count
    return kept, broken


def reduce(edges: Edges) -> Edges:
    """Without what a chain of other edges implies."""
    reduced = Edges(edges)
    for source, target in sorted(edges):
        others = Edges({edge: count for edge, count in reduced.items() if edge != (source, target)})
        if target in _reached(source, others):
            del reduced[source, target]
    return reduced


def _reached(source: str, edges: Edges) -> set[str]:
    found, waiting = {source}, [source]
    while waiting:
        room = waiting.pop()
        further = {target for start, target in edges if start == room} - found
        found |= further
        waiting += further
    return found


# The picture

MARGIN, HEAD, PADDING, LANE, ROW, BOX = 28.0, 96.0, 22.0, 26.0, 80.0, 46.0
COLOURS = ("#4c78a8", "#b07d2b", "#54823f", "#8a5fa8", "#2f8f8b", "#a8566f", "#6b6f2f", "#5f6fb8")
"""Of arrows, by where they begin, so that the eye can follow one."""
TINTS = {
    "bot": "#eef2fb",
    "handlers": "#eaf6f1",
    "services": "#fdf6e7",
    "services.documents": "#fbf0ea",
    "services.domain": "#f7ecf1",
    "db": "#eeeef2",
}
RED, INK, PALE = "#c62828", "#1f2933", "#66727f"


def draw(rooms: Mapping[str, Room], edges: Edges) -> str:
    floors = [floor for floor in FLOORS if any(room.floor == floor for room in rooms.values())]
    kept: dict[str, tuple[Layout, Edges, Edges]] = {}
    for floor in floors:
        own = {name: room for name, room in rooms.items() if room.floor == floor}
        inside = Edges({edge: count for edge, count in edges.items() if edge[0] in own and edge[1] in own})
        straight, broken = break_circles(inside)
        reduced = reduce(straight)
        edges_down = {*reduced, *((target, source) for source, target in broken)}
        widths = {name: _width(room) for name, room in own.items()}
        kept[floor] = lay_out(widths, edges_down, MOST_IN_A_ROW), reduced, broken
    between = Edges()
    for (source, target), count in edges.items():
        if rooms[source].floor != rooms[target].floor:
            between[rooms[source].floor, rooms[target].floor] += count

    lanes = _lanes(between, floors)
    inner = max(layout.width for layout, _, _ in kept.values()) + 2 * PADDING
    left = MARGIN + LANE * (1 + max(lanes.values(), default=0)) + 14
    parts: list[str] = []
    bands: dict[str, tuple[float, float]] = {}
    top = HEAD
    for floor in floors:
        layout, reduced, broken = kept[floor]
        height = 34 + ROW * (len(layout.rows) - 1) + BOX + PADDING
        bands[floor] = top, height
        parts.append(_band(floor, rooms, left, top, inner, height))
        offset = left + (inner - layout.width) / 2
        parts += _floor_parts(layout, reduced, broken, rooms, offset, top + 34)
        top += height + 22
    parts += _margin(between, lanes, bands, floors, left)
    width, height = left + inner + MARGIN, top + 4
    modules, lines = sum(room.modules for room in rooms.values()), sum(room.lines for room in rooms.values())
    return "\n".join([*_head(width, height, f"{modules} modules · {lines:,} lines"), *parts, "</svg>", ""])


def _head(width: float, height: float, size: str) -> list[str]:
    styles = [
        f"text{{font-family:'DejaVu Sans','Noto Sans',Verdana,sans-serif;fill:{INK}}}",
        f".small{{font-size:10px;fill:{PALE}}}.room{{font-size:13px;font-weight:bold}}",
        f".floor{{font-size:15px;font-weight:bold;fill:{PALE}}}.count{{font-size:10px;font-weight:bold}}",
    ]
    colours = {"red": RED, "ink": INK, **{f"c{index}": colour for index, colour in enumerate(COLOURS)}}
    tips = [
        f'<marker id="tip-{name}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8"'
        f' markerUnits="userSpaceOnUse" orient="auto"><path d="M0,0.8L8,4L0,7.2z" fill="{colour}"/></marker>'
        for name, colour in colours.items()
    ]
    says = (
        "A box is a package. An arrow leads to what is imported; one that a chain of others implies is left out.",
        "In the margin: all imports from floor to floor. Red: against the order of the floors, or in a circle.",
    )
    return [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:.0f}" height="{height:.0f}"'
        f' viewBox="0 0 {width:.0f} {height:.0f}">',
        f"<title>Floors and rooms of the product, drawn from its imports</title><style>{''.join(styles)}</style>",
        f"<defs>{''.join(tips)}</defs>",
        f'<rect width="{width:.0f}" height="{height:.0f}" fill="#ffffff"/>',
        f'<text x="{MARGIN:.0f}" y="40" font-size="22" font-weight="bold">Floors and rooms</text>',
        f'<text x="{MARGIN + 220:.0f}" y="40" font-size="13">{size}</text>',
        *(
            f'<text x="{MARGIN:.0f}" y="{62 + 16 * index}" font-size="12" fill="{PALE}">{text}</text>'
            for index, text in enumerate(says)
        ),
    ]


def _band(floor: str, rooms: Mapping[str, Room], left: float, top: float, width: float, height: float) -> str:
    own = [room for room in rooms.values() if room.floor == floor]
    size = f"{sum(room.modules for room in own)} modules · {sum(room.lines for room in own):,} lines"
    return (
        f'<rect x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height:.1f}" rx="10" fill="{TINTS[floor]}"/>'
        f'<text class="floor" x="{left + 14:.1f}" y="{top + 22:.1f}">{floor}</text>'
        f'<text class="small" x="{left + width - 14:.1f}" y="{top + 21:.1f}" text-anchor="end">{size}</text>'
    )


def _floor_parts(
    layout: Layout, reduced: Edges, broken: Edges, rooms: Mapping[str, Room], left: float, top: float
) -> list[str]:
    y = {name: top + ROW * index for index, row in enumerate(layout.rows) for name in row}
    x = {name: left + at for name, at in layout.x.items()}
    sources = sorted({source for source, _ in reduced})
    # Both kinds by (upper, lower, whether it leads up).
    arrows = [(source, target, False) for source, target in sorted(reduced)]
    arrows += [(target, source, True) for source, target in sorted(broken)]
    parts = []
    for upper, lower, up in arrows:
        stations = layout.paths[upper, lower]
        first = {arrow: x[layout.paths[arrow[:2]][1]] for arrow in arrows if arrow[0] == upper}
        last = {arrow: x[layout.paths[arrow[:2]][-2]] for arrow in arrows if arrow[1] == lower}
        begin = x[upper] + _port(first, (upper, lower, up), _width(rooms[upper]))
        end = x[lower] + _port(last, (upper, lower, up), _width(rooms[lower]))
        goals = [*(x[station] for station in stations[1:-1]), end]
        points = [(begin, y[upper] + BOX)]
        for station, goal in zip(stations[1:], goals, strict=True):
            points += [(goal, y[station]), (goal, y[station] + BOX)]
        del points[-1]
        if up:
            count, colour, tip = broken[lower, upper], RED, "red"
            parts.append(_arrow(_curve(points[::-1]), tip, colour, count, lower, upper))
        else:
            index = sources.index(upper) % len(COLOURS)
            count, colour, tip = reduced[upper, lower], COLOURS[index], f"c{index}"
            parts.append(_arrow(_curve(points), tip, colour, count, upper, lower))
    parts += [_box(rooms[name], x[name], y[name]) for name in sorted(layout.x) if name in rooms]
    return parts


def _curve(points: list[tuple[float, float]]) -> str:
    """From row to row in an S, past the boxes of a row upright."""
    (x, y), *rest = points
    path = f"M{x:.1f},{y:.1f}"
    for next_x, next_y in rest:
        middle = (y + next_y) / 2
        straight = next_x == x
        path += (
            f"V{next_y:.1f}"
            if straight
            else f"C{x:.1f},{middle:.1f} {next_x:.1f},{middle:.1f} {next_x:.1f},{next_y:.1f}"
        )
        x, y = next_x, next_y
    return path


Arrow = tuple[str, str, bool]


def _port(towards: Mapping[Arrow, float], arrow: Arrow, width: float) -> float:
    """Where along a box's edge an arrow stands: in the order of where they lead to."""
    order = sorted(towards, key=lambda each: (towards[each], each))
    step = min(14.0, (width - 24) / max(len(order) - 1, 1))
    return (order.index(arrow) - (len(order) - 1) / 2) * step


def _width(room: Room) -> float:
    return max(9.0 * len(room.label), 6.2 * len(_size(room))) + 16


def _arrow(path: str, tip: str, colour: str, count: int, source: str, target: str) -> str:
    thickness = 1.2 if count < 4 else 1.8 if count < 10 else 2.6
    says = escape(f"{source} → {target}: {count} import{'s' * (count != 1)}")
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{thickness}" marker-end="url(#tip-{tip})">'
        f"<title>{says}</title></path>"
    )


def _box(room: Room, x: float, y: float) -> str:
    width = _width(room)
    return (
        f'<rect x="{x - width / 2:.1f}" y="{y:.1f}" width="{width:.1f}" height="{BOX:.1f}" rx="6" fill="#ffffff"'
        f' stroke="#b8c0ca"/>'
        f'<text class="room" x="{x:.1f}" y="{y + 22:.1f}" text-anchor="middle">{escape(room.label)}</text>'
        f'<text class="small" x="{x:.1f}" y="{y + 38:.1f}" text-anchor="middle">{_size(room)}</text>'
    )


def _lanes(between: Edges, floors: list[str]) -> dict[tuple[str, str], int]:
    """The lane in the margin of each arrow between floors, short ones nearest to the bands."""
    lanes: dict[tuple[str, str], int] = {}
    taken: list[list[tuple[int, int]]] = []
    place = {floor: index for index, floor in enumerate(floors)}

    def span(edge: tuple[str, str]) -> tuple[int, int]:
        low, high = sorted(place[floor] for floor in edge)
        return low, high

    for edge in sorted(between, key=lambda edge: (span(edge)[1] - span(edge)[0], span(edge), edge)):
        low, high = span(edge)
        lane = 0
        while lane < len(taken) and any(low < end and start < high for start, end in taken[lane]):
            lane += 1
        if lane == len(taken):
            taken.append([])
        taken[lane].append((low, high))
        lanes[edge] = lane
    return lanes


def _margin(
    between: Edges,
    lanes: Mapping[tuple[str, str], int],
    bands: Mapping[str, tuple[float, float]],
    floors: list[str],
    left: float,
) -> list[str]:
    parts = []
    ends: dict[str, list[tuple[str, str]]] = {floor: [] for floor in floors}
    for edge in sorted(lanes, key=lambda edge: (lanes[edge], edge)):
        for floor in edge:
            ends[floor].append(edge)
    place = {floor: index for index, floor in enumerate(floors)}
    at: dict[tuple[str, tuple[str, str]], float] = {}
    for floor in floors:
        # From the top: what goes up, the outermost first; then what goes down, the innermost last.
        up = [edge for edge in ends[floor] if min(edge, key=place.__getitem__) != floor]
        down = [edge for edge in ends[floor] if min(edge, key=place.__getitem__) == floor]
        order = [*sorted(up, key=lambda edge: lanes[edge]), *sorted(down, key=lambda edge: -lanes[edge])]
        top, height = bands[floor]
        step = min(14.0, (height - 24) / max(len(order) - 1, 1))
        for index, edge in enumerate(order):
            at[floor, edge] = top + height / 2 + (index - (len(order) - 1) / 2) * step
    for edge, count in sorted(between.items()):
        source, target = edge
        wrong = place[source] > place[target]
        x = left - 14 - LANE * (lanes[edge] + 0.5)
        begin, end = at[source, edge], at[target, edge]
        name, colour = ("red", RED) if wrong else ("ink", INK)
        path = f"M{left:.1f},{begin:.1f}H{x:.1f}V{end:.1f}H{left - 1:.1f}"
        parts.append(_arrow(path, name, colour, count, source, target))
        parts.append(
            f'<rect x="{x - 13:.1f}" y="{(begin + end) / 2 - 7:.1f}" width="26" height="14" fill="#ffffff"/>'
            f'<text class="count" x="{x:.1f}" y="{(begin + end) / 2 + 4:.1f}" text-anchor="middle"'
            f' style="fill:{colour}">{count}</text>'
        )
    return parts


def main() -> None:
    parser = argparse.ArgumentParser(
        description="Draws the floors and rooms of the product from its imports."
    )
    parser.add_argument("output", nargs="?", type=Path, default=HERE / "docs/images/architecture.svg")
    parser.add_argument("--root", type=Path, default=HERE, help="of another checkout")
    arguments = parser.parse_args()
    rooms, edges = read(arguments.root.resolve())
    arguments.output.write_text(draw(rooms, edges), "utf-8")
    print(f"{arguments.output}: {len(rooms)} rooms")


if __name__ == "__main__":
    main()
