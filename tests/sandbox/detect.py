"""Entities that Telegram finds by itself in plain text: commands, mentions, addresses, e-mails."""

from __future__ import annotations

import re

from tests.sandbox.model import Json

_COMMAND = re.compile(r"(?<![\w/@<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,12}\b")
_MENTION = re.compile(r"(?<![\w@./])@[A-Za-z0-9_]{3,32}\b")
_URL = re.compile(
    r"\b(?:https?|tg)://[^\s<>\"]+[^\s<>\".,;:!?)»]|(?<![\w@./-])t\.me/[^\s<>\"]+[^\s<>\".,;:!?)»]"
)
_KINDS = (("email", _EMAIL), ("url", _URL), ("bot_command", _COMMAND), ("mention", _MENTION))


def utf16_len(text: str) -> int:
    """Length in UTF-16 code units, the unit of every entity offset."""
    return len(text) + sum(char > "\uffff" for char in text)


def detect_entities(text: str, taken: list[Json] | None = None) -> list[Json]:
    """Entities found in ``text`` that do not touch ``taken`` links, code or each other, in order."""
    blocked = [
        (e["offset"], e["offset"] + e["length"])
        for e in taken or ()
        if e["type"] in {"text_link", "text_mention", "code", "pre", "custom_emoji", "date_time"}
    ]
    found: list[Json] = []
    for kind, pattern in _KINDS:
        for match in pattern.finditer(text):
            start = utf16_len(text[: match.start()])
            end = start + utf16_len(match.group())
            if all(end <= a or start >= b for a, b in blocked):
                blocked.append((start, end))
                found.append({"type": kind, "offset": start, "length": end - start})
    return sorted(found, key=lambda e: e["offset"])


def split_for_sending(text: str, limit: int = 4096) -> list[str]:
    """Cut a paste as clients do: parts of at most ``limit`` UTF-16 units, broken at a line or a space if
    there is one in the last quarter, never inside a surrogate pair; empty parts vanish."""
    parts: list[str] = []
    rest = text.strip()
    while utf16_len(rest) > limit:
        size, units = 0, 0
        while units + 1 + (rest[size] > "\uffff") <= limit:
            units += 1 + (rest[size] > "\uffff")
            size += 1
        head = rest[:size]
        for gap in ("\n", " "):
            at = head.rfind(gap)
            if at > size * 3 // 4:
                size = at
                break
        parts.append(rest[:size].strip())
        rest = rest[size:].strip()
    parts.append(rest)
    return [part for part in parts if part]
