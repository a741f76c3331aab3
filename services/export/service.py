"""Any list, and the ledger, as a file: XLSX for people, CSV for other programs.

Rows are read by the hundred, each hundred in a transaction of its own, and written between them on a thread: neither
memory nor the event loop notices how many there are.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import cache
from typing import BinaryIO

from db.invoice_conditions import InvoiceScope
from db.vocabulary.filters import ClientFilter, ClientQuery, ContractQuery, MatterFilter, MatterQuery
from services.core.lists import ALL_CARDS, CardFilter, NoMatch, parse_query, require_visible
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import today
from services.domain.errors import BadInput
from services.domain.ports import Clock, Translator
from services.export.files import ColumnTotals, CsvFile, SheetRow, XlsxFile
from services.export.layout import (
    KINDS_WITH_PERIOD,
    ExportContext,
    ExportKind,
    SheetLayout,
    column_headings,
    value_key,
)
from services.export.sheets import LAYOUTS
from services.invoices.lists import query_of
from services.invoices.views import ALL_INVOICES, InvoiceFilter

__all__ = ["LIST_KINDS", "ExportKind"]

BATCH_SIZE = 200
LIST_KINDS = tuple(kind for kind in ExportKind if kind is not ExportKind.AUDIT)
"""What «everything» holds: the journal is a thing of its own."""


@dataclass(frozen=True, slots=True)
class ExportResult:
    """`name` is what the file may be called; `rows` are without headings and totals."""

    name: str
    rows: int


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
        chosen: InvoiceFilter = ALL_INVOICES,
        cards: CardFilter = ALL_CARDS,
    ) -> ExportResult:
        """A workbook with a sheet for each kind, written into `target` (an open file or a buffer, which stays open).

        `chosen` narrows invoices as their list; of the ledger its client, contract, matter, issuer, currency and dates
        (of the money); of the others its client. `cards` narrows clients, contracts and matters as their lists. Words
        are in the actor's language. Raises `NotFound` as the list, `error-export-too-long` for more rows than a sheet
        has.
        """
        kinds = tuple(dict.fromkeys(kinds))
        if not kinds or ExportKind.AUDIT in kinds:
            raise BadInput("error-export-nothing")
        return await self._write_xlsx(actor, kinds, target, chosen, cards)

    @permitted(Permission.EXPORT)
    async def csv(
        self,
        actor: Actor,
        kind: ExportKind,
        target: BinaryIO,
        chosen: InvoiceFilter = ALL_INVOICES,
        cards: CardFilter = ALL_CARDS,
    ) -> ExportResult:
        """The same rows of one kind, without totals: a program reads them."""
        if kind is ExportKind.AUDIT:
            raise BadInput("error-export-nothing")
        return await self._write_csv(actor, kind, target, chosen, cards)

    @permitted(Permission.AUDIT_EXPORT)
    async def journal(
        self, actor: Actor, target: BinaryIO, chosen: InvoiceFilter = ALL_INVOICES, plain: bool = False
    ) -> ExportResult:
        """Who did what on the days of `chosen`; as CSV when `plain`. It tells also what members and invitations went
        through, so that it has a permission of its own."""
        if plain:
            return await self._write_csv(actor, ExportKind.AUDIT, target, chosen)
        return await self._write_xlsx(actor, (ExportKind.AUDIT,), target, chosen)

    async def _write_xlsx(
        self,
        actor: Actor,
        kinds: tuple[ExportKind, ...],
        target: BinaryIO,
        chosen: InvoiceFilter,
        cards: CardFilter = ALL_CARDS,
    ) -> ExportResult:
        reading = await self._build_context(actor, chosen, cards)
        rows = 0
        with XlsxFile(target, self._clock.now()) as book:
            for kind in kinds:
                layout = LAYOUTS[kind]
                title = self._translate(actor, f"export-sheet-{kind.value}")
                sheet = book.add_sheet(
                    title, self._column_headings(actor, layout), ColumnTotals(layout.total_columns)
                )
                async for piece in self._read_batches(actor, layout, reading):
                    await asyncio.to_thread(sheet.write, piece)
                    rows += len(piece)
                sheet.finish(self._translate(actor, "export-total"), 0, layout.currency_column)
            await asyncio.to_thread(book.close)
        return ExportResult(f"{self._file_name(actor, kinds, chosen)}.xlsx", rows)

    async def _write_csv(
        self,
        actor: Actor,
        kind: ExportKind,
        target: BinaryIO,
        chosen: InvoiceFilter,
        cards: CardFilter = ALL_CARDS,
    ) -> ExportResult:
        reading = await self._build_context(actor, chosen, cards)
        layout = LAYOUTS[kind]
        file = CsvFile(target, self._column_headings(actor, layout))
        rows = 0
        async for piece in self._read_batches(actor, layout, reading):
            await asyncio.to_thread(file.write, piece)
            rows += len(piece)
        return ExportResult(f"{self._file_name(actor, (kind,), chosen)}.csv", rows)

    async def _build_context(self, actor: Actor, chosen: InvoiceFilter, cards: CardFilter) -> ExportContext:
        day = today(self._clock.now(), actor.timezone)
        async with self._work.read(actor) as uow:
            query = await query_of(uow, actor, day, chosen)
            await require_visible(uow, cards.client_id, cards.matter_id)
        scope = InvoiceScope(
            query.client_id, query.member_id, query.matter_id, query.contract_id, query.issuer_ids
        )

        @cache
        def word(of: str, value: str) -> str:
            return self._translate(actor, value_key(of, value))

        @cache
        def named(of: str, value: str) -> str:
            return self._translator.get(f"export-{of}", actor.language, {"value": value})

        return ExportContext(query, scope, *_card_queries(actor, chosen, cards), actor.timezone, word, named)

    async def _read_batches(
        self, actor: Actor, layout: SheetLayout, reading: ExportContext
    ) -> AsyncIterator[list[SheetRow]]:
        after = None
        while True:
            async with self._work.read(actor) as uow:
                rows, after = await layout.read(uow, reading, after, BATCH_SIZE)
            yield rows
            if after is None:
                return

    def _column_headings(self, actor: Actor, layout: SheetLayout) -> list[str]:
        return column_headings(layout.columns, lambda key: self._translate(actor, key))

    def _file_name(self, actor: Actor, kinds: tuple[ExportKind, ...], chosen: InvoiceFilter) -> str:
        """«Счета 01.11.2026–30.11.2026», «Клиенты на 24.11.2026»: a file's name has no room for a path or a colon."""
        of = self._translate(actor, f"export-sheet-{kinds[0].value}" if len(kinds) == 1 else "export-file")
        day = today(self._clock.now(), actor.timezone)
        dated = set(kinds) & KINDS_WITH_PERIOD
        if not dated or chosen.since is chosen.until is None:
            return self._translator.get("export-name", actor.language, {"of": of, "day": f"{day:%d.%m.%Y}"})
        # Without an end it ends today, without a beginning it is everything until then.
        until = f"{chosen.until or day:%d.%m.%Y}"
        if chosen.since is None:
            return self._translator.get("export-name-until", actor.language, {"of": of, "until": until})
        since = f"{chosen.since:%d.%m.%Y}"
        return self._translator.get(
            "export-name-period", actor.language, {"of": of, "since": since, "until": until}
        )

    def _translate(self, actor: Actor, key: str) -> str:
        return self._translator.get(key, actor.language, {})


def _card_queries(
    actor: Actor, chosen: InvoiceFilter, cards: CardFilter
) -> tuple[ClientQuery, ContractQuery, MatterQuery]:
    """Raises `error-export-nothing-found` for a text that can't be in any card."""
    try:
        client, contract = parse_query(cards.query, clients_only=True), parse_query(cards.query)
    except NoMatch:
        raise BadInput("error-export-nothing-found") from None
    member = actor.member_id if cards.mine else None
    client_id = cards.client_id or chosen.client_id
    states = [state.value for state in cards.states]
    clients = cards.show if isinstance(cards.show, ClientFilter) else ClientFilter.EVERY
    matters = cards.show if isinstance(cards.show, MatterFilter) else MatterFilter.EVERY
    return (
        ClientQuery(client, clients, member),
        ContractQuery(contract, client_id, cards.matter_id, states, member),
        MatterQuery(client, client_id, matters, member),
    )
