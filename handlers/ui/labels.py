"""Texts inside windows: `T` for the message, `B` for button labels, `notice` for the one line on top.

All take a Fluent key. The text's variables are looked up by name: static parameters first, then the getter's
data, the fields of the list item being rendered, `dialog_data` and `start_data`. Values stay raw; `Texts`
formats and escapes them.
"""

from collections.abc import Callable, Mapping
from typing import Any

from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.common import WhenCondition
from aiogram_dialog.widgets.text import Text
from magic_filter import MagicFilter
from typing_extensions import override

from handlers.ui.states.portal import PortalAskSG, PortalDocumentSG, PortalInvoiceSG, PortalSG
from handlers.ui.texts import Markup, Texts, cut, escape, without_tags
from services.core.undoable import latest_offer
from services.domain.errors import DomainError
from services.domain.languages import LANGUAGES, staff_language

Key = str | MagicFilter | Callable[[Mapping[str, Any]], str]
"""A key, or what finds it in the getter's data."""

LABEL_LIMIT = 64
ROW_LIMIT = 46
"""What a phone shows of a button that is as wide as the message; it cuts the end off, and there stands the sum."""
_SHORTEST = 8
_SHORTEST_IN_ROW = 6
_NOTICES = "notices"
_MISSING = object()
CLIENT_ROOMS = frozenset({PortalSG, PortalAskSG, PortalDocumentSG, PortalInvoiceSG})
"""All of what clients open."""


def texts_of(manager: DialogManager) -> Texts:
    """The person's texts. A room of staff's (a stranger founds a firm in one) is read in a language that all of it is
    there in, never half in one and half in another."""
    texts: Texts = manager.middleware_data["texts"]
    if texts.language not in LANGUAGES and manager.has_context():
        room = manager.current_context().state.group
        if room not in CLIENT_ROOMS:
            return texts.in_language(staff_language(texts.language))
    return texts


def switch_person(manager: DialogManager, person: Any) -> None:
    """Go on with this update as `person`, as they are now: a new member, another firm or language."""
    data, actor = manager.middleware_data, person.actor
    texts = texts_of(manager).in_language(person.language, actor.timezone if actor else None)
    data.update(person=person, actor=actor, texts=texts)


def notice(manager: DialogManager, key: str | DomainError, /, **params: Any) -> None:
    """One line on top of whatever window is shown at the end of this update; the next update shows it no
    more.

    It survives `start`, `done` and `switch_to`. A `DomainError` brings its own parameters, `params` are its
    defaults.
    """
    if isinstance(key, DomainError):
        params = params | key.params
        key = key.key
    lines: list[Markup] = manager.middleware_data.setdefault(_NOTICES, [])
    line = texts_of(manager)(key, **params)
    if line not in lines:
        lines.append(line)


class Notice(Text):
    """Renders the notices of this update. `window` adds it."""

    @override
    async def _render_text(self, data: Mapping[str, Any], manager: DialogManager) -> str:
        lines: list[Markup] = manager.middleware_data.get(_NOTICES, [])
        offer = latest_offer()
        if offer is not None and not lines and texts_of(manager).plain("undo-act", act=offer.action):
            lines = [texts_of(manager)("undo-act", act=offer.action)]
        return "\n".join([*lines, ""]) if lines else ""


class T(Text):
    """`T("invoice-card-head", when="shown")`: an HTML text; `T(F["state_key"])` takes the key from the data.

    `T("key", total=F["card"].total)` finds a parameter in the data, `T("key", limit=40)` fixes it.
    """

    def __init__(self, key: Key, /, *, when: WhenCondition = None, **params: Any) -> None:
        super().__init__(when=when)
        self.key = key
        self.params = params

    @override
    async def _render_text(self, data: Mapping[str, Any], manager: DialogManager) -> str:
        texts = texts_of(manager)
        key = self._key(data)
        return texts(key, **self._values(key, texts, data))

    def _key(self, data: Mapping[str, Any]) -> str:
        if isinstance(self.key, MagicFilter):
            return str(self.key.resolve(data))
        return self.key(data) if callable(self.key) else self.key

    def _values(self, key: str, texts: Texts, data: Mapping[str, Any]) -> dict[str, Any]:
        return {name: self._value(name, data) for name in texts.variables(key)}

    def _value(self, name: str, data: Mapping[str, Any]) -> Any:
        if name in self.params:
            value = self.params[name]
            return value.resolve(data) if isinstance(value, MagicFilter) else value
        value = find(name, data)
        if value is _MISSING:
            raise LookupError(f"text {self.key}: the getter gives no {name}")
        return value


class B(T):
    """The same as a button label: plain text of at most 64 characters.

    A label that is too long loses letters of its longest string, so that the sum or the date beside it stays.
    """

    limit = LABEL_LIMIT

    @override
    async def _render_text(self, data: Mapping[str, Any], manager: DialogManager) -> str:
        texts = texts_of(manager)
        key = self._key(data)
        return _label(texts, key, self.limit, self._values(key, texts, data))


class R(B):
    """The label of a row of a list: short enough for a phone to show its end."""

    limit = ROW_LIMIT


class Whole(str):
    """What is not cut in a label: a sum, a number."""

    __slots__ = ()


def row_label(texts: Texts, key: str, /, **params: Any) -> str:
    return _label(texts, key, ROW_LIMIT, params)


def label(texts: Texts, key: str, /, **params: Any) -> str:
    """A plain text of at most 64 characters, never empty (Telegram drops a button without a label)."""
    return _label(texts, key, LABEL_LIMIT, params)


def _label(texts: Texts, key: str, limit: int, params: dict[str, Any]) -> str:
    text = texts.plain(key, **params)
    names = {
        name: value
        for name, value in params.items()
        if isinstance(value, str)
        and not isinstance(value, Whole)
        and len(value) > _SHORTEST
        # What only chooses between words is not seen in them.
        and without_tags(escape(value)) in text
    }
    while len(text) > limit and names:
        name = max(names, key=lambda n: len(names[n]))
        value = names.pop(name)
        keep = max(
            _SHORTEST if limit == LABEL_LIMIT else _SHORTEST_IN_ROW, len(value) - (len(text) - limit) - 1
        )
        params[name] = type(value)(cut(value, keep + 1)) if keep < len(value) else value
        text = texts.plain(key, **params)
    text = " ".join(text.split("\n")).strip()
    return cut(text, LABEL_LIMIT) or "…"


def find(name: str, data: Mapping[str, Any]) -> Any:
    if name in data:
        return data[name]
    if "item" in data:
        item = data["item"]
        value = item.get(name, _MISSING) if isinstance(item, Mapping) else getattr(item, name, _MISSING)
        if value is not _MISSING:
            return value
    for inner in ("data", "dialog_data", "start_data"):
        nested = data.get(inner)
        if isinstance(nested, Mapping):
            value = find(name, nested)
            if value is not _MISSING:
                return value
    return _MISSING
