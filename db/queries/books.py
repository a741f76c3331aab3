"""The books of all firms, looked at from outside to prove them: what contradicts itself, and how much was looked at.

Most questions ask the database for what is wrong, so that on clean books nothing comes back. `db.unit_of_work` opens
this on one state of everything, read only.
"""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ForeignKeyConstraint, Table, and_, exists, func, or_, select, text

from db.models import (
    AuditEntry,
    Base,
    ClientDocument,
    Contract,
    Delivery,
    Firm,
    Invoice,
    InvoiceLine,
    Issuer,
    NumberCounter,
    Payment,
    PrintedImage,
    Reminder,
)
from db.queries.book_money import MoneyProofs
from db.vocabulary.enums import INVOICE_NUMBERS, DeliveryState, InvoiceState, ReminderState

BATCH = 500
GUARDS = {
    "sqlite": ("audit_entries_kept", "audit_entries_not_replaced", "audit_entries_unchanged"),
    "postgresql": ("audit_entries_kept", "audit_entries_not_emptied", "audit_entries_unchanged"),
}
"""The triggers without which the trail could be changed."""


Place = tuple[int, int, str, int, int]
"""Firm, issuer, of what the numbers are, series, year."""


@dataclass(frozen=True, slots=True)
class SeriesYear:
    """The numbers of one issuer's series in one year; `counter` is the last that was given, as the counter says."""

    firm_id: int
    issuer_id: int
    kind: str
    """`INVOICE_NUMBERS`, or a `DocumentKind`."""
    series: int
    year: int
    counter: int | None
    first: int | None = None
    last: int | None = None
    numbers: int = 0


