"""Finds in which currency an account is kept: its number, words beside it, or a heading above it say so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from services.domain.countries import CURRENCY_BY_NUMERIC_CODE, number_currency
from services.domain.patterns import compiled_later
from services.domain.requisites.card_text import fold_case, to_latin
from services.domain.requisites.model import Account, Country

_WORDS = {
    "BYN": r"бел\w*\.? ?руб\w*\.?|byn|byr|br(?= ?[),:])",
    "RUB": r"(?:росс?\w*\.? ?)?руб(?:л\w*|\.|(?!\w))|рублев\w*|rub|rur|₽",
    "KZT": r"тенге\w*|теңге\w*|тенгов\w*|kzt|tenge|₸",
    "UZS": r"сум(?:е|ах|ы|ов|овый|овой)?|с[уў]м(?:да)?|so.?m|uzs",
    "USD": r"долл(?:ар\w*|\.)?(?: ?сша)?|(?:us|u\.s\.) ?dollars?|dollars?|usd|us\$|\$",
    "EUR": r"евро|euros?|eur|€",
    "CNY": r"(?:китайск\w+ )?юан\w*|cny|rmb|yuan|¥",
    "GBP": r"фунт\w*(?: стерлингов)?|gbp|£",
    "CHF": r"(?:швейцарск\w+ )?франк\w*|chf",
    "AED": r"дирхам\w*|aed",
    "TRY": r"(?:турецк\w+ )?лир(?:а|ах|ы)|try",
    "KGS": r"(?:киргизск\w+ |кыргызск\w+ )?сом(?:ах|ы|ов)?|kgs",
    "GEL": r"лари|gel",
    "AMD": r"драм\w*|amd",
}
_CURRENCY = compiled_later(
    "|".join(rf"(?P<{code}>(?<![\w@.-])(?:{pattern})(?!\w))" for code, pattern in _WORDS.items())
)
# What may stand around a currency in a line that says nothing else.
_FILLER = compiled_later(
    r"(?<!\w)(?:валют\w*|currency|сч[её]т\w*|р/с|account\w*|acc|текущ\w*|расч[её]тн\w*|банковск\w*|реквизит\w*|bank|details|"
    r"для|платеж\w*|перевод\w*|расчет\w*|оплат\w*|payments?|transfers?|for|in|of|the|в|во|и|по|на|иик|iban|основн\w*|сша)"
    r"(?!\w)"
)
_AMOUNT_BEFORE = compiled_later(r"\d ?$")
_LONGEST_HEADING = 80
_MOST_ACCOUNTS = 20


@dataclass(frozen=True, slots=True)
class _Mention:
    """An account (its index) or a currency (its code) at its place in a line."""

    start: int
    account: int | None = None
    currency: str | None = None


def parse_currency(text: str) -> str | None:
    """The ISO code that a person names: «USD», «в долларах», «₸», «840»; None when there is none or more than one."""
    folded = fold_case(text)
    codes = {str(match.lastgroup) for match in _CURRENCY.finditer(folded)}
    if not codes and (known := CURRENCY_BY_NUMERIC_CODE.get(folded.strip())):
        return known
    return codes.pop() if len(codes) == 1 else None


def says_only_currency(text: str) -> bool:
    """Whether a piece of a card tells the currency of an account, and nothing else."""
    folded = fold_case(text)
    without = _CURRENCY.sub(" ", folded)
    return without != folded and not re.search(r"\w", _FILLER.sub(" ", without))


def add_currencies(accounts: Sequence[Account], text: str, country: Country) -> list[Account]:
    """The accounts with the currencies that words give them; None stays where the number says it, or nothing does.
    `text` is the cleaned card, whose rows still hold their cells together."""
    if len(accounts) > _MOST_ACCOUNTS:
        return list(accounts)
    patterns = [_pattern_of(account) for account in accounts]
    found: dict[int, str | None] = {}
    heading: str | None = None
    are_headings: bool | None = None  # whether a line of a currency alone speaks of what follows
    last: int | None = None
    for line in text.split("\n"):
        mentions = _mentions_of(line, patterns)
        mentioned = [mention.account for mention in mentions if mention.account is not None]
        if mentioned:
            are_headings = False if are_headings is None else are_headings
            _bind_in_line(mentions, found)
            for index in mentioned:
                if heading is not None:
                    found.setdefault(index, heading)
            last = mentioned[-1]
        elif (code := _currency_of_line(line, mentions)) is not None:
            are_headings = True if are_headings is None else are_headings
            if are_headings:
                heading = code
            elif last is not None:
                found.setdefault(last, code)
    return [
        account
        if number_currency(country, account.account)
        else replace(account, currency=_of_country(found.get(index), country))
        for index, account in enumerate(accounts)
    ]


def _of_country(code: str | None, country: Country) -> str | None:
    """«руб.» in a card of Belarus is the rouble of Belarus."""
    return "BYN" if code == "RUB" and country is Country.BY else code


def _pattern_of(account: Account) -> re.Pattern[str] | None:
    number = account.iban or account.account
    if not number:
        return None
    chars = ["[0OО]" if char == "0" else re.escape(char) for char in number]
    return re.compile(r"[\s./-]{0,2}[:]?[\s./-]{0,2}".join(chars))


def _mentions_of(line: str, patterns: Sequence[re.Pattern[str] | None]) -> list[_Mention]:
    latin, folded = to_latin(line), fold_case(line)
    mentions, taken = [], []
    for index, pattern in enumerate(patterns):
        if pattern is not None and (match := pattern.search(latin) or pattern.search(line)):
            mentions.append(_Mention(match.start(), account=index))
            taken.append(match.span())
    for match in _CURRENCY.finditer(folded):
        start, end = match.span()
        if any(first < end and start < last for first, last in taken):
            continue
        follows_account = any(0 <= start - last <= 1 for _, last in taken)
        is_amount = _AMOUNT_BEFORE.search(folded, max(0, start - 2), start) and not follows_account
        if is_amount or folded[end : end + 1].isdigit():
            continue
        mentions.append(_Mention(start, currency=str(match.lastgroup)))
    return sorted(mentions, key=lambda mention: mention.start)


def _bind_in_line(mentions: Sequence[_Mention], found: dict[int, str | None]) -> None:
    """Gives each account of a line its currency: the one before it where the line begins with a currency, else the one
    behind it. An account beside several currencies stays without one, so that it is asked."""
    begins_with_currency = mentions[0].currency is not None
    ordered = mentions if begins_with_currency else list(reversed(mentions))
    codes: list[str] = []
    previous: list[str] = []
    for mention in ordered:
        if mention.currency is not None:
            codes.append(mention.currency)
            continue
        # «Счета в тенге: KZ… и KZ…»: one word for both.
        beside = codes or (previous if begins_with_currency else [])
        if mention.account is not None and beside:
            found.setdefault(mention.account, beside[0] if len(set(beside)) == 1 else None)
        previous, codes = beside, []


def _currency_of_line(line: str, mentions: Sequence[_Mention]) -> str | None:
    """The currency of a line that is a heading or a caption of an account, not of one that only mentions money."""
    codes = {mention.currency for mention in mentions}
    if len(codes) != 1 or len(line) > _LONGEST_HEADING:
        return None
    folded = fold_case(line)
    is_said = re.search(r"валют|сч[её]т|реквизит|currency|account|иик|iban|р/с", folded) is not None
    return codes.pop() if is_said or says_only_currency(line) else None
