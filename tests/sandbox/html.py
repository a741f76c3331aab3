"""Telegram's own dialect of HTML to text and entities, with the server's exact error texts.

The parser works on UTF-8 bytes because the errors name byte offsets; entity offsets are UTF-16 code units.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.sandbox.detect import detect_entities, utf16_len
from tests.sandbox.model import ApiError, Json, bad_request

_STYLES = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
_SPACE = b" \t\r\n\0\v"
_NAMED = {b"lt": "<", b"gt": ">", b"amp": "&", b"quot": '"'}
_REFERENCE = re.compile(rb"&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([A-Za-z]+));?")
_TOKEN = re.compile(rb"[A-Za-z0-9.-]*")
_SAFE_URL = re.compile(r"(?:https?|tg|ton|mailto|tel)://?\S+|(?:mailto|tel):\S+", re.IGNORECASE)


def parse_error(text: str) -> ApiError:
    """How the server reports bad markup."""
    return bad_request(f"can't parse entities: {text}")


@dataclass
class _Tag:
    name: str
    attributes: dict[str, str]
    offset: int  # UTF-16
    start: int  # in the output, in characters


class _Parser:
    def __init__(self, source: str) -> None:
        self.source = source.encode() + b"\0"  # the server's strings end so, and its loops rely on it
        self.end = len(self.source) - 1
        self.at = 0
        self.out: list[str] = []
        self.units = 0
        self.length = 0
        self.stack: list[_Tag] = []
        self.entities: list[Json] = []

    def run(self) -> tuple[str, list[Json]]:
        while self.at < self.end:
            byte = self.source[self.at : self.at + 1]
            if byte == b"&" and (char := self._reference()):
                self._emit(char)
            elif byte != b"<":
                stop = self._next_special()
                self._emit(self.source[self.at : stop].decode())
                self.at = stop
            elif self.source[self.at + 1 : self.at + 2] == b"/":
                self._close()
            else:
                self._open()
        if self.stack:
            raise parse_error(f'Can\'t find end tag corresponding to start tag "{self.stack[-1].name}"')
        text = "".join(self.out)
        return text, sorted(self.entities, key=lambda e: (e["offset"], -e["length"]))

    def _next_special(self) -> int:
        stops = [self.source.find(mark, self.at + 1) for mark in (b"<", b"&")]
        return min((s for s in stops if s > 0), default=self.end)

    def _emit(self, text: str) -> None:
        self.out.append(text)
        self.units += utf16_len(text)
        self.length += len(text)

    def _reference(self) -> str | None:
        """The character of &lt; &gt; &amp; &quot; or a numeric reference here; None leaves the & as text."""
        match = _REFERENCE.match(self.source, self.at)
        if match is None:
            return None
        hexadecimal, decimal, name = match.groups()
        if name is not None:
            char = _NAMED.get(name)
        else:
            code = int(hexadecimal, 16) if hexadecimal else int(decimal)
            digits = match.end() - match.start() - match.group().endswith(b";")
            if code == 0 or code >= 0x10FFFF or digits >= 10:
                return None
            if 0xD800 <= code <= 0xDFFF:
                raise parse_error(
                    "Text contains invalid Unicode characters after decoding HTML entities, "
                    "check for unmatched surrogate code units"
                )
            char = chr(code)
        if char is not None:
            self.at = match.end()
        return char

    def _skip(self, stop: bytes) -> bytes:
        """Move to the next white space, NUL or byte of ``stop``; what was passed."""
        begin = self.at
        while self.source[self.at] not in _SPACE + stop:
            self.at += 1
        return self.source[begin : self.at]

    def _skip_space(self) -> None:
        while self.at < self.end and self.source[self.at] in _SPACE:
            self.at += 1

    def _open(self) -> None:
        begin = self.at
        self.at += 1
        name = self._skip(b">").decode("utf-8", "replace").lower()
        if self.at >= self.end:
            raise parse_error(f"Unclosed start tag at byte offset {begin}")
        if name not in _STYLES:
            raise parse_error(f'Unsupported start tag "{name}" at byte offset {begin}')
        attributes: dict[str, str] = {}
        while self.source[self.at] != ord(">"):
            self._skip_space()
            if self.source[self.at] == ord(">"):
                break
            self._attribute(name, begin, attributes)
        self.at += 1
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise parse_error(f'Tag "span" must have class "tg-spoiler" at byte offset {begin}')
        self.stack.append(_Tag(name, attributes, self.units, self.length))

    def _attribute(self, tag: str, begin: int, attributes: dict[str, str]) -> None:
        bare_stop = b"=>" if tag == "blockquote" else b"="
        key = self._skip(bare_stop).decode("utf-8", "replace").lower()
        if not key:
            raise parse_error(f'Empty attribute name in the tag "{tag}" at byte offset {begin}')
        self._skip_space()
        if self.source[self.at] != ord("="):
            if tag == "blockquote" and key == "expandable" and self.at < self.end:
                attributes[key] = ""
                return
            raise parse_error(
                f'Expected equal sign in declaration of an attribute of the tag "{tag}" '
                f"at byte offset {begin}"
            )
        self.at += 1
        self._skip_space()
        if self.at >= self.end:
            raise parse_error(f'Unclosed start tag "{tag}" at byte offset {begin}')
        quote = self.source[self.at]
        attributes[key] = self._quoted(quote) if quote in b"'\"" else self._token()
        if self.at >= self.end:
            raise parse_error(f"Unclosed start tag at byte offset {begin}")

    def _token(self) -> str:
        begin = self.at
        match = _TOKEN.match(self.source, begin)
        assert match is not None  # the pattern also matches nothing at all
        self.at = match.end()
        if self.source[self.at] not in _SPACE + b">":
            raise parse_error(f"Unexpected end of name token at byte offset {begin}")
        return match.group().decode().lower()

    def _quoted(self, quote: int) -> str:
        self.at += 1
        value = bytearray()
        while self.at < self.end and self.source[self.at] != quote:
            if self.source[self.at] == ord("&") and (char := self._reference()):
                value += char.encode()
            else:
                value.append(self.source[self.at])
                self.at += 1
        if self.at < self.end:
            self.at += 1
        return value.decode("utf-8", "replace")

    def _close(self) -> None:
        begin = self.at
        if not self.stack:
            raise parse_error(f"Unexpected end tag at byte offset {begin}")
        self.at += 2
        name = self._skip(b">").decode("utf-8", "replace")
        self._skip_space()
        if self.source[self.at] != ord(">"):
            raise parse_error(f"Unclosed end tag at byte offset {begin}")
        self.at += 1
        tag = self.stack[-1]
        if name and name != tag.name:
            raise parse_error(
                f'Unmatched end tag at byte offset {begin}, expected "</{tag.name}>", found "</{name}>"'
            )
        self.stack.pop()
        if self.units > tag.offset:
            self._add(tag)

    def _add(self, tag: _Tag) -> None:
        entity: Json = {"type": _STYLES[tag.name], "offset": tag.offset, "length": self.units - tag.offset}
        css = tag.attributes.get("class", "")
        language = css.removeprefix("language-") if css.startswith("language-") else ""
        last = self.entities[-1] if self.entities else {}
        same = last.get("offset") == entity["offset"] and last.get("length") == entity["length"]
        if tag.name == "a":
            url = _checked(tag.attributes.get("href") or "".join(self.out)[tag.start :])
            if url is None:
                return
            entity["url"] = url
        elif tag.name == "blockquote" and "expandable" in tag.attributes:
            entity["type"] = "expandable_blockquote"
        elif tag.name == "tg-emoji":
            if not tag.attributes.get("emoji-id", "").isdigit():
                raise parse_error("Invalid custom emoji identifier specified")
            entity["custom_emoji_id"] = tag.attributes["emoji-id"]
        elif tag.name == "tg-time":
            if not tag.attributes.get("unix", "").lstrip("-").isdigit():
                raise parse_error("Invalid Unix time specified")
            entity["unix_time"] = int(tag.attributes["unix"])
            if tag.attributes.get("format"):
                entity["date_time_format"] = tag.attributes["format"]
        elif tag.name == "code" and language and last.get("type") == "pre" and same:
            last["language"] = language
            return
        elif tag.name == "code" and language:
            entity["_language"] = language
        elif tag.name == "pre" and last.get("_language") and same:
            last |= {"type": "pre", "language": last.pop("_language")}
            return
        self.entities.append(entity)


def _checked(url: str) -> str | None:
    """The address as Telegram stores it; None when it is none and the link is silently dropped."""
    url = url.strip()
    if _SAFE_URL.fullmatch(url):
        return url
    if re.fullmatch(r"[^\s/:@]+\.[A-Za-zА-Яа-я]{2,}(?::\d+)?(?:[/?#]\S*)?", url):
        return f"http://{url}" if re.search(r"[/?#]", url) else f"http://{url}/"
    return None


def parse_html(source: str) -> tuple[str, list[Json]]:
    """Text and entities of ``source``, before trimming. ApiError with the server's text on bad markup."""
    text, entities = _Parser(source).run()
    for entity in entities:
        entity.pop("_language", None)
    return text, entities


