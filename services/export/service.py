"""Exports lists and the ledger to files: XLSX for people, CSV for other programs.

Rows are read in batches, each in its own transaction, and written on a thread: neither memory nor the event loop
depends on how many there are.
"""

from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import BinaryIO

from db.invoice_conditions import InvoiceScope
from db.unit_of_work import UnitOfWork
from db.vocabulary.filters import ClientFilter, ClientQuery, ContractQuery, MatterFilter, MatterQuery
from services.core.lists import ALL_CARDS, CardFilter, NoMatch, find_first, require_visible
from services.core.threads import in_thread
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.errors import BadInput
from services.domain.ids import InvoiceId, IssuerId
from services.domain.ports import Clock, Translator
from services.export import one_c
from services.export.files import ColumnTotals, CsvFile, SheetRow, XlsxFile
from services.export.layout import (
    KINDS_WITH_PERIOD,
    ExportContext,
    ExportKind,
    SheetLayout,
    column_headings,
    to_local_naive,
    value_key,
)
from services.export.sheets import LAYOUTS
from services.invoices.lists import query_of
from services.invoices.views import ALL_INVOICES, InvoiceFilter
from services.invoices.wording import OWN_KEYS, UNIT_KEYS, say_in

__all__ = ["LIST_KINDS", "ExportKind"]

BATCH_SIZE = 200
SAID_KEYS = (*OWN_KEYS, *UNIT_KEYS)
ONE_C_NAME = "kl_to_1c.txt"
"""As banks name it, and as 1С looks for it."""
BOOK_KINDS = (
    ExportKind.CLIENTS,
    ExportKind.CONTRACTS,
    ExportKind.MATTERS,
    ExportKind.INVOICES,
    ExportKind.LINES,
    ExportKind.PAYMENTS,
    ExportKind.ADVANCES,
    ExportKind.DOCUMENTS,
    ExportKind.TASKS,
    ExportKind.NOTES,
    ExportKind.AUDIT,
)
"""The sheets of «Забрать всё»."""
_APART = frozenset({ExportKind.AUDIT, ExportKind.LINES, ExportKind.ADVANCES, ExportKind.NOTES})
LIST_KINDS = tuple(kind for kind in ExportKind if kind not in _APART)
"""The sheets of «everything»; the audit log is exported apart."""


@dataclass(frozen=True, slots=True)
class ExportNote:
    """The key of a text, and its parameters."""

    key: str
    params: Mapping[str, str | int | date]


@dataclass(frozen=True, slots=True)
class ExportResult:
    """`name` is the file's name; `rows` counts rows without headings and totals."""

    name: str
    rows: int
    notes: tuple[ExportNote, ...] = ()
    """What is said with the file."""


