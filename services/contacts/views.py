"""What the services of contacts return and take."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from db.vocabulary.enums import ContactState, MessageKind
from services.domain.ids import ClientId, ContactId, ContactInviteId, InvoiceId
from services.domain.money.money import Money


class PhoneHint(StrEnum):
    """How the number that a person shared compares to the client's."""

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
    """`decided_by` confirmed, declined or revoked the contact; None while it waits."""

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
    """`changed` is False when the contact had been decided before."""

    contact: ContactView
    changed: bool


class LinkOutcome(StrEnum):
    """What opening a link led to."""

    WAITING = "waiting"
    CONFIRMED = "confirmed"
    STAFF = "staff"
    """A member of the firm opened it: the link is not used, the member is asked first."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class OpenedLink:
    outcome: LinkOutcome
    firm_name: str = ""


QUESTION_LIMIT = 3000


CAPTION_LIMIT = 800
"""For a text with a file: Telegram allows 1,024 characters in a caption, and we add the writer's name."""


class AttachmentKind(StrEnum):
    DOCUMENT = "document"
    PHOTO = "photo"
    VOICE = "voice"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file stored by Telegram, forwarded by its id."""

    kind: AttachmentKind
    file_id: str


class ClaimState(StrEnum):
    OPEN = "open"
    """Claimed to be paid, the money is not found yet."""
    PAID = "paid"
    DECLINED = "declined"
    OVER = "over"
    """Staff did not decide in three working days, or nothing is owed any more."""


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


@dataclass(frozen=True, slots=True)
class PushedMessage:
    """What a message that the bot sent to a member is about. `contact_id` is who asks, when a client says something."""

    kind: MessageKind
    contact_id: ContactId | None
    client_id: ClientId | None
    invoice_id: InvoiceId | None
    question: str = ""
    """What the client asked."""
