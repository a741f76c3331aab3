"""What acts on many invoices return, and what they need."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from db.vocabulary.enums import ReminderMode
from db.vocabulary.mass_acts import MassItemState, MassKind, MassReason, MassState
from services.domain.access import Permission
from services.domain.ids import ClientId, ContractId, InvoiceId, MassActId, MassItemId, MemberId
from services.domain.money.money import Money

MOST = 500
"""Items of one act. A page says how many it has no room for."""

NEEDS: Mapping[MassKind, Permission] = {
    MassKind.ISSUE: Permission.INVOICE_ISSUE,
    MassKind.RETAINERS: Permission.INVOICE_ISSUE,
    MassKind.SEND: Permission.INVOICE_ISSUE,
    MassKind.REMIND: Permission.INVOICE_ISSUE,
    MassKind.TASK: Permission.TASK_EDIT,
    MassKind.HAND_OVER: Permission.CLIENT_SHARE,
}
"""As the single act; each item asks again in its own name."""

TO_DO = (MassItemState.READY, MassItemState.UNTICKED)
NOT_DONE = (MassItemState.LEFT_OUT, MassItemState.FAILED)


@dataclass(frozen=True, slots=True)
class MassTask:
    """What each invoice gets. `due_on` and `at` are the firm's, as in `NewTask`; without an assignee it is whoever
    leads the client."""

    note: str
    """Empty once the tasks are set: they hold it."""
    due_on: date
    at: time | None = None
    assignee_id: MemberId | None = None


@dataclass(frozen=True, slots=True)
class Planned:
    """What would happen to one invoice, contract or client. `ways` are ids of contacts, and whether by e-mail; of a
    task whom it goes to, of a client that is handed over whom it is taken from."""

    client_id: int
    amount: Money
    state: MassItemState
    reason: MassReason | None = None
    invoice_id: int | None = None
    contract_id: int | None = None
    ways: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class MassOffer:
    """How many there are of each that can be done at once. `month` is the one that retainers would be billed for."""

    drafts: int
    retainers: int
    unsent: int
    overdue: int
    month: date


@dataclass(frozen=True, slots=True)
class MassRow:
    id: MassItemId
    invoice_id: InvoiceId | None
    contract_id: ContractId | None
    client_id: ClientId
    client: str
    """Empty for what this person does not see any more."""
    number: str
    """Of the invoice, empty for a draft; of the contract where there is no invoice yet."""
    amount: Money
    state: MassItemState
    reason: MassReason | None
    kind: MassKind
    to: tuple[str, ...] = ()
    """Names of contacts, or the address; of a task whose it is."""
    lead: str = ""
    """Of a client that is handed over: who led it."""


@dataclass(frozen=True, slots=True)
class MassCount:
    state: MassItemState
    reason: MassReason | None
    count: int
    amount: Money


@dataclass(frozen=True, slots=True)
class MassView:
    """An act as it is now. `counts` are by state, reason and currency."""

    id: MassActId
    kind: MassKind
    state: MassState
    stop_asked: bool
    month: date | None
    mode: ReminderMode | None
    beyond: int
    under_way: int
    """Items that were done and whose messages had not left when the report was made."""
    counts: tuple[MassCount, ...]
    task: MassTask | None
    assignee: str
    """The name of who gets all tasks; empty when each goes to whoever leads the client."""
    receiver: str
    """The name of who gets clients that are handed over."""
    receiver_told: bool
    """Whether there is a message for the receiver; nobody is told of what one takes oneself."""
    loses_sight: bool
    """Whether who hands clients over sees none of them afterwards."""
    without_mode: int
    """Ticked items of clients of whom nobody has said how to remind them."""

    def count(self, *states: MassItemState) -> int:
        return sum(each.count for each in self.counts if each.state in states)

    def sums(self, *states: MassItemState) -> list[tuple[Money, int]]:
        """Amounts per currency with how many they are of, the currencies as they first occur."""
        found: dict[str, tuple[Money, int]] = {}
        for each in self.counts:
            if each.state in states:
                amount, count = found.get(each.amount.currency.value, (Money.zero(each.amount.currency), 0))
                found[each.amount.currency.value] = amount + each.amount, count + each.count
        return list(found.values())

    @property
    def is_over(self) -> bool:
        return self.state in (MassState.ENDED, MassState.TOLD)
