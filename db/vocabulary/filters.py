"""What a list may be narrowed to, and its orders. Values lie in dialogs that are open, so they stay as they are."""

from collections.abc import Sequence
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


class TaskFilter(StrEnum):
    """Which tasks a list shows; each shows only tasks of clients that its reader sees."""

    MINE = "mine"
    TEAM = "team"
    OVERDUE = "overdue"
    CLOSED = "closed"
