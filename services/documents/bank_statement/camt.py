"""camt.053 of ISO 20022, the bank's statement, from its second version on; camt.052 and .054 have the same entries.

The libraries for it were tried: they lose the mark of a reversal, or the text of a payment.
"""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING

from db.vocabulary.statements import StatementFormat
from services.documents.bank_statement import remarks
from services.documents.bank_statement.assembling import AccountPart, build_statements
from services.documents.bank_statement.camt_entries import CamtEntryReader, day_of, local_name, text_of
from services.documents.bank_statement.encodings import decode_xml
from services.documents.bank_statement.limits import MAX_ENTRIES
from services.documents.bank_statement.values import clean_account, clean_currency, parse_amount
from services.domain.errors import BadInput
from services.domain.patterns import compiled_later
from services.domain.statements.model import Remark, Statement

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

ROOTS = ("BkToCstmrStmt", "BkToCstmrAcctRpt", "BkToCstmrDbtCdtNtfctn")
_STATEMENTS = frozenset({"Stmt", "Rpt", "Ntfctn"})
_MOST_ELEMENTS = 800_000
_DEEPEST = 60
_DECLARATION = compiled_later(r"\s*<\?xml[^>]*\?>")


def read_camt(data: bytes, own_accounts: frozenset[str]) -> tuple[Statement, ...]:
    """Raises `error-statement-damaged`, and `error-statement-unsafe` for entities of its own."""
    text, letters_lost = decode_xml(data)
    text = _DECLARATION.sub("", text, count=1)  # it may name another encoding than that of the bytes
    reader = _CamtReader(own_accounts)
    is_cut = reader.read(text.encode())
    if not reader.parts or (is_cut and not any(part.entries for part in reader.parts)):
        raise BadInput("error-statement-damaged")
    told = list(_told(reader, is_cut=is_cut, letters_lost=letters_lost))
    return build_statements(StatementFormat.CAMT053, reader.parts, own_accounts, told)


def _told(reader: "_CamtReader", *, is_cut: bool, letters_lost: bool) -> Iterator[Remark]:
    if is_cut:
        yield remarks.CUT
    if letters_lost:
        yield remarks.LETTERS
    yield from remarks.unread(reader.entries.unread)
    if reader.entries.has_odd_batch:
        yield remarks.BATCH


class _CamtReader:
    def __init__(self, own_accounts: frozenset[str]) -> None:
        self.parts: list[AccountPart] = []
        self.entries = CamtEntryReader(own_accounts)

    def read(self, xml: bytes) -> bool:
        """Whether the file is cut. What was read is dropped at once: a tree takes twenty times the file."""
        from defusedxml.common import DefusedXmlException  # loaded with the first statement as XML
        from defusedxml.ElementTree import ParseError, iterparse  # a stranger's XML may expand without end

        path: list[Element] = []
        part: AccountPart | None = None
        depth = count = 0
        try:
            for event, element in iterparse(io.BytesIO(xml), events=("start", "end"), forbid_dtd=True):
                if event == "start":
                    path.append(element)
                    count += 1
                    if count > _MOST_ELEMENTS or len(path) > _DEEPEST:
                        raise BadInput("error-statement-too-many", count=MAX_ENTRIES)
                    if local_name(element) in _STATEMENTS and len(path) > 1 and local_name(path[-2]) in ROOTS:
                        part, depth = AccountPart(""), len(path)
                        self.parts.append(part)
                        self.entries.begin_statement()
                    continue
                path.pop()
                if part is None or len(path) > depth:
                    continue
                if len(path) == depth:
                    self._read_child(part, element)
                    path[-1].remove(element)
                else:
                    part = None
        except DefusedXmlException as error:
            raise BadInput("error-statement-unsafe") from error
        except ParseError:
            return True
        return False

    def _read_child(self, part: AccountPart, element: "Element") -> None:
        name = local_name(element)
        for inner in element.iter():
            inner.tag = local_name(inner)
        if name == "Ntry":
            part.entries += self.entries.read(element, part)
        elif name == "Acct":
            part.account = clean_account(text_of(element, "Id/IBAN", "Id/Othr/Id", "Id/PrtryAcct/Id"))
            part.currency = clean_currency(text_of(element, "Ccy"))
            self.entries.owner = text_of(element, "Ownr/Nm", "Nm")
        elif name == "FrToDt":
            part.period_from = day_of(element, "FrDtTm", "FrDt")
            part.period_to = day_of(element, "ToDtTm", "ToDt")
        elif name == "Bal":
            _read_balance(part, element)


def _read_balance(part: AccountPart, element: "Element") -> None:
    kind = text_of(element, "Tp/CdOrPrtry/Cd", "Tp/CdOrPrtry/Prtry")
    amount = parse_amount(text_of(element, "Amt"), ".")
    if amount is None:
        return
    minor = -amount.minor if text_of(element, "CdtDbtInd") == "DBIT" else amount.minor
    is_opening = kind in {"OPBD", "PRCD"}
    if is_opening and (part.opening_minor is None or kind == "OPBD"):
        part.opening_minor = minor
    elif kind == "CLBD":
        part.closing_minor = minor
    if is_opening or kind == "CLBD":
        money = element.find("Amt")
        part.currency = part.currency or clean_currency(money.get("Ccy", "") if money is not None else "")
        if (day := day_of(element, "Dt/Dt", "Dt/DtTm")) is not None and kind != "PRCD":
            if is_opening:
                part.period_from = part.period_from or day
            else:
                part.period_to = part.period_to or day