def tidy(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """What the server does with every text before it stores it.

    Control characters vanish, white space is trimmed on both sides (not in front of the first entity),
    entities are clipped to the text, and «code» and «pre» push other entities out of their range.
    """
    text = re.sub(r"[\0-\x08\x0b\x0c\x0e-\x1f]", " ", text.replace("\r", ""))
    first = min((e["offset"] for e in entities), default=utf16_len(text))
    lead = 0
    while lead < len(text) and lead < first and text[lead] in " \n":
        lead += 1
    if lead:
        entities = [e | {"offset": e["offset"] - lead} for e in entities]
    text = text[lead:].rstrip(" \t\n\v")
    end = utf16_len(text)
    clipped = [e | {"length": min(e["length"], end - e["offset"])} for e in entities if e["offset"] < end]
    solid = [(e["offset"], e["offset"] + e["length"]) for e in clipped if e["type"] in {"code", "pre"}]
    kept: list[Json] = []
    for entity in clipped:
        if entity["type"] in {"code", "pre"} or "blockquote" in entity["type"]:
            kept.append(entity)
        else:
            kept += _without(entity, solid)
    return text, kept + detect_entities(text, kept)


def _without(entity: Json, holes: list[tuple[int, int]]) -> list[Json]:
    """Pieces of ``entity`` outside ``holes``; a link with a hole in it is lost altogether."""
    pieces = [(entity["offset"], entity["offset"] + entity["length"])]
    for low, high in holes:
        pieces = [
            part for a, b in pieces for part in ((a, min(b, low)), (max(a, high), b)) if part[0] < part[1]
        ]
    whole = (entity["offset"], entity["offset"] + entity["length"])
    if entity["type"] in {"text_link", "custom_emoji", "date_time"} and pieces != [whole]:
        return []
    return [entity | {"offset": a, "length": b - a} for a, b in pieces]
