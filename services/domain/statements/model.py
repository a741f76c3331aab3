"""A bank's statement as it was read from a file, whatever the format."""

from dataclasses import dataclass
from datetime import date

from db.vocabulary.statements import EntryDirection, StatementFormat


@dataclass(frozen=True, slots=True)
class Party:
    """Who paid or was paid, as the bank writes it; what the file does not say is empty."""

    name: str = ""
    tax_id: str = ""
    """ИНН, БИН, УНП or the like, without spaces."""
    account: str = ""
    """A local account number or an IBAN, without spaces, in upper case."""
    bank_code: str = ""
    """БИК, МФО or BIC."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One movement of money on the account."""

    position: int
    """From 1, by the order of the file: «строка 5»."""
    booked_on: date
    amount_minor: int
    """Always positive, in minor units of `currency`."""
    currency: str
    """ISO 4217; the account's where the file names none, empty where neither does."""
    direction: EntryDirection
    payer: Party = Party()
    payee: Party = Party()
    purpose: str = ""
    """All parts joined, as written; whitespace of line breaks is one space."""
    document_number: str = ""
    document_date: date | None = None
    bank_reference: str = ""
    """Of the bank or the payer (`EndToEndId`, `:61:` reference)."""
    creditor_reference: str = ""
    """Structured (ISO 11649 «RF…»), where the payer gave one."""
    is_reversal: bool = False
    """It takes back an earlier movement and pays nothing (`RvslInd`, `RC`, `RD`)."""
    is_pending: bool = False
    """Not booked yet: shown, never posted."""


OWN_EXPORT_KEY = "statement-warning-own-export"
"""Of the remark on a file that this product made itself."""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to tell the person who sent the file; the statement is usable all the same."""

    key: str
    """Of a text in the locale files, `statement-warning-…`."""
    params: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """The movements of one account over one period. A file may hold several."""

    format: StatementFormat
    account: str
    currency: str
    period_from: date | None
    period_to: date | None
    opening_minor: int | None
    closing_minor: int | None
    entries: tuple[Entry, ...]
    remarks: tuple[Remark, ...] = ()
