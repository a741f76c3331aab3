"""Sums, days, accounts and tax numbers as banks write them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from services.domain.countries import CURRENCY_BY_NUMERIC_CODE
from services.domain.money.parsing import MAX_MINOR
from services.domain.patterns import compiled_later
from services.domain.requisites.account_currency import parse_currency

FIRST_YEAR, LAST_YEAR = 1990, 2100
_FIRST_SERIAL, _LAST_SERIAL = 36_526, 73_050
"""The years 2000 to 2099."""
_MONTHS = {
    word: month
    for month, words in enumerate(
        (
            "янв jan",
            "фев feb",
            "мар mar mär",
            "апр apr",
            "май мая may mai",
            "июн jun",
            "июл jul",
            "авг aug",
            "сен sep",
            "окт oct okt",
            "ноя nov",
            "дек dec dez",
        ),
        1,
    )
    for word in words.split()
}
_NAMED_DAY_FIRST = compiled_later(
    r"([0-9]{1,2})(?:-?го)?[\s.-]+([^\W\d_]{3,10})[\s.,-]+([0-9]{4}|[0-9]{2})(?![0-9])"
)
_NAMED_MONTH_FIRST = compiled_later(
    r"([^\W\d_]{3,10})[\s.]+([0-9]{1,2})(?:st|nd|rd|th)?[\s,]+([0-9]{4})(?![0-9])"
)
_EVEN = 20
"""Letters of a part, from which equal lengths are no chance."""
_GROUP_SPACES = compiled_later(r"(?<=[0-9])[\s'’](?=[0-9]{3}(?![0-9]))")
_SUM = compiled_later(r"(?P<whole>[0-9][0-9.,]*?|)(?:(?P<mark>[.,])(?P<part>[0-9]*))?")
_CURRENCY_BESIDE = compiled_later(
    r"(?:(?<=[0-9.,\s(+-])|^)(?:[A-Z]{3}|(?:US)?[₽$€£₸]|(?:руб|сум|тг)\.?|р\.)(?=[\s0-9+-]|$)", re.IGNORECASE
)
_CREDIT_OR_DEBIT = compiled_later(r"(?<=[0-9 ])(cr|dr)\.?$", re.IGNORECASE)
"""Of «100.00 DR», as the tables of British, Indian and Arab banks have it."""
_NO_HUNDREDTHS = compiled_later(r"[.,][-–—]{1,2}$")
"""Of «1 000,-»."""
_LOOK_ALIKES = str.maketrans("АВЕКМНОРСТУХавекмнорстух", "ABEKMHOPCTYXABEKMHOPCTYX")
_NOT_OF_ACCOUNT = compiled_later(r"[^0-9A-Z]")
_FURTHER_CURRENCIES = compiled_later(
    r"(?<![A-Z])(?:PLN|CZK|HUF|RON|BGN|SEK|NOK|DKK|ISK|CHF|GBP|TRY|CNY|JPY|INR|AED|GEL|AMD|AZN|KGS|TJS|TMT|MDL|UAH|ILS|CAD"
    r"|AUD|NZD|SGD|HKD|THB|KRW|RSD)(?![A-Z])"
)
_OLD_CODES = {"RUR": "RUB"}
_DAY_FIRST = compiled_later(r"([0-9]{1,2})[./-]([0-9]{1,2})[./-]([0-9]{4}|[0-9]{2})(?![0-9])")
_YEAR_FIRST = compiled_later(r"([0-9]{4})[./-]?([0-9]{2})[./-]?([0-9]{2})(?![0-9])")


@dataclass(frozen=True, slots=True)
class Amount:
    """A sum that was read, with its sign, in hundredths."""

    minor: int
    is_doubtful: bool = False
    """«1,500» may be fifteen hundred or one and a half: other sums of the file have to say it."""


def parse_amount(text: str, mark: str | None = None) -> Amount | None:
    """Reads a sum; None for what is none. `mark` is the decimal mark when it is known.

    «1 000,50», «1,000.50», «1000-50», «(100.00)», «100.00-», «1000=» and a currency beside are all read.
    """
    text = text.strip().translate(
        {0x2212: "-", 0x2013: "-", 0x2014: "-", 0x00A0: " ", 0x202F: " ", 0x2009: " "}
    )
    if not text or len(text) > 60:
        return None
    text = _CURRENCY_BESIDE.sub("", text).strip()
    is_negative = False
    if match := _CREDIT_OR_DEBIT.search(text):
        text = ("-" if match[1].lower() == "dr" else "") + text[: match.start()].strip()
    if text.startswith("(") and text.endswith(")"):
        is_negative, text = True, text[1:-1].strip()
    text = _NO_HUNDREDTHS.sub("", text.removesuffix("=")).strip()
    if text[:1] in {"-", "+"}:
        is_negative, text = is_negative != (text[0] == "-"), text[1:].strip()
    elif text[-1:] in {"-", "+"}:
        is_negative, text = is_negative != (text[-1] == "-"), text[:-1].strip()
    if re.fullmatch(r"[0-9 .,]*[0-9]-[0-9]{2}", text):  # «22000-00»
        text = text[:-3].replace(",", "").replace(".", "") + "." + text[-2:]
        mark = "."
    read = _parse_unsigned(_GROUP_SPACES.sub("", text), mark)
    if read is None or read.minor > MAX_MINOR:
        return None
    return Amount(-read.minor, read.is_doubtful) if is_negative else read


def _parse_unsigned(text: str, mark: str | None) -> Amount | None:
    if not re.fullmatch(r"[0-9][0-9.,]*|[.,][0-9]+", text):
        return None
    points, commas = text.count("."), text.count(",")
    found = mark if mark in {".", ","} else None
    is_doubtful = False
    if points and commas:
        last = max(".", ",", key=text.rfind)
        if text.count(last) > 1 or (found is not None and found != last):
            return None
        found = last
    elif points + commas > 1:
        used = "." if points else ","
        if found == used:
            return None
        found = "," if points else "."
    elif points + commas == 1 and found is None:
        used = "." if points else ","
        whole, _, part = text.partition(used)
        is_doubtful = len(part) == 3 and 0 < len(whole) <= 3 and whole != "0"
        found = used
    whole, _, part = text.partition(found) if found else (text, "", "")
    grouping = "," if found == "." else "."
    groups = whole.split(grouping)
    if len(groups) > 1 and (not 1 <= len(groups[0]) <= 3 or any(len(group) != 3 for group in groups[1:])):
        return None
    minor = _to_minor("".join(groups), part)
    return None if minor is None else Amount(minor, is_doubtful)


def _to_minor(whole: str, part: str) -> int | None:
    """None for what has parts of a hundredth; what a computer has left behind many decimals is rounded off."""
    if not (whole + part).isdigit() or len(whole) > 20:
        return None
    digits = int((part + "00")[:2])
    rest = part[2:].rstrip("0")
    if len(part) > 5 and rest:
        if rest.startswith("000"):
            rest = ""
        elif rest.startswith("999"):
            digits, rest = digits + 1, ""
    return None if rest else int(whole or "0") * 100 + digits


def parse_day(text: str, *, month_first: bool = False) -> date | None:
    """Reads a day, with or without a time behind it; the day comes first unless said otherwise."""
    text = text.strip().lstrip("'")
    if match := _YEAR_FIRST.match(text):
        year, month, day = map(int, match.groups())
    elif match := _DAY_FIRST.match(text):
        day, month, year = map(int, match.groups())
        year += 2000 if year < 100 else 0
        if month_first:
            day, month = month, day
    elif match := _NAMED_DAY_FIRST.match(text):
        day, month, year = int(match[1]), _MONTHS.get(match[2][:3].lower(), 0), int(match[3])
        year += 2000 if year < 100 else 0
    elif match := _NAMED_MONTH_FIRST.match(text):
        day, month, year = int(match[2]), _MONTHS.get(match[1][:3].lower(), 0), int(match[3])
    else:
        return None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def one_line(text: str) -> str:
    """The text with one space for every run of spaces and breaks."""
    return " ".join(text.replace("\0", "").split())


def clean_account(text: str) -> str:
    """An account without spaces and dots, in upper case; look-alike Cyrillic letters of an IBAN become Latin."""
    account = _NOT_OF_ACCOUNT.sub("", text.translate(_LOOK_ALIKES).upper())
    return account if account.strip("0") else ""


def clean_tax_id(text: str) -> str:
    """A tax number; empty for «0» and for the few digits that banks write for a foreigner."""
    number = re.sub(r"[\s-]", "", text).upper()
    return number if len(number) >= 5 and number.strip("0") else ""


def clean_currency(text: str) -> str:
    """The ISO code of a currency that is written as a code, a number or a word; empty where it is none."""
    code = text.strip().upper()
    if re.fullmatch(r"[A-Z]{3}", code):
        return _OLD_CODES.get(code, code)
    return CURRENCY_BY_NUMERIC_CODE.get(code) or parse_currency(text[:40]) or ""


def currency_beside(text: str) -> str:
    """The currency that is written beside a sum or in its heading, also one in which nobody bills here: «PLN»."""
    if not any(map(str.isalpha, text)) and "₽" not in text and "₸" not in text:
        return ""
    return parse_currency(text) or (match[0] if (match := _FURTHER_CURRENCIES.search(text)) else "")


def currency_of_account(account: str) -> str:
    """The currency that digits 6 to 8 of a Russian or Uzbek account name; empty for any other account."""
    if len(account) != 20 or not account.isdigit():
        return ""
    code = account[5:8]
    return "UZS" if code == "000" else CURRENCY_BY_NUMERIC_CODE.get(code, "")


def join_parts(parts: Sequence[str], width: int = 0) -> str:
    """Joins a text that was cut into parts, with a space where none was torn.

    A part of `width` letters or more goes on in the next one, and so does a number with a dash at its end («2026-»,
    «0013»). Parts that are all equally long were cut by their length, too.
    """
    lengths = {len(part.rstrip("\r\n")) for part in parts[:-1]}
    is_even = len(parts) > 2 and len(lengths) == 1 and lengths.pop() >= _EVEN
    joined: list[str] = []
    before = ""
    for part in parts:
        goes_on = before[-1:] in {"-", "/"} and before[-2:-1].isdigit() and part[:1].isdigit()
        if joined and not (goes_on or is_even or (width and len(before) >= width)):
            joined.append(" ")
        joined.append(part)
        before = part
    return one_line("".join(joined))


def day_of_serial(number: Decimal) -> date | None:
    """The day that a workbook counts from the end of 1899, when it lost the format that says so."""
    whole = int(number)
    return date(1899, 12, 30) + timedelta(days=whole) if _FIRST_SERIAL <= whole <= _LAST_SERIAL else None
