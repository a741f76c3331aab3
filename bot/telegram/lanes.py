"""Which chat an update belongs to, found without reading all of it: what is written to the inbox may be anything."""

from typing import Any

from db.models.runtime import INLINE

IN_OTHER_CHATS = frozenset({"inline_query", "chosen_inline_result"})
NOBODY = "0"
LONGEST = 40
"""Letters of a kind."""


def kind_of(raw: dict[str, Any]) -> str:
    """Telegram's word for what has come; empty for nothing."""
    return next((kind[:LONGEST] for kind in raw if kind != "update_id"), "")


def lane_of(raw: dict[str, Any]) -> str:
    """Updates of one lane are handled one after another. What somebody asks in other chats waits for no dialog."""
    kind = kind_of(raw)
    event = raw.get(kind)
    if not isinstance(event, dict):
        return NOBODY
    person = _number(event.get("from")) or _number(event.get("user"))
    if kind in IN_OTHER_CHATS:
        return f"{INLINE}{person}"
    message = event.get("message")
    chat = _number(event.get("chat")) or _number(message.get("chat") if isinstance(message, dict) else None)
    return str(chat or person)


def _number(who: object) -> int:
    number = who.get("id") if isinstance(who, dict) else None
    # A number that no chat has would not fit.
    return number if isinstance(number, int) and abs(number) < 2**63 else 0
