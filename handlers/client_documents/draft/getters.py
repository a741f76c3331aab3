"""What the windows of a draft of an act show."""

from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.documents import DocumentState
from handlers.client_documents.context import view_of
from handlers.client_documents.text import draft_text
from handlers.ui.context import services_and_actor
from handlers.ui.names import shortened
from handlers.ui.widgets import load_page, texts_of
from services.client_documents.views import DocumentLineView, DocumentView
from services.domain.access import Permission


async def draft(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    view = await view_of(dialog_manager)
    dialog_manager.dialog_data["currency"] = view.currency.value
    actor = services_and_actor(dialog_manager)[1]
    is_open = view.row.state is DocumentState.DRAFT
    return {
        "body": draft_text(texts_of(dialog_manager), view),
        "open": is_open,
        "filled": is_open and bool(view.lines),
        "empty": not view.lines,
        "may_issue": is_open and bool(view.lines) and actor.may(Permission.DOCUMENT_ISSUE),
        "date": view.row.dated,
        "bilingual": is_open and view.bilingual,
        "language": view.language,
        "currency": view.currency.value,
        "number": view.row.number or "",
        "name": shortened(str(dialog_manager.dialog_data.get("name", ""))),
    }


async def lines(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    view = await view_of(dialog_manager)

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        shown = list(enumerate(view.lines, 1))[offset : offset + limit]
        return [
            {"id": line.id, "n": number, "name": line.description, "sum": line.gross}
            for number, line in shown
        ], len(view.lines)

    return {"total": view.row.total, **await load_page(dialog_manager, "act_lines", fetch)}


async def line(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    view = await view_of(dialog_manager)
    found = chosen_line(dialog_manager, view)
    return {
        "currency": view.currency.value,
        "name": shortened(found.description),
        "quantity": found.quantity,
        "unit": found.unit,
        "price": found.price,
        "sum": found.gross,
        "discount": found.discount,
        "discounted": "yes" if found.discount else "no",
    }


def chosen_line(manager: DialogManager, view: DocumentView) -> DocumentLineView:
    """The line that was picked, or the first one when it is gone. Raises LookupError for a draft without lines."""
    picked = manager.dialog_data.get("line")
    for each in view.lines:
        if each.id == picked:
            return each
    return view.lines[0]
