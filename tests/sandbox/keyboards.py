"""Keyboards as Telegram accepts them: what is refused, and what is dropped without a word."""

from __future__ import annotations

import re
from collections.abc import Callable

from tests.sandbox.model import Json, bad_request
from tests.sandbox.schema import strict

ROW_LIMIT = 12
TOTAL_LIMIT = 300
_DECOR = {"text", "icon_custom_emoji_id", "style"}
_URL = re.compile(r"(?:https?://)?[^\s/:@.]+(?:\.[^\s/:@.]+)+(?::\d+)?(?:[/?#]\S*)?|tg://\S+", re.IGNORECASE)

Complain = Callable[[str], None]


def accept_markup(markup: Json | None, complain: Complain) -> Json | None:
    """The reply_markup to store. None for none and for an inline keyboard without buttons.

    Buttons past the 12th of a row or the 300th of a keyboard and buttons with an empty text disappear in
    Telegram silently: they do here, with a complaint.
    """
    if markup is None:
        return None
    if "inline_keyboard" in markup:
        rows = _rows(markup["inline_keyboard"], complain)
        for button in (b for row in rows for b in row):
            check_inline_button(button)
        return markup | {"inline_keyboard": rows} if rows else None
    if "keyboard" in markup:
        rows = _rows(markup["keyboard"], complain)
        if not rows:
            raise bad_request("reply keyboard must be non-empty")
        return markup | {"keyboard": rows}
    return markup


def _rows(rows: list[list[Json]], complain: Complain) -> list[list[Json]]:
    kept: list[list[Json]] = []
    total = 0
    for number, row in enumerate(rows, 1):
        buttons = [b for b in row if b["text"].strip()]
        if len(buttons) < len(row):
            complain(f"strict: a button with an empty text in row {number} is dropped")
        if len(buttons) > ROW_LIMIT:
            complain(f"strict: row {number} has {len(buttons)} buttons, {ROW_LIMIT} are kept")
        buttons = buttons[:ROW_LIMIT]
        if total + len(buttons) > TOTAL_LIMIT:
            complain(f"strict: the keyboard has more than {TOTAL_LIMIT} buttons, the rest is dropped")
            buttons = buttons[: TOTAL_LIMIT - total]
        total += len(buttons)
        if buttons:
            kept.append(buttons)
    return kept


def check_inline_button(button: Json) -> None:
    """One action exactly, and an address that a client can open."""
    actions = button.keys() - _DECOR
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise strict(f"a button has several actions: {', '.join(sorted(actions))}")
    if "url" in button and not _URL.fullmatch(button["url"]):
        raise bad_request(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    if actions & {"web_app", "login_url", "callback_game", "pay"}:
        raise strict(f"buttons of kind {', '.join(sorted(actions))} are not emulated")
