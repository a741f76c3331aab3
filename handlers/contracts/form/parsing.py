"""What is typed about contracts: «7/2026 от 01.02.2026», «Претензия: 50 000», «10 рабочих дней после акта»."""

import re
from dataclasses import dataclass
from datetime import date

from db.vocabulary.enums import ContractTitle
from services.contracts.views import StageInput
from services.domain.calendar.dates import Prefer, parse_date
from services.domain.errors import BadInput
from services.domain.money.money import Currency
from services.domain.money.parsing import parse_amount
from services.domain.text_input import parse_line

_HEAD = re.compile(
    r"^(?P<title>договор\w*|соглашени\w*|контракт\w*|contract|agreement)?\s*(?:№|n[o°]?\.?\s)?\s*", re.I
)
_DATED = re.compile(r"\s+(?:от|dated|of|from)\s+", re.I)
_STAGE = re.compile(
    r"^(?:\d{1,2}[.)]\s*)?(?P<name>.+?)\s*(?:[:;\t=]|\s[—–-]\s)\s*(?P<sum>[^:;\t=—–]*\d[^:;\t=—–]*)$"
)


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
        agreement = head.startswith(("соглаш", "agree"))
        title = ContractTitle.AGREEMENT if agreement else ContractTitle.CONTRACT
    signed_on = parse_date(dated[0], today, Prefer.PAST) if dated else None
    return NumberAndDate(parse_line(number, 40, "error-contract-number"), signed_on, title)


def parse_stages(text: str, currency: Currency) -> tuple[StageInput, ...]:
    """A stage a line, name and sum apart by a colon or a dash. Raises `BadInput` that names the line."""
    stages = []
    for row in filter(None, (part.strip() for part in text.splitlines())):
        found = _STAGE.match(row)
        if found is None:
            raise BadInput("error-contract-stage-line", row)
        name = parse_line(found["name"], 500, "error-contract-stage-name")
        stages.append(StageInput(name, parse_amount(found["sum"], currency)))
    if not stages:
        raise BadInput("error-contract-stages")
    return tuple(stages)
