"""A cell of a table, whether it was text, or a workbook's number or day."""

import re
from datetime import date
from decimal import Decimal

from services.documents.bank_statement.values import (
    Amount,
    clean_account,
    clean_tax_id,
    day_of_serial,
    one_line,
    parse_amount,
    parse_day,
)
from services.domain.patterns import compiled_later
from services.domain.statements.model import Party

Cell = str | Decimal | date
Row = list[Cell]

_MOST_EXACT = Decimal(10) ** 15
"""A workbook keeps fifteen digits; an account that was saved as a number has lost its last ones."""
_GUARDED = compiled_later(r'="?(.*?)"?')
_TAX_ID = compiled_later(
    r"(?<!\w)(?:ИИН\s*/\s*БИН|БИН\s*/\s*ИИН|ИНН|БИН|ИИН|УНП|INN|BIN|STIR|ПИНФЛ)\s*[:№]?\s*(?P<number>[0-9]{8,14})(?![0-9])",
    re.IGNORECASE,
)
_ACCOUNT = compiled_later(r"(?<![0-9A-Z])(?:[0-9]{20}|[A-Z]{2}[0-9]{2}[A-Z0-9]{10,30})(?![0-9A-Z])")
_WITHOUT_ZERO = 11
"""Digits: БИН, ИИН and the ИНН of a person have twelve."""
_BANK_CODE = compiled_later(
    r"(?<![0-9A-Z])(?:[0-9]{9}|[0-9]{5}|[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![0-9A-Z])"
)
_LABELS = compiled_later(
    r"(?<!\w)(?:(?:р/с|р/сч|счет|счёт|иик|iban|кпп|kpp|бик|bic)\.?\s*[:№]?\s*(?:[0-9]{9}(?![0-9]))?\s*(?:[,;/|]|$))",
    re.IGNORECASE,
)


def text_of(cell: Cell) -> str:
    """What is written in the cell, with its line breaks."""
    if isinstance(cell, Decimal):
        if abs(cell) >= _MOST_EXACT:
            return ""
        return f"{cell:f}" if cell != cell.to_integral_value() else f"{cell.to_integral_value():f}"
    if isinstance(cell, date):
        return f"{cell:%d.%m.%Y}"
    return cell


def is_empty(cell: Cell) -> bool:
    return isinstance(cell, str) and not cell.strip()


def line_of(cell: Cell) -> str:
    return one_line(text_of(cell))


def unguard(text: str) -> str:
    """The value of «="0123"», by which banks keep Excel from reading a number; other formulas stay text."""
    match = _GUARDED.fullmatch(text) if text.startswith('="') and text.endswith('"') else None
    return match[1] if match else text


def amount_of(cell: Cell, mark: str | None) -> Amount | None:
    if isinstance(cell, Decimal):
        return parse_amount(f"{cell:f}", ".")
    return parse_amount(one_line(cell), mark) if isinstance(cell, str) else None


def day_of(cell: Cell, *, month_first: bool = False) -> date | None:
    if isinstance(cell, Decimal):
        return day_of_serial(cell)
    if isinstance(cell, str):
        return parse_day(cell, month_first=month_first)
    return cell


def tax_id_of(cell: Cell) -> str:
    """A tax number; where a workbook holds it as a number, of eleven digits, the zero that it has lost is put back."""
    number = clean_tax_id(line_of(cell))
    return number.zfill(12) if isinstance(cell, Decimal) and len(number) == _WITHOUT_ZERO else number


def bank_code_of(text: str) -> str:
    """БИК, МФО or BIC among the words of a bank's name."""
    match = _BANK_CODE.search(text.upper())
    return match[0] if match else ""


def party_of(text: str) -> Party:
    """The account, the tax number and the name that stand together in one cell, on its lines or behind words."""
    if not text:
        return Party()
    tax_id = account = ""
    names = []
    for line in text.splitlines():
        rest = one_line(line)  # a pattern would go over a long run of spaces again and again
        if match := _TAX_ID.search(rest):
            tax_id = tax_id or match["number"]
            rest = rest[: match.start()] + " " + rest[match.end() :]
        if match := _ACCOUNT.search(rest):
            account = account or match[0]
            rest = rest[: match.start()] + " " + rest[match.end() :]
        rest = one_line(_LABELS.sub(" ", rest)).strip(" ,;/|")
        if rest.isdigit() and len(rest) in {9, 10, 12, 14}:
            tax_id, rest = tax_id or rest, ""
        if rest and any(map(str.isalpha, rest)):
            names.append(rest)
    return Party(name=one_line(" ".join(names)), tax_id=clean_tax_id(tax_id), account=clean_account(account))
