"""Prints what `make coverage` has measured: a line for each package, below it the lines that no test has run.

    python tools/coverage_report.py    # reads the data file that pyproject.toml names

coverage.py's own table lists files only. A module that no test has loaded is counted but not listed line by line: after
a part of the tests (`T=`) most are such.
"""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from coverage import Coverage
from coverage.exceptions import NoDataError

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True)
class Module:
    path: Path
    lines: int
    missed: int
    where: str
    """The missed lines, as «12-14, 20»."""

    @property
    def loaded(self) -> bool:
        return self.missed < self.lines or not self.lines


def measure() -> list[Module]:
    """Raises `NoDataError` when nothing was measured since the last time."""
    coverage = Coverage(config_file=str(ROOT / "pyproject.toml"))
    # A file for each process: pytest, its workers, the bots.
    coverage.combine(strict=True)
    return [_measured(coverage, path) for path in sorted(_sources(coverage))]


def _sources(coverage: Coverage) -> Iterator[Path]:
    """Every measured module: one that no test has loaded is not in the data."""
    packages = coverage.get_option("run:source")
    if not isinstance(packages, list):
        raise TypeError("pyproject.toml names no packages to measure")
    for package in packages:
        yield from (path for path in (ROOT / package).rglob("*.py") if "migrations" not in path.parts)


def _measured(coverage: Coverage, path: Path) -> Module:
    _, lines, _, missed, where = coverage.analysis2(str(path))
    return Module(path.relative_to(ROOT), len(lines), len(missed), where)


def report(modules: Sequence[Module]) -> Iterator[str]:
    packages: dict[Path, list[Module]] = defaultdict(list)
    for module in modules:
        packages[module.path.parent].append(module)
    yield f"{'package':40} {'lines':>7} {'missed':>7} {'run':>6}"
    for package, inside in sorted(packages.items()):
        yield _line(str(package), inside)
        for module in inside:
            if module.loaded and module.missed:
                yield f"    {module.path.name}: {module.where}"
        if unloaded := sum(not module.loaded for module in inside):
            yield f"    not loaded by any test: {unloaded} of {len(inside)} modules"
    yield _line("all", modules)


def _line(name: str, modules: Sequence[Module]) -> str:
    lines, missed = sum(module.lines for module in modules), sum(module.missed for module in modules)
    # Rounded down: 100% says that nothing is missed.
    share = 100 * (lines - missed) // lines if lines else 100
    return f"{name:40} {lines:7} {missed:7} {share:5}%"


def main() -> int:
    try:
        modules = measure()
    except NoDataError as error:
        print(error, file=sys.stderr)
        return 1
    print(*report(modules), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
