"""The words that are stored. A value never changes: rows, buttons and payloads hold it."""

from enum import StrEnum


class InvoiceState(StrEnum):
    """What is stored of an invoice; what people see is an `InvoiceStatus`."""

    DRAFT = "draft"
    ISSUED = "issued"
    VOID = "void"
    WRITTEN_OFF = "written_off"


COUNTED = frozenset({InvoiceState.ISSUED, InvoiceState.WRITTEN_OFF})
"""Of `Invoice.is_counted`."""


class InvoiceKind(StrEnum):
    """What an invoice asks to pay for."""

    SERVICES = "services"
    ADVANCE = "advance"  # «на аванс»: no work yet, its money lies on the contract's advance


class InvoiceStatus(StrEnum):
    """The derived status of an invoice; «просрочен» comes beside it as a number of days."""

    DRAFT = "draft"
    ISSUED = "issued"
    PARTIAL = "partial"
    PAID = "paid"
    VOID = "void"
    WRITTEN_OFF = "written_off"


INVOICE_NUMBERS = "invoice"
"""The counters of invoices; those of other documents bear the name of their `DocumentKind`."""


class Billing(StrEnum):
    FIXED = "fixed"
    STAGES = "stages"
    RETAINER = "retainer"
    HOURLY = "hourly"
    SUCCESS = "success"
    EXPENSES = "expenses"


class ContractState(StrEnum):
    DRAFT = "draft"
    ACTIVE = "active"
    DONE = "done"
    TERMINATED = "terminated"


class ContractTitle(StrEnum):
    CONTRACT = "contract"
    AGREEMENT = "agreement"
    """«Соглашение об оказании юридической помощи», as advocates conclude."""


class AutoIssue(StrEnum):
    OFF = "off"
    DRAFT = "draft"
    ISSUE = "issue"


class PartMonth(StrEnum):
    """What a retainer costs in a month that is only in part within its contract."""

    DAYS = "days"  # by calendar days
    FULL = "full"  # the whole fee


class VatMode(StrEnum):
    INCLUDED = "included"  # the amounts already contain it
    ON_TOP = "on_top"  # it is added to the amounts
    NONE = "none"  # «без НДС», with a reason


class PaymentMethod(StrEnum):
    BANK = "bank"
    CASH = "cash"
    CARD = "card"
    OFFSET = "offset"
    """«Взаимозачёт»."""


class PaymentKind(StrEnum):
    RECEIVED = "received"
    REFUND = "refund"
    REVERSAL = "reversal"


class Audience(StrEnum):
    CLIENT = "client"
    STAFF = "staff"


class MessageKind(StrEnum):
    # To a client.
    INVOICE = "invoice"
    REMINDER = "reminder"
    WORD = "word"  # a short text: a payment has arrived, the lawyer's answer
    DOCUMENT = "document"  # an act, or another document beside the invoice
    # To staff.
    ALERT = "alert"  # an invoice is overdue
    ASK = "ask"  # may this reminder go out?
    DIGEST = "digest"
    CONTACT = "contact"  # somebody opened an invitation
    CLAIM = "claim"  # the client says that it is paid
    PROMISE = "promise"
    ACCEPTANCE = "acceptance"  # the client has accepted a document
    OBJECTION = "objection"  # the client objects to a document
    UNANSWERED = "unanswered"  # a document has had no answer in time
    DEMAND = "demand"  # the term of a demand is over, or it did not leave since the debt has changed
    QUESTION = "question"
    MUTED = "muted"
    TROUBLE = "trouble"  # a message was not delivered, or nobody knows whether it was
    HOLD_END = "hold_end"
    DRAFTED = "drafted"  # a retainer has issued or drafted its invoice
    DEPOSIT = "deposit"  # a contract's advance is below its threshold: the next advance invoice is offered
    TASK = "task"  # a task is due
    GROUP_GONE = "group_gone"  # the bot was removed from the firm's group, or can't write there
    TASK_CLOSED = "task_closed"  # a task has closed itself
    BACKUP = "backup"  # backups fail, or work again; the books were restored
    MASS_ACT = "mass_act"  # an act on many invoices is over
    APPROVAL = "approval"  # a draft is to be approved, or was returned or issued
    SUCCESSION = "succession"  # a colleague has left, and what was in their hands is yours now
    KEEPING = "keeping"  # personal data have been kept for as long as the firm wants
    SETTLED = "settled"  # the question of an earlier message is answered: that message is edited
    # To the firm's group.
    GROUP_DIGEST = "group_digest"
    GROUP_ALERT = "group_alert"  # what has become overdue