class ExportService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, translator: Translator) -> None:
        self._work = work
        self._clock = clock
        self._translator = translator

    @permitted(Permission.EXPORT)
    async def xlsx(
        self,
        actor: Actor,
        kinds: tuple[ExportKind, ...],
        target: BinaryIO,
        invoice_filter: InvoiceFilter = ALL_INVOICES,
        card_filter: CardFilter = ALL_CARDS,
    ) -> ExportResult:
        """Writes a workbook with a sheet for each kind into `target` (an open file or a buffer, which stays open).

        `invoice_filter` narrows invoices as their list; of the ledger its client, contract, matter, issuer, currency
        and dates (of the money); of the others its client. `card_filter` narrows clients, contracts and matters as
        their lists. Words are in the actor's language. Raises `NotFound` as the list, `error-export-too-long` for
        more rows than a sheet has.
        """
        kinds = tuple(dict.fromkeys(kinds))
        if not kinds or ExportKind.AUDIT in kinds:
            raise BadInput("error-export-nothing")
        return await self._write_xlsx(actor, kinds, target, invoice_filter, card_filter)

    @permitted(Permission.EXPORT)
    async def csv(
        self,
        actor: Actor,
        kind: ExportKind,
        target: BinaryIO,
        invoice_filter: InvoiceFilter = ALL_INVOICES,
        card_filter: CardFilter = ALL_CARDS,
    ) -> ExportResult:
        """Writes the same rows of one kind as CSV, without totals."""
        if kind is ExportKind.AUDIT:
            raise BadInput("error-export-nothing")
        return await self._write_csv(actor, kind, target, invoice_filter, card_filter)

    @permitted(Permission.AUDIT_EXPORT)
    async def journal(
        self,
        actor: Actor,
        target: BinaryIO,
        invoice_filter: InvoiceFilter = ALL_INVOICES,
        as_csv: bool = False,
    ) -> ExportResult:
        """Who did what on the days of `invoice_filter`; as CSV when `as_csv`. It tells also what members and
        invitations went through, so that it has a permission of its own."""
        if as_csv:
            return await self._write_csv(actor, ExportKind.AUDIT, target, invoice_filter)
        return await self._write_xlsx(actor, (ExportKind.AUDIT,), target, invoice_filter)

    @permitted(Permission.EXPORT)
    async def one_c_issuers(self, actor: Actor) -> tuple[IssuerId, ...]:
        """Our organisations in countries whose banks give files for 1С, those that no longer bill included."""
        async with self._work.read(actor) as uow:
            issuers = await uow.issuers.list(archived=True)
        return tuple(IssuerId(issuer.id) for issuer in issuers if issuer.country in one_c.DIALECTS)

    @permitted(Permission.EXPORT)
    async def one_c(
        self, actor: Actor, target: BinaryIO, invoice_filter: InvoiceFilter = ALL_INVOICES
    ) -> ExportResult:
        """Writes the payments of one issuer as the file that 1С loads like a bank's statement. What it leaves out is
        said in the notes: reversed payments, and those that came by no bank or in a foreign currency.

        Raises `error-export-1c-issuer` where several have payments, `-country`, `-account` where it has none.
        """
        context = await self._build_context(actor, invoice_filter, ALL_CARDS)
        query, after = context.query, None
        async with self._work.read(actor) as uow:
            issuer, has_others = await one_c.find_issuer(uow, context)
            if issuer is None:
                return ExportResult(ONE_C_NAME, 0)
            found = await one_c.begin(uow, issuer)
        scope = replace(context.scope, issuer_ids=(IssuerId(issuer.id),))
        while True:
            async with self._work.read(actor) as uow:
                rows = await uow.exports.payments(
                    scope, query.since, query.until, query.currencies, after, BATCH_SIZE
                )
                await one_c.collect(uow, [(row[0], row[1]) for row in rows], found)
            if len(rows) < BATCH_SIZE:
                break
            after = (rows[-1][0].received_on, rows[-1][0].id)
        notes = [
            ExportNote(f"export-1c-{key}", {"count": count})
            for key, count in (
                ("not-bank", found.not_bank),
                ("currency", found.other_currency),
                ("reversed", found.reversed),
            )
            if count
        ]
        if has_others:
            notes.append(ExportNote("export-1c-others", {}))
        if not found.parts:
            return ExportResult(ONE_C_NAME, 0, tuple(notes))
        made_at = to_local_naive(self._clock.now(), actor.timezone)
        first, last = one_c.period(found, query.since, query.until, made_at.date())
        file = await one_c.write(found, first, last, made_at, self._translator)
        target.write(file.content)
        about = ExportNote("export-1c-about", {"issuer": issuer.name, "since": first, "until": last})
        if file.replaced:
            notes.append(ExportNote("export-1c-letters", {"count": file.replaced}))
        return ExportResult(ONE_C_NAME, len(found.parts), (about, *notes))

    @permitted(Permission.EXPORT)
    async def issued(self, actor: Actor) -> list[InvoiceId]:
        """Every invoice that has a number, void ones too, by date and as of one moment: a list that is read by pages
        would lose or repeat some when others write meanwhile."""
        async with self._work.read(actor) as uow:
            return [InvoiceId(number) for number in await uow.exports.issued()]

    @permitted(Permission.TAKE_OUT)
    async def book(self, actor: Actor, target: BinaryIO) -> ExportResult:
        """Everything that the firm has for people to read, the audit log included, of all days."""
        return await self._write_xlsx(actor, BOOK_KINDS, target, ALL_INVOICES)

    async def _write_xlsx(
        self,
        actor: Actor,
        kinds: tuple[ExportKind, ...],
        target: BinaryIO,
        invoice_filter: InvoiceFilter,
        card_filter: CardFilter = ALL_CARDS,
    ) -> ExportResult:
        context = await self._build_context(actor, invoice_filter, card_filter)
        rows = 0
        with XlsxFile(target, self._clock.now()) as book:
            for kind in kinds:
                layout = LAYOUTS[kind]
                title = self._translate(actor, f"export-sheet-{kind.value}")
                sheet = book.add_sheet(
                    title, self._column_headings(actor, layout), ColumnTotals(layout.total_columns)
                )
                async for batch in self._read_batches(actor, layout, context):
                    await in_thread(sheet.write, batch)
                    rows += len(batch)
                sheet.finish(self._translate(actor, "export-total"), 0, layout.currency_column)
            await in_thread(book.close)
        return ExportResult(f"{self._file_name(actor, kinds, invoice_filter)}.xlsx", rows)

    async def _write_csv(
        self,
        actor: Actor,
        kind: ExportKind,
        target: BinaryIO,
        invoice_filter: InvoiceFilter,
        card_filter: CardFilter = ALL_CARDS,
    ) -> ExportResult:
        context = await self._build_context(actor, invoice_filter, card_filter)
        layout = LAYOUTS[kind]
        file = CsvFile(target, self._column_headings(actor, layout))
        rows = 0
        async for batch in self._read_batches(actor, layout, context):
            await in_thread(file.write, batch)
            rows += len(batch)
        return ExportResult(f"{self._file_name(actor, (kind,), invoice_filter)}.csv", rows)

    async def _build_context(
        self, actor: Actor, invoice_filter: InvoiceFilter, card_filter: CardFilter
    ) -> ExportContext:
        day = local_date(self._clock.now(), actor.timezone)
        async with self._work.read(actor) as uow:
            query = await query_of(uow, actor, day, invoice_filter)
            await require_visible(uow, card_filter.client_id, card_filter.matter_id)
            card_queries = await _card_queries(uow, actor, invoice_filter, card_filter)
        scope = InvoiceScope(
            query.client_id, query.member_id, query.matter_id, query.contract_id, query.issuer_ids
        )

        @cache
        def translate_value(kind: str, value: str) -> str:
            return self._translate(actor, value_key(kind, value))

        @cache
        def translate_select(kind: str, value: str) -> str:
            return self._translator.get(f"export-{kind}", actor.language, {"value": value})

        @cache
        def say(stored: str | None) -> str | None:
            return say_in(actor.language, stored, SAID_KEYS, self._translator) if stored else stored

        return ExportContext(
            query,
            scope,
            *card_queries,
            actor.timezone,
            translate_value,
            translate_select,
            say,
        )

    async def _read_batches(
        self, actor: Actor, layout: SheetLayout, context: ExportContext
    ) -> AsyncIterator[list[SheetRow]]:
        after = None
        while True:
            async with self._work.read(actor) as uow:
                rows, after = await layout.read(uow, context, after, BATCH_SIZE)
            yield rows
            if after is None:
                return

    def _column_headings(self, actor: Actor, layout: SheetLayout) -> list[str]:
        return column_headings(layout.columns, lambda key: self._translate(actor, key))

    def _file_name(self, actor: Actor, kinds: tuple[ExportKind, ...], invoice_filter: InvoiceFilter) -> str:
        """«Счета 01.11.2026–30.11.2026», «Клиенты на 24.11.2026»: a file's name has no room for a path or a colon."""
        title = self._translate(actor, f"export-sheet-{kinds[0].value}" if len(kinds) == 1 else "export-file")
        day = local_date(self._clock.now(), actor.timezone)
        kinds_with_period = set(kinds) & KINDS_WITH_PERIOD
        if not kinds_with_period or invoice_filter.since is invoice_filter.until is None:
            return self._translator.get(
                "export-name", actor.language, {"of": title, "day": f"{day:%d.%m.%Y}"}
            )
        # A period without an end ends today; one without a beginning covers everything before its end.
        until = f"{invoice_filter.until or day:%d.%m.%Y}"
        if invoice_filter.since is None:
            return self._translator.get("export-name-until", actor.language, {"of": title, "until": until})
        since = f"{invoice_filter.since:%d.%m.%Y}"
        return self._translator.get(
            "export-name-period", actor.language, {"of": title, "since": since, "until": until}
        )

    def _translate(self, actor: Actor, key: str) -> str:
        return self._translator.get(key, actor.language, {})


