"""From a sent file to the window that shows what is in it, or asks what has to be known to read it."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from aiogram import Bot
from aiogram.fsm.state import State
from aiogram.types import Document, Message
from aiogram_dialog import DialogManager
from pydantic import TypeAdapter

from handlers.ui.context import replace_dialog, services_and_actor
from handlers.ui.download import download
from handlers.ui.labels import notice
from handlers.ui.names import short_name
from handlers.ui.navigation import open_on_top
from handlers.ui.start_data import start_int, start_str
from handlers.ui.states import StatementFileSG, StatementSG
from services.documents.bank_statement.apart import read_statement_apart
from services.documents.bank_statement.limits import MAX_BYTES
from services.documents.bank_statement.model import TableLayout, UnknownTable
from services.domain.errors import BadInput, Conflict
from services.domain.ids import BankAccountId, StatementId
from services.statements.views import Group

_LAYOUT = TypeAdapter(TableLayout)


@dataclass(frozen=True, slots=True)
class SentFile:
    """Telegram keeps the file: it is fetched again when a question about it was answered."""

    file_id: str
    name: str
    size: int


def file_of(document: Document) -> SentFile:
    return SentFile(document.file_id, document.file_name or "", document.file_size or 0)


async def fetch(bot: Bot, sent: SentFile) -> bytes:
    file = Document(
        file_id=sent.file_id, file_unique_id=sent.file_id, file_name=sent.name, file_size=sent.size or None
    )
    return await download(
        bot,
        file,
        MAX_BYTES,
        too_big=BadInput("error-statement-too-big", sent.name),
        lost=BadInput("error-statement-lost", sent.name),
    )


def sent_file(manager: DialogManager) -> SentFile:
    """That the open dialog asks about."""
    return SentFile(
        start_str(manager, "file_id"), start_str(manager, "file_name"), start_int(manager, "file_size")
    )


async def open_file(
    manager: DialogManager,
    sent: SentFile,
    data: bytes,
    layout: TableLayout | None = None,
    account_id: BankAccountId | None = None,
    *,
    is_answer: bool = False,
) -> None:
    """Take the file in and open its statement, or the question that it raises; `is_answer` to the open question."""
    services, actor = services_and_actor(manager)
    accounts = await services.statements.own_accounts(actor)
    own = [one.number for one in accounts]
    read = await read_statement_apart(data, sent.name, own, layout)
    if read.unknown_table is not None and layout is None:
        layout = await known_layout(manager, read.unknown_table)
        if layout is not None:
            read = await read_statement_apart(data, sent.name, own, layout)
    if read.unknown_table is not None:
        await _ask_columns(manager, sent, read.unknown_table, layout, is_answer=is_answer)
        return
    digest = sha256(data + repr(layout).encode() if layout is not None else data).hexdigest()
    try:
        ids = await services.statements.take_in(actor, read.statements, digest, account_id)
    except Conflict as error:
        if error.key != "error-statement-which-account":
            raise
        await _open(manager, StatementFileSG.account, _start_of(sent, layout), is_answer=is_answer)
        return
    if len(ids) > 1:
        notice(manager, "bank-several", count=len(ids))
    data_of = {"statement_id": int(ids[0]), "fresh": True}
    await _open(manager, StatementSG.main, data_of, is_answer=is_answer)


async def take_document(message: Message, _widget: Any, manager: DialogManager) -> None:
    """Where a statement is waited for, any file gets its sentence: what looks like none may be a PDF, old Excel, or a
    table with one line."""
    file = message.document
    if file is None:
        raise BadInput("error-statement-photo" if message.photo else "error-statement-send")
    sent = file_of(file)
    bot: Bot = manager.middleware_data["bot"]
    await open_file(manager, sent, await fetch(bot, sent))


async def known_layout(manager: DialogManager, table: UnknownTable) -> TableLayout | None:
    services, actor = services_and_actor(manager)
    columns = await services.statements.layout(actor, table.fingerprint)
    return _LAYOUT.validate_python(columns) if columns is not None else None


async def keep_layout(manager: DialogManager, layout: TableLayout) -> None:
    services, actor = services_and_actor(manager)
    columns: dict[str, object] = _LAYOUT.dump_python(layout, mode="json", exclude={"only_income"})
    await services.statements.keep_layout(actor, layout.fingerprint, columns)


def layout_of(values: Any) -> TableLayout | None:
    """That lies in a dialog."""
    return _LAYOUT.validate_python(values) if values else None


async def _ask_columns(
    manager: DialogManager,
    sent: SentFile,
    table: UnknownTable,
    layout: TableLayout | None,
    *,
    is_answer: bool,
) -> None:
    known = {
        "date_column": table.date_column,
        "amount_column": table.amount_column,
        "purpose_column": table.purpose_column,
    }
    data = {
        **_start_of(sent, layout),
        "fingerprint": table.fingerprint,
        "columns": list(table.columns),
        "sample": [list(row) for row in table.sample],
        "questions": [one.value for one in table.questions],
        "known": {name: place for name, place in known.items() if place is not None},
    }
    await _open(manager, StatementFileSG.column, data, is_answer=is_answer)


def _start_of(sent: SentFile, layout: TableLayout | None) -> dict[str, Any]:
    kept = None if layout is None else _LAYOUT.dump_python(layout, mode="json")
    return {"file_id": sent.file_id, "file_name": sent.name, "file_size": sent.size, "layout": kept}


async def _open(manager: DialogManager, state: State, data: dict[str, Any], *, is_answer: bool) -> None:
    """Over whatever is open, which stays as it is; in place of the question that was answered, and of a statement in
    which nothing waits. What waits is said and comes back with «◀️ Назад»: two files are often sent at once."""
    if manager.has_context() and (is_answer or await _is_done_with(manager, data)):
        await replace_dialog(manager, state, data)
    else:
        await open_on_top(manager, state, data)


async def _is_done_with(manager: DialogManager, data: dict[str, Any]) -> bool:
    """Whether the open window is of the same file, or of a statement that needs nobody any more."""
    group = manager.current_context().state.group
    if group is StatementFileSG:
        if start_str(manager, "file_name") == data.get("file_name"):
            return True
        notice(manager, "bank-still-asked", file=start_str(manager, "file_name"))
    elif group is StatementSG:
        services, actor = services_and_actor(manager)
        statement_id = start_int(manager, "statement_id")
        view = await services.statements.view(actor, StatementId(statement_id))
        if statement_id == data.get("statement_id") or not (view.plan.count or view.count(Group.DOUBTFUL)):
            return True
        notice(
            manager,
            "bank-still-open",
            issuer=short_name(view.issuer_name),
            until=view.period_to or view.sent_at,
        )
    return False
