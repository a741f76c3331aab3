"""«📤 Забрать всё»: rows, a workbook, the pages of all documents and contracts' files, in one archive."""

import tempfile
from collections.abc import Awaitable, Callable
from functools import partial
from io import BytesIO
from typing import Any

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.export.archive import Progress, send_archive
from handlers.ui.context import services_and_actor
from handlers.ui.texts import Texts
from handlers.ui.widgets import texts_of, today
from services.container import Services
from services.core.threads import in_thread
from services.documents.registry import page_file_name, render_page
from services.domain.access import Actor
from services.domain.errors import DomainError
from services.domain.languages import LANGUAGES
from services.export.archive_file import ArchiveFile, document_name
from services.export.takeout import KeptFile, SummedArchive, Taken

PAGES = "pdf"
"""The folder of documents, in every language."""
DOWNLOAD_SECONDS = 60


async def take_everything(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    texts, bot = texts_of(manager), manager.middleware_data["bot"]
    name = texts.plain("takeout-name", day=f"{today(manager):%d.%m.%Y}")
    fill = partial(fill_with_everything, services, actor, texts, bot)
    await send_archive(callback, manager, name, fill, caption="takeout-caption")


async def fill_with_everything(
    services: Services, actor: Actor, texts: Texts, bot: Bot, archive: ArchiveFile, progress: Progress
) -> None:
    """The list of contents goes last: it has the sums of all that lies before it."""
    summed = SummedArchive(archive)
    taken = await services.takeouts.rows(actor, summed.put)
    progress.total = len(taken.invoices) + len(taken.documents) + len(taken.kept_files)
    await _add_book(services, actor, texts, summed)
    missing = await _add_pages(services, actor, texts, taken, summed, progress)
    missing += await _add_files(bot, texts, taken, summed, progress)
    for language in LANGUAGES:
        said = texts.in_language(language)
        # Files bear their names in the language of who took them.
        book, contracts = texts.plain("takeout-book"), texts.plain("takeout-folder-contracts")
        words = [said.plain("takeout-readme", at=said.moment(taken.at), book=book, contracts=contracts)]
        if missing:
            words += ["", said.plain("takeout-readme-missing"), *(f"– {each}" for each in missing)]
        content = "\n".join(words).replace("\n", "\r\n")  # any editor of texts shows the lines
        await summed.put("", said.plain("takeout-readme-name"), content.encode("utf-8-sig"))
    await in_thread(archive.add, "", services.takeouts.manifest_name, taken.manifest(summed.sums))
    await services.takeouts.note(actor)


async def _add_book(services: Services, actor: Actor, texts: Texts, summed: SummedArchive) -> None:
    with tempfile.TemporaryFile() as target:
        await services.export.book(actor, target)
        target.seek(0)
        content = await in_thread(target.read)
    await summed.put("", texts.plain("takeout-book"), content)


async def _add_pages(
    services: Services, actor: Actor, texts: Texts, taken: Taken, summed: SummedArchive, progress: Progress
) -> list[str]:
    """Returns what could not be drawn: one page that a rule is against must not keep a firm here."""
    missing: list[str] = []
    found: list[tuple[str, str, Callable[[], Awaitable[Any]]]] = [
        (
            texts.plain("archive-folder-invoices"),
            each.client_name,
            partial(services.invoices.page, actor, each.id),
        )
        for each in taken.invoices
    ]
    found += [
        (
            texts.plain("archive-folder-documents"),
            each.client_name,
            partial(services.client_documents.page, actor, each.id),
        )
        for each in taken.documents
    ]
    for folder, client_name, load in found:
        try:
            page = await load()
            content = await in_thread(render_page, page.document, page.images)
            name = document_name(page_file_name(page.document), client_name)
            await summed.put(f"{PAGES}/{folder}", name, content)
        except DomainError as error:
            missing.append(f"{client_name}: {texts.plain(error.key, **error.params)}")
        await progress.step()
    return missing


async def _add_files(
    bot: Bot, texts: Texts, taken: Taken, summed: SummedArchive, progress: Progress
) -> list[str]:
    """Contracts' files lie with Telegram, which no longer gives some: too large for a bot, or another bot's."""
    missing = []
    for each in taken.kept_files:
        name = each.file_name or texts.plain("contract-file-unnamed")
        content = await _download(bot, each)
        if content is None:
            missing.append(f"{each.client_name}: {name}")
        else:
            await summed.put(texts.plain("takeout-folder-contracts"), _named(name, each.client_name), content)
        await progress.step()
    return missing


def _named(name: str, client_name: str) -> str:
    """A name without an ending would lose its last word to the client's."""
    return (
        document_name(name, client_name)
        if "." in name
        else document_name(f"{name}.", client_name).rstrip(".")
    )


async def _download(bot: Bot, kept: KeptFile) -> bytes | None:
    content = BytesIO()
    try:
        await bot.download(kept.file_id, destination=content, timeout=DOWNLOAD_SECONDS)
    except (TelegramAPIError, OSError, TimeoutError):
        return None
    return content.getvalue()
