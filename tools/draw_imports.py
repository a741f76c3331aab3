"""Draws the floors and rooms of the product from its own imports, as one SVG.

    python -m tools.draw_imports [--root FOLDER] [OUTPUT]    # default: docs/images/architecture.svg

A floor is a band, a room a box with its modules and lines. Arrows lead from who imports to what is imported, from the
floor's own rooms; one that a chain of others already implies is left out (Graphviz's `tred`), so that the picture stays
legible. Between floors there is one arrow for all imports. Needs Graphviz: `apt-get install graphviz`.
"""

import argparse
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import grimp

HERE = Path(__file__).parents[1]
ROOTS = ("bot", "handlers", "services", "db")
FLOORS = ("bot", "handlers", "services", "services.documents", "services.domain", "db")
"""From the top. What lies in a package below another one is on its floor, not on that of the wider one."""
LOOSE_APART = 10
"""Modules beside the packages of a floor are rooms of their own, when they are not more than so many."""

Edges = Counter[tuple[str, str]]


class Room(NamedTuple):
    floor: str
    label: str
    modules: int
    lines: int


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


TINTS = {
    "bot": "#eef2fb",
    "handlers": "#eaf6f1",
    "services": "#fdf6e7",
    "services.documents": "#fbf0ea",
    "services.domain": "#f7ecf1",
    "db": "#eeeef2",
}


def as_dot(rooms: Mapping[str, Room], edges: Edges) -> str:
    """The picture in Graphviz's language, without the arrows between floors: `tred` takes from it what is implied."""
    lines = [
        "digraph rooms {",
        'graph [fontname="DejaVu Sans" compound=true newrank=true nodesep=0.25 ranksep=0.45 pad=0.3]',
        'node [fontname="DejaVu Sans" fontsize=11 shape=box style="rounded,filled" fillcolor=white color="#9aa5b1"]',
        'edge [color="#52606d" arrowsize=0.6]',
    ]
    for floor in FLOORS:
        own = {name: room for name, room in rooms.items() if room.floor == floor}
        lines.append(f'subgraph "cluster_{floor}" {{')
        lines.append(f'label="{floor}" labeljust=l fontsize=16 style=filled color="{TINTS[floor]}"')
        lines += [f'"{name}" [label="{room.label}\\n{_size(room)}"]' for name, room in own.items()]
        lines.append("}")
    lines += [
        f'"{source}" -> "{target}"'
        for source, target in sorted(edges)
        if rooms[source].floor == rooms[target].floor
    ]
    return "\n".join([*lines, "}"])


def between_floors(rooms: Mapping[str, Room], edges: Edges) -> Iterator[str]:
    """One arrow from each floor to the next, with the number of imports. Those that pass a floor are left out: every
    floor may know all that lie below, but for the rules of import-linter."""
    sums = Edges()
    for (source, target), count in edges.items():
        if rooms[source].floor != rooms[target].floor:
            sums[rooms[source].floor, rooms[target].floor] += count
    ends = {floor: _ends(rooms, edges, floor) for floor in FLOORS}
    for upper, lower in pairwise(FLOORS):
        for room in ends[upper][1]:
            yield from (f'"{room}" -> "{below}" [style=invis]' for below in ends[lower][0])
        yield (
            f'"{ends[upper][1][0]}" -> "{ends[lower][0][0]}" [ltail="cluster_{upper}" lhead="cluster_{lower}" '
            f'label="{sums[upper, lower]}" fontsize=11 fontname="DejaVu Sans" penwidth=2 color="#1f2933"]'
        )


def _ends(rooms: Mapping[str, Room], edges: Edges, floor: str) -> tuple[list[str], list[str]]:
    """The floor's rooms that no other of it imports, and those that import no other of it."""
    own = sorted(name for name, room in rooms.items() if room.floor == floor)
    inside = [(source, target) for source, target in edges if source in own and target in own]
    sources, targets = {source for source, _ in inside}, {target for _, target in inside}
    return [name for name in own if name not in targets] or own, [
        name for name in own if name not in sources
    ] or own


def draw(rooms: Mapping[str, Room], edges: Edges) -> str:
    """The SVG. Raises `FileNotFoundError` where Graphviz is not installed."""
    for tool in ("tred", "dot"):
        if shutil.which(tool) is None:
            raise FileNotFoundError(f"{tool} is not installed: apt-get install graphviz")
    reduced = _run("tred", as_dot(rooms, edges)).rstrip().removesuffix("}")
    whole = "\n".join([reduced, *between_floors(rooms, edges), "}"])
    return _run("dot", whole, "-Tsvg")


def _run(tool: str, text: str, *options: str) -> str:
    command = [tool, *options]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout  # noqa: S603 (our text)


def main() -> None:
    parser = argparse.ArgumentParser(
        description="Draws the floors and rooms of the product from its own imports."
    )
    parser.add_argument("--root", type=Path, default=HERE)
    parser.add_argument("output", type=Path, nargs="?", default=HERE / "docs" / "images" / "architecture.svg")
    arguments = parser.parse_args()
    rooms, edges = read(arguments.root)
    arguments.output.write_text(draw(rooms, edges), "utf-8")
    print(f"{arguments.output}: {len(rooms)} rooms")


if __name__ == "__main__":
    main()
