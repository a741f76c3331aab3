"""What goes into archives: the PDFs of a list, and the accountant's package of a month."""

import tempfile
from calendar import monthrange
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, BinaryIO

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager
from aiogram_dialog.widgets.kbd import Button, Keyboard
from babel.dates import format_date

from db.vocabulary.filters import InvoiceStatusFilter
from handlers.export.archive import Progress, send_archive
from handlers.ui.context import services_and_actor
from handlers.ui.texts import Texts
from handlers.ui.widgets import B, texts_of, today
from services.container import Services
from services.core.threads import in_thread
from services.documents.einvoice.completeness import may_have_file
from services.documents.einvoice.model import Profile
from services.documents.invoice.model import InvoiceDocument
from services.documents.registry import Page, page_file_name, render_page
from services.domain.access import Actor, Permission
from services.domain.errors import DomainError
from services.domain.ids import InvoiceId
from services.export.archive import ArchivedDocument, ArchivedInvoice
from services.export.archive_file import ArchiveFile, document_name
from services.export.service import ExportKind, ExportResult
from services.invoices.views import InvoiceFilter

NUMBERED = (
    InvoiceStatusFilter.OPEN,
    InvoiceStatusFilter.PAID,
    InvoiceStatusFilter.VOID,
    InvoiceStatusFilter.WRITTEN_OFF,
)
"""All but drafts: the package's register names what its files are."""
MONTHS = 6


