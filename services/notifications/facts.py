"""What a message is made of, as it is at the moment of sending. Sums are balances, days come from the real date."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from db.vocabulary.enums import Channel, MessageKind, Tone
from services.digest.service import DigestFacts
from services.documents.invoice.model import InvoiceDocument
from services.domain.ids import ClientId, ContactId, DeliveryId, InvoiceId
from services.domain.money.money import Money
from services.reminders.holds import HoldView


@dataclass(frozen=True, slots=True)
class RecipientFacts:
    """Who reads it, and where."""

    language: str
    timezone: str
    today: date
    """In the reader's zone."""
    name: str = ""
    """How to greet: a first name with a patronymic, or nothing."""
    thread: str | None = None
    """The Message-ID that a letter belongs under."""
    firm_id: int = 0
    """Whose message it is: a reader may belong to several firms."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """Who reads what comes to an address."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Sender:
    """Who asks for the money, and whom to call."""

    firm: str
    creditor: str
    phone: str | None
    email: str | None
    lawyer: str | None
    reply_to: tuple[Mailbox, ...] = ()
    """Where an answer to a letter belongs, the best first."""


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """The file that goes with a message."""

    invoice_id: InvoiceId
    document: InvoiceDocument
    file_id: str | None
    """What Telegram keeps it under."""


@dataclass(frozen=True, slots=True)
class OverdueLine:
    """An open invoice, as a reminder or an alert speaks of it."""

    id: InvoiceId
    number: str
    issued_on: date
    due_date: date
    total: Money
    balance: Money
    days: int
    """Since the due date on the reader's date; negative before it."""


@dataclass(frozen=True, slots=True)
class InvoiceFacts:
    recipient: RecipientFacts
    sender: Sender
    client_name: str
    invoice: OverdueLine
    attachment: DocumentFacts
    contact_id: ContactId | None


@dataclass(frozen=True, slots=True)
class ReminderFacts:
    """`page` is there when the reader has not got the file of a single invoice yet. `person`: a natural person, to
    whom a message names creditor and phone."""

    recipient: RecipientFacts
    sender: Sender
    client_name: str
    invoices: tuple[OverdueLine, ...]
    tone: Tone
    is_person: bool
    attachment: DocumentFacts | None
    contact_id: ContactId | None
    answer_by: date
    """A few working days ahead: by when a formal reminder asks to pay or to answer."""


@dataclass(frozen=True, slots=True)
class TelegramFile:
    """A file that Telegram keeps: a `document`, a `photo` or a `voice`."""

    kind: str
    file_id: str


@dataclass(frozen=True, slots=True)
class TextFacts:
    """A message whose words the payload chose: a key, plain parameters, buttons of (label key, act, id[, other])."""

    recipient: RecipientFacts
    firm: str
    key: str
    params: dict[str, Any]
    buttons: tuple[tuple[str, str, int, int], ...]
    file: TelegramFile | None = None
    reply_to: tuple[Mailbox, ...] = ()


@dataclass(frozen=True, slots=True)
class AlertFacts:
    recipient: RecipientFacts
    client_name: str
    invoice: OverdueLine
    may_remind: bool
    may_pay: bool
    hold: HoldView | None = None
    """Why the client is not reminded just now; it is said, and reminding is not offered."""


@dataclass(frozen=True, slots=True)
class ConfirmationFacts:
    """May this step go out? `offset` is its day from the due date."""

    recipient: RecipientFacts
    client_name: str
    invoice: OverdueLine
    offset: int


@dataclass(frozen=True, slots=True)
class TroubleFacts:
    """What did not arrive, or may not have. `open` is False once somebody has settled it."""

    recipient: RecipientFacts
    reason: str
    kind: MessageKind
    channel: Channel
    to: str
    client_name: str
    client_id: ClientId | None
    number: str
    invoice_id: InvoiceId | None
    delivery_id: DeliveryId | None
    by_email: bool
    """It goes by e-mail instead."""
    is_unresolved: bool


@dataclass(frozen=True, slots=True)
class HoldEndFacts:
    recipient: RecipientFacts
    hold: str
    client_name: str
    client_id: ClientId | None
    invoice: OverdueLine | None
    """None: the hold was of the client or of a matter, or nothing is owed on the invoice any more."""
    number: str


@dataclass(frozen=True, slots=True)
class DigestMessageFacts:
    recipient: RecipientFacts
    digest: DigestFacts


@dataclass(frozen=True, slots=True)
class GroupAlertFacts:
    """What has become overdue, for everybody in the firm's group: the clients' names and their invoices."""

    recipient: RecipientFacts
    invoices: tuple[tuple[str, OverdueLine], ...]


Facts = (
    InvoiceFacts
    | ReminderFacts
    | TextFacts
    | AlertFacts
    | ConfirmationFacts
    | TroubleFacts
    | HoldEndFacts
    | DigestMessageFacts
    | GroupAlertFacts
)