TO_GROUP = frozenset({MessageKind.GROUP_DIGEST, MessageKind.GROUP_ALERT})


class Channel(StrEnum):
    TELEGRAM = "telegram"
    EMAIL = "email"
    HAND = "hand"


class DeliveryState(StrEnum):
    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    UNCONFIRMED = "unconfirmed"
    FAILED = "failed"
    BLOCKED = "blocked"
    SUPERSEDED = "superseded"
    HELD = "held"
    CANCELLED = "cancelled"
    UNHEARD = "unheard"  # to staff: neither the member nor an owner could be reached


class SendOutcome(StrEnum):
    SENT = "sent"
    WAIT = "wait"  # Telegram asked to wait exactly so long
    LATER = "later"  # refused for now: a server error, a mail server that is busy or down
    BLOCKED = "blocked"  # this person, or this address, can't be reached any more
    REFUSED = "refused"  # refused for good, for a reason of the message
    UNKNOWN = "unknown"  # the connection broke after the request was sent
    MOVED = "moved"  # the group has another id now
    OBSOLETE = "obsolete"  # nothing was sent: there is nothing to say any more


class TroubleReason(StrEnum):
    """Why staff hear of a `MessageKind.TROUBLE`."""

    UNCONFIRMED = "unconfirmed"
    FAILED = "failed"
    BLOCKED = "blocked"
    NOBODY = "nobody"  # nobody could be reminded
    NO_FILE = "no_file"  # it arrived without the file that was sent along
    MAIL_LOGIN = "mail_login"  # the mail server refuses the bot itself


class ReminderState(StrEnum):
    """Of a step in the ledger of reminders; messages have states of their own."""

    PLANNED = "planned"
    ASKED = "asked"  # staff are asked whether it may go out
    SENT = "sent"
    SUPERSEDED = "superseded"
    HELD = "held"
    CANCELLED = "cancelled"
    UNCONFIRMED = "unconfirmed"
    FAILED = "failed"


class ReminderMode(StrEnum):
    AUTO = "auto"
    CONFIRM = "confirm"
    OFF = "off"


class PolicyScope(StrEnum):
    FIRM = "firm"
    CLIENT = "client"
    INVOICE = "invoice"


class Tone(StrEnum):
    """`AUTO` gets firmer with time; the others stay."""

    AUTO = "auto"
    FRIENDLY = "friendly"
    NEUTRAL = "neutral"
    FIRM = "firm"
    FORMAL = "formal"


class ReminderLanguage(StrEnum):
    """In which language to remind. `AUTO` is the reader's own choice, or the client's, or the firm's."""

    AUTO = "auto"
    RU = "ru"
    EN = "en"
    KK = "kk"
    UZ = "uz"


class HoldKind(StrEnum):
    PAUSE = "pause"
    PROMISE = "promise"
    CLAIM = "claim"
    DISPUTE = "dispute"
    NEVER = "never"  # until somebody lifts it


class TaskKind(StrEnum):
    PAYMENT_CONTROL = "payment_control"
    """Closes itself when nothing is owed any more."""
    REMIND_CLIENT = "remind_client"
    ESF = "esf"
    """The state's electronic invoice is to be made; closes itself when its number is entered."""
    OTHER = "other"
    """Says in its note what is to be done."""


class TaskState(StrEnum):
    OPEN = "open"
    DONE = "done"
    CANCELLED = "cancelled"


class ContactState(StrEnum):
    WAITING = "waiting"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    REVOKED = "revoked"


class ObjectType(StrEnum):
    FIRM = "firm"
    MEMBER = "member"
    INVITE = "invite"
    ISSUER = "issuer"
    CLIENT = "client"
    CONTACT = "contact"
    MATTER = "matter"
    CONTRACT = "contract"
    INVOICE = "invoice"
    DOCUMENT = "document"
    PAYMENT = "payment"
    STATEMENT = "statement"
    TASK = "task"


class Role(StrEnum):
    OWNER = "owner"
    LAWYER = "lawyer"
    ACCOUNTANT = "accountant"
    ASSISTANT = "assistant"


