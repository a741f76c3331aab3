"""What is stored or lies in chats, walked out of the code: databases, open dialogs, buttons of old messages hold it.

It is found by its value: a class that is renamed or a module that moves changes nothing here. `stored_values.json`
beside this module is what has been found so far.

    python -m tests.structure.stored_values

adds what is new to it and takes nothing away. A value that is stored nowhere any more, in no database and no chat, is
taken out of the file by hand, and the commit says why.
"""

import ast
import importlib
import json
import pkgutil
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

from aiogram import Router
from aiogram.filters import CommandObject, CommandStart
from aiogram.filters.callback_data import CallbackData, CallbackQueryFilter
from aiogram_dialog import Window
from aiogram_dialog.widgets.common import BaseWidget
from magic_filter import MagicFilter

import handlers
from db.models import Base
from tests.structure import sources

STORED = Path(__file__).with_suffix(".json")
PACKAGES = ("db", "services", "handlers")

LINKS = ("i_1", "c_1")
"""What follows `?start=` in links that were sent: to an invoice, to a client."""

WORDS = (
    # Recipients and authors of holds, with an id behind: `member:3`.
    *("member:", "contact:", "email:"),
    # Reminders, their steps (`d-3`, `d+14`) and what a policy sets.
    *("planned", "asked", "sent", "superseded", "held", "cancelled", "unconfirmed", "failed"),
    *("client_days", "staff_days", "owner_days", "hour", "on", "tone", "language"),
    # Invoices, invitations and members that no enumeration names.
    *("draft", "issued", "void", "written_off", "waiting", "confirmed", "revoked"),
    # Acts on the timeline that no call names outright.
    *(
        "paid",
        "payment_reversed",
        "reminded",
        "remind_skipped",
        "blocked",
        "asked",
        "answered",
        "muted",
        "unmuted",
        "refunded",
        "policy",
        "task_set",
        "task_done",
        "task_cancelled",
        "task_moved",
        "task_reassigned",
        "task_noted",
    ),
    # A link to an object, as it stands in messages.
    "?start=i_",
    # Why a message is in trouble, where a list opens.
    *("mail_login", "debtors", "none"),
)
"""What is written as a plain word: still somewhere in the code, as a text or the name of a field."""

NOT_STORED = frozenset(
    {
        "client.read",  # permissions: what a role may do is decided each time
        "unset",  # a parameter that was not given
        "past",  # which of two readings of a date is preferred
        "warning",  # how bad a wrong requisite is
        "1",  # kinds of labels on company cards
        "overdue | today",  # words that the search understands
        "obsolete",  # what became of an attempt: its delivery's state is stored
        "no_address",  # why no letter can be sent
        "contract_not_active",  # warnings of a draft: found each time it is shown
        "alone",  # what a shared phone says of a contact
        "staff",  # what opening a link led to
        "no connection",  # what keeps the database from being written: said in the log
        "awaiting",  # an invoice's state as its client sees it: derived
    }
)
"""Enumerations that are written nowhere, each by a value that no stored one has (or by all it has)."""


@dataclass(frozen=True)
class Section:
    """`found` is what the walk sees; `kept` is more, where a value counts as kept in another form as well."""

    found: frozenset[str]
    kept: frozenset[str]


def _same(found: set[str]) -> Section:
    return Section(frozenset(found), frozenset(found))


@cache
def sections() -> dict[str, Section]:
    sources = Sources()
    values = {value for group in enums() for value in group}
    return {
        "states": _same({name for name, _ in windows()}),
        "widgets": _same({f"{name} > {id_}" for name, window in windows() for id_ in widget_ids(window)}),
        "callback data": _same(set(callback_data())),
        "acts of buttons": _same(set(acts())),
        "deep links": _same({link for link in LINKS if any(opens(link))}),
        "enumerations": _same({" | ".join(sorted(group)) for group in enums()}),
        "audit actions": Section(_group("issued", "task_set"), frozenset(values)),
        "keys of JSON": Section(frozenset(sources.keys), frozenset(sources.texts | sources.fields)),
        "keys of dialogs' data": Section(
            frozenset(sources.dialog_keys), frozenset(sources.texts | sources.fields)
        ),
        "keys of acts": Section(frozenset(sources.act_keys), frozenset(sources.built)),
        "locale keys": Section(frozenset(sources.locale_keys), frozenset(sources.known_keys)),
        "words": _same({word for word in WORDS if word in sources.texts | sources.fields | sources.pieces}),
        "columns": _same(set(columns())),
        "indexes": _same(set(indexes())),
        "constraints": _same(set(constraints())),
    }


# --- dialogs and buttons


def windows() -> Iterator[tuple[str, Window]]:
    for area in handlers.AREAS:
        for dialog in area.dialogs:
            for state, window in dialog.windows.items():
                yield state.state or "", window


