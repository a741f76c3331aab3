"""What `:86:` says of a payment: in the subfields of German and Polish banks, in slash tags, or as plain text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from services.documents.bank_statement.values import clean_account, clean_tax_id, join_parts, one_line
from services.domain.patterns import compiled_later
from services.domain.statements.model import Party

_SUBFIELDS = compiled_later(r"(?:(?P<code>[0-9]{3}))?(?P<mark>[?~^<>@|])[0-9]{2}")
_SEPA = compiled_later(
    r"\b(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|IBAN|BIC|COAM|OAMT|PURP|BREF|RREF|ANAM|RTRN)\+"
)
_SLASH_TAGS = (
    "EREF|REMI|ORDP|BENM|NAME|IBAN|BIC|TRTP|CSID|MARF|ADDR|ISDT|PREF|KREF|OCMT|CNTP|RTRN|RREF|CDTRREFTP|CDTRREF|ULTC|ULTD|ULTB|PURP"
    "|TRCD|OAMT|CAMT|CHGS|EXCH|UETR|ACCT|ACC|INN|KPP|BIK|SVCL|IREF|CREF|RCVP|DEBT|CRED|TXT|PY|INFO"
)
_SLASHES = compiled_later(rf"/({_SLASH_TAGS})/")
_STRUCTURED = compiled_later(r"(?:USTD|STRD)?/*(?:CUR/)?")
_CREDITOR_REFERENCE = compiled_later(r"RF[0-9]{2}[A-Z0-9]{1,21}")
_TAX_ID = compiled_later(r"\s*(?:ИНН|INN|БИН|BIN|ИИН|IIN)[\s:/]*([0-9]{9,14})(?![0-9])", re.IGNORECASE)
_RETURN_CODES = frozenset({"108", "109", "159", "181", "184"})
"""Of German banks: a direct debit, or a payment of ours, that came back."""
_NOT_GIVEN = frozenset({"NOTPROVIDED", "NONREF", "NOREF"})
_WIDTH_OF_SUBFIELD = 27
_WIDTH_OF_LINE = 65


@dataclass(frozen=True, slots=True)
class PaymentText:
    purpose: str = ""
    party: Party = field(default_factory=Party)
    """The other side."""
    reference: str = ""
    creditor_reference: str = ""
    is_return: bool = False


def read_payment_text(lines: Sequence[str]) -> PaymentText:
    whole = "".join(lines)
    if match := _SUBFIELDS.match(whole.lstrip()):
        said = _read_subfields(whole, match["mark"])
        return replace(said, is_return=said.is_return or match["code"] in _RETURN_CODES)
    text = join_parts(lines, _WIDTH_OF_LINE)
    if len(_SLASHES.findall(text)) >= 1 and text.lstrip().startswith("/"):
        return _read_slash_tags(text)
    tax_id = _TAX_ID.match(text)
    return PaymentText(purpose=text, party=Party(tax_id=clean_tax_id(tax_id[1])) if tax_id else Party())


def _read_subfields(text: str, mark: str) -> PaymentText:
    pieces = re.split(rf"{re.escape(mark)}([0-9]{{2}})", text)
    fields: dict[str, str] = {}
    for code, value in zip(pieces[1::2], pieces[2::2], strict=True):
        fields.setdefault(code, value)
    purpose = join_parts(
        [fields[code] for code in (*map(str, range(20, 30)), "60", "61", "62", "63") if code in fields],
        _WIDTH_OF_SUBFIELD,
    )
    name = join_parts([fields[code] for code in ("32", "33") if code in fields], _WIDTH_OF_SUBFIELD)
    account = clean_account(fields.get("38", "")) or clean_account(fields.get("31", ""))
    party = Party(name=name, account=account, bank_code=one_line(fields.get("30", "")).upper())
    return _with_sepa_words(PaymentText(purpose=purpose, party=party))


def _with_sepa_words(said: PaymentText) -> PaymentText:
    """Of «EREF+…SVWZ+…» the reference and the text."""
    pieces = _SEPA.split(said.purpose)
    words: dict[str, str] = {}
    for word, value in zip(pieces[1::2], pieces[2::2], strict=True):
        words.setdefault(word, value.strip())
    if not words:
        return said
    purpose = words.get("SVWZ") or pieces[0].strip() or said.purpose
    reference = words.get("EREF") or words.get("KREF") or ""
    party = said.party
    if not party.account and "IBAN" in words:
        party = replace(party, account=clean_account(words["IBAN"]))
    if not party.name and "ANAM" in words:
        party = replace(party, name=words["ANAM"])
    return replace(
        said,
        purpose=purpose,
        party=party,
        reference="" if reference.upper() in _NOT_GIVEN else reference,
        is_return="RTRN" in words,
    )


def _read_slash_tags(text: str) -> PaymentText:
    pieces = _SLASHES.split(text)
    words: dict[str, str] = {}
    for tag, value in zip(pieces[1::2], pieces[2::2], strict=True):
        words.setdefault(tag, value.strip(" /"))
    said = words.get("REMI", "")
    structured = _STRUCTURED.match(said)
    purpose = said[structured.end() :].strip(" /") if structured else said
    creditor = words.get("CDTRREF", "") or (purpose if said.startswith("STRD") else "")
    reference = words.get("EREF") or words.get("PREF") or words.get("KREF") or ""
    return PaymentText(
        purpose=one_line(purpose or words.get("TXT", "") or words.get("INFO", "") or words.get("OCMT", "")),
        party=_party_of(words),
        reference="" if reference.upper() in _NOT_GIVEN else one_line(reference),
        creditor_reference=found[0]
        if (found := _CREDITOR_REFERENCE.search(creditor.replace(" ", "")))
        else "",
        is_return="RTRN" in words or "RREF" in words,
    )


def _party_of(words: dict[str, str]) -> Party:
    name, account, bank = words.get("NAME", ""), words.get("IBAN", ""), words.get("BIC", "")
    if "CNTP" in words:  # account, bank, name and town in one
        given = [*words["CNTP"].split("/"), "", "", ""]
        account, bank, name = account or given[0], bank or given[1], name or given[2]
    for tag in ("ORDP", "BENM"):
        name = name or words.get(tag, "").partition("/")[0]
    return Party(
        name=one_line(name),
        tax_id=clean_tax_id(words.get("INN", "")),
        account=clean_account(account or words.get("ACCT", "") or words.get("ACC", "")),
        bank_code=one_line(bank or words.get("BIK", "")).upper(),
    )
