"""`make watch`: runs the tests of what was saved, again at each save, until Ctrl-C.

    python tools/watch.py           # the tests of the changed modules
    python tools/watch.py PATH…     # always these

Which tests belong to a module is told by names, since tests mirror the product: `tests/services/test_money.py` and
`tests/services/money/` are those of `services/money.py`. What failed is run again with the next save, until it passes.
"""

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[1]
PRODUCT = ("bot", "handlers", "services", "db")
TEXTS = ("tests/structure/test_locales.py", "tests/structure/test_error_keys.py")
"""What a saved locale file may break first; screens are too many to play them at each save."""


def targets_of(changed: Path, root: Path = ROOT) -> set[Path]:
    """Files and folders to give to pytest, relative to `root` as `changed` is."""
    if changed.suffix == ".ftl":
        return {Path(text) for text in TEXTS}
    if changed.parts[0] == "tests":
        if changed.name.startswith("test_"):
            return {changed} if (root / changed).exists() else set()
        # A helper or a conftest: those beside it and below. What lies at the top serves all tests.
        return {changed.parent} if changed.parent != Path("tests") else set()
    return set(_mirrors(changed, root)) or set(_importers(changed, root)) or set(_folders(changed, root, 1))


def _mirrors(module: Path, root: Path) -> Iterator[Path]:
    """Tests that bear the module's name; else those of its area."""
    for folder in _tests_folders(module.parent):
        file, inside = folder / f"test_{module.stem}.py", folder / module.stem
        found = [path for path in (file, inside) if (root / path).exists()]
        if found:
            yield from found
            return
    yield from _folders(module, root, 2)


def _folders(module: Path, root: Path, deep: int) -> Iterator[Path]:
    """The nearest folder of tests for the package, at least `deep` folders below `tests`."""
    for package in module.parents:
        if len(package.parts) < deep:
            return
        found = [folder for folder in _tests_folders(package) if (root / folder).is_dir()]
        if found:
            yield found[0]
            return


def _tests_folders(package: Path) -> Iterator[Path]:
    yield "tests" / package
    if package.parts[:1] == ("services",) and len(package.parts) > 1:
        yield Path("tests", *package.parts[1:])  # tests of rules and documents need no services around them


def _importers(module: Path, root: Path) -> Iterator[Path]:
    """Test files that import the module by name."""
    name = re.escape(".".join(module.with_suffix("").parts)).removesuffix(r"\.__init__")
    imported = re.compile(rf"^\s*(?:from {name} import|import {name}\b)", re.MULTILINE)
    for path in sorted((root / "tests").rglob("test_*.py")):
        if imported.search(path.read_text("utf-8")):
            yield path.relative_to(root)


def run(targets: Iterable[Path]) -> bool:
    """Whether they pass. Folders are shared out to all cores; a file or two begin sooner without."""
    targets = sorted(targets)
    print("—", *targets, flush=True)
    workers = (
        ["-n", "logical", "--dist", "worksteal"] if any((ROOT / path).is_dir() for path in targets) else []
    )
    command = [sys.executable, "-m", "pytest", *workers, *map(str, targets)]
    return subprocess.run(command, cwd=ROOT, check=False).returncode == 0  # noqa: S603 - paths of this repository


def main(always: list[str]) -> None:
    # Imported late: the names above need none of it.
    from watchfiles import PythonFilter, watch

    failed: set[Path] = set()
    print("Waiting for a file to be saved; Ctrl-C ends.", flush=True)
    folders = [ROOT / name for name in (*PRODUCT, "tests")]
    for changes in watch(
        *folders, watch_filter=PythonFilter(extra_extensions=[".ftl"]), raise_interrupt=False
    ):
        saved = {Path(path).relative_to(ROOT) for _, path in changes}
        targets = set(map(Path, always)) or set().union(*map(targets_of, saved)) | failed
        targets = {path for path in targets if (ROOT / path).exists()}
        if targets:
            failed = set() if run(targets) else targets
        else:
            print("—", *sorted(saved), "serves all tests: make test", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
