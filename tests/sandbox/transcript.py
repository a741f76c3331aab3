"""Chats as text: what a failing test prints and what ``expect`` looks into."""

from __future__ import annotations

from dataclasses import dataclass
from fnmatch import fnmatch

from tests.sandbox.model import Json, Message
from tests.sandbox.rich import buttons_in, plain, render
from tests.sandbox.world import World

_SPACES = str.maketrans({"\u00a0": " ", "\u202f": " ", "\u2009": " "})


def even(text: str) -> str:
    """The text with no-break and thin spaces as plain ones, so that tests can be typed."""
    return text.translate(_SPACES)


def text_of(message: Message) -> str:
    """Everything that can be read in a message; media as a word in angle brackets."""
    if message.rich:
        return render(message.rich["blocks"])
    parts = [message.text, message.caption]
    if message.document:
        parts.insert(0, f"<file {message.document['file_name']}>")
    for name in ("photo", "sticker", "voice", "contact"):
        if getattr(message, name):
            parts.insert(0, f"<{name}>")
    return "\n".join(part for part in parts if part)


@dataclass(frozen=True)
class Shown:
    """A message as a person sees it: its text and the labels of its inline buttons, row by row.

    Spaces in both are plain ones. ``document`` is the name of the attached file, ``keyboard`` the buttons
    as they were at that moment.
    """

    id: int
    text: str
    buttons: tuple[tuple[str, ...], ...]
    document: str | None
    from_bot: bool
    version: int
    message: Message
    keyboard: tuple[tuple[Json, ...], ...]

    @property
    def labels(self) -> tuple[str, ...]:
        """All labels in reading order."""
        return tuple(label for row in self.buttons for label in row)

    def __str__(self) -> str:
        rows = [" ".join(f"[{label}]" for label in row) for row in self.buttons]
        return "\n".join([self.text, *rows])


def shown(message: Message) -> Shown:
    """A message as a person sees it."""
    rows = [tuple(even(button["text"]) for button in row) for row in message.inline_keyboard]
    inner = [even(plain(button["text"])) for button in buttons_in(message.rich)] if message.rich else []
    if inner:
        rows.insert(0, tuple(inner))
    return Shown(
        message.id,
        even(text_of(message)),
        tuple(rows),
        message.document["file_name"] if message.document else None,
        message.from_bot,
        message.version,
        message,
        tuple(tuple(row) for row in message.inline_keyboard),
    )


def has_label(labels: tuple[str, ...], wanted: str) -> bool:
    """Whether a button is there: by its whole label or by a prefix of it."""
    return any(label == wanted or label.startswith(wanted) for label in labels)


def named_like(name: str | None, pattern: str) -> bool:
    """Whether a file name fits a pattern with * and ?."""
    return name is not None and fnmatch(even(name), even(pattern))


def chat_text(world: World, chat_id: int, last: int = 40) -> str:
    """The end of a chat, one block a message."""
    chat = world.chat(chat_id)
    lines = [f"── chat {chat.id} {chat.title or ''} ──".replace("  ", " ")]
    for message in chat.messages[-last:]:
        who = "bot" if message.from_bot else world.people[message.sender_id].first_name
        mark = " (edited)" if message.edit_date else ""
        body = str(shown(message)).replace("\n", "\n      ")
        lines.append(f"{message.id:>4}  {who}{mark}:\n      {body}")
    if chat.keyboard:
        rows = chat.keyboard["keyboard"]
        keys = " / ".join(
            " ".join(f"[{key if isinstance(key, str) else key['text']}]" for key in row) for row in rows
        )
        lines.append(f"      keyboard: {keys}")
    return "\n".join(lines)


def log_text(world: World, last: int = 30) -> str:
    """The end of the API log and the calls that are still open."""
    lines = ["── API calls ──", *(call.line() for call in world.log[-last:])]
    lines += [f"open: {call.method} {call.params}" for call in world.in_flight.values()]
    return "\n".join(lines)
