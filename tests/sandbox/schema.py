"""Checks API calls against ``botapi.json``, a copy of the Bot API's published schema without its prose.

Each method or type is ``{"fields": [[name, types, required, limits?], …]}`` or ``{"subtypes": […]}``.
Telegram ignores what it does not know; here it is refused, so that a misspelt or withdrawn parameter fails
a test instead of doing nothing. Refusals that Telegram itself would not make start with «strict:».
``after_entities`` marks lengths that hold for the text without its markup.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.sandbox.model import ApiError, Json, bad_request

# Parameters that earlier versions of the API had, and what took their place.
WITHDRAWN = {
    "reply_to_message_id": "reply_parameters",
    "allow_sending_without_reply": "reply_parameters",
    "disable_web_page_preview": "link_preview_options",
    "thumb": "thumbnail",
    "thumb_url": "thumbnail_url",
    "hide_url": "nothing",
    "switch_pm_text": "button",
    "switch_pm_parameter": "button",
    "user_ids": "users",
}
# Limits whose breach Telegram names itself.
_NAMED = {
    ("InlineKeyboardButton", "callback_data"): "BUTTON_DATA_INVALID",
    ("RichMessageButton", "callback_data"): "BUTTON_DATA_INVALID",
    ("CopyTextButton", "text"): "BUTTON_COPY_TEXT_INVALID",
    ("answerInlineQuery", "results"): "RESULTS_TOO_MUCH",
    ("answerCallbackQuery", "text"): "MESSAGE_TOO_LONG",
    ("BotCommand", "command"): "BOT_COMMAND_INVALID",
    ("BotCommand", "description"): "BOT_COMMAND_DESCRIPTION_INVALID",
}
# Required by the schema, and meant when empty: setWebhook without an address removes the webhook.
_MAY_BE_EMPTY = {("setWebhook", "url")}
_PRIMITIVES = {"Integer", "Float", "String", "Boolean", "True", "InputFile"}


def strict(text: str) -> ApiError:
    """A refusal of the sandbox's own."""
    return bad_request(f"strict: {text}")


@dataclass(frozen=True)
class Field:
    """A parameter of a method or a field of a type."""

    name: str
    types: tuple[str, ...]
    required: bool
    limits: Json


class Schema:
    """The loaded schema. Use ``schema()``."""

    def __init__(self, path: Path) -> None:
        raw = json.loads(path.read_text("utf-8"))
        self.methods = {name: _fields(body) for name, body in raw["methods"].items()}
        self.by_lower = {name.lower(): name for name in self.methods}
        self.types = {name: _fields(body) for name, body in raw["types"].items()}
        self._subtypes: dict[str, list[str]] = {
            name: body["subtypes"] for name, body in raw["types"].items() if "subtypes" in body
        }
        # const values by type: what a discriminator must hold
        self._const = {
            name: {f.name: f.limits["const"] for f in fields.values() if "const" in f.limits}
            for name, fields in self.types.items()
        }

    def method(self, name: str) -> str | None:
        """The method's proper spelling; Telegram does not mind the case. None for an unknown one."""
        return self.by_lower.get(name.lower())

    def check_call(self, method: str, raw: Json, *, form: bool) -> Json:
        """Validated parameters with their Python types. ``form``: values are strings, objects are JSON."""
        fields = self.methods[method]
        self._check_names(method, fields, raw)
        result: Json = {}
        for name, value in raw.items():
            field = fields[name]
            if form and isinstance(value, str):
                value = _from_form(field, value)
            result[name] = self._value(value, field, method)
        for field in fields.values():
            absent = result.get(field.name) in (None, "")
            if field.required and absent and (method, field.name) not in _MAY_BE_EMPTY:
                raise _missing(field.name)
        return result

    def check_object(self, type_name: str, value: Any) -> None:
        """Check an object of the API, such as one that the sandbox itself answers with."""
        self._object(value, [type_name], type_name)

    def _check_names(self, owner: str, fields: dict[str, Field], value: Json) -> None:
        for name in value:
            if name not in fields:
                if name in WITHDRAWN:
                    raise strict(f'deprecated parameter "{name}" in {owner}, use {WITHDRAWN[name]}')
                raise strict(f'unknown parameter "{name}" in {owner}')

    def _value(self, value: Any, field: Field, owner: str) -> Any:
        value = self._typed(value, field.types, f"{owner}.{field.name}")
        return _limited(value, field, owner)

    def _typed(self, value: Any, types: tuple[str, ...], where: str) -> Any:
        if isinstance(value, bool):
            if "Boolean" in types or ("True" in types and value):
                return value
        elif isinstance(value, int | float):
            if "Float" in types or ("Integer" in types and isinstance(value, int)):
                return value
        elif isinstance(value, str):
            if "String" in types or "InputFile" in types or "RichText" in types:
                return value
        elif isinstance(value, list):
            for name in types:
                if name.startswith("Array of "):
                    inner = (name.removeprefix("Array of "),)
                    return [self._typed(item, inner, f"{where}[{n}]") for n, item in enumerate(value)]
            if "RichText" in types:
                return [self._typed(item, ("RichText",), f"{where}[{n}]") for n, item in enumerate(value)]
        elif isinstance(value, dict):
            names = [n for n in types if n not in _PRIMITIVES and not n.startswith("Array of ")]
            if names:
                return self._object(value, names, where)
        raise strict(
            f"{where} must be {' or '.join(types)}, not {json.dumps(value, ensure_ascii=False)[:80]}"
        )

    def _object(self, value: Json, names: list[str], where: str) -> Json:
        name = self._choose(value, names, where)
        fields = self.types[name]
        self._check_names(f"{where} ({name})", fields, value)
        for field in fields.values():
            if field.required and field.name not in value:
                raise strict(f'field "{field.name}" is missing in {where} ({name})')
        return {key: self._value(item, fields[key], name) for key, item in value.items()}

    def _choose(self, value: Json, names: list[str], where: str) -> str:
        """The member of a union that an object is: by its constants, then by required and known fields."""
        leaves = [leaf for name in names for leaf in self._leaves(name)]
        fitting = [n for n in leaves if all(value.get(k) == c for k, c in self._const[n].items())]
        if not fitting:
            if len(leaves) == 1:
                return leaves[0]
            kind = value.get("type", value.get("source", value.get("status")))
            raise strict(f"{where} of type {json.dumps(kind)} is none of {', '.join(names)}")
        return max(fitting, key=lambda n: self._likeness(value, self.types[n]))

    def _likeness(self, value: Json, fields: dict[str, Field]) -> tuple[bool, int, int]:
        required = [f.name for f in fields.values() if f.required]
        known = sum(key in fields for key in value)
        return all(name in value for name in required), known, len(required)

    def _leaves(self, name: str) -> list[str]:
        if name not in self._subtypes:
            return [name]
        return [leaf for sub in self._subtypes[name] for leaf in self._leaves(sub)]