def archive_button(
    what: Callable[[DialogManager], InvoiceFilter],
    listed: str,
    *,
    id: str = "archive",
    key: str = "archive-button",
) -> Keyboard:
    """«🗂 Архив PDF» of the list that the open window shows. Of an empty one nothing is offered."""

    def offered(data: dict[str, Any], _widget: Any, manager: DialogManager) -> bool:
        _, actor = services_and_actor(manager)
        return actor.may(Permission.ARCHIVE) and bool(data[f"{listed}_total"])

    async def pressed(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
        services, actor = services_and_actor(manager)
        day = today(manager)
        name = texts_of(manager).plain("archive-name", day=f"{day:%d.%m.%Y}")
        fill = partial(fill_with_invoices, services, actor, what(manager))
        await send_archive(callback, manager, name, fill)

    return Button(B(key), id, pressed, when=offered)


async def fill_with_invoices(
    services: Services, actor: Actor, chosen: InvoiceFilter, archive: ArchiveFile, progress: Progress
) -> None:
    found = await services.archives.invoices(actor, chosen)
    progress.total = len(found)
    for invoice in found:
        page = await services.invoices.page(actor, invoice.id)
        await _add_page(archive, "", page.document, page.images, invoice.client_name)
        await progress.step()


# The package of a month


def month_label(month: date, language: str) -> str:
    """«Ноябрь 2026»."""
    label = format_date(month, "LLLL y", locale=language)
    return label[:1].upper() + label[1:]


def months_back(day: date) -> list[date]:
    """First days, the newest first."""
    months = [date(day.year, day.month, 1)]
    while len(months) < MONTHS:
        last = months[-1]
        months.append(date(last.year - (last.month == 1), (last.month - 2) % 12 + 1, 1))
    return months


async def months(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    language = texts_of(dialog_manager).language
    found = months_back(today(dialog_manager))
    return {"months": [(month_label(month, language), month.isoformat()) for month in found]}


async def month_picked(callback: CallbackQuery, _select: Any, manager: DialogManager, picked: str) -> None:
    services, actor = services_and_actor(manager)
    texts, first = texts_of(manager), date.fromisoformat(picked)
    month = format_date(first, "LLLL y", locale=texts.language)
    name = texts.plain("archive-package-name", month=month)
    await send_archive(callback, manager, name, partial(fill_with_month, services, actor, texts, first))


async def fill_with_month(
    services: Services, actor: Actor, texts: Texts, first: date, archive: ArchiveFile, progress: Progress
) -> None:
    """The register and the payments as tables, the pages of invoices and acts, and the electronic invoices that are
    complete."""
    last = first.replace(day=monthrange(first.year, first.month)[1])
    chosen = InvoiceFilter(shows=NUMBERED, since=first, until=last)
    for kind in (ExportKind.INVOICES, ExportKind.PAYMENTS):
        await _add_table(archive, partial(services.export.xlsx, actor, (kind,), invoice_filter=chosen))
    await _add_one_c(services, actor, texts, archive, chosen)
    invoices = await services.archives.invoices(actor, chosen)
    documents = await services.archives.documents(actor, first, last)
    progress.total = len(invoices) + len(documents)
    for invoice in invoices:
        await _add_invoice(services, actor, texts, archive, invoice)
        await progress.step()
    for document in documents:
        await _add_document(services, actor, texts, archive, document)
        await progress.step()


async def _add_table(archive: ArchiveFile, make: Callable[..., Awaitable[ExportResult]]) -> None:
    """A table without rows is left out."""
    with tempfile.TemporaryFile() as target:
        done = await make(target=target)
        if done.rows:
            await in_thread(_add_file, archive, done.name, target)


async def _add_one_c(
    services: Services, actor: Actor, texts: Texts, archive: ArchiveFile, chosen: InvoiceFilter
) -> None:
    """The payments of each organisation for 1С, and beside them what there is to say of these files."""
    said: list[str] = []
    for issuer_id in await services.export.one_c_issuers(actor):
        with tempfile.TemporaryFile() as target:
            try:
                done = await services.export.one_c(actor, target, replace(chosen, issuer_ids=(issuer_id,)))
            except DomainError as error:
                said.append(texts.plain(error.key, **error.params))
                continue
            if done.rows:
                await in_thread(_add_file, archive, done.name, target)
            said += [texts.plain(note.key, **note.params) for note in done.notes]
    if said:
        name, content = texts.plain("export-1c-notes-name"), "\r\n".join(said).encode("utf-8-sig")
        await in_thread(archive.add, "", f"{name}.txt", content)


def _add_file(archive: ArchiveFile, name: str, source: BinaryIO) -> None:
    source.seek(0)
    archive.add("", name, source.read())


async def _add_invoice(
    services: Services, actor: Actor, texts: Texts, archive: ArchiveFile, invoice: ArchivedInvoice
) -> None:
    page = await services.invoices.page(actor, invoice.id)
    folder = texts.plain("archive-folder-invoices")
    await _add_page(archive, folder, page.document, page.images, invoice.client_name)
    if may_have_file(page.document):
        await _add_electronic(services, actor, texts, archive, invoice, page.document)


async def _add_electronic(
    services: Services,
    actor: Actor,
    texts: Texts,
    archive: ArchiveFile,
    invoice: ArchivedInvoice,
    document: InvoiceDocument,
) -> None:
    """In the first profile for which nothing is missing; one that lacks something has no file, here as on its card."""
    for profile in (Profile.XRECHNUNG, Profile.PEPPOL):
        with suppress(DomainError):
            content = await _written(services, actor, invoice.id, profile)
            name = document_name(page_file_name(document).removesuffix(".pdf") + ".xml", invoice.client_name)
            folder = texts.plain("archive-folder-electronic")
            await in_thread(archive.add, folder, name, content)
            return


async def _written(services: Services, actor: Actor, invoice_id: InvoiceId, profile: Profile) -> bytes:
    from services.documents.einvoice.ubl import write_ubl  # late: XML, for the first file

    parts = await services.electronic_invoices.parts(actor, invoice_id, profile)
    return await in_thread(write_ubl, parts.invoice, profile)


async def _add_document(
    services: Services, actor: Actor, texts: Texts, archive: ArchiveFile, document: ArchivedDocument
) -> None:
    page = await services.client_documents.page(actor, document.id)
    folder = texts.plain("archive-folder-documents")
    await _add_page(archive, folder, page.document, page.images, document.client_name)


async def _add_page(archive: ArchiveFile, folder: str, document: Page, images: Any, client_name: str) -> None:
    name = document_name(page_file_name(document), client_name)

    def draw_into() -> None:
        archive.add(folder, name, render_page(document, images))

    await in_thread(draw_into)