UNDO = "undo_act"
"""In every window, and worth nothing after its minute: no button that lies in a chat needs the id."""


def widget_ids(window: Window) -> set[str]:
    return {
        widget.widget_id
        for widget in _widgets([window.text, window.keyboard, window.on_message], set())
        if getattr(widget, "widget_id", None) not in (None, UNDO)
    }


def _widgets(value: Any, seen: set[int]) -> Iterator[Any]:
    if isinstance(value, list | tuple):
        for inner in value:
            yield from _widgets(inner, seen)
    elif isinstance(value, dict):
        yield from _widgets(list(value.values()), seen)
    elif isinstance(value, BaseWidget) and id(value) not in seen:
        seen.add(id(value))
        yield value
        yield from _widgets(list(vars(value).values()), seen)


def callback_data() -> Iterator[str]:
    for factory in _ours(CallbackData):
        yield f"{factory.__prefix__}{factory.__separator__}{factory.__separator__.join(factory.model_fields)}"


def acts() -> Iterator[str]:
    """`p:confirm`: the texts that the rules of the factories' filters compare with."""
    for condition in _conditions("callback_query"):
        if isinstance(condition, CallbackQueryFilter) and condition.rule is not None:
            for act in _compared(condition.rule):
                yield f"{condition.callback_data.__prefix__}:{act}"


def opens(link: str) -> Iterator[bool]:
    for condition in _conditions("message"):
        if isinstance(condition, CommandStart) and isinstance(condition.magic, MagicFilter):
            yield bool(condition.magic.resolve(CommandObject(command="start", args=link)))


def _conditions(event: str) -> Iterator[Any]:
    routers = {
        id(value): value
        for module in _modules()
        for value in vars(module).values()
        if isinstance(value, Router)
    }
    for router in routers.values():
        for handler in router.observers[event].handlers:
            for condition in handler.filters or []:
                yield condition.callback


def _compared(rule: MagicFilter) -> Iterator[str]:
    for operation in rule._operations:
        right = getattr(operation, "right", None)
        for value in (right, *getattr(operation, "args", ())):
            if isinstance(value, MagicFilter):
                yield from _compared(value)
            elif isinstance(value, str):
                yield value
            elif isinstance(value, set | frozenset | list | tuple | dict):
                yield from (each for each in value if isinstance(each, str))


# --- enumerations


@cache
def enums() -> frozenset[frozenset[str]]:
    found = (frozenset(str(member.value) for member in enum) for enum in _ours(Enum))
    return frozenset(group for group in found if not NOT_STORED & {*group, " | ".join(sorted(group))})


def _group(*values: str) -> frozenset[str]:
    """The enumeration that has these, whatever it is called."""
    return next(group for group in enums() if {*values} <= group)


def _ours(base: type) -> Iterator[Any]:
    _modules()
    for child in base.__subclasses__():
        if child.__module__.partition(".")[0] in PACKAGES:
            yield child
        yield from _ours(child)


@cache
def _modules() -> list[Any]:
    found = []
    for package in PACKAGES:
        root = importlib.import_module(package)
        for module in pkgutil.walk_packages(root.__path__, f"{package}."):
            if ".migrations." not in module.name and "fonts." not in module.name:
                found.append(importlib.import_module(module.name))
    return found


# --- the database


def columns() -> Iterator[str]:
    for table in Base.metadata.tables.values():
        for column in table.columns:
            yield f"{table.name}.{column.name} {column.type}"


def indexes() -> Iterator[str]:
    for table in Base.metadata.tables.values():
        yield from (str(index.name) for index in table.indexes)


def constraints() -> Iterator[str]:
    for table in Base.metadata.tables.values():
        yield from (str(constraint.name) for constraint in table.constraints)


# --- what the sources write


