"""What the open dialog was started with, read back typed.

Start data lies in the storage as JSON, so it has no types of its own. What each dialog takes stands at its states: a
that is missing or of another type is a fault of the program, raises, and becomes an incident. The message names the key
and the type, never the value, because it goes to the log.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

from aiogram_dialog import DialogManager

V = TypeVar("V")


def start_values(manager: DialogManager) -> Mapping[str, object]:
    """All of it; empty for a dialog that was started with nothing."""
    data = manager.start_data
    if data is None:
        return {}
    if not isinstance(data, dict):
        raise TypeError(f"{_dialog(manager)} was started with {type(data).__name__}, not with named values")
    return data


def start_int(manager: DialogManager, name: str) -> int:
    return _required(manager, name, int)


def start_int_or_none(manager: DialogManager, name: str) -> int | None:
    """None: the dialog was started without it."""
    return _optional(manager, name, int)


def start_str(manager: DialogManager, name: str) -> str:
    return _required(manager, name, str)


def start_str_or_none(manager: DialogManager, name: str) -> str | None:
    """None: the dialog was started without it."""
    return _optional(manager, name, str)


def start_dict_or_none(manager: DialogManager, name: str) -> dict[str, Any] | None:
    """Named values within the named values: a file, a claim. None: the dialog was started without it."""
    return _optional(manager, name, dict)


def _required(manager: DialogManager, name: str, kind: type[V]) -> V:
    found = _optional(manager, name, kind)
    if found is None:
        raise LookupError(f"{_dialog(manager)} was started without {name}")
    return found


def _optional(manager: DialogManager, name: str, kind: type[V]) -> V | None:
    found = start_values(manager).get(name)
    if found is None:
        return None
    if not isinstance(found, kind) or isinstance(found, bool):
        raise TypeError(f"{_dialog(manager)}: {name} is {type(found).__name__}, not {kind.__name__}")
    return found


def _dialog(manager: DialogManager) -> str:
    return str(manager.current_context().state.state)
