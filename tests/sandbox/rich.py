"""Rich messages: limits, the stored form, and the plain text that a driver reads."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.sandbox.model import Json, bad_request

MAX_CHARS = 32_768
MAX_BLOCKS = 500
MAX_DEPTH = 16
MAX_MEDIA = 50
MAX_COLUMNS = 20
_MEDIA = {"animation", "audio", "document", "photo", "video", "voice_note"}


def plain(text: Any) -> str:
    """The characters of a RichText: a string, a list of RichTexts or an object with ``text``."""
    if text is None:
        return ""
    if isinstance(text, str):
        return text
    if isinstance(text, list):
        return "".join(plain(part) for part in text)
    inner = text.get("text", text.get("alternative_text", text.get("expression", "")))
    return plain(inner)


def render(blocks: list[Json], indent: str = "") -> str:
    """Blocks as plain lines: table cells joined by « | », list items with a dash, details with both parts."""
    lines: list[str] = []
    for block in blocks:
        kind = block["type"]
        if kind == "table":
            lines += [plain(block["caption"])] if block.get("caption") else []
            lines += [" | ".join(plain(cell.get("text")) for cell in row) for row in block["cells"]]
        elif kind == "list":
            for item in block["items"]:
                label = item.get("label", "—")
                lines.append(f"{label} " + render(item["blocks"], indent + "  ").strip())
        elif kind == "buttons":
            lines.append(" ".join(f"[{plain(button['text'])}]" for button in block["buttons"]))
        elif kind == "divider":
            lines.append("———")
        elif kind == "photo":
            lines += [plain(block["caption"])] if block.get("caption") else []
        elif kind == "mathematical_expression":
            lines.append(block["expression"])
        else:
            lines += [plain(block[key]) for key in ("summary", "text") if block.get(key)]
            lines += [render(block["blocks"], indent + "  ")] if block.get("blocks") else []
            lines += [plain(block["credit"])] if block.get("credit") else []
    return "\n".join(indent + line if not line.startswith(indent) else line for line in lines)


def buttons_in(rich: Json) -> list[Json]:
    """Buttons inside the text of a rich message, in order."""
    return [button for block in _walk(rich["blocks"]) for button in block.get("buttons", ())]


def photos_in(rich: Json) -> list[Json]:
    """Blocks of photos, in order."""
    return [block for block in _walk(rich["blocks"]) if block["type"] == "photo"]


def _walk(blocks: list[Json]) -> Iterator[Json]:
    for block in blocks:
        yield block
        yield from _walk(block.get("blocks") or [])
        for item in block.get("items") or ():
            yield from _walk(item["blocks"])


def _text_depth(text: Any) -> int:
    if isinstance(text, list):
        return max((_text_depth(part) for part in text), default=0)
    return 1 + _text_depth(text.get("text")) if isinstance(text, dict) else 0


def _depth(blocks: list[Json]) -> int:
    deepest = 0
    for block in blocks:
        inner = [block.get("blocks") or [], *(item["blocks"] for item in block.get("items") or ())]
        texts = [block.get("text"), block.get("summary"), block.get("caption"), block.get("credit")]
        texts += [cell.get("text") for row in block.get("cells") or () for cell in row]
        below = max([*(_depth(part) for part in inner), *(_text_depth(t) for t in texts)], default=0)
        deepest = max(deepest, 1 + below)
    return deepest


def accept(rich: Json) -> Json:
    """Check the limits of an InputRichMessage that the schema already passed; the RichMessage to store.

    Telegram publishes the limits but not the error texts, so these are the sandbox's own.
    """
    forms = [key for key in ("blocks", "html", "markdown") if rich.get(key) is not None]
    if len(forms) != 1:
        raise bad_request("rich message must have exactly one of blocks, html and markdown")
    if forms != ["blocks"]:
        raise bad_request(f"sandbox: rich message as {forms[0]} is not emulated, send blocks")
    blocks: list[Json] = rich["blocks"]
    if not blocks or not render(blocks).strip():
        raise bad_request("rich message must be non-empty")
    walked = list(_walk(blocks))
    count = len(walked) + sum(len(b.get("items") or ()) + len(b.get("cells") or ()) for b in walked)
    if count > MAX_BLOCKS:
        raise bad_request(f"rich message has too many blocks: {count}, at most {MAX_BLOCKS}")
    if len(render(blocks)) > MAX_CHARS:
        raise bad_request("rich message is too long")
    if _depth(blocks) > MAX_DEPTH:
        raise bad_request(f"rich message is nested deeper than {MAX_DEPTH} levels")
    if sum(b["type"] in _MEDIA for b in walked) > MAX_MEDIA:
        raise bad_request(f"rich message has more than {MAX_MEDIA} media")
    for table in (b for b in walked if b["type"] == "table"):
        widths = {sum(cell.get("colspan", 1) for cell in row) for row in table["cells"]}
        if not widths or max(widths) == 0:
            raise bad_request("rich message has an empty table")
        if max(widths) > MAX_COLUMNS:
            raise bad_request(f"rich message has a table of more than {MAX_COLUMNS} columns")
    if any(not 1 <= len(b["buttons"]) <= 8 for b in walked if b["type"] == "buttons"):
        raise bad_request("rich message has a row of buttons that is not of 1-8")
    stored: Json = {"blocks": [_stored(block) for block in blocks]}
    if rich.get("is_rtl"):
        stored["is_rtl"] = True
    return stored


def _stored(block: Json) -> Json:
    """An InputRichBlock as the RichBlock that comes back: list items get their labels."""
    if block["type"] in _MEDIA - {"photo"} | {"collage", "slideshow", "map"}:
        raise bad_request(f"sandbox: rich block {block['type']} is not emulated")
    result = dict(block)
    if block.get("blocks"):
        result["blocks"] = [_stored(inner) for inner in block["blocks"]]
    if block["type"] == "list":
        result["items"] = [
            item | {"label": _label(item, n), "blocks": [_stored(inner) for inner in item["blocks"]]}
            for n, item in enumerate(block["items"], 1)
        ]
    return result


def _label(item: Json, n: int) -> str:
    if "value" not in item and "type" not in item:
        return "•"
    value = item.get("value", n)
    return f"{chr(96 + value) if item.get('type') == 'a' and value <= 26 else value}."
