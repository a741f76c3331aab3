"""What staff write to a client in place of the usual text: kept with the message, so that a retry and another process
send the same."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from services.domain.errors import BadInput
from services.domain.text_input import normalise_line

WORDS = "words"
"""In the payload of a message: of an invoice the text, of a reminder {invoice: {"text", "balance"}}."""
BY = "by"
"""In the payload: the Telegram user who sent it by hand, whose open card tells what came of it."""
ABOUT = "about"
"""In the payload of a client's answer to a document: the invoices whose open cards it changes."""
STATUS = "status"
"""In the payload of an answer: the message in the sender's chat that says what comes of it."""
ANSWER_TEXT = "portal-push-answer"
"""The text of a member's own words to a contact."""
CAPTION_LIMIT, TEXT_LIMIT = 1000, 3000
"""Characters of a text under a file (Telegram takes 1,024) and of one alone, with room for a creditor's name."""

_GAPS = re.compile(r"\n{3,}")


def answer_params(member: str, number: str | None, answer: str) -> dict[str, object]:
    """What `ANSWER_TEXT` is filled with; an answer about no invoice has no number."""
    return {
        "member": member,
        "answer": answer,
        "about": "invoice" if number is not None else "all",
        "number": number or "",
    }


@dataclass(frozen=True, slots=True)
class ReminderWords:
    text: str
    balance: int
    """In minor units, when it was written: a text that names another sum is not sent."""


def parse_words(text: str, limit: int = TEXT_LIMIT) -> str:
    """Raises `error-words-empty`, `error-words-long`."""
    if not text.strip():
        raise BadInput("error-words-empty", text)
    if len(text.strip()) > limit:
        raise BadInput("error-words-long", text, limit=limit, count=len(text.strip()))
    lines = "\n".join(normalise_line(line) for line in text.strip().splitlines())
    return _GAPS.sub("\n\n", lines)


def reminder_words(payload: Mapping[str, Any]) -> dict[int, ReminderWords]:
    found = payload.get(WORDS)
    if not isinstance(found, dict):
        return {}
    return {
        int(invoice): ReminderWords(str(each["text"]), int(each["balance"]))
        for invoice, each in found.items()
    }


def with_reminder_words(payload: Mapping[str, Any], invoice_id: int, words: ReminderWords) -> dict[str, Any]:
    former = payload.get(WORDS) or {}
    return {
        **payload,
        WORDS: {**former, str(invoice_id): {"text": words.text, "balance": words.balance}},
    }


def without_reminder_words(payload: Mapping[str, Any], invoice_id: int) -> dict[str, Any]:
    left = {key: each for key, each in (payload.get(WORDS) or {}).items() if key != str(invoice_id)}
    return {**payload, WORDS: left}