class Sources:
    def __init__(self) -> None:
        self.texts: set[str] = set()
        self.fields: set[str] = set()
        self.pieces: set[str] = set()
        """What stands between the braces of f-strings."""
        self.built: set[str] = set()
        self.keys: set[str] = set()
        self.dialog_keys: set[str] = set()
        self.act_keys: set[str] = set()
        self.locale_keys: set[str] = set()
        self.known_keys = set(sources.defined_texts()["ru"])
        for package in PACKAGES:
            for path in sources.modules(package):
                if "migrations" not in path.parts:
                    self._read(package, sources.tree(path))

    def _read(self, package: str, tree: ast.Module) -> None:
        alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        for node in ast.walk(tree):
            match node:
                case ast.Constant(value=str(text)) if id(node) not in alone:
                    self.texts.add(text)
                    if package == "services" and text in self.known_keys and not _said_at_once(text):
                        self.locale_keys.add(text)
                case ast.JoinedStr():
                    self._template(package, node)
                case ast.AnnAssign(target=ast.Name(id=name)) | ast.Name(id=name, ctx=ast.Store()):
                    self.fields.add(name)
                case ast.keyword(arg=str(name), value=value):
                    self.fields.add(name)
                    self._argument(package, name, value)
                case ast.Assign(targets=[ast.Name(id="key" | "act_key")], value=ast.JoinedStr() as value):
                    self._act_key(package, value)
                case ast.Assign(
                    targets=[ast.Name(id="before" | "after" | "payload")], value=ast.Dict() as value
                ):
                    self.keys |= set(_dict_keys(value)) if package == "services" else set()
                case ast.Call():
                    self._call(package, node)
                case ast.Subscript(
                    value=ast.Attribute(attr="dialog_data"), slice=ast.Constant(value=str(key))
                ):
                    self.dialog_keys.add(key)

    def _template(self, package: str, node: ast.JoinedStr) -> None:
        self.built.add(_skeleton(node))
        self.pieces |= {part.value for part in node.values if isinstance(part, ast.Constant)}
        first = node.values[0]
        if package == "services" and isinstance(first, ast.Constant) and first.value.endswith("-"):
            self.locale_keys |= {key for key in self.known_keys if key.startswith(first.value)}
            self.locale_keys = {key for key in self.locale_keys if not _said_at_once(key)}

    def _argument(self, package: str, name: str, value: ast.expr) -> None:
        if package == "services" and name in ("payload", "before", "after"):
            self.keys |= set(_dict_keys(value))
        if package == "services" and name == "act_key" and isinstance(value, ast.JoinedStr):
            self._act_key(package, value)
        if package == "handlers" and name in ("data", "result"):
            self.dialog_keys |= set(_dict_keys(value))

    def _act_key(self, package: str, value: ast.JoinedStr) -> None:
        if package == "services" and ":" in _skeleton(value):
            self.act_keys.add(_skeleton(value))

    def _call(self, package: str, node: ast.Call) -> None:
        if isinstance(node.func, ast.Attribute) and node.args:
            key, of = node.args[0], node.func
            owner = of.value.attr if isinstance(of.value, ast.Attribute) else ""
            if of.attr in ("get", "pop", "setdefault") and owner in ("dialog_data", "start_data"):
                self.dialog_keys |= {str(key.value)} if isinstance(key, ast.Constant) else set()
            if of.attr == "done":
                self.dialog_keys |= set(_dict_keys(key))
        if package == "services" and any(_object_type(argument) for argument in node.args[1:]):
            self.keys |= {key for each in node.args for key in _dict_keys(each)}


def _said_at_once(key: str) -> bool:
    """Refusals and what files are made of: their keys lie nowhere."""
    return key.startswith(("error-", "requisites-", "export-", "document-"))


@cache
def _object_types() -> frozenset[str]:
    return _group("firm", "member", "issuer", "payment")


def _object_type(node: ast.expr) -> bool:
    """«client» or `ObjectType.CLIENT`, whatever the enumeration is called."""
    types = _object_types()
    match node:
        case ast.Constant(value=str(text)):
            return text in types
        case ast.Attribute(value=ast.Name(), attr=name):
            return name.isupper() and name.lower() in types
    return False


def _dict_keys(node: ast.expr) -> Iterator[str]:
    """With those of the dictionaries inside."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Dict):
            for key in inner.keys:
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield key.value


def _skeleton(node: ast.JoinedStr) -> str:
    """`hold:{}`: what is put in may be called differently tomorrow."""
    return "".join(
        str(part.value) if isinstance(part, ast.Constant) else "{" + _spec(part) + "}" for part in node.values
    )


def _spec(part: ast.expr) -> str:
    spec = part.format_spec if isinstance(part, ast.FormattedValue) else None
    return "".join(f":{each.value}" for each in spec.values if isinstance(each, ast.Constant)) if spec else ""


# --- the file


def stored() -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(STORED.read_text("utf-8")) if STORED.exists() else {}
    return found


def lost(name: str, section: Section, known: list[str]) -> list[str]:
    """What the file has and the code has no more. An enumeration may have grown."""
    if name == "enumerations":
        groups = enums()
        return [each for each in known if not any(set(each.split(" | ")) <= group for group in groups)]
    return sorted(set(known) - section.kept)


def new(section: Section, known: list[str]) -> list[str]:
    return sorted(section.found - set(known))


def main() -> None:
    known = stored()
    for name, section in sections().items():
        kept = set(known.get(name, ()))
        if name == "enumerations":  # one that has grown takes the place of what it was
            kept = set(lost(name, section, sorted(kept)))
        values = kept | section.found
        known[name] = sorted(values)
    STORED.write_text(json.dumps(known, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
