from collections.abc import Callable
from dataclasses import replace
from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.documents import DocumentState
from handlers.search.text import asked_text
from handlers.ui.context import services_and_actor
from handlers.ui.names import invoice_item, short_name
from handlers.ui.start_data import start_str
from handlers.ui.texts import NBSP, Markup, Texts
from handlers.ui.typed_task import Words, said_when, words_now
from handlers.ui.widgets import load_page, texts_of, today
from services.client_documents.views import DocumentRow
from services.core.invoice_row import InvoiceRow
from services.domain.access import Actor, Permission
from services.domain.pagination import Page
from services.matters.service import MatterRow
from services.search.service import ContractHit, SearchResult

SHOWN = 4


def query_of(manager: DialogManager) -> str:
    return str(manager.dialog_data.get("query") or start_str(manager, "query"))


async def results(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    texts, query = texts_of(dialog_manager), query_of(dialog_manager)
    found = await services.search.find(
        actor, query
    )  # as who opened the results has asked: it is answered once
    whole: dict[str, Page[Any]] = {
        "clients": found.clients,
        "contracts": found.contracts,
        "matters": found.matters,
        "invoices": found.invoices,
        "documents": found.documents,
    }
    pages = {name: replace(page, items=page.items[:SHOWN]) for name, page in whole.items()}
    said = _task_said(dialog_manager, query, found, actor)
    more = {f"more_{name}": page.total if page.total > len(page.items) else 0 for name, page in pages.items()}
    return {
        **more,
        "query": query,
        "task": said.what if said else "",
        "when": said_when(texts, said.due_on, said.at, today(dialog_manager)) if said else "none",
        "reports": [(texts.plain(f"search-report-{found.report.value}"), found.report.value)]
        if found.report is not None
        else [],
        "summary": _summary(texts, query, found, is_task=said is not None),
        "clients": [client_item(texts, row) for row in pages["clients"].items],
        "contracts": [contract_item(texts, row) for row in pages["contracts"].items],
        "matters": [matter_item(texts, row) for row in pages["matters"].items],
        "invoices": [invoice_item(texts, row) for row in pages["invoices"].items],
        "documents": [document_item(texts, row) for row in pages["documents"].items],
    }


def _task_said(manager: DialogManager, query: str, found: SearchResult, actor: Actor) -> Words | None:
    """What is to be done, where the text says so: it names a day, or is words that nothing bears."""
    if not actor.may(Permission.TASK_EDIT):
        return None
    said = words_now(manager, query)
    asks = found.understood
    if asks is not None and found.total:  # «Ромашка вчера» asks, and sets no task
        return None
    several = len(query.split()) > 1 and any(letter.isalpha() for letter in query)
    several = several and not found.total and (asks is None or not asks.is_clear)
    return said if said.due_on is not None or several else None


def _summary(texts: Texts, query: str, found: SearchResult, *, is_task: bool) -> str:
    understood = found.understood
    if not found.total and understood is not None and not (is_task and understood.is_unknown):
        missing = "name-unknown" if understood.is_unknown else "none"
        return texts(
            "search-asked-nothing",
            asked=asked_text(texts, understood),
            name=understood.phrase.names,
            without=understood.without.value if understood.without else missing,
        )
    if not found.total:
        return texts("search-nothing-but-task" if is_task else "search-nothing", query=query)
    counts = (
        ("search-clients", found.clients.total),
        ("search-contracts", found.contracts.total),
        ("search-matters", found.matters.total),
        ("search-invoices", found.invoices.total),
        ("search-documents", found.documents.total),
    )
    # A number stays on the line of what it counts.
    words = (Markup(texts(key, count=count).replace(" ", NBSP)) for key, count in counts if count)
    parts = texts.join(words, ", ")
    if understood is not None:
        return texts(
            "search-asked-found",
            asked=asked_text(texts, understood),
            parts=parts,
            near="yes" if understood.is_near else "no",
            name=understood.phrase.names,
        )
    if found.is_near:
        return texts("search-near", query=query, parts=parts)
    if found.is_noted:
        return texts("search-noted", query=query, parts=parts)
    return texts("search-found", query=found.meant or query, parts=parts)


def client_item(_texts: Texts, row: Any) -> dict[str, Any]:
    return {"id": row.id, "name": row.name}


def contract_item(_texts: Texts, row: ContractHit) -> dict[str, Any]:
    return {"id": row.id, "number": row.number, "client": short_name(row.client_name)}


def matter_item(_texts: Texts, row: MatterRow) -> dict[str, Any]:
    return {"id": row.id, "name": row.name, "client": short_name(row.client_name)}


def document_item(_texts: Texts, row: DocumentRow) -> dict[str, Any]:
    issued = row.state is DocumentState.ISSUED
    return {
        "id": row.id,
        "document": row.kind.value,
        "number": row.number or "",
        "client": short_name(row.client_name),
        "state": (row.response.value if row.response else "issued") if issued else row.state.value,
    }


async def documents(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, _actor = services_and_actor(dialog_manager)
    return await _group(dialog_manager, "documents", services.search.documents, document_item)


async def invoices(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, _actor = services_and_actor(dialog_manager)
    shown: Callable[[Texts, InvoiceRow], Any] = invoice_item
    return await _group(dialog_manager, "invoices", services.search.invoices, shown)


async def clients(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, _actor = services_and_actor(dialog_manager)
    return await _group(dialog_manager, "clients", services.search.clients, client_item)


async def contracts(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, _actor = services_and_actor(dialog_manager)
    return await _group(dialog_manager, "contracts", services.search.contracts, contract_item)


async def matters(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, _actor = services_and_actor(dialog_manager)
    return await _group(dialog_manager, "matters", services.search.matters, matter_item)


async def _group(
    manager: DialogManager, name: str, find: Callable[..., Any], item: Callable[[Texts, Any], Any]
) -> dict[str, Any]:
    """A whole group, page by page."""
    _, actor = services_and_actor(manager)
    texts, query = texts_of(manager), query_of(manager)

    async def fetch(offset: int, limit: int) -> tuple[list[Any], int]:
        page = await find(actor, query, offset, limit)
        return [item(texts, row) for row in page.items], page.total

    page = await load_page(manager, name, fetch)
    return {**page, "query": query, "count": page[f"{name}_total"]}
