"""The facts that messages are made of, as of the moment of sending. Sums are balances; days count from that date."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from db.vocabulary.documents import DocumentKind
from db.vocabulary.enums import Channel, MessageKind, Tone
from services.digest.facts import DigestFacts
from services.documents.registry import Page
from services.domain.ids import ClientId, ContactId, DeliveryId, DocumentId, InvoiceId
from services.domain.invoicing.payment_terms import ActTerm
from services.domain.money.money import Money
from services.reminders.holds import HoldView


@dataclass(frozen=True, slots=True)
class RecipientFacts:
    """Who reads the message, and where."""

    language: str
    timezone: str
    today: date
    """In the recipient's zone."""
    name: str = ""
    """How to greet: a first name with a patronymic, or nothing."""
    thread: str | None = None
    """The Message-ID of the thread that an e-mail belongs to."""
    firm_id: int = 0
    """The firm that sends: a recipient may belong to several firms."""
    instead_of: str = ""
    """The member whom the bot could not reach, when an owner gets the message instead."""


@dataclass(frozen=True, slots=True)
class Mailbox:
    """A name and an e-mail address."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Sender:
    """In whose name a message goes, and whom to contact."""

    firm: str
    creditor: str
    phone: str | None
    email: str | None
    lawyer: str | None
    reply_to: tuple[Mailbox, ...] = ()
    """Where replies to an e-mail go, the preferred address first."""


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """The page that is attached to a message: of an invoice, or of another document to the client."""

    of: InvoiceId | DocumentId
    """Whose page it is; the kind of `document` says which of the two."""
    document: Page
    file_id: str | None
    """Telegram's id of the file, when it was sent before."""
    images: Mapping[str, bytes] = field(default_factory=dict)
    """What the document's appearance names: digest → PNG."""


@dataclass(frozen=True, slots=True)
class OverdueLine:
    """An open invoice as reminders and alerts show it."""

    id: InvoiceId
    number: str
    issued_on: date
    due_date: date | None
    total: Money
    balance: Money
    days: int
    """Since the due date, on the recipient's date; negative before it, and nothing where there is none."""
    act_term: ActTerm | None


@dataclass(frozen=True, slots=True)
class InvoiceFacts:
    recipient: RecipientFacts
    sender: Sender
    client_name: str
    invoice: OverdueLine
    attachment: DocumentFacts
    contact_id: ContactId | None
    words: str = ""
    """What staff wrote in place of the usual text."""


@dataclass(frozen=True, slots=True)
class DocumentMessageFacts:
    """A document beside the invoice, on its way to the client. `is_answered`: the reader accepts it or objects."""

    recipient: RecipientFacts
    sender: Sender
    client_name: str
    document_id: DocumentId
    kind: DocumentKind
    number: str
    dated: date
    total: Money
    attachment: DocumentFacts
    contact_id: ContactId | None
    is_answered: bool
    words: str = ""
    """What staff wrote in place of the usual text."""
    enclosures: tuple[DocumentFacts, ...] = ()
    """What the document says that it encloses; they go along in a letter."""


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
    """The date by which a formal reminder asks to pay or to answer."""
    advances: tuple[Money, ...] = ()
    """What of the balances lies on the client's advance, by currency; it covers no invoice in full."""
    words: tuple[tuple[InvoiceId, str], ...] = ()
    """What staff wrote about some of the invoices in place of the usual text."""


@dataclass(frozen=True, slots=True)
class ReminderPreview:
    """A reminder as it would leave now. `facts` are those of the first recipient."""

    facts: ReminderFacts
    channel: Channel
    to: tuple[str, ...]
    """Names of contacts, or the address."""


@dataclass(frozen=True, slots=True)
class TelegramFile:
    """A file stored by Telegram: a `document`, a `photo` or a `voice`."""

    kind: str
    file_id: str


