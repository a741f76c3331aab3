"""What the client's windows of documents show."""

from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.documents import DocumentResponse
from handlers.portal.context import document_of, services_and_contact
from handlers.ui.labels import Whole
from handlers.ui.widgets import load_page, texts_of
from services.client_documents.views import DocumentRow
from services.documents.registry import ANSWERED


async def documents(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, contact = services_and_contact(dialog_manager)

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        page = await services.portal_documents.documents(contact, offset, limit)
        return [_row(row) for row in page.items], page.total

    return {"client": contact.client_name, **await load_page(dialog_manager, "papers_list", fetch)}


def _row(row: DocumentRow) -> dict[str, Any]:
    return {
        "id": int(row.id),
        "document": row.kind.value,
        "number": Whole(row.number or ""),
        "date": row.dated,
        "total": row.total,
        "state": row.response.value if row.response else "waiting" if row.kind in ANSWERED else "told",
    }


async def document(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, contact = services_and_contact(dialog_manager)
    found = await services.portal_documents.document(contact, document_of(dialog_manager))
    answer, texts = found.response, texts_of(dialog_manager)
    accepted = answer is not None and answer.kind is DocumentResponse.ACCEPTED
    begun = [
        texts("doc-term-begun", number=number, due=due)
        for number, due in found.invoices
        if accepted and due is not None
    ]
    return {
        "begun": texts.join(begun),
        "has_begun": bool(begun),
        "document": found.row.kind.value,
        "number": found.row.number or "",
        "date": found.row.dated,
        "total": found.row.total,
        "since": found.period_from,
        "until": found.period_to,
        "has_period": found.period_from is not None and found.period_to is not None,
        "numbers": [number for number, _due in found.invoices],
        "count": len(found.invoices),
        "has_invoices": bool(found.invoices),
        "may_answer": found.may_answer,
        "accepted": accepted,
        "objected": answer is not None and answer.kind is DocumentResponse.OBJECTED,
        "on": answer.on if answer else None,
        "name": answer.name if answer else "",
        "named": "yes" if answer and answer.name else "no",
        "objection": answer.objection if answer else "",
        "worded": "yes" if answer and answer.objection else "no",
    }
