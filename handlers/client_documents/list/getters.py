"""What the lists of documents and the windows of a new act show."""

from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.documents import DocumentKind
from db.vocabulary.filters import InvoiceStatusFilter
from handlers.client_documents.text import stage_of
from handlers.ui.context import services_and_actor
from handlers.ui.start_data import start_int_or_none
from handlers.ui.widgets import load_page
from services.client_documents.views import DocumentRow
from services.domain.access import Permission
from services.domain.ids import ClientId, ContractId, InvoiceId
from services.invoices.views import InvoiceFilter


def row_values(row: DocumentRow) -> dict[str, Any]:
    return {
        "id": int(row.id),
        "document": row.kind.value,
        "number": row.number or "",
        "numbered": "yes" if row.number else "no",
        "date": row.dated,
        "sum": row.total,
        "state": stage_of(row),
    }


async def documents(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    invoice_id = start_int_or_none(dialog_manager, "invoice_id")
    contract_id = start_int_or_none(dialog_manager, "contract_id")
    name, of = "", "client"

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        if invoice_id is not None:
            found = await services.client_documents.of_invoice(actor, InvoiceId(invoice_id), DocumentKind.ACT)
            return [row_values(row) for row in found[offset : offset + limit]], len(found)
        page = await services.client_documents.of_client(
            actor,
            ClientId(start_int_or_none(dialog_manager, "client_id") or 0),
            offset,
            limit,
            ContractId(contract_id) if contract_id else None,
        )
        return [row_values(row) for row in page.items], page.total

    if invoice_id is not None:
        of = "invoice"
        name = (await services.invoices.view(actor, InvoiceId(invoice_id))).row.number or ""
    elif contract_id is not None:
        of = "contract"
        name = (await services.contracts.card(actor, ContractId(contract_id))).row.number
    else:
        client_id = ClientId(start_int_or_none(dialog_manager, "client_id") or 0)
        name = (await services.clients.get(actor, client_id)).name
    page = await load_page(dialog_manager, "documents", fetch)
    own = None
    if contract_id is not None:
        own = await services.document_answers.contract_days(actor, ContractId(contract_id))
    usual = (await services.firms.get(actor)).act_answer_days
    return {
        **page,
        "of": of,
        "name": name,
        "may_add": actor.may(Permission.DOCUMENT_DRAFT),
        "may_set_days": contract_id is not None and actor.may(Permission.CONTRACT_EDIT),
        "days": usual if own is None else own,
        "own": "no" if own is None else "yes",
    }


async def invoices(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The client's issued invoices, to be ticked."""
    services, actor = services_and_actor(dialog_manager)
    client_id = ClientId(start_int_or_none(dialog_manager, "client_id") or 0)
    chosen = set(ticked(dialog_manager))
    shows = (InvoiceStatusFilter.OPEN, InvoiceStatusFilter.PAID)

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        wanted = InvoiceFilter(shows, client_id=client_id)
        found = await services.invoices.list(actor, wanted, offset, limit)
        return [
            {
                "id": int(row.id),
                "number": row.number or "",
                "date": row.invoice_date,
                "sum": row.total,
                "chosen": "yes" if int(row.id) in chosen else "no",
            }
            for row in found.rows
        ], found.count

    client = await services.clients.get(actor, client_id)
    page = await load_page(dialog_manager, "act_invoices", fetch)
    return {**page, "client": client.name, "count": len(chosen), "some": bool(chosen)}


def ticked(manager: DialogManager) -> list[int]:
    return [int(each) for each in manager.dialog_data.get("invoices", [])]
