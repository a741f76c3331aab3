"""Builds the file of an export, in the background when that takes long, and sends it as a message of its own."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import Any

from aiogram import Bot, F
from aiogram.enums import ChatAction
from aiogram.types import BufferedInputFile, CallbackQuery
from aiogram_dialog import BaseDialogManager, DialogManager, ShowMode
from aiogram_dialog.api.entities import DEFAULT_STACK_ID
from aiogram_dialog.widgets.kbd import Button, Group, Keyboard, Row

from handlers.export.coming_file import ComingFile, announce_file
from handlers.ui.background_job import Ending, Jobs, OpenFiles
from handlers.ui.context import services_and_actor
from handlers.ui.navigation import pressed_again
from handlers.ui.texts import Markup, Texts
from handlers.ui.widgets import B, notice, send_document, texts_of
from services.container import Services
from services.core.lists import ALL_CARDS, CardFilter
from services.domain.access import Actor, Permission
from services.domain.errors import BadInput, DomainError
from services.export.service import ExportKind, ExportNote
from services.invoices.views import ALL_INVOICES, InvoiceFilter

LARGEST = 50_000_000
"""Bytes that Telegram takes from a bot."""


class FileForm(Enum):
    XLSX = auto()
    CSV = auto()
    ONE_C = auto()
    """A bank's statement for 1С, of payments only."""


@dataclass(frozen=True, slots=True)
class ExportRequest:
    kinds: tuple[ExportKind, ...]
    chosen: InvoiceFilter = ALL_INVOICES
    cards: CardFilter = ALL_CARDS


@dataclass(frozen=True, slots=True)
class ExportFile:
    """`content` is empty when there are no rows."""

    name: str
    content: bytes
    rows: int
    notes: tuple[ExportNote, ...] = ()

    def caption(self, texts: Texts) -> Markup:
        return texts.join([texts("export-rows", count=self.rows), self.said(texts)])

    @property
    def empty_key(self) -> str:
        return "export-empty-why" if self.notes else "export-empty"

    def said(self, texts: Texts) -> Markup:
        return texts.join(texts(note.key, **note.params) for note in self.notes)


def export_buttons(
    what: Callable[[DialogManager], ExportRequest | None], listed: str = "", *, one_c: bool = False
) -> Keyboard:
    """«⬇️ XLSX» «⬇️ CSV» of what the open window shows, for those who may. `listed` is the id of its list: nothing is
    offered of an empty one. `one_c` adds the file for 1С to payments, whose getter gives `one_c_choice`."""

    def offered(data: dict[str, Any], _widget: Any, manager: DialogManager) -> bool:
        _, actor = services_and_actor(manager)
        there = not listed or bool(data[f"{listed}_total"])
        return actor.may(Permission.EXPORT) and there and what(manager) is not None

    async def pressed(callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
        request = what(manager)
        if request is not None:
            await send_export(callback, manager, request, _FORMS[button.widget_id])

    return Group(
        Row(Button(B("export-xlsx"), "xlsx", pressed), Button(B("export-csv"), "csv", pressed)),
        *([Button(B("export-1c"), "one_c", pressed, when=F["may_1c"])] if one_c else []),
        when=offered,
    )


_FORMS = {"xlsx": FileForm.XLSX, "csv": FileForm.CSV, "one_c": FileForm.ONE_C}


async def one_c_choice(manager: DialogManager) -> dict[str, Any]:
    """Part of a getter: whether a window with payments offers the file for 1С."""
    services, actor = services_and_actor(manager)
    return {"may_1c": actor.may(Permission.EXPORT) and bool(await services.export.one_c_issuers(actor))}


async def send_export(
    callback: CallbackQuery, manager: DialogManager, request: ExportRequest, form: FileForm
) -> None:
    """Send the file, or say that it follows. Two quick taps count as one."""
    if pressed_again(callback, manager):
        return
    services, actor = services_and_actor(manager)
    data, texts = manager.middleware_data, texts_of(manager)
    bot, chat, jobs = data["bot"], data["event_chat"], data["jobs"]
    await bot.send_chat_action(chat.id, ChatAction.UPLOAD_DOCUMENT)
    window = manager.bg(stack_id=DEFAULT_STACK_ID)
    made = await _run_job(
        jobs,
        f"export:{chat.id}",
        partial(_build, services, actor, request, form),
        partial(_announce, bot, chat.id, texts, window, data["open_files"]),
    )
    if made is None:
        manager.show_mode = ShowMode.DELETE_AND_SEND
    elif not made.rows:
        notice(manager, made.empty_key, why=made.said(texts))
    else:
        await send_document(manager, made.content, made.name, made.caption(texts))


async def _run_job(jobs: Jobs, key: str, make: Any, late: Any) -> ExportFile | None:
    made: ExportFile | None = await jobs.run(key, make, late)
    return made


async def _build(services: Services, actor: Actor, request: ExportRequest, form: FileForm) -> ExportFile:
    """Raises `error-export-too-big` for more than Telegram takes."""
    with tempfile.TemporaryFile() as target:
        if request.kinds == (ExportKind.AUDIT,):
            done = await services.export.journal(actor, target, request.chosen, form is FileForm.CSV)
        elif form is FileForm.ONE_C:
            done = await services.export.one_c(actor, target, request.chosen)
        elif form is FileForm.CSV:
            done = await services.export.csv(actor, request.kinds[0], target, request.chosen, request.cards)
        else:
            done = await services.export.xlsx(actor, request.kinds, target, request.chosen, request.cards)
        if target.seek(0, 2) > LARGEST:
            raise BadInput("error-export-too-big")
        target.seek(0)
        return ExportFile(done.name, target.read() if done.rows else b"", done.rows, done.notes)


async def _announce(
    bot: Bot, chat_id: int, texts: Texts, window: BaseDialogManager, open_files: OpenFiles
) -> Ending:
    send = partial(bot.send_message, chat_id, texts("export-coming"))
    return PendingExport(bot, texts, window, await announce_file(bot, texts, open_files, send))


@dataclass(frozen=True, slots=True)
class PendingExport:
    """An export that runs in the background: its progress message, and the window that moves below the file."""

    bot: Bot
    texts: Texts
    window: BaseDialogManager
    coming: ComingFile

    async def done(self, made: ExportFile) -> None:
        if not made.rows:
            await self.coming.say(made.empty_key, why=made.said(self.texts))
            return
        await self.bot.send_document(
            self.coming.message.chat.id,
            BufferedInputFile(made.content, made.name),
            caption=made.caption(self.texts),
        )
        await self.coming.came()
        await self.window.update({}, show_mode=ShowMode.DELETE_AND_SEND)

    async def failed(self, error: DomainError) -> None:
        await self.coming.say(error.key, **error.params)
