"""Private parts of libraries: which are relied on, with which versions they were tried, and where they stand.

What a library keeps to itself may change in any of its releases without a word. So the table says what of it is
used and why, the tests beside it fail for a version that nobody has tried, and for a use that the table does not know.
The places are looked up in the sources, so that they are always those of today.
"""

import ast
import importlib
import inspect
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

from tests.structure import sources

ROOT = Path(__file__).parents[2]
PRODUCT = ("bot", "handlers", "services", "db")
OURS = (*PRODUCT, "tests")
TABLE = "tests/structure/private_parts.py"
_NAME = re.compile(r"_[a-z]+(?:_[a-z]+)+")


@dataclass(frozen=True)
class Tried:
    library: str
    versions: tuple[str, ...]
    """Those that the tests below have passed with."""
    parts: Mapping[str, str]
    """Name → what it is used for."""
    tests: tuple[str, ...]
    """What has to pass with another version."""


PRIVATE_PARTS = (
    Tried(
        "aiogram",
        ("3.31.0",),
        {
            "_types_namespace": "the names of all types, with which it asks pydantic for the schema of each",
            "model_rebuild": "replaced: models are built one at a time",
            "_parent_router": "rooms of the tests take the same routers one after another",
            "_handler": "the filters of a router, in tests",
            "_operations": "what a filter of magic-filter, which comes with aiogram, compares with",
        },
        ("tests/bot/telegram/test_lazy_models.py", "tests/handlers"),
    ),
    Tried(
        "aiogram-dialog",
        ("2.6.0",),
        {
            "_calc_show_mode": "whether the live message is edited or sent anew",
            "_combine": "what is stored of a message that was sent",
            "_data": "the bot of the update",
            "_get_last_message": "the live message, whatever was pressed",
            "_get_message_from_callback": "what is stored of the message that was pressed",
            "_item_callback_data": "the data of a button of a list or a calendar",
            "_process_item_callback": "a tap on such a button",
            "_remove_kbd": "a chat that shows nothing any more",
            "_render_keyboard": "the buttons of our own widgets",
            "_render_text": "the texts of our own widgets",
            "_save_last_message": "the live message, stored with the stack",
            "new_id": "replaced: the ids of intents",
        },
        ("tests/bot", "tests/handlers", "tests/structure/test_windows.py"),
    ),
    Tried(
        "aiosqlite",
        ("0.22.1",),
        {
            "_conn": "the connection of sqlite3 while it is open",
            "_connect": "opens at once, without a thread",
            "_connection": "the connection of sqlite3",
            "_connector": "makes it",
            "_execute": "acts at once, without a thread",
            "_iter_chunk_size": "handed on to the connection without a thread",
            "_running": "whether it is open",
        },
        ("tests/db",),
    ),
    Tried(
        "fpdf2",
        ("2.8.9",),
        {
            "_add_fonts": "the fonts of the template instead of new ones",
            "_contents": "the bytes of a stream, compressed afterwards",
        },
        ("tests/documents/pdf",),
    ),
    Tried(
        "pydantic",
        ("2.13.5",),
        {
            "_config": "reads the configuration of a model",
            "_fields": "reads the annotations of a model without making its schema",
            "_model_construction": "counts the models that are built",
            "_namespace_utils": "finds the names in annotations",
            "_parent_namespace_depth": "how many frames above a name may be defined",
            "complete_model_class": "replaced in tests: counts the models that are built",
            "model_rebuild": "replaced while aiogram is imported: models are built at their first use",
        },
        ("tests/bot/telegram/test_lazy_models.py",),
    ),
    Tried(
        "pytest-asyncio",
        ("1.5.0",),
        {"_function_scoped_runner": "replaced: tests of services share a loop, and with it connections"},
        ("tests/services",),
    ),
    Tried(
        "python-docx",
        ("1.2.0",),
        {
            "_Cell": "a cell as the file has it, merged ones once",
            "_tc": "the XML of a cell, to make files for tests",
            "_tr": "the XML of a row",
        },
        ("tests/documents/company_card/test_files.py",),
    ),
    Tried(
        "segno",
        ("1.6.6",),
        {
            "add_codewords": "replaced: places the bits of a message, and is asked once where they go",
            "find_and_apply_best_mask": "replaced: applies a mask, and is asked once which modules it turns",
            "write_padding_bits": "replaced: pads as the standard says and as codes were printed so far",
        },
        ("tests/documents/payment_code",),
    ),
    Tried(
        "SQLAlchemy",
        ("2.1.9",),
        {
            "_adapt_connection": "the connection of a cursor of SQLite",
            "_async_soft_close": "replaced: nothing of a cursor of SQLite is left open",
            "_compiled_cache": "replaced in tests: one for all engines",
            "_connection": "the connection of aiosqlite, and of sqlite3 in it",
            "_cursor": "what a cursor tells of itself",
            "_execute_mutex": "one statement of a connection after another",
            "_handle_exception": "how the driver's errors are told",
            "_rows": "what a cursor has read",
            "_soft_closed_memoized": "what a cursor remembers after its end",
            "_values": "the columns that an UPDATE sets",
            "__eq__": "replaced in tests: dialects of a kind are equal, so that they share the cache",
            "__hash__": "replaced in tests, with it",
        },
        ("tests/db",),
    ),
)


