"""One entry of camt.053 as what it says of money: a collected booking becomes its payments."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from db.vocabulary.statements import EntryDirection
from services.documents.bank_statement.assembling import AccountPart
from services.documents.bank_statement.limits import MAX_ENTRIES, require_short
from services.documents.bank_statement.values import (
    clean_account,
    clean_currency,
    clean_tax_id,
    join_parts,
    one_line,
    parse_amount,
    parse_day,
)
from services.domain.errors import BadInput
from services.domain.patterns import compiled_later
from services.domain.statements.model import Entry, Party

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NO_REFERENCE = frozenset({"NOTPROVIDED", "NOT PROVIDED", "NONREF", "NOREF", "NONE"})
_TAKEN_BACK = frozenset({"RRTN", "RPCR"})
"""Families of bookings: reversal after a return, and after a cancellation."""
_MOST_TEXTS = 500
"""Of one payment: each is compared with the others."""
_RETURN_CODE = compiled_later(r"\+(?:108|109|159|181|184)(?:\+|$)")
"""Of German banks, in «NRTI+159+00931»: a direct debit, or a payment of ours, that came back."""
_REFERENCES = ("Refs/EndToEndId", "Refs/AcctSvcrRef", "Refs/TxId", "Refs/InstrId")
_AMOUNTS = ("Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/CntrValAmt/Amt", "AmtDtls/InstdAmt/Amt")


@dataclass(slots=True)
class CamtEntryReader:
    own_accounts: frozenset[str]
    owner: str = ""
    """The holder of the account that is being read."""
    unread: list[int] = field(default_factory=list)
    has_odd_batch: bool = False
    count: int = 0

    def begin_statement(self) -> None:
        self.owner = ""

    def read(self, element: "Element", part: AccountPart) -> list[Entry]:
        """The payments of the booking; none for what moves no money, or is not certain and kept in `unread`."""
        self.count += 1
        if self.count > MAX_ENTRIES:
            raise BadInput("error-statement-too-many", count=MAX_ENTRIES)
        amount = parse_amount(text_of(element, "Amt"), ".")
        booked_on = day_of(element, "BookgDt/Dt", "BookgDt/DtTm", "ValDt/Dt", "ValDt/DtTm")
        sign = text_of(element, "CdtDbtInd")
        if amount is None or amount.minor < 0 or booked_on is None or sign not in {"CRDT", "DBIT"}:
            self.unread.append(self.count)
            return []
        if amount.minor == 0:
            return []
        part.currency = part.currency or _currency(element)
        whole = Entry(
            position=self.count,
            booked_on=booked_on,
            amount_minor=amount.minor,
            currency=_currency(element) or part.currency,
            direction=EntryDirection.IN if sign == "CRDT" else EntryDirection.OUT,
            is_reversal=_is_true(element, "RvslInd") or _is_taken_back(element),
            is_pending=text_of(element, "Sts/Cd", "Sts/Prtry", "Sts") != "BOOK",
            bank_reference=_reference(element, "AcctSvcrRef", "NtryRef"),
        )
        details = element.findall("NtryDtls/TxDtls")
        if len(details) > 1 and (split := self._split(whole, details, part)) is not None:
            self.count += len(split) - 1
            return split
        if len(details) > 1:
            self.has_odd_batch = True
            return [self._joined(whole, details, part)]
        further = one_line(text_of(element, "AddtlNtryInf"))
        return [self._with_details(whole, details[0] if details else element, part, further)]

    def _split(self, whole: Entry, details: Sequence["Element"], part: AccountPart) -> list[Entry] | None:
        """The payments of a collected booking; None where their sums are missing or are not its sum."""
        entries = []
        total = 0
        for offset, element in enumerate(details):
            minor = _detail_minor(element, whole.currency)
            if minor is None:
                return None
            sign = text_of(element, "CdtDbtInd")
            direction = {"CRDT": EntryDirection.IN, "DBIT": EntryDirection.OUT}.get(sign, whole.direction)
            total += minor if direction is whole.direction else -minor
            entry = replace(whole, position=whole.position + offset, amount_minor=minor, direction=direction)
            entries.append(self._with_details(entry, element, part, ""))
        return entries if total == whole.amount_minor else None

    def _joined(self, whole: Entry, details: Sequence["Element"], part: AccountPart) -> Entry:
        """A booking whose parts do not add up: one line with all their texts, and a party where there is only one."""
        read = [self._with_details(whole, element, part, "") for element in details]
        first = read[0]
        return replace(
            first,
            purpose=require_short(" ".join(dict.fromkeys(entry.purpose for entry in read if entry.purpose))),
            payer=first.payer if len({entry.payer for entry in read}) == 1 else Party(),
            payee=first.payee if len({entry.payee for entry in read}) == 1 else Party(),
            bank_reference=whole.bank_reference,
            creditor_reference="",
            is_reversal=any(entry.is_reversal for entry in read),
        )

    def _with_details(self, entry: Entry, element: "Element", part: AccountPart, further: str) -> Entry:
        ours = Party(name=self.owner, account=part.account)
        debtor, creditor = _party(element, "Dbtr"), _party(element, "Cdtr")
        comes = entry.direction is EntryDirection.IN
        other, second = (debtor, creditor) if comes else (creditor, debtor)
        if (part.account and other.account == part.account) or not (other.name or other.account):
            # Of a movement that was taken back the parties stand as they did in it.
            other = second if second.account != part.account else Party()
        direction = entry.direction
        if other.account and other.account in self.own_accounts and other.account != part.account:
            direction = EntryDirection.INTERNAL
        return replace(
            entry,
            direction=direction,
            payer=other if comes else ours,
            payee=ours if comes else other,
            purpose=_purpose(element, further),
            bank_reference=_reference(element, *_REFERENCES) or entry.bank_reference,
            creditor_reference=one_line(text_of(element, "RmtInf/Strd/CdtrRefInf/Ref")).replace(" ", ""),
            is_reversal=entry.is_reversal or _is_taken_back(element),
        )


def _detail_minor(element: "Element", currency: str) -> int | None:
    for path in _AMOUNTS:
        money = element.find(path)
        if money is not None and clean_currency(money.get("Ccy", "")) == currency:
            amount = parse_amount(money.text or "", ".")
            return amount.minor if amount is not None and amount.minor > 0 else None
    return None


def _currency(element: "Element") -> str:
    money = element.find("Amt")
    return clean_currency(money.get("Ccy", "")) if money is not None else ""


def _is_taken_back(element: "Element") -> bool:
    return (
        element.find("RtrInf") is not None
        or text_of(element, "BkTxCd/Domn/Fmly/SubFmlyCd") in _TAKEN_BACK
        or _RETURN_CODE.search(text_of(element, "BkTxCd/Prtry/Cd")) is not None
        or _is_true(element, "RvslInd")
    )


def _is_true(element: "Element", path: str) -> bool:
    return text_of(element, path).lower() in {"true", "1"}


def _party(element: "Element", role: str) -> Party:
    related = f"RltdPties/{role}"
    ultimate = f"RltdPties/Ultmt{role}"
    tax_id = ""
    for path in (f"{related}/Pty/Id", f"{related}/Id", f"{ultimate}/Pty/Id", f"{ultimate}/Id"):
        for other in (*element.findall(f"{path}/OrgId/Othr"), *element.findall(f"{path}/PrvtId/Othr")):
            number = clean_tax_id(text_of(other, "Id"))
            if number.isdigit() and 8 <= len(number) <= 14:
                tax_id = tax_id or number
    agent = f"RltdAgts/{role}Agt/FinInstnId"
    return Party(
        name=one_line(
            text_of(
                element,
                *(
                    f"{party}/{name}"
                    for party in (related, ultimate)
                    for name in ("Pty/Nm", "Nm", "Agt/FinInstnId/Nm")
                ),
            )
        ),
        tax_id=tax_id,
        account=clean_account(
            text_of(
                element,
                *(f"{related}Acct/Id/{number}" for number in ("IBAN", "Othr/Id", "PrtryAcct/Id", "BBAN")),
            )
        ),
        bank_code=one_line(
            text_of(
                element, *(f"{agent}/{code}" for code in ("BICFI", "BIC", "ClrSysMmbId/MmbId", "Othr/Id"))
            )
        ).upper(),
    )


def _purpose(element: "Element", further: str) -> str:
    """All that is said of the payment. What the bank adds to the booking counts where the payer has given no number."""
    said = [*_texts(element, "RmtInf/Ustrd"), *_texts(element, "RmtInf/Strd/AddtlRmtInf")]
    said += [
        number
        for number in _texts(element, "RmtInf/Strd/RfrdDocInf/Nb")
        if not any(number in text for text in said)
    ]
    purpose = join_parts(said)
    for text in (one_line(text_of(element, "AddtlTxInf")), further):
        has_number = any(map(str.isdigit, purpose))
        if text and text not in purpose and (not purpose or (not has_number and any(map(str.isdigit, text)))):
            purpose = f"{purpose} {text}".strip()
    return require_short(purpose)


def _texts(element: "Element", path: str) -> list[str]:
    found = element.findall(path)
    if len(found) > _MOST_TEXTS:
        raise BadInput("error-statement-damaged")
    return [text for one in found if (text := one_line(one.text or ""))]


def _reference(element: "Element", *paths: str) -> str:
    for path in paths:
        text = one_line(text_of(element, path))
        if text and text.upper() not in _NO_REFERENCE:
            return text
    return ""


def local_name(element: "Element") -> str:
    """The name without its namespace, which differs by version and bank."""
    return str(element.tag).rpartition("}")[2]


def text_of(element: "Element", *paths: str) -> str:
    """The text at the first of the paths that has one."""
    for path in paths:
        found = element.find(path)
        if found is not None and found.text and (text := found.text.strip()):
            return require_short(text)
    return ""


def day_of(element: "Element", *paths: str) -> date | None:
    return next((day for path in paths if (day := parse_day(text_of(element, path)))), None)
