"""API parameters shortened for the log: long texts cut, keyboards as their labels, files as name and size."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.sandbox.model import Json

if TYPE_CHECKING:
    from tests.sandbox.methods.request import Upload

_TEXT = 200


def summary(raw: Json, files: dict[str, Upload]) -> Json:
    """What the log shows of a call's parameters."""
    return {key: _short(key, value, files) for key, value in raw.items()}


def _short(key: str, value: Any, files: dict[str, Upload]) -> Any:
    if key == "reply_markup":
        return _labels(value)
    if isinstance(value, str) and value.startswith("attach://"):
        upload = files.get(value.removeprefix("attach://"))
        return f"<{upload.name}, {len(upload.data)} bytes>" if upload else value
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    if len(text) > _TEXT:
        return text[:_TEXT] + "…"
    return value


def _labels(markup: Any) -> Any:
    try:
        data = json.loads(markup) if isinstance(markup, str) else markup
        rows = data.get("inline_keyboard") or data.get("keyboard")
        if rows is None:
            return data
        return " / ".join(" ".join(f"[{button['text']}]" for button in row) for row in rows)
    except (ValueError, TypeError, KeyError, AttributeError):
        return str(markup)[:_TEXT]
