"""The stored words of acts on many invoices at once. As in `enums`, a value never changes."""

from enum import StrEnum


class MassKind(StrEnum):
    ISSUE = "issue"
    """Drafts get their numbers."""
    RETAINERS = "retainers"
    """Contracts get the invoice of a month."""
    SEND = "send"
    REMIND = "remind"


class MassState(StrEnum):
    PLANNED = "planned"
    """The page shows what would happen; nothing does."""
    WORKING = "working"
    ENDED = "ended"
    """Each item has an outcome; whoever started it has not been told yet."""
    TOLD = "told"


class MassItemState(StrEnum):
    ASIDE = "aside"
    """The plan leaves it out; the page says why."""
    READY = "ready"
    UNTICKED = "unticked"
    WAITING = "waiting"
    """Confirmed, its turn has not come."""
    DONE = "done"
    LEFT_OUT = "left_out"
    """Confirmed, and when its turn came a rule or a circumstance was against it: the reason says which."""
    FAILED = "failed"
    """It was tried and could not be done."""


class MassReason(StrEnum):
    """Why an item is left out or has failed, begins unticked, or is done later."""

    ALREADY = "already"
    """Somebody has done it meanwhile."""
    BUSY = "busy"
    """Another act that is under way has it."""
    STOPPED = "stopped"
    GONE = "gone"
    """There is none any more that this person sees."""
    FORBIDDEN = "forbidden"
    INCIDENT = "incident"
    OTHER = "other"
    ARCHIVED = "archived"
    PAID = "paid"
    VOID = "void"
    DRAFT = "draft"
    # Issuing
    NO_LINES = "no_lines"
    ZERO = "zero"
    NO_ACCOUNT = "no_account"
    FOREIGN = "foreign"
    UNPRINTABLE = "unprintable"
    NUMBER_TAKEN = "number_taken"
    VAT = "vat"
    OVER_CONTRACT = "over_contract"
    STAGE_BILLED = "stage_billed"
    MONTH_BILLED = "month_billed"
    PART_MONTH = "part_month"
    SEVERAL = "several"
    """More than one question at once."""
    CHECK = "check"
    """Its draft says something that a person should look at."""
    # Reaching somebody
    NOBODY = "nobody"
    BLOCKED = "blocked"
    MAIL_OFF = "mail_off"
    STOPPED_MAIL_OFF = "stopped_mail_off"
    REFUSED = "refused"
    MODE = "mode"
    """Nobody has said how to remind this client."""
    MUTED = "muted"
    # Reminding
    UNSENT = "unsent"
    NOT_DUE = "not_due"
    OFF = "off"
    HELD = "held"
    ADVANCE = "advance"
    SMALL = "small"
    TODAY = "today"
    """Reminded today."""
    ENOUGH = "enough"
    """The caps are reached."""
    LATER = "later"
    """Done, and it leaves in the hours in which the client may be written to."""