class AuditAction(StrEnum):
    """What the trail says was done."""

    # Of any card.
    CREATED = "created"
    CHANGED = "changed"
    ARCHIVED = "archived"
    RESTORED = "restored"
    CLOSED = "closed"
    REOPENED = "reopened"
    STATE = "state"
    NOTED = "noted"  # the staff's note on the card
    UNDONE = "undone"  # an act was taken back within its minute
    # Of the firm, its group and its issuers.
    NUMBERING = "numbering"
    ACCOUNT = "account"
    ACCOUNT_ARCHIVED = "account-archived"
    VAT = "vat"
    DEFAULT = "default"
    GROUP_BOUND = "group_bound"
    GROUP_UNBOUND = "group_unbound"
    GROUP_MOVED = "group_moved"
    GROUP_TOLD = "group_told"
    GROUP_GONE = "group_gone"
    BROUGHT_IN = "brought_in"  # a table of clients, contracts, invoices and payments came in
    TAKEN_OUT = "taken_out"  # an owner has everything in a file
    # Of staff.
    JOINED = "joined"
    ROLE = "role"
    DEACTIVATED = "deactivated"
    REACTIVATED = "reactivated"
    HANDED_OVER = "handed_over"  # what a member had in hands went to another
    EMAIL = "email"
    DIGEST = "digest"
    # Of clients, contacts and contracts.
    SHARED = "shared"
    UNSHARED = "unshared"
    REMINDER_MODE = "reminder_mode"
    INVITED = "invited"
    INVITE_REVOKED = "invite_revoked"
    CAME = "came"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    REVOKED = "revoked"
    MATTERS = "matters"
    STAGES = "stages"
    FILE = "file"
    ERASED = "erased"  # personal data went for good
    EXPIRED = "expired"  # data of messages that left long ago went by themselves
    # Of invoices and money.
    DRAFTED = "drafted"
    DISCARDED = "discarded"
    APPROVAL_ASKED = "approval_asked"  # somebody who may is to look at a draft and issue it
    APPROVAL_RETURNED = "approval_returned"  # with a remark
    APPROVAL_RULE = "approval_rule"  # whether the firm's drafts are approved, and by whom
    ISSUED = "issued"
    VOIDED = "voided"
    WRITTEN_OFF = "written_off"
    ESF_NOTED = "esf_noted"  # the number of the state's electronic invoice was entered, or taken back
    ACT_SIGNED = "act_signed"  # the term of an invoice begins
    ACT_UNDONE = "act_undone"  # the act that began the term is void
    PAID = "paid"
    REFUNDED = "refunded"
    PAYMENT_REVERSED = "payment_reversed"
    ADVANCE_USED = "advance_used"
    ADVANCE_DECLINED = "advance_declined"  # not put on the invoice: reminders go on
    # Of what late money costs.
    RATE_SET = "rate_set"  # a rate of a central bank was entered or corrected
    RATE_REMOVED = "rate_removed"
    PENALTY = "penalty"  # a contract's terms for late payment
    # Of banks' statements.
    STATEMENT_SENT = "statement_sent"
    STATEMENT_POSTED = "statement_posted"
    STATEMENT_TAKEN_BACK = "statement_taken_back"
    LINE_DECIDED = "line_decided"
    # Of messages: what became of them.
    DELIVERED = "delivered"
    REMINDED = "reminded"
    UNCONFIRMED = "unconfirmed"
    FAILED = "failed"
    BLOCKED = "blocked"
    UNHEARD = "unheard"
    WITHDRAWN = "withdrawn"  # taken back before it left
    # What a client's contact does, and the answers.
    OPENED = "opened"
    CLAIMED = "claimed"
    CLAIM_DECLINED = "claim_declined"
    PROMISED = "promised"
    ACCEPTED = "accepted"
    OBJECTED = "objected"
    DISPUTE_ENDED = "dispute_ended"
    UNANSWERED = "unanswered"  # staff are asked whether it counts as accepted
    DEMAND_SENT = "demand_sent"  # the term of a demand begins
    DEMAND_POSTED = "demand_posted"  # a demand went out by registered post on a day
    DEMAND_OVER = "demand_over"  # the term of a demand is over, and it is not paid
    DEMAND_WORDING = "demand_wording"  # the firm's words of demands have changed
    ASKED = "asked"
    ANSWERED = "answered"
    MUTED = "muted"
    UNMUTED = "unmuted"
    # Of reminders.
    REMIND = "remind"
    REMIND_SKIPPED = "remind_skipped"
    RESEND = "resend"
    ASSUMED_SENT = "assumed_sent"
    HOLD = "hold"
    HOLD_ENDED = "hold_ended"
    POLICY = "policy"
    POLICY_DROPPED = "policy_dropped"
    # Of tasks.
    TASK_SET = "task_set"
    TASK_DONE = "task_done"
    TASK_CANCELLED = "task_cancelled"
    TASK_MOVED = "task_moved"
    TASK_REASSIGNED = "task_reassigned"
    TASK_NOTED = "task_noted"
    TASK_CLOSED = "task_closed"
