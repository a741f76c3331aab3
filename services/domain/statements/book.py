"""What the books hold when a statement comes: the facts that a line is matched with, without a database.

Public: `Book` and what it is made of: `InvoiceFacts`, `ClientFacts`, `OwnAccount`, `OwnParty`, `PayerDecision`,
`Claim`, `RecordedPayment`; `payer_key`, which a person's decision is kept under.
"""

from dataclasses import dataclass
from datetime import date

from db.vocabulary.enums import InvoiceState
from services.domain.ids import ClientId, InvoiceId, IssuerId, PaymentId
from services.domain.name_likeness import likeness
from services.domain.patterns import compiled_later
from services.domain.statements.model import Party

MIN_TAX_ID_LENGTH = 8
"""A shorter one is what banks write for none: «ИНН=4» of a foreign payer."""

# Accounts on which a bank keeps many payers' money: cards, cash desks, transfers without an account (Russian and Uzbek
# charts of accounts). Who paid from one says nothing of the next payer.
_SHARED_ACCOUNT = compiled_later(
    r"(?:301|302|303|40905|40911|40912|40913|474|47[0-9]|603|612|706)[0-9]{15,17}"
)
_COUNTRY = compiled_later("^[A-Z]{2}(?=[0-9]{8})")
_NOT_ALPHANUMERIC = compiled_later(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class InvoiceFacts:
    """An invoice whatever its state: void, paid and written-off ones are given to be refused by number."""

    id: InvoiceId
    number: str
    issued_on: date
    balance_minor: int
    currency: str
    client_id: ClientId
    issuer_id: IssuerId
    due_on: date | None = None
    contract_number: str = ""
    creditor_reference: str = ""
    state: InvoiceState = InvoiceState.ISSUED


@dataclass(frozen=True, slots=True)
class ClientFacts:
    id: ClientId
    names: tuple[str, ...] = ()
    tax_ids: tuple[str, ...] = ()
    accounts: tuple[str, ...] = ()
    """Of the client's card; one counts like the tax id. What was learnt stands in `Book.decisions`."""


@dataclass(frozen=True, slots=True)
class OwnAccount:
    account: str
    issuer_id: IssuerId
    currency: str = ""
    """For lines of files that name none."""


@dataclass(frozen=True, slots=True)
class OwnParty:
    """An issuer as banks name it."""

    issuer_id: IssuerId
    names: tuple[str, ...] = ()
    tax_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PayerDecision:
    """What a person decided for a payer; of several for one payer the latest counts."""

    payer_key: str
    """Of `payer_key`."""
    client_id: ClientId | None
    """None: its money pays no invoice."""
    decided_on: date


@dataclass(frozen=True, slots=True)
class Claim:
    """A client's «Я оплатил» that waits for the money."""

    invoice_id: InvoiceId
    claimed_on: date


@dataclass(frozen=True, slots=True)
class RecordedPayment:
    """A payment that a person recorded without a line of a statement: its line may come now."""

    id: PaymentId
    client_id: ClientId
    issuer_id: IssuerId
    amount_minor: int
    currency: str
    received_on: date


@dataclass(frozen=True, slots=True)
class Book:
    invoices: tuple[InvoiceFacts, ...]
    clients: tuple[ClientFacts, ...]
    own_accounts: tuple[OwnAccount, ...] = ()
    own_parties: tuple[OwnParty, ...] = ()
    decisions: tuple[PayerDecision, ...] = ()
    claims: tuple[Claim, ...] = ()
    recorded: tuple[RecordedPayment, ...] = ()
    """With money that is the client's advance as well: they are what a line of the statement may be once more."""


def payer_key(payer: Party) -> str:
    """Under which a decision for this payer is kept: its account, else its tax number, else its name; empty for none.

    An account that a bank shares among payers is none.
    """
    account = normalise_account(payer.account)
    if account and not is_shared_account(account):
        return f"account:{account}"
    if tax_id := normalise_tax_id(payer.tax_id):
        return f"tax:{tax_id}"
    name = likeness(payer.name)
    return f"name:{name}" if name else ""


def is_shared_account(account: str) -> bool:
    return _SHARED_ACCOUNT.fullmatch(account) is not None


def normalise_account(account: str) -> str:
    return _NOT_ALPHANUMERIC.sub("", account).upper()


def normalise_tax_id(tax_id: str) -> str:
    """Without punctuation and the country's letters before a VAT number; empty when it is too short to be one."""
    found = _COUNTRY.sub("", _NOT_ALPHANUMERIC.sub("", tax_id).upper())
    return found if len(found) >= MIN_TAX_ID_LENGTH and found.strip("0") else ""