@dataclass(frozen=True, order=True)
class Use:
    place: str
    """file:line"""
    name: str
    library: str = ""
    """Where the source tells it: a base class, an import."""


def refusal(tried: Tried, installed: str, uses: list[Use]) -> str | None:
    """Why a version may not be taken yet, and what to do about it."""
    if installed in tried.versions:
        return None
    places = ", ".join(f"{use.place} ({use.name})" for use in uses if use.name in tried.parts)
    return (
        f"{tried.library} {installed} is installed; its private parts were tried with {', '.join(tried.versions)}: "
        f"look at {places}, run pytest {' '.join(tried.tests)}, then add it to {TABLE}"
    )


def unknown(uses: list[Use]) -> list[str]:
    """Uses that the table does not name."""
    named = {(tried.library, name) for tried in PRIVATE_PARTS for name in tried.parts}
    names = {name for _, name in named}
    return [
        f"{use.place} uses {use.name}, private in {use.library or 'a library'}: do without, or name it in {TABLE}"
        for use in uses
        if ((use.library, use.name) not in named if use.library else use.name not in names)
    ]


@cache
def all_uses() -> list[Use]:
    trees = {str(path): sources.tree(path) for path in sources.modules(*OURS)}
    own = {name for tree in trees.values() for name in _defined(tree)}
    found = {
        use
        for path, tree in trees.items()
        if not path.endswith("private_parts.py")
        for use in uses_in(tree, path, own)
    }
    for path, tree in trees.items():
        if not re.search(r"(?:^|/)(?:test_\w+|conftest|env|__main__)\.py$", path):
            found |= {*_inherited(tree, path)}
    known = {(use.place, use.name) for use in found if use.library}
    return sorted(use for use in found if use.library or (use.place, use.name) not in known)


def uses_in(tree: ast.Module, path: str, own: set[str]) -> Iterator[Use]:
    """What one module uses: imports and attributes that begin with «_» and that the project (`own`) does not define,
    such names as strings (`getattr`), and attributes of a library's modules and classes that are replaced.

    The product's modules reach into no object but `self`: what they take of another one is a library's.
    """
    foreign = _foreign(tree)
    product = path.partition("/")[0] in PRODUCT
    for node in ast.walk(tree):
        place = f"{path}:{getattr(node, 'lineno', 0)}"
        if isinstance(node, ast.ImportFrom | ast.Import):
            module = node.module or "" if isinstance(node, ast.ImportFrom) else ""
            for alias in node.names:
                dotted = f"{module}.{alias.name}" if module else alias.name
                private = [part for part in dotted.split(".") if _private(part)]
                if private and (library := _library(dotted)):
                    yield Use(place, alias.name, library)
        elif isinstance(node, ast.Attribute):
            root = _root(node)
            library = foreign.get(root, "")
            theirs = node.attr not in own or (product and not _own_object(node.value))
            replaced = bool(library) and isinstance(node.ctx, ast.Store)
            if replaced or (_private(node.attr) and theirs and not _standard(tree, root)):
                yield Use(place, node.attr, library)
        elif isinstance(node, ast.Constant) and _NAME.fullmatch(str(node.value)) and node.value not in own:
            yield Use(place, str(node.value))


