"""MT940 of SWIFT, the customer statement message.

The library mt-940 was tried: it gives the mark RC a wrong sign, and joins the account to the name.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from db.vocabulary.statements import EntryDirection, StatementFormat
from services.documents.bank_statement import remarks
from services.documents.bank_statement.assembling import AccountPart, build_statements
from services.documents.bank_statement.encodings import decode_guessed
from services.documents.bank_statement.limits import (
    MAX_ENTRIES,
    MAX_MESSAGES,
    MAX_PARTS,
    require_few,
    require_short,
)
from services.documents.bank_statement.mt940_texts import PaymentText, read_payment_text
from services.documents.bank_statement.values import clean_account, clean_currency, one_line, parse_amount
from services.domain.errors import BadInput
from services.domain.patterns import compiled_later
from services.domain.statements.model import Entry, Party, Remark, Statement

_TAG = compiled_later(r"(?:\{.*\{4:)?\s{0,2}:([0-9]{2}[A-Z]?):(.*)")
_LINE = compiled_later(
    r"(?P<value>[0-9]{6})(?P<booked>[0-9]{4})?(?P<mark>RC|RD|EC|ED|C|D)[A-Z]?(?P<sum>[0-9][0-9.,]*)(?![0-9.,]|[\s'’][0-9]{3}(?:[\s'’.,]|$))"
    r"(?:[NSF][A-Z0-9]{3})?(?P<references>.*)"
)
_BALANCE = compiled_later(r"(?P<mark>[CD])(?P<day>[0-9]{6})(?P<currency>[A-Z]{3})(?P<sum>[0-9][0-9.,]*)")
_ACCOUNT_CURRENCY = compiled_later(
    r"(?<=[0-9A-Z])\s*/?\s*(?P<code>EUR|USD|RUB|RUR|KZT|UZS|BYN|GBP|CHF|CNY|PLN|CZK|AED|TRY)$"
)
_SHORTEST_END, _LONGEST_END = 8, 10
"""Digits of an account that stand for an IBAN."""
_NO_REFERENCE = frozenset({"NONREF", "NOREF", "NOTPROVIDED", ""})
_MARKS = {
    "C": (EntryDirection.IN, False, False),
    "D": (EntryDirection.OUT, False, False),
    # What came is taken out again, and what went comes back: neither pays anything.
    "RC": (EntryDirection.OUT, True, False),
    "RD": (EntryDirection.IN, True, False),
    "EC": (EntryDirection.IN, False, True),
    "ED": (EntryDirection.OUT, False, True),
}
"""Direction, whether it takes something back, whether it is only expected."""


@dataclass(slots=True)
class _Line:
    text: str
    further: list[str] = field(default_factory=list)
    """Below the line itself: what the bank adds."""
    about: list[str] = field(default_factory=list)
    """The lines of `:86:`."""


@dataclass(slots=True)
class _Message:
    account: str = ""
    opening: str = ""
    closing: str = ""
    currency: str = ""
    """Of an interim report (MT942), which has no balances."""
    has_ended: bool = False
    lines: list[_Line] = field(default_factory=list)


def read_mt940(data: bytes, own_accounts: frozenset[str]) -> tuple[Statement, ...]:
    """Raises `error-statement-damaged` where no line of the file is whole."""
    text, letters_lost = decode_guessed(data)
    messages = _read_messages(text)
    reader = _EntryReader(own_accounts)
    parts = [reader.read(message) for message in messages]
    is_cut = any(not message.has_ended for message in messages)
    has_entries = any(part.entries for part in parts)
    if not messages or (not has_entries and (is_cut or reader.unread)):
        raise BadInput("error-statement-damaged")
    told = list(_told(reader, is_cut=is_cut, letters_lost=letters_lost))
    return build_statements(StatementFormat.MT940, parts, own_accounts, told)


def _told(reader: "_EntryReader", *, is_cut: bool, letters_lost: bool) -> Iterator[Remark]:
    if is_cut:
        yield remarks.CUT
    if letters_lost:
        yield remarks.LETTERS
    yield from remarks.unread(reader.unread)


def _read_messages(text: str) -> list[_Message]:
    messages: list[_Message] = []
    into: list[str] | None = None
    for line in text.splitlines():
        match = _TAG.match(line)
        if match is None:
            if line.strip() in {"-", "-}", "--"} or line.startswith(("-}", "{1:")):
                into = None
            elif into is not None:
                into.append(line)
                if len(into) > MAX_PARTS:
                    raise BadInput("error-statement-damaged")
            continue
        tag, value = match.groups()
        if tag == "20" or not messages:
            messages.append(_Message())
        elif (tag in {"25", "25P"} and messages[-1].account) or (
            tag in {"60F", "60M"} and messages[-1].opening
        ):  # the next one, without a mark of its own
            messages.append(_Message(account=messages[-1].account))
        if len(messages) > MAX_MESSAGES:
            raise BadInput("error-statement-too-many", count=MAX_ENTRIES)
        message = messages[-1]
        into = None
        if tag in {"25", "25P"}:
            message.account = value
        elif tag in {"60F", "60M"}:
            message.opening = value
        elif tag in {"62F", "62M"}:
            message.closing, message.has_ended = value, True
        elif tag in {"90C", "90D"}:
            message.has_ended = True
        elif tag == "34F":
            message.currency = value[:3]
        elif tag == "61":
            message.lines.append(_Line(value))
            require_few(message.lines)
            into = message.lines[-1].further
        elif tag == "86" and message.lines and not message.has_ended:
            into = message.lines[-1].about
            into.append(value)
    if messages and not messages[-1].has_ended and messages[-1].lines:
        messages[-1].lines.pop()  # of a cut file the last line may be half
    return [message for message in messages if message.account or message.opening or message.lines]


class _EntryReader:
    def __init__(self, own_accounts: frozenset[str]) -> None:
        self._own = own_accounts
        self.unread: list[int] = []
        self._count = 0

    def read(self, message: _Message) -> AccountPart:
        opening, closing = _BALANCE.match(message.opening.strip()), _BALANCE.match(message.closing.strip())
        account, named = self._account(message.account)
        balance = opening or closing
        part = AccountPart(
            account=account,
            currency=(clean_currency(balance["currency"]) if balance else "")
            or clean_currency(named or message.currency),
            period_from=_day(opening["day"]) if opening else None,
            period_to=_day(closing["day"]) if closing else None,
            opening_minor=_minor(opening),
            closing_minor=_minor(closing),
        )
        for line in message.lines:
            self._count += 1
            entry = self._entry(line, part)
            if entry is None:
                self.unread.append(self._count)
            elif entry.amount_minor:
                part.entries.append(entry)
        require_few(range(self._count))
        return part

    def _account(self, text: str) -> tuple[str, str]:
        """The account as we know it, and the currency behind it. A German bank code and number stand for an IBAN."""
        text = text.strip().upper()
        named = _ACCOUNT_CURRENCY.search(text)
        if named:
            text = text[: named.start()]
        bank, slash, number = text.rpartition("/")
        if not slash:
            return self._whole_account(clean_account(text)), named["code"] if named else ""
        account, bank = clean_account(number), clean_account(bank)
        for own in self._own:
            if own.startswith(f"DE{own[2:4]}{bank}") and own.endswith(account.zfill(10)):
                return own, named["code"] if named else ""
        return account, named["code"] if named else ""

    def _whole_account(self, account: str) -> str:
        """Dutch banks write the end of an IBAN: ours where it is of one account only."""
        if not account.isdigit() or not _SHORTEST_END <= len(account) <= _LONGEST_END:
            return account
        ends = [own for own in self._own if own[:2].isalpha() and own.endswith(account.zfill(_LONGEST_END))]
        return ends[0] if len(ends) == 1 else account

    def _entry(self, line: _Line, part: AccountPart) -> Entry | None:
        match = _LINE.match(line.text.strip())
        if match is None:
            return None
        value_on = _day(match["value"])
        amount = parse_amount(match["sum"], "," if "," in match["sum"] else ".")
        if value_on is None or amount is None:
            return None
        booked_on = _booked_on(match["booked"], value_on)
        if booked_on is None:
            return None
        direction, is_reversal, is_pending = _MARKS[match["mark"]]
        said = read_payment_text(line.about or line.further)
        if said.party.account and said.party.account in self._own and said.party.account != part.account:
            direction = EntryDirection.INTERNAL
        comes = match["mark"] in {"C", "RD", "EC"}
        ours = Party(account=part.account)
        return Entry(
            position=self._count,
            booked_on=booked_on,
            amount_minor=amount.minor,
            currency=part.currency,
            direction=direction,
            payer=said.party if comes else ours,
            payee=ours if comes else said.party,
            purpose=require_short(said.purpose),
            bank_reference=_reference(said, match["references"]),
            creditor_reference=said.creditor_reference,
            is_reversal=is_reversal or said.is_return,
            is_pending=is_pending,
        )


def _reference(said: PaymentText, text: str) -> str:
    given, _, of_bank = text.partition("//")
    for reference in (said.reference, given, of_bank):
        found = one_line(reference)
        if found.upper() not in _NO_REFERENCE:
            return found
    return ""


def _day(text: str) -> date | None:
    try:
        return date(2000 + int(text[:2]), int(text[2:4]), int(text[4:6]))
    except ValueError:
        return None


def _booked_on(text: str | None, value_on: date) -> date | None:
    """The day of the entry, which has no year: that nearest to the value date."""
    if not text:
        return value_on
    days = []
    for year in (value_on.year - 1, value_on.year, value_on.year + 1):
        try:
            days.append(date(year, int(text[:2]), int(text[2:])))
        except ValueError:
            continue
    return min(days, key=lambda day: abs(day - value_on), default=None)


def _minor(balance: re.Match[str] | None) -> int | None:
    if balance is None:
        return None
    amount = parse_amount(balance["sum"], "," if "," in balance["sum"] else ".")
    if amount is None:
        return None
    return -amount.minor if balance["mark"] == "D" else amount.minor


def is_mt940(head: Sequence[str]) -> bool:
    """Whether the first lines of a text have the tags of such a message."""
    tags = {match[1] for line in head if (match := _TAG.match(line))}
    return bool(tags & {"60F", "60M", "61"}) and bool(tags & {"20", "25", "25P", "28C", "28"})
