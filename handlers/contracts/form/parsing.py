"""What is typed about contracts: «7/2026 от 01.02.2026», «Претензия: 50 000», «10 рабочих дней после акта»."""

import re
from dataclasses import dataclass
from datetime import date

from db.vocabulary.enums import ContractTitle
from handlers.ui.parsing import parse_sum_in_any
from services.contracts.views import StageInput
from services.domain.calendar.dates import Prefer, parse_date
from services.domain.errors import BadInput
from services.domain.money.money import Currency
from services.domain.money.parsing import parse_amount
from services.domain.text_input import parse_line

_HEAD = re.compile(
    r"^(?P<title>договор\w*|соглашени\w*|контракт\w*|contract|agreement|shartnoma|bitim|шарт|келісім)?"
    r"\s*(?:№|n[o°]?\.?\s)?\s*",
    re.I,
)
_DATED = re.compile(r"\s+(?:от|dated|of|from)\s+|,\s+(?=\d{1,2}\.\d{1,2}\.\d)", re.I)
_STAGE_NUMBER = re.compile(r"\d{1,2}[.)]\s*(?=\S)")
_MARKS = ":;\t="
_DASHES = "—–"
_SPACED_HYPHEN = re.compile(r"\s-\s")


@dataclass(frozen=True, slots=True)
class NumberAndDate:
    number: str
    signed_on: date | None
    title: ContractTitle | None


def parse_number(text: str, today: date) -> NumberAndDate:
    """The number, and the date and kind of paper when they are given. Raises `BadInput`."""
    found = _HEAD.match(text)
    head = (found["title"] or "").lower() if found else ""
    rest = text[found.end() :] if found else text
    number, *dated = _DATED.split(rest, maxsplit=1)
    title = None
    if head:
        agreement = head.startswith(("соглаш", "agree", "bitim", "келісім"))
        title = ContractTitle.AGREEMENT if agreement else ContractTitle.CONTRACT
    signed_on = parse_date(dated[0], today, Prefer.PAST) if dated else None
    return NumberAndDate(parse_line(number, 40, "error-contract-number"), signed_on, title)


def parse_stages(text: str, currency: Currency) -> tuple[StageInput, ...]:
    """A stage a line, name and sum apart by a colon or a dash. Raises `BadInput` that names the line.

    All in one currency: that of a sum with a sign, which the others then have too.
    """
    named_stages: list[tuple[str, str]] = []
    for row in filter(None, (part.strip() for part in text.splitlines())):
        named = _split_stage(row)
        if named is None:
            raise BadInput("error-contract-stage-line", row)
        name = parse_line(named[0], 500, "error-contract-stage-name")
        named_stages.append((name, named[1]))
    if not named_stages:
        raise BadInput("error-contract-stages")
    signed = [parse_sum_in_any(amount, currency).currency for _, amount in named_stages]
    used = next((each for each in signed if each is not currency), currency)
    try:
        return tuple(StageInput(name, parse_amount(amount, used)) for name, amount in named_stages)
    except BadInput as error:
        if error.key != "error-amount-currency":
            raise
        others = {parse_sum_in_any(amount, used).currency for _, amount in named_stages}
        codes = ", ".join(sorted({each.value for each in others}))
        raise BadInput("error-contract-stages-currencies", codes) from error


def _split_stage(row: str) -> tuple[str, str] | None:
    """Name and sum of «1. Претензия: 50 000»: the sum has no mark and no dash in it, but perhaps a hyphen."""
    at = max(map(row.rfind, _MARKS + _DASHES))
    is_dash = at > 0 and row[at] in _DASHES
    if at == -1 or (is_dash and not (row[at - 1].isspace() and row[at + 1 : at + 2].isspace())):
        hyphen = _SPACED_HYPHEN.search(row, at + 1)
        if hyphen is None:
            return None
        at = hyphen.start() + 1
    name, amount = row[:at].strip(), row[at + 1 :].strip()
    if not name or not any(map(str.isdigit, amount)):
        return None
    return _STAGE_NUMBER.sub("", name, count=1) if _STAGE_NUMBER.match(name) else name, amount
