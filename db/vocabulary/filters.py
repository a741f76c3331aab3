"""What a list may be narrowed to, and its orders. Values lie in dialogs that are open, so they stay as they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class InvoiceStatusFilter(StrEnum):
    """Which invoices a list shows."""

    ALL = "all"
    DRAFT = "draft"
    OPEN = "open"
    OVERDUE = "overdue"
    PARTIAL = "partial"
    PAID = "paid"
    VOID = "void"
    WRITTEN_OFF = "written_off"


def owed(shows: Sequence[InvoiceStatusFilter]) -> bool:
    """Whether only what is still to be paid is shown: the balance then says more than the total."""
    return bool(shows) and all(
        show in (InvoiceStatusFilter.OPEN, InvoiceStatusFilter.OVERDUE, InvoiceStatusFilter.PARTIAL)
        for show in shows
    )


class InvoiceSort(StrEnum):
    """Open ones by due date and others newest first, unless somebody chooses."""

    USUAL = "usual"
    NEWEST = "newest"
    DUE = "due"
    AMOUNT = "amount"
    CLIENT = "client"


class ClientFilter(StrEnum):
    CURRENT = "current"
    OWING = "owing"
    """Put away or not."""
    ARCHIVED = "archived"
    EVERY = "every"


class MatterFilter(StrEnum):
    EVERY = "every"
    OPEN = "open"
    CLOSED = "closed"


class CardSort(StrEnum):
    """Each list knows some of these; the usual one is by name for clients, the newest first for others."""

    USUAL = "usual"
    NAME = "name"
    CLIENT = "client"
    DEBT = "debt"


class GroupBy(StrEnum):
    """What a report is cut by. The lawyer is who answers for the client now."""

    CLIENT = "client"
    LAWYER = "lawyer"
    MATTER = "matter"
    CONTRACT = "contract"
    ISSUER = "issuer"


class TaskFilter(StrEnum):
    """Which tasks a list shows; each shows only tasks of clients that its reader sees."""

    MINE = "mine"
    TEAM = "team"
    OVERDUE = "overdue"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class SearchTerms:
    """What a typed text may be, folded as the columns are. `words` are parts of a name, `digits` of a tax number,
    `phone` of a phone, `email` of an address, `number` of an invoice's or contract's number, `sums` what an
    invoice may come to; empty ones are not looked for. `variants`, when there are any, stand for `words`: of each word
    the parts of a name that say the same. `kin_clients` and `kin_matters` bear the very words in another form, which
    no column shows: they are found beside the rest, and stand before what only begins so; `kin_words` is how many
    words of a name that are, when more are typed. People of `people_clients` are called so: these stand after all that
    bear it in their own names."""

    words: Sequence[str] = ()
    digits: str = ""
    phone: str = ""
    email: str = ""
    number: str = ""
    variants: Sequence[Sequence[str]] = ()
    sums: Sequence[int] = ()
    kin_clients: Sequence[int] = ()
    kin_matters: Sequence[int] = ()
    kin_words: int = 0
    people_clients: Sequence[int] = ()

    @property
    def spellings(self) -> Sequence[Sequence[str]]:
        """Of each word those parts of a name, any of which will do."""
        return self.variants or [(word,) for word in self.words]

    @property
    def name(self) -> str:
        return " ".join(self.words)


@dataclass(frozen=True, slots=True)
class ClientQuery:
    """`sought` of None is everybody; `member_id` narrows to clients that this member is responsible for. By debt means
    the debt in `currency`."""

    sought: SearchTerms | None = None
    show: ClientFilter = ClientFilter.CURRENT
    member_id: int | None = None
    sort: CardSort = CardSort.USUAL
    currency: str = ""


@dataclass(frozen=True, slots=True)
class ContractQuery:
    sought: SearchTerms | None = None
    client_id: int | None = None
    matter_id: int | None = None
    states: Sequence[str] = ()
    member_id: int | None = None
    sort: CardSort = CardSort.USUAL


@dataclass(frozen=True, slots=True)
class MatterQuery:
    sought: SearchTerms | None = None
    client_id: int | None = None
    show: MatterFilter = MatterFilter.EVERY
    member_id: int | None = None
    sort: CardSort = CardSort.USUAL
