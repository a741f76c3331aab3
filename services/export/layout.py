"""The kinds of an export, and how the columns of one are laid out and its rows read in batches."""

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from db.invoice_conditions import InvoiceScope
from db.queries.export import After
from db.queries.invoice_list import InvoiceQuery
from db.unit_of_work import UnitOfWork
from db.vocabulary.filters import ClientQuery, ContractQuery, MatterQuery
from services.export.files import SheetRow


class ExportKind(StrEnum):
    INVOICES = "invoices"
    PAYMENTS = "payments"
    """The ledger: what was received, returned and reversed."""
    CLIENTS = "clients"
    CONTRACTS = "contracts"
    MATTERS = "matters"
    TASKS = "tasks"
    DOCUMENTS = "documents"
    """Acts and what else goes to clients beside invoices; drafts are none yet."""
    AUDIT = "audit"
    """The audit log: who did what, when, with values before and after."""
    LINES = "lines"
    """What invoices are for, line by line."""
    ADVANCES = "advances"
    """What clients have paid ahead, and what lies on the advances of their contracts."""
    NOTES = "notes"
    """What staff have noted on cards for themselves."""


KINDS_WITH_PERIOD = frozenset(
    {ExportKind.INVOICES, ExportKind.PAYMENTS, ExportKind.DOCUMENTS, ExportKind.AUDIT}
)
"""Kinds that a period narrows; the others are lists as of today."""


@dataclass(frozen=True, slots=True)
class ExportContext:
    """What an export needs to know besides its rows.

    `translate_value("status", "void")` is «аннулирован»; `translate_select` is for kinds with values that the locale
    files may not know. `say` tells a stored word of ours in the reader's language, and leaves what was typed.
    """

    query: InvoiceQuery
    scope: InvoiceScope
    clients: ClientQuery
    contracts: ContractQuery
    matters: MatterQuery
    zone: str
    translate_value: Callable[[str, str], str]
    translate_select: Callable[[str, str], str]
    say: Callable[[str | None], str | None]


Batch = tuple[list[SheetRow], After]
"""Rows, and the key after which the next batch begins; None after the last batch."""
ReadBatch = Callable[[UnitOfWork, ExportContext, After, int], Coroutine[Any, Any, Batch]]


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """`columns` are the ends of their locale keys; columns in `totals` are summed per currency."""

    columns: tuple[str, ...]
    totals: tuple[str, ...]
    read: ReadBatch

    @property
    def total_columns(self) -> frozenset[int]:
        return frozenset(self.columns.index(name) for name in self.totals)

    @property
    def currency_column(self) -> int | None:
        return self.columns.index("currency") if "currency" in self.columns else None


def to_local_naive(at: datetime, zone: str) -> datetime:
    return at.astimezone(ZoneInfo(zone)).replace(tzinfo=None, second=0, microsecond=0)


def value_key(kind: str, value: str) -> str:
    """`status`, `written_off` → `export-status-written-off`."""
    return f"export-{kind.replace('_', '-')}-{value.replace('_', '-')}"


def column_headings(columns: Sequence[str], translate: Callable[[str], str]) -> list[str]:
    return [translate(value_key("column", name)) for name in columns]
