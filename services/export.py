"""Any list, and the ledger, as a file: XLSX for people, CSV for other programs.

Rows are read by the hundred, each hundred in a transaction of its own, and written between them on a thread: neither
memory nor the event loop notices how many there are.
"""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import cache
from typing import BinaryIO

from db.repositories.scope import Scope
from services.access import Actor, Permission, permitted
from services.dates import today
from services.errors import BadInput
from services.export_files import Book, CsvFile, Row, Totals
from services.export_sheets import LAYOUTS, ExportKind, Layout, Reading, headings, word_key
from services.invoice_lists import query_of
from services.invoice_views import InvoiceFilter
from services.ports import Clock, Translator
from services.work import Work

__all__ = ["ExportKind"]

PIECE = 500
EVERYTHING = InvoiceFilter()


@dataclass(frozen=True, slots=True)
class Exported:
    """`name` is what the file may be called; `rows` are without headings and totals."""

    name: str
    rows: int


class ExportService:
    def __init__(self, work: Work, clock: Clock, translator: Translator) -> None:
        self._work = work
        self._clock = clock
        self._translator = translator

    @permitted(Permission.EXPORT)
    async def xlsx(
        self,
        actor: Actor,
        kinds: tuple[ExportKind, ...],
        target: BinaryIO,
        chosen: InvoiceFilter = EVERYTHING,
    ) -> Exported:
        """A workbook with a sheet for each kind, written into `target` (an open file or a buffer, which stays open).

        `chosen` narrows invoices as their list; of the ledger its client, contract, matter, issuer, currency and dates
        (of the money); of the others its client. Words are in the actor's language. Raises `NotFound` as the list.
        """
        kinds = tuple(dict.fromkeys(kinds))
        if not kinds:
            raise BadInput("error-export-nothing")
        reading = await self._reading(actor, chosen)
        book = Book(target, self._clock.now())
        rows = 0
        for kind in kinds:
            layout = LAYOUTS[kind]
            title = self._say(actor, f"export-sheet-{kind.value}")
            sheet = book.sheet(title, self._headings(actor, layout), Totals(layout.totalled))
            async for piece in self._pieces(actor, layout, reading):
                await asyncio.to_thread(sheet.write, piece)
                rows += len(piece)
            sheet.end(self._say(actor, "export-total"), 0, layout.currency_at)
        await asyncio.to_thread(book.close)
        return Exported(f"{self._title(actor, kinds)}.xlsx", rows)

    @permitted(Permission.EXPORT)
    async def csv(
        self, actor: Actor, kind: ExportKind, target: BinaryIO, chosen: InvoiceFilter = EVERYTHING
    ) -> Exported:
        """The same rows of one kind, without totals: a program reads them."""
        reading = await self._reading(actor, chosen)
        layout = LAYOUTS[kind]
        file = CsvFile(target, self._headings(actor, layout))
        rows = 0
        async for piece in self._pieces(actor, layout, reading):
            await asyncio.to_thread(file.write, piece)
            rows += len(piece)
        return Exported(f"{self._title(actor, (kind,))}.csv", rows)

    async def _reading(self, actor: Actor, chosen: InvoiceFilter) -> Reading:
        day = today(self._clock.now(), actor.timezone)
        async with self._work.read(actor) as uow:
            query = await query_of(uow, actor, day, chosen)
        scope = Scope(query.client_id, query.member_id, query.matter_id, query.contract_id, query.issuer_id)

        @cache
        def word(of: str, value: str) -> str:
            return self._say(actor, word_key(of, value))

        return Reading(query, scope, actor.timezone, word)

    async def _pieces(self, actor: Actor, layout: Layout, reading: Reading) -> AsyncIterator[list[Row]]:
        after = None
        while True:
            async with self._work.read(actor) as uow:
                rows, after = await layout.read(uow, reading, after, PIECE)
            yield rows
            if after is None:
                return

    def _headings(self, actor: Actor, layout: Layout) -> list[str]:
        return headings(layout.columns, lambda key: self._say(actor, key))

    def _title(self, actor: Actor, kinds: tuple[ExportKind, ...]) -> str:
        key = f"export-sheet-{kinds[0].value}" if len(kinds) == 1 else "export-file"
        return f"{self._say(actor, key)} {today(self._clock.now(), actor.timezone).isoformat()}"

    def _say(self, actor: Actor, key: str) -> str:
        return self._translator.get(key, actor.language, {})
