"""How much two lines of the same sum and direction agree, whatever the format that they were read from."""

from dataclasses import dataclass
from datetime import date

from db.vocabulary.statements import EntryDirection, StatementFormat
from services.domain.invoicing.number_template import normalise_number
from services.domain.name_likeness import likeness
from services.domain.patterns import compiled_later
from services.domain.statements.book import normalise_account, normalise_tax_id
from services.domain.statements.model import Entry
from services.domain.statements.purpose import read_purpose
from services.domain.statements.purpose_tokens import normalise_purpose

_NOT_TOLD = compiled_later(r"[\W_]+")
_NO_NUMBER = frozenset({"", "0", "NOTPROVIDED", "NONREF", "БН", "Б/Н", "N/A"})
_MIN_PURPOSE = 10
"""Letters that make a purpose tell one payment from another."""
_MIN_TELLING = 14
_MIN_ACCOUNT_TAIL = 8


@dataclass(frozen=True, slots=True)
class Familiar:
    line_id: int
    """Of the stored line."""
    is_certain: bool
    """True: the same line. False: «похоже, уже разобрана», a person looks."""


@dataclass(frozen=True, slots=True)
class Agreement:
    is_certain: bool
    strength: int


@dataclass(frozen=True, slots=True)
class LineTraits:
    """What formats tell of a line besides its sum, as it is compared; empty where one is silent."""

    id: int
    format: StatementFormat
    account: str
    booked_on: date
    document: str
    reference: str
    party_account: str
    party_tax_id: str
    party_name: str
    purpose: str
    purpose_text: str


def fold_purpose(purpose: str) -> str:
    """Letters and digits only: formats cut lines, double spaces and drop marks."""
    return _NOT_TOLD.sub("", normalise_purpose(purpose).casefold().replace("ё", "е"))


def traits_of(account: str, statement_format: StatementFormat, entry: Entry, line_id: int) -> LineTraits:
    party = entry.payer if entry.direction is EntryDirection.IN else entry.payee
    document, reference = normalise_number(entry.document_number), normalise_account(entry.bank_reference)
    return LineTraits(
        line_id,
        statement_format,
        normalise_account(account),
        entry.booked_on,
        "" if document in _NO_NUMBER else document,
        "" if reference in _NO_NUMBER else reference,
        normalise_account(party.account),
        normalise_tax_id(party.tax_id),
        likeness(party.name),
        fold_purpose(entry.purpose),
        entry.purpose,
    )


def identifying(traits: LineTraits, kind: str = "") -> tuple[str, ...]:
    """What a line that agrees surely shares one of; `kind` is «document», «party» or «purpose», all where it is
    empty."""
    told = (
        ("document", traits.document),
        ("document", traits.reference),
        ("party", traits.party_account[-_MIN_ACCOUNT_TAIL:]),
        ("party", traits.party_tax_id),
        ("party", traits.party_name),
        ("purpose", traits.purpose if _is_telling(traits.purpose) else ""),
    )
    return tuple(f"{name}:{value}" for name, value in told if value and kind in ("", name))


def agreement(new: LineTraits, old: LineTraits) -> Agreement | None:
    """Whether two lines of one sum and direction are one. None: they are two; without certainty a person looks."""
    account = _compare(new.account, old.account)
    if account is False:
        return None
    document = _compare(new.document, old.document)
    party = _compare_party(new, old)
    purpose = _compare_purpose(new.purpose, old.purpose)
    if purpose is False and _name_other_invoices(new.purpose_text, old.purpose_text):
        return None
    same_reference = bool(new.reference) and new.reference == old.reference
    strength = 4 * (document is True or same_reference) + 4 * (party is True) + 2 * (purpose is True)
    if new.booked_on != old.booked_on:  # the day of value for the day of the bank
        is_same = document is True and party is True and purpose is not False
        return Agreement(is_certain=False, strength=strength) if is_same else None
    if new.format is old.format:
        return _of_one_format(document, party, purpose, strength)
    if party is False and not (document is True and purpose is True):
        return None
    if document is False and not (purpose is True and party is True):
        return None
    is_told = purpose is True and len(new.purpose) >= _MIN_PURPOSE
    told = 2 if new.purpose == old.purpose and _is_telling(new.purpose) else is_told
    is_certain = (
        account is True
        and document is not False
        and party is not False
        and (document is True or same_reference) + (party is True) + told >= 2
    )
    return Agreement(is_certain, strength + (10 if is_certain else 0))


def _of_one_format(
    document: bool | None, party: bool | None, purpose: bool | None, strength: int
) -> Agreement | None:
    """One format says the same in each file, so that another document or another payer is another payment; a bank may
    fill in later what it left out, or word the purpose anew."""
    if document is False or party is False:
        return None
    if purpose is False and not (document is True and party is True):
        return None
    return Agreement(document is True and party is True and purpose is True, strength)


def _is_telling(purpose: str) -> bool:
    """Whether another payment of the same sum and day is hardly described by the same words."""
    return len(purpose) >= _MIN_TELLING and any(sign.isdecimal() for sign in purpose)


def _compare(new: str, old: str) -> bool | None:
    """None when either is silent."""
    return new == old if new and old else None


def _compare_party(new: LineTraits, old: LineTraits) -> bool | None:
    """By account, else by tax number, else by name; a name alone never tells two parties apart: it is transliterated
    and cut."""
    accounts = _compare_account(new.party_account, old.party_account)
    if accounts is not None:
        return accounts
    tax_ids = _compare(new.party_tax_id, old.party_tax_id)
    if tax_ids is not None:
        return tax_ids
    return True if new.party_name and new.party_name == old.party_name else None


def _compare_account(new: str, old: str) -> bool | None:
    """An IBAN ends with the account that other formats write."""
    same = _compare(new, old)
    if (
        same is False
        and min(len(new), len(old)) >= _MIN_ACCOUNT_TAIL
        and (new.endswith(old) or old.endswith(new))
    ):
        return True
    return same


def _compare_purpose(new: str, old: str) -> bool | None:
    """A format may cut it, at the end or at both."""
    if not new or not old:
        return None
    short, long = sorted((new, old), key=len)
    return short == long or (len(short) >= _MIN_PURPOSE and short in long)


def _name_other_invoices(new: str, old: str) -> bool:
    """Whether each names invoices, and none that the other names."""
    of_new, of_old = (
        {normalise_number(each.number) for each in read_purpose(text).invoices} for text in (new, old)
    )
    return bool(of_new and of_old) and of_new.isdisjoint(of_old)