def _fields(body: Json) -> dict[str, Field]:
    return {
        name: Field(name, tuple(types), bool(required), limits[0] if limits else {})
        for name, types, required, *limits in body.get("fields", ())
    }


def _missing(name: str) -> ApiError:
    if name == "text":
        return bad_request("message text is empty")
    if name in {"chat_id", "from_chat_id"}:
        return bad_request(f"{name} is empty")
    return strict(f'missing required parameter "{name}"')


def _from_form(field: Field, text: str) -> Any:
    """A form's string as the JSON value that it stands for."""
    types = set(field.types)
    if types & {"Integer"} and re.fullmatch(r"[+-]?\d+", text):
        return int(text)
    if "String" in types or "InputFile" in types:
        return text
    if types & {"Boolean", "True"}:
        if text.lower() in {"true", "1", "yes"}:
            return True
        if text.lower() in {"false", "0", "no"}:
            return False
    try:
        return json.loads(text)
    except ValueError:
        raise bad_request(f"can't parse {field.name.replace('_', ' ')} JSON object") from None


def _limited(value: Any, field: Field, owner: str) -> Any:
    limits = field.limits
    if not limits:
        return value
    if isinstance(value, str):
        _check_text(value, field, owner)
    elif isinstance(value, list):
        low, high = limits.get("min_items", 0), limits.get("max_items", 10**9)
        if not low <= len(value) <= high:
            raise _breach(field, owner, f"must have {low}-{high} items, has {len(value)}")
    elif isinstance(value, int | float) and not isinstance(value, bool):
        low, high = limits.get("min", value), limits.get("max", value)
        if limits.get("clamp"):
            return min(max(value, low), high)
        if not low <= value <= high:
            raise _breach(field, owner, f"must be {low}-{high}, is {value}")
    return value


def _check_text(value: str, field: Field, owner: str) -> None:
    limits = field.limits
    if "max_length" in limits and not limits.get("after_entities"):
        size = len(value.encode()) if limits["unit"] == "bytes" else len(value)
        low, high = limits.get("min_length", 0), limits["max_length"]
        if not low <= size <= high:
            raise _breach(field, owner, f"must be {low}-{high} {limits['unit']}, is {size}")
    if "pattern" in limits and not re.fullmatch(limits["pattern"], value):
        raise _breach(field, owner, f"must match {limits['pattern']}")
    if "one_of" in limits and value not in limits["one_of"]:
        raise _breach(field, owner, f"must be one of {', '.join(limits['one_of'])}, is {value!r}")
    if "const" in limits and value != limits["const"]:
        raise _breach(field, owner, f"must be {limits['const']!r}, is {value!r}")


def _breach(field: Field, owner: str, text: str) -> ApiError:
    named = _NAMED.get((owner, field.name))
    if named is None and owner.startswith("InlineQueryResult") and field.name == "id":
        named = "RESULT_ID_INVALID"
    return bad_request(named) if named else strict(f"{owner}.{field.name} {text}")


@cache
def schema() -> Schema:
    """The schema, loaded once."""
    return Schema(Path(__file__).with_name("botapi.json"))
