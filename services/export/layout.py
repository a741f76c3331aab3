"""What an export is made of: its kinds, and how one of them is laid out and read, a piece at a time."""

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
    AUDIT = "audit"
    """The journal: who did what, when, with before and after."""


KINDS_WITH_PERIOD = frozenset({ExportKind.INVOICES, ExportKind.PAYMENTS, ExportKind.AUDIT})
"""A period narrows these; the other lists are registers, which stand as they are today."""


@dataclass(frozen=True, slots=True)
class ExportContext:
    """What an export needs to know besides its rows.

    `translate_value("status", "void")` is «аннулирован»; `translate_select` is for kinds with values that the locale
    files may not know.
    """

    query: InvoiceQuery
    scope: InvoiceScope
    clients: ClientQuery
    contracts: ContractQuery
    matters: MatterQuery
    zone: str
    translate_value: Callable[[str, str], str]
    translate_select: Callable[[str, str], str]


Batch = tuple[list[SheetRow], After]
"""Rows, and where the next piece begins; None after the last."""
ReadBatch = Callable[[UnitOfWork, ExportContext, After, int], Coroutine[Any, Any, Batch]]


@dataclass(frozen=True, slots=True)
class SheetLayout:
    """Names of the columns: the ends of their locale keys. Money of `totals` is added up per currency."""

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


def value_key(of: str, value: str) -> str:
    """`status`, `written_off` → `export-status-written-off`."""
    return f"export-{of.replace('_', '-')}-{value.replace('_', '-')}"


def column_headings(columns: Sequence[str], say: Callable[[str], str]) -> list[str]:
    return [say(value_key("column", name)) for name in columns]
