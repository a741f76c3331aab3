"""`export`: a firm's books as files that other programs open: what `/export` gives, and the page of every invoice.

For whoever leaves: nothing of it needs the bot. It changes nothing and may run beside the bot.
"""

import argparse
import asyncio
import shutil
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from stat import S_IFREG
from tempfile import TemporaryFile
from typing import BinaryIO, Self
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from bot.commands.outages import opened
from bot.config import ConfigError, load_database_url
from bot.i18n import FluentTranslator
from bot.own_files import sqlite_file
from db.engine import Database, with_async_driver
from db.migrations import current, newest
from db.unit_of_work import TenantDatabase
from db.vocabulary.enums import Role
from services.container import Services, build
from services.core.threads import in_thread
from services.documents.invoice.model import pdf_file_name
from services.documents.pdf.render import render_invoice
from services.domain.access import Actor
from services.domain.ports import SystemClock, SystemTokens
from services.export.service import LIST_KINDS, ExportResult
from services.firms.identity import build_actor

PAGES = "pdf"
"""The folder of the invoices' pages."""


@dataclass(frozen=True, slots=True)
class Exported:
    firm: str
    rows: int
    pages: int
    files: int


class Files:
    """A folder, or a .zip. It gets its name when everything is in it: half an export is none."""

    def __init__(self, target: Path, at: datetime) -> None:
        self._at = at
        self._target = target
        self._part = target.with_name(f"{target.name}.part")
        self._zip: ZipFile | None = None
        self.count = 0

    def __enter__(self) -> Self:
        self._target.parent.mkdir(parents=True, exist_ok=True)
        self._remove()
        if self._target.suffix.lower() == ".zip":
            self._zip = ZipFile(self._part, "w", ZIP_DEFLATED)
        else:
            self._part.mkdir()
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if self._zip is not None:
            self._zip.close()
        if kind is not None:
            self._remove()
            return
        if self._target.is_dir():
            self._target.rmdir()  # an empty one, that was made for this
        self._part.rename(self._target)

    def _remove(self) -> None:
        if self._part.is_dir():
            shutil.rmtree(self._part)
        else:
            self._part.unlink(missing_ok=True)

    async def write(self, make: Callable[[BinaryIO], Awaitable[ExportResult]]) -> int:
        """A table, under the name that it gives itself. Returns how many rows it has."""
        with TemporaryFile() as target:
            done = await make(target)
            target.seek(0)
            await in_thread(self.add, done.name, target)
            return done.rows

    def _entry(self, name: str) -> ZipInfo:
        entry = ZipInfo(name, self._at.timetuple()[:6])
        entry.compress_type = ZIP_DEFLATED
        entry.external_attr = (S_IFREG | 0o600) << 16
        return entry

    def add(self, name: str, content: BinaryIO) -> None:
        if self._zip is not None:
            with self._zip.open(self._entry(name), "w") as stored:
                shutil.copyfileobj(content, stored)
        else:
            file = self._part / name
            file.parent.mkdir(exist_ok=True)
            with file.open("xb") as stored:
                shutil.copyfileobj(content, stored)
        self.count += 1


def add_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", type=Path, help="a new folder, or a new file whose name ends in .zip")
    parser.add_argument("--firm", type=int, help="the number of the firm, where there are several")


def run(options: argparse.Namespace) -> int:
    url = with_async_driver(load_database_url())
    if (file := sqlite_file(url)) is not None and not file.exists():
        raise ConfigError(f"There is no database {file} to export.")
    target: Path = options.target
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        print(f"{target} is there already: name a new folder, or a new file .zip.", file=sys.stderr)
        return 1
    with opened():
        if current(url) != [newest()]:
            raise ConfigError("The database is not up to date: run `python -m bot migrate` first.")
        made = asyncio.run(_export(url, options.firm, target))
    if isinstance(made, str):
        print(made, file=sys.stderr)
        return 1
    print(
        f"{target}: the books of {made.firm}, {made.rows} rows and {_invoices(made.pages)} in {made.files} files. "
        "They hold everything about your clients: keep them as you keep the books."
    )
    return 0


def _invoices(count: int) -> str:
    return f"{count} invoice{'' if count == 1 else 's'}"


async def _export(url: str, wanted: int | None, target: Path) -> Exported | str:
    """What was made; or a sentence that says why nothing was."""
    database = Database(url)
    try:
        actor, trouble = await _owner(TenantDatabase(database), wanted)
        if actor is None:
            return trouble
        services = build(database, SystemClock(), SystemTokens(), FluentTranslator())
        firm = (await services.firms.get(actor)).name
        with Files(target, SystemClock().now()) as files:
            rows = await _tables(services, actor, files)
            pages = await _pages(services, actor, files)
        return Exported(firm, rows, pages, files.count)
    finally:
        await database.close()


async def _owner(database: TenantDatabase, wanted: int | None) -> tuple[Actor | None, str]:
    """Acts as an owner, in the language of the firm: an owner may export everything."""
    async with database.across() as due_work:
        numbers = [firm.id for firm in await due_work.firms()]
    if not numbers:
        return None, "There is no firm to export."
    if wanted is None and len(numbers) > 1:
        return None, f"There are several firms: say which with --firm, one of {_listed(numbers)}."
    number = numbers[0] if wanted is None else wanted
    if number not in numbers:
        return None, f"There is no firm {number}: there is {_listed(numbers)}."
    async with database.read(number) as uow:
        firm = await uow.firms.firm()
        owners = [one for one in await uow.firms.members() if one.active and one.role == Role.OWNER]
        return build_actor(owners[0], firm, firm.language), ""


def _listed(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers))


async def _tables(services: Services, actor: Actor, files: "Files") -> int:
    """One workbook of all lists, each list as CSV besides, and the journal."""
    export = services.export
    rows = await files.write(lambda target: export.xlsx(actor, LIST_KINDS, target))
    for kind in LIST_KINDS:
        await files.write(partial(export.csv, actor, kind))
    return rows + await files.write(lambda target: export.journal(actor, target, as_csv=True))


async def _pages(services: Services, actor: Actor, files: "Files") -> int:
    """Of every invoice that was issued when it began, also of those that are void."""
    issued = await services.export.issued(actor)
    for place, invoice in enumerate(issued, 1):
        page = await services.invoices.page(actor, invoice)
        content = await asyncio.to_thread(render_invoice, page.document, page.images)
        files.add(f"{PAGES}/{place:05} {pdf_file_name(page.document)}", BytesIO(content))
    return len(issued)
