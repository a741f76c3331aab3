"""What the client service returns, and what it takes to create a client."""

from dataclasses import dataclass
from datetime import date

from services.core.advance_uses import AdvanceUsed
from services.domain.access import Actor
from services.domain.ids import ClientId, ContractId, IssuerId, MemberId
from services.domain.money.money import Money
from services.domain.requisites.model import Account, Country, PartyKind, Requisites


@dataclass(frozen=True, slots=True)
class NewClient:
    """`requisites` need a name only. E-mail and phone default to those of the requisites when they are valid; the
    responsible lawyer defaults to the actor.

    `act_key` identifies the form: the same form sent twice creates one client.
    """

    requisites: Requisites
    email: str | None = None
    phone: str | None = None
    responsible_id: MemberId | None = None
    act_key: str | None = None
    accounts: tuple[Account, ...] = ()
    """Further accounts beside that of the requisites."""


@dataclass(frozen=True, slots=True)
class ClientRow:
    id: ClientId
    name: str
    kind: PartyKind
    tax_id: str | None
    responsible_id: MemberId
    responsible_name: str
    archived: bool
    owed: tuple[Money, ...]
    """A sum per currency, without zeros."""


@dataclass(frozen=True, slots=True)
class ClientView:
    id: ClientId
    name: str
    kind: PartyKind
    country: Country
    tax_id: str | None
    requisites: Requisites
    """With the main account."""
    accounts: tuple[Account, ...]
    """The further ones."""
    email: str | None
    phone: str | None
    """E.164."""
    responsible_id: MemberId
    responsible_name: str
    shared_with: tuple[MemberId, ...]
    shared_names: tuple[str, ...]
    timezone: str | None
    """The firm's when None."""
    language: str | None
    document_language: str | None
    """The usual one of each form when None."""
    archived: bool
    erased: bool = False
    """Its personal data went; the card is there for the books."""
    keep_until: date | None = None
    """Until then pages of its invoices name it though it is erased."""


@dataclass(frozen=True, slots=True)
class Balance:
    """Sums in one currency, without drafts and void invoices. Money written off is neither paid nor owed."""

    issued: Money
    paid: Money
    balance: Money
    overdue: Money


@dataclass(frozen=True, slots=True)
class ClientAdvance:
    """Of a contract, or of no contract: then it lies on no invoice."""

    issuer_id: IssuerId
    issuer_name: str
    amount: Money
    contract_id: ContractId | None = None
    contract_number: str = ""


@dataclass(frozen=True, slots=True)
class ClientCard:
    client: ClientView
    balances: tuple[Balance, ...]
    advances: tuple[ClientAdvance, ...]
    advance_uses: tuple[AdvanceUsed, ...]
    contracts: int
    matters: int
    invoices: int
    """Without drafts."""
    drafts: int


def can_share_client(actor: Actor, responsible_id: MemberId) -> bool:
    """Whether the actor may share the client and hand it over. A lawyer with whom it was shared may not."""
    return actor.sees_all_clients or actor.member_id == responsible_id


@dataclass(frozen=True, slots=True)
class Unpaid:
    """What a client was sent and still owes."""

    count: int
    sums: tuple[Money, ...]
    is_reminded: bool
    """Whether reminders are on for the client."""