def _inherited(tree: ast.Module, path: str) -> Iterator[Use]:
    """What classes take or change of a library's class that they are made from."""
    for node in tree.body:
        if not isinstance(node, ast.ClassDef) or not node.bases:
            continue
        names = {touched for touched in _touched(node) if _private(touched[1])}
        if not names:
            continue
        module = importlib.import_module(path.removesuffix(".py").removesuffix("/__init__").replace("/", "."))
        kept = {
            name: library
            for base in getattr(module, node.name).__mro__[1:]
            if (library := _library(base.__module__))
            for name in _of_class(base)
        }
        for line, name in names:
            if name in kept:
                yield Use(f"{path}:{line}", name, kept[name])


def _touched(node: ast.ClassDef) -> Iterator[tuple[int, str]]:
    """(line, name) of what a class defines and of what it takes of itself."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Attribute) and _own_object(inner.value):
            yield inner.lineno, inner.attr
        elif isinstance(inner, ast.FunctionDef | ast.AsyncFunctionDef):
            yield inner.lineno, inner.name


@cache
def _of_class(base: type) -> frozenset[str]:
    """The private names of a class and of its objects."""
    try:
        tree = ast.parse(inspect.cleandoc("\n" + inspect.getsource(base)))
    except (OSError, TypeError, SyntaxError):
        return frozenset()
    return frozenset(name for name in _defined(tree) if _private(name))


def _defined(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store) and _own_object(node.value):
            yield node.attr
        elif isinstance(node, ast.arg):
            yield node.arg


def _foreign(tree: ast.Module) -> dict[str, str]:
    """Names of a module → the library that they come from, whatever else they are called."""
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom | ast.Import):
            module = f"{node.module}." if isinstance(node, ast.ImportFrom) else ""
            for alias in node.names:
                if library := _library(module + alias.name):
                    found[alias.asname or alias.name.partition(".")[0]] = library
    for node in ast.walk(tree):
        value: Any = getattr(node, "value", None) if isinstance(node, ast.Assign | ast.AnnAssign) else None
        values = node.iter.elts if isinstance(node, ast.For) and isinstance(node.iter, ast.Tuple) else [value]
        targets = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        for library in (found.get(each.id, "") for each in values if isinstance(each, ast.Name)):
            found |= {target.id: library for target in targets if isinstance(target, ast.Name) and library}
    return found


def _standard(tree: ast.Module, root: str) -> bool:
    """`os._exit` is documented."""
    imports = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    return root in imports and root in sys.stdlib_module_names


def _own_object(node: ast.expr) -> bool:
    """`self`, `cls`, `super()`."""
    if isinstance(node, ast.Call):
        return ast.unparse(node) == "super()"
    return isinstance(node, ast.Name) and node.id in ("self", "cls")


def _root(node: ast.expr) -> str:
    """«a» of `a.b.c`; empty where it begins with something else than a name."""
    while isinstance(node, ast.Attribute):
        node = node.value
    return node.id if isinstance(node, ast.Name) else ""


def _private(name: str) -> bool:
    return name.startswith("_") and not name.startswith("__") and name != "_"


@cache
def _libraries() -> Mapping[str, list[str]]:
    return packages_distributions()


def _library(dotted: str) -> str:
    """The name under which a module's library is installed; empty for ours and Python's own."""
    top = dotted.partition(".")[0]
    return (
        ""
        if top in OURS or top in sys.stdlib_module_names
        else next(iter(_libraries().get(top, [])), "").replace("_", "-")
    )
