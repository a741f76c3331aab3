"""What stands above and below a table: whose account, which period, the balances."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from services.documents.bank_statement.table_cells import Cell, Row, amount_of, day_of, is_empty, line_of
from services.documents.bank_statement.table_words import fold
from services.documents.bank_statement.values import (
    Amount,
    clean_account,
    clean_currency,
    currency_of_account,
    parse_amount,
    parse_day,
)
from services.domain.patterns import compiled_later

_ACCOUNT = compiled_later(
    r"(?<![0-9A-Z])(?:[0-9]{20}|[A-Z]{2}[0-9]{2} ?(?:[A-Z0-9]{4} ?){2,7}[A-Z0-9]{1,4})(?![0-9A-Z])"
)
_CORRESPONDENT = "301"
_DAYS = compiled_later(
    r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{4}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2} [^\W\d]{3,9} [0-9]{4}"
)
_PERIOD = compiled_later(
    r"период|period|кезең|davr|(?:^|\W)(?:с|за|from|from date|between) ?:? ?[0-9]|zeitraum"
)
_CURRENCY = compiled_later(r"валюта|currency|valyuta|währung")
_OPENING = compiled_later(
    r"входящ\w* (?:остат|сальдо)|(?:остат\w*|сальдо|баланс) на начал|остат\w* вход|начальн\w* (?:остат|сальдо)"
    r"|opening balance|balance at (?:the )?(?:start|begin)|кіріс қалды|davr boshi"
)
_CLOSING = compiled_later(
    r"исходящ\w* (?:остат|сальдо)|(?:остат\w*|сальдо|баланс) на кон|остат\w* исх|конечн\w* (?:остат|сальдо)"
    r"|closing balance|balance at (?:the )?end|шығыс қалды|davr oxiri"
)
_INCOMING = compiled_later(r"входящие (?:платежи|операции|переводы)|поступления|зачисления|incoming|кіріс")
_OUTGOING = compiled_later(r"исходящие (?:платежи|операции|переводы)|списания|outgoing|шығыс")

_BOOKKEEPING = compiled_later(
    r"акт\w* (?:сверки|взаиморасч)|сверк\w+ (?:взаимных )?рас[чс]|взаимных расчет"
    r"|оборотно ?-? ?сальдов|карточка сч|анализ сч"
    r"|журнал(?:-ордер| проводок| операций)|главная книга|книг\w+ (?:продаж|покупок|учета)|кассов\w+ книг"
    r"|реестр (?:выставленных |выданных )?счетов|акт зверкі|акт звярк|салыстыр\w+ акт"
    r"|solishtir\w+ dalolatnoma|солиштир\w+"
    r"|reconciliation|general ledger|trial balance|journal entries|saldenbestätigung|kontenblatt"
)
_LONGEST_TITLE = 200


@dataclass(slots=True)
class Surroundings:
    account: str = ""
    currency: str = ""
    period_from: date | None = None
    period_to: date | None = None
    opening_minor: int | None = None
    closing_minor: int | None = None
    are_incoming: bool | None = None
    """A title such as «Входящие платежи» says it of all lines; False for outgoing ones."""


def read_surroundings(
    above: Sequence[Row], below: Sequence[Row], own_accounts: frozenset[str], title: str = ""
) -> Surroundings:
    found = Surroundings()
    accounts: list[str] = []
    for row in above:
        accounts += _accounts_of(row)
        text = fold(" ".join(line_of(cell) for cell in row))
        if found.period_from is None and _PERIOD.search(text):
            _read_period(found, row)
        if not found.currency and (match := _CURRENCY.search(text)):
            found.currency = clean_currency(text[match.end() :].strip(" счета:-"))
        found.are_incoming = incoming_of(text) if found.are_incoming is None else found.are_incoming
    for row in (*above, *below):
        text = fold(" ".join(line_of(cell) for cell in row if isinstance(cell, str)))
        if found.opening_minor is None and _OPENING.search(text) and not _CLOSING.search(text):
            found.opening_minor = _balance(row)
        elif _CLOSING.search(text) and not _OPENING.search(text) and (minor := _balance(row)) is not None:
            found.closing_minor = minor
    if found.are_incoming is None:
        found.are_incoming = incoming_of(fold(title))
    found.account = next((account for account in accounts if account in own_accounts), "") or next(
        iter(accounts), ""
    )
    found.currency = found.currency or currency_of_account(found.account)
    return found


def incoming_of(text: str) -> bool | None:
    comes, goes = _INCOMING.search(text) is not None, _OUTGOING.search(text) is not None
    return comes if comes != goes else None


def _accounts_of(row: Row) -> list[str]:
    return [
        account
        for cell in row
        if isinstance(cell, str)
        for match in _ACCOUNT.finditer(cell)
        if not (account := clean_account(match[0])).startswith(_CORRESPONDENT)
        and any(map(str.isdigit, account[4:]))
    ]


def _read_period(found: Surroundings, row: Row) -> None:
    days = [cell for cell in row if isinstance(cell, date)]
    for cell in row:
        if isinstance(cell, str):
            days += [day for match in _DAYS.finditer(cell) if (day := parse_day(match[0])) is not None]
    if len(days) >= 2 and days[0] <= days[1]:
        found.period_from, found.period_to = days[0], days[1]


def _balance(row: Row) -> int | None:
    """The only sum of the row; None where there are several and not all but one are zero."""
    sums = []
    for cell in row:
        if is_empty(cell) or isinstance(cell, date) or (isinstance(cell, str) and day_of(cell) is not None):
            continue
        amount = amount_of(cell, None) or _sum_behind_words(cell)
        if amount is not None and not amount.is_doubtful:
            sums.append(amount.minor)
    known = set(sums) - {0} or set(sums)
    return known.pop() if len(known) == 1 else None


def _sum_behind_words(cell: Cell) -> Amount | None:
    return parse_amount(cell.rpartition(":")[2]) if isinstance(cell, str) and ":" in cell else None


def names_bookkeeping(title: str, above: Sequence[Row]) -> str:
    """What stands over a report of bookkeepers, such as an act of reconciliation or the card of an account; empty for
    a bank's table. Their debit is what came, and some of their lines are no money at all."""
    for text in (title, *(line_of(cell) for row in above for cell in row)):
        if len(text) <= _LONGEST_TITLE and _BOOKKEEPING.search(fold(text)):
            return text
    return ""