@dataclass(frozen=True, slots=True)
class TextFacts:
    """A message whose text the payload names: a locale key, its parameters, and buttons (label key, act, id, other
    id)."""

    recipient: RecipientFacts
    firm: str
    key: str
    params: dict[str, Any]
    buttons: tuple[tuple[str, str, int, int], ...]
    file: TelegramFile | None = None
    reply_to: tuple[Mailbox, ...] = ()
    edits: int = 0
    """The earlier message that is changed to this text, in place of a new one."""
    is_captioned: bool = False
    """The earlier message is a file, and its text a caption."""
    offer: ReminderPreview | None = None
    """What the client would read after «Напомнить», when that is among the buttons."""


@dataclass(frozen=True, slots=True)
class AlertFacts:
    recipient: RecipientFacts
    client_name: str
    invoice: OverdueLine
    may_remind: bool
    may_pay: bool
    hold: HoldView | None = None
    """The hold that stops reminders now; the alert shows it and does not offer to remind."""
    offer: ReminderPreview | None = None
    """What the client would read after «Напомнить»; None when that is not possible now."""
    unreachable: str = ""
    """Why nobody can be reminded: an `Unreachable`, or nothing."""


@dataclass(frozen=True, slots=True)
class AlertListFacts:
    """Several overdue invoices in one alert: the client's name, the invoice, and why nobody can be reminded (an
    `Unreachable`, or nothing), the longest overdue first."""

    recipient: RecipientFacts
    invoices: tuple[tuple[str, OverdueLine, str], ...]
    may_remind: bool


@dataclass(frozen=True, slots=True)
class ConfirmationFacts:
    """Asks whether a reminder may go out. `offset` is its step in days from the due date."""

    recipient: RecipientFacts
    client_name: str
    invoice: OverdueLine
    offset: int
    reminder: ReminderFacts | None = None
    """What the client would read, and over which channel; None when nobody can be reminded any more."""
    channel: Channel = Channel.TELEGRAM


@dataclass(frozen=True, slots=True)
class TroubleFacts:
    """A message that did not arrive, or may not have. `is_unresolved` is False once somebody has settled it."""

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
    """The message goes by e-mail instead."""
    is_unresolved: bool
    unreachable: str = "nobody"
    """Why nobody could be reminded: an `Unreachable`."""
    is_mail_off: bool = False
    """It was a letter, and the installation has no mail server."""
    document_id: DocumentId | None = None
    """The document that the message was about, beside the invoice."""


class HoldEndOutlook(StrEnum):
    """What the client hears after a hold."""

    GOES_ON = "goes_on"
    ASKED = "asked"  # staff are asked about an advance or a small remainder first
    NOTHING = "nothing"  # no reminder is planned
    PAID = "paid"  # nothing is owed


@dataclass(frozen=True, slots=True)
class HoldEndFacts:
    recipient: RecipientFacts
    hold: str
    client_name: str
    client_id: ClientId | None
    invoice: OverdueLine | None
    """None when the hold was on the client or a matter."""
    number: str
    outlook: HoldEndOutlook = HoldEndOutlook.NOTHING
    remind_invoice_id: InvoiceId | None = None
    """The invoice that staff may remind of by hand, when nothing is planned."""
    offer: ReminderPreview | None = None
    """What the client would read then."""


@dataclass(frozen=True, slots=True)
class DigestMessageFacts:
    recipient: RecipientFacts
    digest: DigestFacts
    private: bool = False
    """To one member, who may act on it; False for the group."""
    may_remind: bool = False


@dataclass(frozen=True, slots=True)
class GroupAlertFacts:
    """Invoices that have become overdue, for the firm's group: pairs of the client's name and the invoice."""

    recipient: RecipientFacts
    invoices: tuple[tuple[str, OverdueLine], ...]


Facts = (
    InvoiceFacts
    | DocumentMessageFacts
    | ReminderFacts
    | TextFacts
    | AlertFacts
    | AlertListFacts
    | ConfirmationFacts
    | TroubleFacts
    | HoldEndFacts
    | DigestMessageFacts
    | GroupAlertFacts
)
