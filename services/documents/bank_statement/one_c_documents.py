"""One document of a 1C file as an entry, whatever the dialect."""

import re
from dataclasses import dataclass, field
from datetime import date

from db.vocabulary.statements import EntryDirection
from services.documents.bank_statement.assembling import direction_of
from services.documents.bank_statement.values import (
    clean_account,
    clean_currency,
    clean_tax_id,
    currency_of_account,
    join_parts,
    one_line,
    parse_amount,
    parse_day,
)
from services.domain.patterns import compiled_later
from services.domain.statements.model import Entry, Party

_NUMBER = ("номер", "номердокумента")
_DATE = ("дата", "датадокумента")
_OPERATION = ("датаоперации", "датапроводки")
_CAME_ON = ("датапоступило", "датапоступления", "датазачисления")
_WENT_ON = ("датасписано", "датасписания")
_VALUE_ON = ("датавалютирования",)
_SUM = ("сумма", "суммадокумента", "суммавалюта")
_CAME = ("суммаприход", "суммапоступило", "суммакредит", "приход", "поступило")
_WENT = ("суммарасход", "суммасписано", "суммадебет", "расход", "списано")
_CURRENCY = ("валюта", "кодвалюты", "валютадокумента")
_PURPOSE = ("назначениеплатежа", "назначение", "назначениеплатежаполное")
_PURPOSE_PART = "назначениеплатежа{}"
_ACCOUNTS = ("расчсчет", "счет", "иик", "iban", "номерсчета")
_NAMES = ("1", "", "наименование", "название", "имя")
_TAX_IDS = ("инн", "биниин", "бин", "иин", "бинииин", "бин_иин", "иин_бин", "иинбин", "пинфл", "унп")
_BANK_CODES = ("бик", "банкбик", "мфо", "банкмфо", "бикбанка", "swift")
_TAX_ID_IN_NAME = compiled_later(
    r"\s*(?:(?:ИНН|БИН|ИИН|УНП|INN|STIR)\s*[:№]?\s*(?P<named>[0-9]{5,14})|(?P<bare>[0-9]{9,12}(?=\s*,)))[\s,;/]*",
    re.IGNORECASE,
)
_NEXT_PART = compiled_later(r"\s*(?:КПП|KPP)\s*[:№]?\s*[0-9]{9}[\s,;/]*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReadDocument:
    entry: Entry
    account: str
    """The account of ours that it moved."""


@dataclass(slots=True)
class DocumentReader:
    own_accounts: frozenset[str]
    stated: frozenset[str]
    """The accounts that the file is about."""
    has_balances: bool
    """An order that was not executed stands in no file with balances."""
    unread: list[int] = field(default_factory=list)
    not_executed: list[int] = field(default_factory=list)

    def read(self, position: int, fields: dict[str, str]) -> ReadDocument | None:
        """None for a document whose sum, day or direction is not certain: its position is kept in `unread`."""
        payer, payer_accounts = _party(fields, "плательщик")
        payee, payee_accounts = _party(fields, "получатель")
        direction = (
            direction_of(payer_accounts, payee_accounts, self.own_accounts | self.stated)
            or _direction_by_sums(fields)
            or _direction_by_days(fields)
        )
        minor = _amount(fields)
        if direction is None or not minor:
            self.unread.append(position)
            return None
        is_reversal = minor < 0
        if is_reversal and direction is not EntryDirection.INTERNAL:
            direction = EntryDirection.OUT if direction is EntryDirection.IN else EntryDirection.IN
        booked_on, is_executed = _booked_on(fields, direction)
        if booked_on is None:
            self.unread.append(position)
            return None
        account = self._own_account(direction, payer_accounts, payee_accounts)
        is_pending = not (is_executed or self.has_balances or account in self.stated)
        if is_pending:
            self.not_executed.append(position)
        entry = Entry(
            position=position,
            booked_on=booked_on,
            amount_minor=abs(minor),
            currency=clean_currency(_first(fields, _CURRENCY)) or currency_of_account(account),
            direction=direction,
            payer=payer,
            payee=payee,
            purpose=_purpose(fields),
            document_number=one_line(_first(fields, _NUMBER)),
            document_date=_day(fields, _DATE),
            is_reversal=is_reversal,
            is_pending=is_pending,
        )
        return ReadDocument(entry, account)

    def _own_account(self, direction: EntryDirection, payer: list[str], payee: list[str]) -> str:
        ours = self.own_accounts | self.stated
        sides = (
            [payee]
            if direction is EntryDirection.IN
            else [payer]
            if direction is EntryDirection.OUT
            else [payer, payee]
        )
        accounts = [account for side in sides for account in side]
        # Of a transfer between two of ours, and of a reversal, the side that the file is about.
        for known in (self.stated, ours):
            for account in [*accounts, *payer, *payee]:
                if account in known:
                    return account
        return next(iter(accounts), "")


def _party(fields: dict[str, str], side: str) -> tuple[Party, list[str]]:
    accounts = [account for name in _ACCOUNTS if (account := clean_account(fields.get(side + name, "")))]
    name, tax_id = _name(fields, side)
    return (
        Party(
            name=name,
            tax_id=clean_tax_id(_first(fields, _TAX_IDS, side)) or clean_tax_id(tax_id),
            account=next(iter(accounts), ""),
            bank_code=one_line(_first(fields, _BANK_CODES, side)).upper(),
        ),
        accounts,
    )


def _name(fields: dict[str, str], side: str) -> tuple[str, str]:
    """The name without the tax number in front of it, and that number."""
    found = ""
    for key in _NAMES:
        name = one_line(fields.get(side + key, ""))
        match = _TAX_ID_IN_NAME.match(name)
        if match:
            found = found or match["named"] or match["bare"]
            name = name[match.end() :]
            if part := _NEXT_PART.match(name):
                name = name[part.end() :]
        if name:
            return name, found or _tax_id_of_full_name(fields, side)
    return "", found


def _tax_id_of_full_name(fields: dict[str, str], side: str) -> str:
    match = _TAX_ID_IN_NAME.match(one_line(fields.get(side, "")))
    return (match["named"] or match["bare"]) if match else ""


def _amount(fields: dict[str, str]) -> int | None:
    for key in (*_SUM, *_CAME, *_WENT):
        if text := fields.get(key, "").strip():
            amount = parse_amount(text)
            if amount is None or amount.is_doubtful:
                return None
            if amount.minor:
                return amount.minor
    return None


def _direction_by_sums(fields: dict[str, str]) -> EntryDirection | None:
    return _by_which_is_said(_has_sum(fields, _CAME), _has_sum(fields, _WENT))


def _has_sum(fields: dict[str, str], keys: tuple[str, ...]) -> bool:
    amount = parse_amount(_first(fields, keys))
    return amount is not None and amount.minor != 0


def _direction_by_days(fields: dict[str, str]) -> EntryDirection | None:
    return _by_which_is_said(_day(fields, _CAME_ON) is not None, _day(fields, _WENT_ON) is not None)


def _by_which_is_said(came: bool, went: bool) -> EntryDirection | None:
    if came == went:
        return None
    return EntryDirection.IN if came else EntryDirection.OUT


def _booked_on(fields: dict[str, str], direction: EntryDirection) -> tuple[date | None, bool]:
    """The day, and whether the bank says that the document was executed on it."""
    by_direction = (_WENT_ON, _CAME_ON) if direction is EntryDirection.OUT else (_CAME_ON, _WENT_ON)
    for keys in (_OPERATION, *by_direction, _VALUE_ON):
        if day := _day(fields, keys):
            return day, True
    return _day(fields, _DATE), False


def _day(fields: dict[str, str], keys: tuple[str, ...]) -> date | None:
    return next((day for key in keys if (day := parse_day(fields.get(key, "")))), None)


def _purpose(fields: dict[str, str]) -> str:
    whole = one_line(_first(fields, _PURPOSE))
    if whole:
        return whole
    return join_parts([text for part in range(1, 10) if (text := fields.get(_PURPOSE_PART.format(part), ""))])


def _first(fields: dict[str, str], keys: tuple[str, ...], side: str = "") -> str:
    return next((value for key in keys if (value := fields.get(side + key, "").strip())), "")
