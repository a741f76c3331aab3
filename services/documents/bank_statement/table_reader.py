"""The rows below a head as entries."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from db.vocabulary.statements import EntryDirection
from services.documents.bank_statement.assembling import direction_of
from services.documents.bank_statement.limits import require_few, require_short
from services.documents.bank_statement.model import DayOrder
from services.documents.bank_statement.table_cells import (
    Row,
    amount_of,
    bank_code_of,
    day_of,
    is_empty,
    line_of,
    party_of,
    tax_id_of,
    text_of,
)
from services.documents.bank_statement.table_columns import (
    cell_of,
    direction_said,
    find_decimal_mark,
    find_sign_column,
    has_plus,
    is_never_positive,
    is_signed,
    names_own_account,
)
from services.documents.bank_statement.table_head import Head
from services.documents.bank_statement.table_surroundings import Surroundings, incoming_of
from services.documents.bank_statement.table_words import (
    BALANCE_PURPOSE,
    BALANCE_ROW,
    DAYS,
    SUMS,
    TOTAL,
    Column,
    fold,
)
from services.documents.bank_statement.values import (
    clean_account,
    clean_currency,
    currency_beside,
    currency_of_account,
    join_parts,
    parse_amount,
)
from services.domain.patterns import compiled_later
from services.domain.statements.model import Entry, Party

_PENDING = compiled_later(
    r"pending|в обработке|обрабатыва|ожида|(?:^|\W)hold|авториз|не провед|принят|на исполнении|черновик|draft"
    r"|processing|картотек|vorgemerkt|не исполн"
)
_DONE = compiled_later(
    r"исполнен|провед|выполн|обработан|заверш|успе|зачислен|списан|оплачен|completed|done|(?:^|\W)ok(?:\W|$)|booked|gebucht"
    r"|posted|settled|success|executed|processed|confirmed|орындал|bajaril|o.?tkazil"
)
"""Where a bank says this of some lines, a state that nobody knows is not the same."""
_NOTHING = compiled_later(
    r"declin|fail|revert|cancel|отклон|отмен|отказ|ошибк|refus|reject|удален|аннулир|возвращ|отозван"
    r"|return|revers|refund|blocked|storn|retour|abgelehnt"
)
_PARTIES = (
    Column.NAME,
    Column.TAX_ID,
    Column.ACCOUNT,
    Column.PAYER_NAME,
    Column.PAYEE_NAME,
    Column.DEBIT_PARTY,
    Column.CREDIT_PARTY,
)
_MANY = 3
_WHOLE = compiled_later(r"[+-]?[0-9]+")
_HUNDREDTHS = compiled_later(r"[0-9]{2}")
_OUT, _IN = EntryDirection.OUT, EntryDirection.IN


@dataclass(frozen=True, slots=True)
class _Movement:
    minor: int
    """Positive."""
    comes: bool
    is_reversal: bool = False
    is_guessed: bool = False


class TableReader:
    def __init__(
        self,
        rows: Sequence[Row],
        head: Head,
        around: Surroundings,
        own_accounts: frozenset[str],
        day_order: DayOrder,
        *,
        is_text: bool,
    ) -> None:
        self._rows = rows
        self._head = head
        self._around = around
        self._own = own_accounts
        self._is_text = is_text
        self._month_first = day_order is DayOrder.MONTH_FIRST
        self._mark = find_decimal_mark(rows, head)
        self._has_minus = is_signed(rows, head, Column.AMOUNT)
        self._has_plus = has_plus(rows, head)
        self._sign_column = find_sign_column(rows, head, has_minus=self._has_minus)
        self._is_debit_negative = is_never_positive(rows, head, Column.DEBIT)
        self._names_own_account = names_own_account(rows, head, own_accounts, around.account)
        self._are_incoming = around.are_incoming
        self._says_done = any(
            _is_done(line_of(cell)) for row in rows for cell in (cell_of(row, head, Column.STATUS),)
        )
        self._heading_currency = next(
            (
                code
                for column in SUMS
                for index in head.columns.get(column, ())
                if (code := currency_beside(head.headings[index]))
            ),
            "",
        )
        self.found: list[tuple[str, Entry]] = []
        """With the account of ours."""
        self.guessed: list[int] = []
        """Of entries whose direction nothing tells, by their place in `found`, with their balances."""
        self.balances: list[int | None] = []
        self.unread: list[int] = []

    def read(self, position: int) -> int:
        """Reads all rows, counted from `position`, and gives the next one."""
        carried: date | None = None
        goes_on = False
        for row in self._rows:
            if self._is_heading(row):
                continue
            if goes_on and self._is_further_purpose(row):
                account, before = self.found[-1]
                purpose = require_short(f"{before.purpose} {self._purpose(row)}")
                self.found[-1] = account, replace(before, purpose=purpose)
                continue
            goes_on = False
            day = self._day(row)
            if all(is_empty(cell_of(row, self._head, column)) for column in SUMS):
                carried = self._read_title(row, day, carried)
                if day is not None and not self._is_no_movement(row, day) and sum(map(bool, row)) > _MANY:
                    self.unread.append(position)
                    position += 1
                continue
            if self._is_no_movement(row, day or carried):
                continue
            entry = self._entry(row, day or carried, position)
            if entry is None:
                self.unread.append(position)
            elif entry[1].amount_minor:
                self.found.append(entry)
                self.balances.append(self._minor(row, Column.BALANCE))
                goes_on = True
            position += 1
            require_few(self.found)
        return position

    def _is_further_purpose(self, row: Row) -> bool:
        """A purpose that goes on in a row of its own, where nothing else stands."""
        places = self._head.columns.get(Column.PURPOSE, ())
        filled = [index for index, cell in enumerate(row) if not is_empty(cell)]
        return (
            bool(filled)
            and all(index in places for index in filled)
            and 0 not in filled
            and TOTAL.search(fold(self._purpose(row))) is None
        )

    def _read_title(self, row: Row, day: date | None, carried: date | None) -> date | None:
        """A row between the lines may give their day, or say that the next ones came or went."""
        said = incoming_of(fold(" ".join(line_of(cell) for cell in row)))
        self._are_incoming = self._are_incoming if said is None else said
        is_alone = sum(not is_empty(cell) for cell in row) == 1
        return day if is_alone and day is not None else carried

    def _is_heading(self, row: Row) -> bool:
        """The head is repeated on each page."""
        return any(
            index < len(row)
            and not is_empty(row[index])
            and line_of(row[index]) == self._head.headings[index]
            for column in (*SUMS, *DAYS)
            for index in self._head.columns.get(column, ())
        )

    def _is_no_movement(self, row: Row, day: date | None) -> bool:
        """A total, a balance, or the numbers of the columns. With a day it says so in its only text."""
        texts = [text for cell in row if (text := line_of(cell))]
        if day is not None and not any(BALANCE_ROW.match(text.lower()) for text in texts):
            return False
        words = [fold(text) for text in texts if any(map(str.isalpha, text)) and parse_amount(text) is None]
        if day is not None:
            purpose = fold(self._purpose(row))
            is_of_nobody = all(is_empty(cell_of(row, self._head, column)) for column in _PARTIES)
            return (len(words) == 1 and BALANCE_ROW.match(words[0]) is not None) or (
                is_of_nobody and BALANCE_PURPOSE.fullmatch(purpose) is not None
            )
        if all(text.isdigit() and len(text) <= 2 for text in texts):
            return True
        return TOTAL.search(" ".join(words)) is not None or len(texts) == len(self._sums(row))

    def _sums(self, row: Row) -> list[str]:
        columns = (*SUMS, Column.BALANCE)
        return [text for column in columns if (text := line_of(cell_of(row, self._head, column)))]

    def _day(self, row: Row) -> date | None:
        for column in DAYS:
            cell = cell_of(row, self._head, column)
            if not is_empty(cell):
                return day_of(cell, month_first=self._month_first)
        return None

    def _entry(self, row: Row, day: date | None, position: int) -> tuple[str, Entry] | None:
        if self._is_torn(row):
            return None
        head = self._head
        status = fold(line_of(cell_of(row, head, Column.STATUS)))
        account = self._account(row)
        payer, payee, other = self._parties(row)
        movement = self._movement(row, payer.account, payee.account, account)
        if movement is None or day is None:
            return None
        if movement.is_guessed:
            self.guessed.append(len(self.found))
        comes = movement.comes
        account = account or next(
            (named for named in (payee.account, payer.account)[:: 1 if comes else -1] if named in self._own),
            "",
        )
        ours = Party(account=account)
        payer = _filled(payer, other if comes else ours)
        payee = _filled(payee, ours if comes else other)
        far = payer.account if comes else payee.account
        direction = _IN if comes else _OUT
        if far and far in self._own and far != account:
            direction = EntryDirection.INTERNAL
        is_started = is_empty(cell_of(row, head, Column.BOOKED)) and head.has(Column.BOOKED)
        entry = Entry(
            position=position,
            booked_on=day,
            amount_minor=0 if _NOTHING.search(status) else movement.minor,
            currency=self._currency(row, account, far),
            direction=direction,
            payer=payer,
            payee=payee,
            purpose=self._purpose(row),
            document_number=line_of(cell_of(row, head, Column.NUMBER)),
            document_date=day_of(cell_of(row, head, Column.DOCUMENT_DAY), month_first=self._month_first),
            bank_reference=line_of(cell_of(row, head, Column.REFERENCE)),
            is_reversal=movement.is_reversal,
            is_pending=_PENDING.search(status) is not None
            or (self._says_done and bool(status) and not _is_done(status))
            or (is_started and head.has(Column.STARTED) and not is_empty(cell_of(row, head, Column.STARTED))),
        )
        return account, entry

    def _is_torn(self, row: Row) -> bool:
        """Whether a cell was cut by a separator inside it: a sum by its decimal comma, or any before the purpose."""
        width = len(self._head.headings)
        if not self._is_text or all(map(is_empty, row[width:])):
            return False
        for index in (index for column in SUMS for index in self._head.columns.get(column, ())):
            if _WHOLE.fullmatch(line_of(row[index])) and _HUNDREDTHS.fullmatch(line_of(row[index + 1])):
                return True
        return width - 1 not in self._head.columns.get(Column.PURPOSE, ())

    def _movement(self, row: Row, payer: str, payee: str, account: str) -> _Movement | None:
        """None where the row has no sum for certain, or two."""
        went, came = self._minor(row, Column.DEBIT), self._minor(row, Column.CREDIT)
        if (
            self._is_unclear(row, Column.DEBIT, went)
            or self._is_unclear(row, Column.CREDIT, came)
            or (went and came)
        ):
            return None
        if went:
            went = -went if self._is_debit_negative else went
            return _Movement(abs(went), comes=went < 0, is_reversal=went < 0)
        if came:
            return _Movement(abs(came), comes=came > 0, is_reversal=came < 0)
        minor = self._minor(row, Column.AMOUNT)
        if not minor:
            return None if self._is_unclear(row, Column.AMOUNT, minor) else _Movement(0, comes=True)
        return self._signed(row, minor, direction_of([payer], [payee], (self._own | {account}) - {""}))

    def _signed(self, row: Row, minor: int, by_accounts: EntryDirection | None) -> _Movement | None:
        said = by_accounts if by_accounts in {_IN, _OUT} else None
        if self._sign_column is not None:
            said = direction_said(line_of(row[self._sign_column])) if self._sign_column < len(row) else None
            if said is None:
                return None
        if said is None and not self._has_minus and self._are_incoming is not None:
            said = _IN if self._are_incoming else _OUT
        if said is not None:
            if minor > 0:
                is_against_sign = self._has_minus and said is _OUT and self._sign_column is None
                return None if is_against_sign else _Movement(minor, comes=said is _IN)
            return _Movement(-minor, comes=False, is_reversal=said is _IN)
        if self._has_minus:
            return _Movement(abs(minor), comes=minor > 0)
        if self._has_plus:
            return _Movement(minor, comes=line_of(cell_of(row, self._head, Column.AMOUNT)).startswith("+"))
        return _Movement(minor, comes=True, is_guessed=True)

    def _minor(self, row: Row, column: Column) -> int | None:
        amount = amount_of(cell_of(row, self._head, column), self._mark)
        return None if amount is None or amount.is_doubtful else amount.minor

    def _is_unclear(self, row: Row, column: Column, minor: int | None) -> bool:
        """Whether something stands there that is no sum; a dash is none."""
        return minor is None and line_of(cell_of(row, self._head, column)) not in {"", "-", "–", "—"}

    def _account(self, row: Row) -> str:
        if self._names_own_account:
            named = clean_account(line_of(cell_of(row, self._head, Column.OWN_ACCOUNT)))
            if sum(map(str.isdigit, named)) >= 5:  # «EUR Main» is none
                return named
        return self._around.account

    def _parties(self, row: Row) -> tuple[Party, Party, Party]:
        payer = self._party(
            row, Column.PAYER_NAME, Column.PAYER_TAX_ID, Column.PAYER_ACCOUNT, Column.PAYER_BANK
        )
        payee = self._party(
            row, Column.PAYEE_NAME, Column.PAYEE_TAX_ID, Column.PAYEE_ACCOUNT, Column.PAYEE_BANK
        )
        payer = _filled(payer, party_of(text_of(cell_of(row, self._head, Column.DEBIT_PARTY))))
        payee = _filled(payee, party_of(text_of(cell_of(row, self._head, Column.CREDIT_PARTY))))
        other = self._party(row, Column.NAME, Column.TAX_ID, Column.ACCOUNT, Column.BANK)
        if not other.account and not self._names_own_account:
            other = _filled(other, party_of(text_of(cell_of(row, self._head, Column.OWN_ACCOUNT))))
        return payer, payee, other

    def _party(self, row: Row, name: Column, tax_id: Column, account: Column, bank: Column) -> Party:
        head = self._head
        written = party_of(text_of(cell_of(row, head, name)))
        number = party_of(text_of(cell_of(row, head, account)))
        return Party(
            name=written.name or number.name,
            tax_id=tax_id_of(cell_of(row, head, tax_id)) or written.tax_id or number.tax_id,
            account=number.account or clean_account(line_of(cell_of(row, head, account))) or written.account,
            bank_code=bank_code_of(line_of(cell_of(row, head, bank))),
        )

    def _currency(self, row: Row, account: str, far: str) -> str:
        written = next((text for column in SUMS if (text := line_of(cell_of(row, self._head, column)))), "")
        return (
            clean_currency(line_of(cell_of(row, self._head, Column.CURRENCY)))
            or currency_beside(written)
            or self._around.currency
            or currency_of_account(account)
            or self._heading_currency
            or currency_of_account(far)  # within a country both sides pay in one currency
        )

    def _purpose(self, row: Row) -> str:
        said: list[str] = []
        for index in self._head.columns.get(Column.PURPOSE, ()):
            text = join_parts(text_of(row[index]).splitlines()) if index < len(row) else ""
            if text and not any(text in other for other in said):
                said = [*(other for other in said if other not in text), text]
        if self._is_text:  # a separator stood in the purpose, and nobody quoted it
            said += [text for cell in row[len(self._head.headings) :] if (text := line_of(cell))]
        return " ".join(said)


def _is_done(status: str) -> bool:
    text = fold(status)
    return _DONE.search(text) is not None and not (_PENDING.search(text) or _NOTHING.search(text))


def _filled(party: Party, other: Party) -> Party:
    """The party with what only the other one names, where they may be one."""
    if party.account and other.account and party.account != other.account:
        return party
    return replace(
        party,
        **{
            name: value
            for name in ("name", "tax_id", "account", "bank_code")
            if not getattr(party, name) and (value := getattr(other, name))
        },
    )
