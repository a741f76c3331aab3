"""Reads the books of one firm, as of one moment and while others write, and hands them over as files of rows."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from db.backup.save import noted_revision
from db.engine import Database
from db.takeout.contents import ABOUT, DATA, TakenTable
from db.takeout.forms import Form, firm_forms
from db.takeout.lines import Fields, to_fields, to_line
from db.takeout.stillness import Stillness
from db.vocabulary.documents import DocumentState

BATCH = 100
"""Rows: what is held in memory beside the file."""
LARGEST_FILE = 4_000_000
"""Bytes; rows that come behind stand in the next file."""
Put = Callable[[str, str, bytes], Awaitable[str]]
"""Takes folder, name and content of a file; returns the name under which it lies."""


@dataclass(slots=True)
class Pages:
    """Whose pages belong to the rows that were read: ids of issued invoices and documents, each with its client's."""

    invoices: list[tuple[int, int]] = field(default_factory=list)
    documents: list[tuple[int, int]] = field(default_factory=list)
    files: list[tuple[int, str, str | None, int]] = field(default_factory=list)
    """Of contracts: id, Telegram's id of the file, its name, the client."""
    clients: dict[int, str] = field(default_factory=dict)

    def see(self, table: str, fields: Fields) -> None:
        if table == "clients":
            self.clients[fields["id"]] = fields["name"]
        elif table == "contracts" and fields["file_id"]:
            self.files.append((fields["id"], fields["file_id"], fields["file_name"], fields["client_id"]))
        elif table == "invoices" and fields["number"] is not None:
            self.invoices.append((fields["id"], fields["client_id"]))
        elif table == "client_documents" and fields["state"] != DocumentState.DRAFT:
            self.documents.append((fields["id"], fields["client_id"]))


@dataclass(frozen=True, slots=True)
class TakenBooks:
    revision: str
    source: str
    tables: dict[str, TakenTable]
    pages: Pages


async def take_out(database: Database, firm_id: int, at: datetime, put: Put) -> TakenBooks:
    """Raises `BackupError` where there are no books."""
    still, pages, tables = Stillness(firm_id, at), Pages(), dict[str, TakenTable]()
    await put(DATA, "README.txt", ABOUT.encode())
    async with database.snapshot.connect() as connection, connection.begin():
        revision = await noted_revision(connection)
        for form in await connection.run_sync(firm_forms, firm_id):
            tables[form.table.name] = await _take_table(connection, form, still, pages, put)
    return TakenBooks(revision, "sqlite" if database.is_sqlite else "postgresql", tables, pages)


async def _take_table(
    connection: AsyncConnection, form: Form, still: Stillness, pages: Pages, put: Put
) -> TakenTable:
    name, rows, files = form.table.name, 0, list[str]()
    waiting = [bytearray()]

    def write(batch: list[Any]) -> None:
        for row in batch:
            fields = to_fields(form.table, form.left_out, list(row))
            still.settle(name, fields)
            pages.see(name, fields)
            waiting[-1].extend(to_line(fields))
            if len(waiting[-1]) >= LARGEST_FILE:
                waiting.append(bytearray())

    async def flush() -> None:
        content = bytes(waiting.pop(0))
        place = f"-{len(files) + 1}" if files else ""
        files.append(await put(DATA, f"{name}{place}.jsonl", content))

    async with connection.stream(form.query) as found:
        async for batch in found.partitions(BATCH):
            rows += len(batch)
            await asyncio.to_thread(write, list(batch))
            while len(waiting) > 1:
                await flush()
    if waiting[0]:
        await flush()
    return TakenTable(form.table.columns, form.left_out, tuple(files), rows)