class BookQueries(MoneyProofs):
    @property
    def dialect(self) -> str:
        return self._session.get_bind().dialect.name

    async def counts(self) -> dict[str, int]:
        """Table → rows."""
        return {
            name: int(await self._session.scalar(select(func.count()).select_from(table)) or 0)
            for name, table in Base.metadata.tables.items()
        }

    async def damaged_pages(self) -> list[str]:
        """What SQLite itself finds wrong with its file; a server looks after its own."""
        if self.dialect != "sqlite":
            return []
        rows = await self._session.execute(text("PRAGMA integrity_check(20)"))
        return [str(row[0]) for row in rows if row[0] != "ok"]

    async def missing_guards(self) -> list[str]:
        """Names of the trail's triggers that are not there, or switched off."""
        query = (
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entries'"
            if self.dialect == "sqlite"
            else "SELECT tgname FROM pg_trigger"
            " WHERE tgrelid = 'audit_entries'::regclass AND tgenabled IN ('O', 'A')"
        )
        there = {str(row[0]) for row in await self._session.execute(text(query))}
        return sorted(set(GUARDS[self.dialect]) - there)

    # --- numbers

    async def series(self) -> list[SeriesYear]:
        """Each series and year that has a number or a counter."""
        numbers = await self._given(Invoice, INVOICE_NUMBERS)
        for kind in await self._session.scalars(select(ClientDocument.kind).distinct()):
            numbers |= await self._given(ClientDocument, kind)
        rows = await self._session.scalars(select(NumberCounter))
        counters: dict[Place, int] = {
            (row.firm_id, row.issuer_id, row.kind, row.series, row.year): row.last_seq for row in rows
        }
        return [
            SeriesYear(*each, counters.get(each), *numbers.get(each, ()))
            for each in sorted({*numbers, *counters})
        ]

    async def _given(self, model: Any, kind: str) -> dict[Place, tuple[int, int, int]]:
        """The first, the last, and how many numbers there are in each place."""
        query = select(
            *(model.firm_id, model.issuer_id, model.series, model.year),
            *(func.min(model.seq), func.max(model.seq), func.count(model.seq.distinct())),
        ).where(model.seq.is_not(None), model.series.is_not(None), model.year.is_not(None))
        if model is ClientDocument:
            query = query.where(ClientDocument.kind == kind)
        rows = await self._session.execute(
            query.group_by(model.firm_id, model.issuer_id, model.series, model.year)
        )
        return {
            (firm, issuer, kind, series, year): (first, last, count)
            for firm, issuer, series, year, first, last, count in rows
        }

    async def numbers_of(self, series: SeriesYear) -> Sequence[int]:
        """In their order, to find the gaps among them."""
        of_invoices = series.kind == INVOICE_NUMBERS
        model: Any = Invoice if of_invoices else ClientDocument
        query = select(model.seq).where(
            model.firm_id == series.firm_id,
            model.issuer_id == series.issuer_id,
            model.series == series.series,
            model.year == series.year,
        )
        if not of_invoices:
            query = query.where(ClientDocument.kind == series.kind)
        return [seq for seq in await self._session.scalars(query.order_by(model.seq)) if seq is not None]

    async def doubles(self, *columns: Any) -> Sequence[Any]:
        """(columns…, how many rows) of what should be there once."""
        query = select(*columns, func.count().label("rows")).where(
            *(column.is_not(None) for column in columns)
        )
        return (await self._session.execute(query.group_by(*columns).having(func.count() > 1))).all()

    # --- invoices

    async def issued(self) -> AsyncIterator[tuple[Sequence[Invoice], dict[int, list[InvoiceLine]]]]:
        """All invoices with a number, a piece at a time, with their lines."""
        last = 0
        while True:
            query = select(Invoice).where(Invoice.status != InvoiceState.DRAFT, Invoice.id > last)
            rows = (await self._session.scalars(query.order_by(Invoice.id).limit(BATCH))).all()
            if not rows:
                return
            last = rows[-1].id
            lines: dict[int, list[InvoiceLine]] = {row.id: [] for row in rows}
            found = select(InvoiceLine).where(InvoiceLine.invoice_id.in_(lines))
            for line in await self._session.scalars(found.order_by(InvoiceLine.position, InvoiceLine.id)):
                lines[line.invoice_id].append(line)
            yield rows, lines
            self._session.expunge_all()  # the frozen pages of a whole firm would not fit

    async def issuers(self) -> dict[int, Issuer]:
        rows = (await self._session.scalars(select(Issuer))).all()
        for row in rows:
            self._session.expunge(row)
        return {row.id: row for row in rows}

    async def images(self) -> dict[tuple[int, str], bytes]:
        """(firm, digest) → what documents print under it."""
        rows = await self._session.execute(
            select(PrintedImage.firm_id, PrintedImage.sha256, PrintedImage.png)
        )
        return {(row.firm_id, row.sha256): row.png for row in rows}

    # --- reminders and messages

    async def unsent_reminders(self) -> Sequence[Any]:
        """(firm_id, id, invoice_id, step, delivery_id, state) of reminders that are «sent» by a message that is not."""
        query = (
            select(
                Reminder.firm_id,
                Reminder.id,
                Reminder.invoice_id,
                Reminder.step,
                Reminder.delivery_id,
                Delivery.state,
            )
            .outerjoin(Delivery, Delivery.id == Reminder.delivery_id)
            .where(
                Reminder.state == ReminderState.SENT,
                or_(Delivery.id.is_(None), Delivery.state != DeliveryState.SENT),
            )
        )
        return await self._all(query, Reminder.id)

    # --- rows that belong together

    async def orphans(self, table: Table, key: ForeignKeyConstraint) -> Sequence[Any]:
        """Rows of `table` that point at nothing by this key: up to twenty, as (their key, what is missing)."""
        child, parent = table.alias(), key.referred_table.alias()
        columns = [child.c[name] for name in key.column_keys]
        there = exists().where(
            *(parent.c[element.column.name] == child.c[element.parent.name] for element in key.elements)
        )
        own = _key_of(table, child)
        query = select(own, columns[-1]).where(*(column.is_not(None) for column in columns), ~there)
        return (await self._session.execute(query.order_by(own).limit(20))).all()

    async def of_other_clients(self, table: Table, key: ForeignKeyConstraint) -> Sequence[Any]:
        """Rows of `table` that point at a row of another client: up to twenty, as (firm, their id, what they name)."""
        child, parent = table.alias(), key.referred_table.alias()
        joined = and_(
            *(parent.c[element.column.name] == child.c[element.parent.name] for element in key.elements)
        )
        query = (
            select(child.c.firm_id, child.c.id, parent.c.id)
            .join(parent, joined)
            .where(child.c.client_id != parent.c.client_id)
        )
        return (await self._session.execute(query.order_by(child.c.id).limit(20))).all()

    # --- files

    async def half_files(self) -> Sequence[Any]:
        """(firm_id, id, client_id) of contracts with a file that has no name, or a name without a file."""
        half = Contract.file_id.is_(None) != Contract.file_name.is_(None)
        return await self._all(
            select(Contract.firm_id, Contract.id, Contract.client_id).where(half), Contract.id
        )

    # --- the trail

    async def firms(self) -> Sequence[int]:
        return (await self._session.scalars(select(Firm.id).order_by(Firm.id))).all()

    async def chain(self, firm_id: int) -> AsyncIterator[Sequence[AuditEntry]]:
        """The sealed acts of a firm in the order of its chain, a piece at a time."""
        last = (0, 0)
        while True:
            query = select(AuditEntry).where(
                AuditEntry.firm_id == firm_id,
                AuditEntry.seq.is_not(None),
                or_(
                    AuditEntry.seq > last[0],
                    and_(AuditEntry.seq == last[0], AuditEntry.id > last[1]),
                ),
            )
            found = await self._session.scalars(query.order_by(AuditEntry.seq, AuditEntry.id).limit(BATCH))
            rows = found.all()
            if not rows:
                return
            last = (rows[-1].seq or 0, rows[-1].id)
            yield rows
            self._session.expunge_all()

    async def unsealed(self, firm_id: int) -> Any:
        """(acts, the earliest, the first id) that the chain does not hold yet."""
        query = select(func.count(), func.min(AuditEntry.at), func.min(AuditEntry.id))
        query = query.where(AuditEntry.firm_id == firm_id, AuditEntry.seq.is_(None))
        return (await self._session.execute(query)).one()

    async def invoices_named(self, ids: Sequence[int]) -> dict[int, Any]:
        """Id → (number, total_minor, currency, written_off_minor)."""
        query = select(
            Invoice.id, Invoice.firm_id, Invoice.number, Invoice.total_minor, Invoice.currency, Invoice.status
        )
        rows = await self._session.execute(query.where(Invoice.id.in_(ids)))
        return {row.id: row for row in rows}

    async def documents_named(self, ids: Sequence[int]) -> dict[int, Any]:
        """The same of documents beside invoices."""
        query = select(
            ClientDocument.id,
            ClientDocument.firm_id,
            ClientDocument.number,
            ClientDocument.total_minor,
            ClientDocument.currency,
        )
        rows = await self._session.execute(query.where(ClientDocument.id.in_(ids)))
        return {row.id: row for row in rows}

    async def payments_named(self, ids: Sequence[int]) -> dict[int, Any]:
        query = select(Payment.id, Payment.firm_id, Payment.amount_minor, Payment.currency)
        rows = await self._session.execute(query.where(Payment.id.in_(ids)))
        return {row.id: row for row in rows}


def _key_of(table: Table, alias: Any) -> Any:
    return alias.c[list(table.primary_key.columns)[-1].name]
