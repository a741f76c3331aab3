"""What was asked of the printer, and what is known of it."""

from dataclasses import dataclass

from db.vocabulary.printing import PrintReason, PrintState
from services.domain.ids import ClientId, PrintJobId


@dataclass(frozen=True, slots=True)
class NewPrint:
    """`act_key` is that of the press. `document` is how people call it, without the client's name: a printer shows it
    to whoever stands beside it."""

    act_key: str
    client_id: ClientId
    document: str
    copies: int = 1


@dataclass(frozen=True, slots=True)
class PrintOutcome:
    state: PrintState
    reason: PrintReason | None = None
    limit: int = 0
    """How many copies the printer makes at most, with `TOO_MANY_COPIES`."""


@dataclass(frozen=True, slots=True)
class PrintView:
    id: PrintJobId
    document: str
    copies: int
    outcome: PrintOutcome


@dataclass(frozen=True, slots=True)
class LostPrint:
    """A job whose process is gone, and who asked for it: `user_id` is Telegram's."""

    id: PrintJobId
    firm_id: int
    user_id: int | None
    language: str
    document: str
    outcome: PrintOutcome