async def _card_queries(
    uow: UnitOfWork, actor: Actor, invoice_filter: InvoiceFilter, card_filter: CardFilter
) -> tuple[ClientQuery, ContractQuery, MatterQuery]:
    """What the lists of the same filter show. Raises `error-export-nothing-found` for a text that no card can
    contain."""
    member = actor.member_id if card_filter.mine else None
    client_id = card_filter.client_id or invoice_filter.client_id
    states = [state.value for state in card_filter.states]
    shown = card_filter.show if isinstance(card_filter.show, ClientFilter) else ClientFilter.EVERY
    which = card_filter.show if isinstance(card_filter.show, MatterFilter) else MatterFilter.EVERY
    clients = ClientQuery(None, shown, member)
    contracts = ContractQuery(None, client_id, card_filter.matter_id, states, member)
    matters = MatterQuery(None, client_id, which, member)
    text = card_filter.query
    if text is None or not text.strip():
        return clients, contracts, matters
    directory = uow.directory
    try:
        of_clients, *_ = await find_first(
            text,
            lambda sought: directory.clients(replace(clients, sought=sought), 0, 1),
            uow,
            clients_only=True,
        )
        of_contracts, *_ = await find_first(
            text, lambda sought: directory.contracts(replace(contracts, sought=sought), 0, 1), uow
        )
        of_matters, *_ = await find_first(
            text,
            lambda sought: directory.matters(replace(matters, sought=sought), 0, 1),
            uow,
            clients_only=True,
            matters=True,
        )
    except NoMatch:
        raise BadInput("error-export-nothing-found") from None
    return (
        replace(clients, sought=of_clients),
        replace(contracts, sought=of_contracts),
        replace(matters, sought=of_matters),
    )
