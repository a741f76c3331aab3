"""What the cells of whole columns tell: the decimal mark, which words say the direction, whose account is named."""

from collections.abc import Iterator, Sequence

from db.vocabulary.statements import EntryDirection
from services.documents.bank_statement.table_cells import Cell, Row, amount_of, is_empty, line_of
from services.documents.bank_statement.table_head import Head, is_data
from services.documents.bank_statement.table_words import SUMS, Column, fold
from services.documents.bank_statement.values import clean_account, parse_amount
from services.domain.errors import BadInput
from services.domain.patterns import compiled_later

_GOES = compiled_later(
    r"списан|расход|дебет|debit|исходящ|outgoing|chiqim|^(?:d|dr|дт|д|out|-)$|шығыс|^soll$|money out|^ausgang|чиқим"
    r"|^payment sent|^af$|^debets?$|^debetas$|^obciążenie"
)
_COMES = compiled_later(
    r"зачисл|приход|кредит|credit|входящ|incoming|поступ|kirim|^(?:c|cr|k|кт|к|in|\+)$|кіріс|^haben$|money in|^eingang"
    r"|кирим|пополнен|^bij$|^kredits?$|^kreditas$|^uznanie"
)
_SIGNED = compiled_later(r"transferwise id|date completed|completed date")
_SEVERAL = 3
_NEITHER = frozenset({"neutral"})
_HUNDREDTHS = compiled_later(r"(?P<mark>[.,])[0-9]{1,2}(?![0-9.,])")
_GROUPED_TWICE = compiled_later(r"(?P<mark>[.,])[0-9]{3}(?P=mark)[0-9]{3}(?![0-9])")


def cells_of(rows: Sequence[Row], head: Head, column: Column) -> Iterator[Cell]:
    """The cell of the column in each row: of several columns the first that is filled."""
    for row in rows:
        yield cell_of(row, head, column)


def cell_of(row: Row, head: Head, column: Column) -> Cell:
    for index in head.columns.get(column, ()):
        if index < len(row) and not is_empty(row[index]):
            return row[index]
    return ""


def find_decimal_mark(rows: Sequence[Row], head: Head) -> str | None:
    """None where nothing has hundredths, or each sum says by itself what they are.

    Raises `error-statement-amounts-unclear` where «1,500» may be fifteen hundred or one and a half.
    """
    marks: set[str] = set()
    doubtful = ""
    for column in SUMS:
        for cell in cells_of(rows, head, column):
            if not isinstance(cell, str) or (amount := parse_amount(cell)) is None:
                continue
            if amount.is_doubtful:
                doubtful = doubtful or cell
            elif match := _HUNDREDTHS.search(cell):
                marks.add(match["mark"])
            elif match := _GROUPED_TWICE.search(cell):
                marks.add("," if match["mark"] == "." else ".")
    if doubtful and not marks:
        raise BadInput("error-statement-amounts-unclear", sum=doubtful[:40])
    return marks.pop() if len(marks) == 1 else None


def find_sign_column(rows: Sequence[Row], head: Head, *, has_minus: bool) -> int | None:
    """The column whose every cell says that money came or went, or did neither («NEUTRAL»). Where no sum has a minus
    either, some of its cells are enough: the others, such as «Перевод», are read by nobody."""
    said: dict[int, set[EntryDirection | None]] = {}
    for index in head.columns.get(Column.SIGN, ()):
        texts = [line_of(row[index]) for row in rows if index < len(row) and not is_empty(row[index])]
        said[index] = {direction_said(text) for text in texts if text.casefold() not in _NEITHER}
        if said[index] and None not in said[index]:
            return index
    if has_minus:
        return None
    return next((index for index, found in said.items() if EntryDirection.OUT in found), None)


def direction_said(text: str) -> EntryDirection | None:
    folded = fold(text)
    goes, comes = _GOES.search(folded) is not None, _COMES.search(folded) is not None
    if goes == comes:
        return None
    return EntryDirection.OUT if goes else EntryDirection.IN


def is_signed(rows: Sequence[Row], head: Head, column: Column) -> bool:
    """Whether a minus says what went: one stands in the column, or the bank is known to write it."""
    if _SIGNED.search(fold(" ".join(head.headings))):
        return True
    return any(
        (amount := amount_of(cell, None)) is not None and amount.minor < 0
        for cell in cells_of(rows, head, column)
    )


def has_plus(rows: Sequence[Row], head: Head) -> bool:
    """Whether what came has a plus: then what has none went."""
    return any(line_of(cell).startswith("+") for cell in cells_of(rows, head, Column.AMOUNT))


def is_never_positive(rows: Sequence[Row], head: Head, column: Column) -> bool:
    """Some banks write a minus before every sum that went, though its column says so."""
    sums = [
        amount.minor for cell in cells_of(rows, head, column) if (amount := amount_of(cell, None)) is not None
    ]
    return any(sums) and all(minor <= 0 for minor in sums)


def names_own_account(rows: Sequence[Row], head: Head, own_accounts: frozenset[str], above: str) -> bool:
    """Whether the column «Счёт» names ours; else it names the other side's. `above` is the account over the table."""
    found = {clean_account(line_of(cell)) for cell in cells_of(rows, head, Column.OWN_ACCOUNT)} - {""}
    if above or found <= own_accounts:
        return found <= own_accounts | {above}
    if head.has(Column.ACCOUNT, Column.PAYER_ACCOUNT, Column.PAYEE_ACCOUNT):
        return True
    if any(is_empty(cell_of(row, head, Column.OWN_ACCOUNT)) for row in rows if is_data(row)):
        return False  # ours would stand in each line; of a fee the other side has none
    names = {line_of(cell) for cell in cells_of(rows, head, Column.NAME)} - {""}
    return len(found) == 1 and (len(names) > 1 or (not names and len(rows) >= _SEVERAL))
