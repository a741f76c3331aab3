"""Days and hours as people type them."""

import re

from handlers.ui.widgets import Ctx
from services.domain.errors import BadInput
from services.domain.typed_uzbek import plain_apostrophes
from services.reminders.policies import EARLIEST_HOUR, LATEST_HOUR, MAX_SMALL_SUM

_SEPARATORS = re.compile(r"[,;\s]+(?:и\s+|and\s+|va\s+|және\s+)?")
_DAY = re.compile(r"[+\-−–]?\d{1,4}")
_HOUR = re.compile(
    r"(?:в |at |soat |сағат )?(\d{1,2})(?:[:.]00)?(?: ?(?:ч|час|часа|часов|h|da|:00))?\.?", re.IGNORECASE
)
_SMALL_SUM = re.compile(r"(\d{1,6})(?:[.,](\d{1,2}))?")
NOTHING = frozenset({"нет", "никогда", "none", "never", "no", "yo'q", "yoq", "hech qachon", "жоқ", "ешқашан"})


def parse_days(text: str, _ctx: Ctx) -> tuple[int, ...]:
    """«-3, 1, 7 и 14» from the due date; each once, in order. Raises `BadInput`."""
    parts = [part for part in _SEPARATORS.split(text.strip(" .,;")) if part]
    if not parts or not all(_DAY.fullmatch(part) for part in parts):
        raise BadInput("error-policy-days-read", text)
    return tuple(sorted({int(part.replace("−", "-").replace("–", "-")) for part in parts}))


def parse_staff_days(text: str, ctx: Ctx) -> tuple[int, ...]:
    """The same, or «нет» for never."""
    return () if plain_apostrophes(text.strip(" .").casefold()) in NOTHING else parse_days(text, ctx)


def parse_hour(text: str, _ctx: Ctx) -> int:
    """«10» or «10:00»."""
    found = _HOUR.fullmatch(text.strip())
    if found is None or not EARLIEST_HOUR <= int(found[1]) <= LATEST_HOUR:
        raise BadInput("error-policy-hour", text, first=EARLIEST_HOUR, last=LATEST_HOUR)
    return int(found[1])


def parse_small_sum(text: str, _ctx: Ctx) -> int:
    """«1», «0,50» or «нет» for none, in hundredths."""
    if plain_apostrophes(text.strip(" .").casefold()) in NOTHING:
        return 0
    found = _SMALL_SUM.fullmatch(text.strip())
    minor = int(found[1]) * 100 + int((found[2] or "0").ljust(2, "0")) if found else MAX_SMALL_SUM + 1
    if minor > MAX_SMALL_SUM:
        raise BadInput("error-small-sum", text, most=MAX_SMALL_SUM // 100)
    return minor
