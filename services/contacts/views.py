"""What staff get to know of the people who speak for a client."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from db.vocabulary.enums import ContactState
from services.domain.ids import ClientId, ContactId, ContactInviteId, InvoiceId
from services.domain.money.money import Money


class PhoneHint(StrEnum):
    """What a shared number says about who somebody is."""

    NONE = "none"
    MATCHES = "matches"
    DIFFERS = "differs"
    NOTHING_TO_COMPARE = "alone"


@dataclass(frozen=True, slots=True)
class ContactLink:
    """`token` is shown once and never again."""

    id: ContactInviteId
    token: str
    client_name: str
    firm_name: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class ContactInviteView:
    id: ContactInviteId
    client_id: ClientId
    client_name: str
    created_by: str
    created_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class ContactView:
    """`decided_by` confirmed, declined or closed it; None while somebody is waiting."""

    id: ContactId
    client_id: ClientId
    client_name: str
    name: str
    state: ContactState
    phone: str | None
    hint: PhoneHint
    decided_by: str | None
    decided_at: datetime | None
    muted: bool
    unreachable: bool


@dataclass(frozen=True, slots=True)
class ClientContacts:
    client_name: str
    contacts: tuple[ContactView, ...]
    """Waiting ones first, closed ones last."""
    invites: tuple[ContactInviteView, ...]
    """Links that can still be used, newest first."""


@dataclass(frozen=True, slots=True)
class ContactDecision:
    """`changed` is False when it had been decided before, one way or the other."""

    contact: ContactView
    changed: bool


class LinkOutcome(StrEnum):
    """What a link did."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    STAFF = "staff"
    """It was opened by a member of the firm: not used up, it is asked first whether they mean it."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class OpenedLink:
    outcome: LinkOutcome
    firm_name: str = ""


QUESTION_LIMIT = 3000


CAPTION_LIMIT = 800
"""With a file: Telegram takes captions of 1,024 characters, and we add who writes."""


class AttachmentKind(StrEnum):
    DOCUMENT = "document"
    PHOTO = "photo"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that Telegram keeps: it is passed on by its id."""

    kind: AttachmentKind
    file_id: str


class ClaimState(StrEnum):
    OPEN = "open"
    """Said to be paid, not found yet."""
    PAID = "paid"
    DECLINED = "declined"
    OVER = "over"
    """Nobody answered in three working days, or the invoice no longer waits for money."""


@dataclass(frozen=True, slots=True)
class ClaimView:
    invoice_id: InvoiceId
    number: str
    client_name: str
    contact_name: str
    balance: Money
    state: ClaimState


@dataclass(frozen=True, slots=True)
class ClaimDecision:
    claim: ClaimView
    changed: bool
