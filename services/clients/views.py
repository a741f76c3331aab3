"""What screens get to know of clients, and what they send to make one."""

from dataclasses import dataclass

from services.domain.access import Actor
from services.domain.ids import ClientId, IssuerId, MemberId
from services.domain.money.money import Money
from services.domain.requisites.model import Country, PartyKind, Requisites


@dataclass(frozen=True, slots=True)
class NewClient:
    """A name in `requisites` is enough. E-mail and phone default to those in the requisites, where they are
    fit to be written and called to; the responsible lawyer defaults to whoever adds the client.

    `act_key` names the form, so that the same form sent twice makes one card.
    """

    requisites: Requisites
    email: str | None = None
    phone: str | None = None
    responsible_id: MemberId | None = None
    act_key: str | None = None


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
    """A sum a currency, without zeros."""


@dataclass(frozen=True, slots=True)
class ClientView:
    id: ClientId
    name: str
    kind: PartyKind
    country: Country
    tax_id: str | None
    requisites: Requisites
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
    archived: bool


@dataclass(frozen=True, slots=True)
class Balance:
    """Of one currency. Written off is neither paid nor owed; drafts and void invoices are not in it."""

    issued: Money
    paid: Money
    balance: Money
    overdue: Money


@dataclass(frozen=True, slots=True)
class ClientAdvance:
    issuer_id: IssuerId
    issuer_name: str
    amount: Money


@dataclass(frozen=True, slots=True)
class ClientCard:
    client: ClientView
    balances: tuple[Balance, ...]
    advances: tuple[ClientAdvance, ...]
    contracts: int
    matters: int
    invoices: int
    """Without drafts."""
    drafts: int


def can_share_client(actor: Actor, responsible_id: MemberId) -> bool:
    """Whether the client is the actor's to hand over and to share: not for a lawyer whom it was shared with."""
    return actor.sees_all_clients or actor.member_id == responsible_id
