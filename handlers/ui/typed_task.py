"""«позвонить Ромашке завтра в 15»: what is to be done, and when, as people type it."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from aiogram_dialog import DialogManager

from handlers.ui.text_step import local_now
from handlers.ui.texts import Texts
from services.domain.calendar.dates import Prefer, parse_date
from services.domain.errors import BadInput
from services.domain.patterns import compiled_later
from services.domain.typed_uzbek import hour_in_russian

Due = tuple[date, time | None]

_DAY_AND_HOUR = compiled_later(
    r"(?P<day>.*?\S)[\s,]+(?:(?:в|к|at)\s+)?(?P<h>\d{1,2}):(?P<m>\d{2})"
    r"|(?P<day_only>.*?\S)[\s,]+(?:в|к|at)\s+(?P<hour>\d{1,2})(?:\.(?P<minutes>\d{2}))?"
    r"\s*(?:(?:ч|час|часа|часов|h)?\.?|(?P<part>утра|дня|вечера))",
    re.IGNORECASE,
)


_HOUR_ALONE = compiled_later(
    r"(?:(?:в|at)\s+(?P<h>\d{1,2})(?:(?::|\.(?!0[1-9]|1[0-2]))(?P<m>\d{2}))?|(?:к\s+)?(?P<clock>\d{1,2}):(?P<minutes>\d{2}))"
    r"\s*(?:(?:ч|час|часа|часов|h)?\.?|(?P<part>утра|дня|вечера))",
    re.IGNORECASE,
)
_AFTER = compiled_later(
    r"(?:через|in)\s+(?:(?P<half>полчаса|half an hour)"
    r"|(?:(?P<n>\d{1,3})\s+|an?\s+)?(?P<unit>час\w*|мин\w*|hours?|minutes?))",
    re.IGNORECASE,
)
_PART_OF_DAY = compiled_later(
    r"(?P<day>.*?)[\s,]*(?:(?P<morning>утром|с утра|in the morning)|(?P<noon>в обед|at noon)"
    r"|(?P<afternoon>дн[её]м|после обеда|in the afternoon)|(?P<evening>вечером|in the evening))",
    re.IGNORECASE,
)
_HOUR_OF_PART = {"morning": 9, "noon": 13, "afternoon": 15, "evening": 18}


_KAZAKH_HOUR = compiled_later(
    r"\bсағат\s+(?P<hour>\d{1,2}(?:[:.]\d{2})?)(?:-?(?:де|да|те|та|ге|ға|ке|қа))?(?!\w)"
    r"|(?<![\d.:-])(?P<at>\d{1,2}(?::\d{2})?)-?(?:де|да|те|та)(?!\w)",
    re.IGNORECASE,
)
_KAZAKH_AFTER = compiled_later(
    r"(?:(?P<half>жарты сағат)|(?:(?P<n>\d{1,3}|бір) )?(?P<unit>сағат|минут|мин))(?:тан|тен)? (?:кейін|соң)",
    re.IGNORECASE,
)
_KAZAKH_PARTS = {"таңертең": "утром", "түсте": "в обед", "түстен кейін": "после обеда", "кешке": "вечером"}
_KAZAKH_PART = compiled_later(
    rf"\b(?:{'|'.join(sorted(_KAZAKH_PARTS, key=len, reverse=True))})$", re.IGNORECASE
)


def _hours_in_front(typed: str) -> str:
    """«ертең сағат 15-те» → «ертең в 15», «жұма кешке» → «жұма вечером», «2 сағаттан кейін» → «через 2 часа»."""
    if found := _KAZAKH_AFTER.fullmatch(typed):
        count = "1" if found["n"] in (None, "бір") else found["n"]
        if found["half"]:
            return "через полчаса"
        return f"через {count} {'час' if found['unit'].lower() == 'сағат' else 'мин'}"
    typed = _KAZAKH_PART.sub(lambda part: _KAZAKH_PARTS[part[0].lower()], typed)
    return _KAZAKH_HOUR.sub(lambda hour: f"в {hour['hour'] or hour['at']}", typed)


def parse_due_of(text: str, today: date, now: time = time()) -> Due:
    """An hour without a day is the next one: of today, or of tomorrow when it is over at `now`."""
    typed = hour_in_russian(_hours_in_front(text.strip()))
    if (found := _HOUR_ALONE.fullmatch(typed)) and int(found["h"] or found["clock"]) < 24:
        hour = _of_part(found["h"] or found["clock"], found["part"])
        return _next(of_clock(hour, found["m"] or found["minutes"], text), today, now)
    if found := _DAY_AND_HOUR.fullmatch(typed):
        day = parse_date(found["day"] or found["day_only"], today, Prefer.FUTURE)
        hour = found["h"] or found["hour"]
        return day, of_clock(_of_part(hour, found["part"]), found["m"] or found["minutes"], text)
    if found := _AFTER.fullmatch(typed):
        count = 30 if found["half"] else int(found["n"] or 1)
        is_minutes = found["half"] or found["unit"].lower().startswith(("мин", "min"))
        due = datetime.combine(today, now) + timedelta(minutes=count if is_minutes else 60 * count)
        return due.date(), due.time().replace(second=0, microsecond=0)
    if found := _PART_OF_DAY.fullmatch(typed):
        at = time(next(hour for part, hour in _HOUR_OF_PART.items() if found[part]))
        return (parse_date(found["day"], today, Prefer.FUTURE), at) if found["day"] else _next(at, today, now)
    return parse_date(typed, today, Prefer.FUTURE), None


def _of_part(hour: str, part: str | None) -> str:
    """«7 вечера» is 19."""
    late = (part or "").lower() in {"дня", "вечера"} and int(hour) < 12
    return str(int(hour) + 12) if late else hour


def _next(at: time, today: date, now: time) -> Due:
    return today + timedelta(days=int(at <= now)), at


def of_clock(hours: str, minutes: str | None, text: str) -> time:
    hour, minute = int(hours), int(minutes or 0)
    if hour > 23 or minute > 59:
        raise BadInput("error-task-hour", text)
    return time(hour, minute)


MOST_WORDS_OF_A_DATE = 6

_NAMES_A_DAY = compiled_later(r"[^\W\d_]{2,}|\d{1,2}\.\d{1,2}\b", re.UNICODE)
"""A bare number is rather the number of a paper."""
_SURELY_A_DAY = compiled_later(
    r"(?:сегодня|завтра|послезавтра|today|tomorrow|бүгін|ертең(?:ге)?|бүрсігүні)\b"
    r"|(?:в|at) \d{1,2}(?::\d{2}|\s*ч(?:ас\w*)?\b)"
    r"|(?:в|во|к|on|by) (?:понедельник|вторник|сред|четверг|пятниц|суббот|воскресень|\w+day\b)"
    r"|через (?:\d|час|полчаса)",
    re.IGNORECASE,
)
_DAY_OF_A_PAPER = compiled_later(r"(?:от|dated|of)\b", re.IGNORECASE)
_OF_A_PAPER = compiled_later(r"(?:\b(?:от|dated|of)|[№#/-])$", re.IGNORECASE)
"""«счёт 38 от 03.03.2026» asks for nothing to be done."""
_BEFORE_A_DAY = compiled_later(r"[\s,;:.–—-]+(?:(?:до|к|на|в|by|on|until|at)\s*)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Words:
    """`due_on` is None when no day was said; `at` is None when no hour was."""

    what: str
    due_on: date | None = None
    at: time | None = None


def parse_words(text: str, today: date, now: time = time()) -> Words:
    """The day stands at the end or at the beginning; the longest words that read as one are taken. In the middle only
    what can be nothing but a day is one: «позвонить завтра Веге»."""
    typed = " ".join(text.split())
    parts = typed.split(" ")
    for count in range(min(MOST_WORDS_OF_A_DATE, len(parts) - 1), 0, -1):
        for said, what in (
            (" ".join(parts[-count:]), " ".join(parts[:-count])),
            (" ".join(parts[:count]), " ".join(parts[count:])),
        ):
            of_a_paper = _OF_A_PAPER.search(what) or _DAY_OF_A_PAPER.match(said)
            if of_a_paper or not (_NAMES_A_DAY.search(said) or _HOUR_ALONE.fullmatch(said)):
                continue
            try:
                due_on, at = parse_due_of(said.strip(" ,.;:"), today, now)
            except BadInput:
                continue
            if due_on < today:
                return Words(typed)  # «письма за прошлую пятницу»: what it is about, not when
            rest = _BEFORE_A_DAY.sub("", what).strip(" ,.;:–—-")
            if any(letter.isalpha() for letter in rest):
                return Words(rest, due_on, at)
    return _with_day_in_the_middle(parts, today, now) or Words(typed)


def words_now(manager: DialogManager, text: str) -> Words:
    """Of what a person types at this moment."""
    now = local_now(manager)
    return parse_words(text, now.date(), now.time())


def _with_day_in_the_middle(parts: list[str], today: date, now: time) -> Words | None:
    for count in range(MOST_WORDS_OF_A_DATE, 0, -1):
        for start in range(1, len(parts) - count):
            said = " ".join(parts[start : start + count])
            if not _SURELY_A_DAY.match(hour_in_russian(said)):
                continue
            try:
                due_on, at = parse_due_of(said.strip(" ,.;:"), today, now)
            except BadInput:
                continue
            return Words(" ".join((*parts[:start], *parts[start + count :])).strip(" ,.;:–—-"), due_on, at)
    return None


def said_when(texts: Texts, due_on: date | None, at: time | None, today: date) -> str:
    """«завтра», «завтра в 15:00»; «none» where no day was said, for a choice in a text."""
    if due_on is None:
        return "none"
    day = texts.day(due_on, today)
    return day if at is None else texts("task-when", day=day, hour=f"{at:%H:%M}")
