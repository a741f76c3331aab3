"""What the lists show: contracts to bill, and invoices."""

from typing import Any

from aiogram_dialog import DialogManager

from handlers.flow import acting
from handlers.invoices.wording import brief, contract_item, invoice_item
from handlers.texts import Texts
from handlers.widgets import load_page, texts_of, today
from services.access import Permission
from services.contract_views import ContractState
from services.ids import ClientId, ContractId, MatterId
from services.invoice_views import CurrencyTotal, InvoiceList, Show


async def contracts(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = acting(dialog_manager)
    texts, day = texts_of(dialog_manager), today(dialog_manager)
    query, client = dialog_manager.dialog_data.get("query"), client_given(dialog_manager)

    async def fetch(offset: int, limit: int) -> tuple[list[Any], int]:
        page = await services.contracts.list(
            actor,
            query=query,
            client_id=client,
            states=(ContractState.ACTIVE,),
            offset=offset,
            limit=limit,
        )
        return [contract_item(texts, row, day) for row in page.items], page.total

    page = await load_page(dialog_manager, "contracts", fetch)
    waiting = None if query else await services.drafts.unfinished(actor)
    if waiting is not None and client not in (None, waiting.row.client_id):
        waiting = None
    return {
        **page,
        "asked": _question(bool(page["contracts"]), query, client),
        "query": query or "",
        "searching": query is not None,
        "waiting": waiting is not None,
        "waiting_client": brief(waiting.row.client_name) if waiting else "",
        "waiting_sum": waiting.row.total if waiting else None,
    }


def client_given(manager: DialogManager) -> ClientId | None:
    data = manager.start_data
    found = data.get("client_id") if isinstance(data, dict) else None
    return None if found is None else ClientId(found)


def _question(found: bool, query: str | None, client: ClientId | None) -> str:
    """The key of what is asked."""
    if query is not None and not found:
        return "invoice-new-not-found"
    if not found:
        return "invoice-new-no-contracts" if client is None else "invoice-new-no-contracts-client"
    return "invoice-new"


FILTERS = (
    Show.ALL,
    Show.OPEN,
    Show.OVERDUE,
    Show.DRAFT,
    Show.PARTIAL,
    Show.PAID,
    Show.VOID,
    Show.WRITTEN_OFF,
)


async def invoices(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = acting(dialog_manager)
    texts, data = texts_of(dialog_manager), dialog_manager.dialog_data
    show, query = Show(data["show"]), data.get("query")
    given = dialog_manager.start_data if isinstance(dialog_manager.start_data, dict) else {}
    about = {
        "client_id": ClientId(given["client_id"]) if given.get("client_id") else None,
        "contract_id": ContractId(given["contract_id"]) if given.get("contract_id") else None,
        "matter_id": MatterId(given["matter_id"]) if given.get("matter_id") else None,
    }
    totals: tuple[CurrencyTotal, ...] = ()
    name = ""

    async def fetch(offset: int, limit: int) -> tuple[list[Any], int]:
        nonlocal totals, name
        found: InvoiceList = await services.invoices.list(
            actor, show=show, query=query, offset=offset, limit=limit, **about
        )
        totals = found.totals
        name = found.rows[0].client_name if found.rows and any(about.values()) else ""
        return [invoice_item(texts, row) for row in found.rows], found.count

    page = await load_page(dialog_manager, "invoices", fetch)
    count = page["invoices_total"]
    return {
        **page,
        "title": texts("invoice-list-title-client", client=name) if name else texts("invoice-list-title"),
        "filter": show.value,
        "body": _found(texts, show, query, count, totals, bool(any(about.values()))),
        "searching": query is not None,
        "filters": [(filter_label(texts, each, each is show), each.value) for each in FILTERS],
        "first": count == 0 and query is None and show is Show.ALL,
        "may_draft": actor.may(Permission.INVOICE_DRAFT),
    }


def filter_label(texts: Texts, show: Show, chosen: bool) -> str:
    name = texts.plain("invoice-show", show=show.value)
    return f"• {name}" if chosen else name


def _found(
    texts: Texts,
    show: Show,
    query: str | None,
    count: int,
    totals: tuple[CurrencyTotal, ...],
    about: bool,
) -> str:
    if count == 0:
        if query is not None:
            return texts("invoice-list-not-found", query=query)
        if show is Show.ALL:
            return texts("invoice-list-empty-here" if about else "invoice-list-empty")
        return texts("invoice-list-none", show=show.value)
    parts = [texts("invoice-list-found", query=query, count=count)] if query is not None else []
    for total in totals:
        match show:
            case Show.ALL:
                key = "invoice-list-all" if total.balance else "invoice-list-all-paid"
            case Show.OPEN | Show.OVERDUE | Show.PARTIAL:
                key = "invoice-list-owed"
            case _:
                key = "invoice-list-sum"
        parts.append(texts(key, total=total.total, paid=total.paid, balance=total.balance, count=total.count))
    # Drafts and void ones alone have no sum.
    return texts.join(parts) or texts("invoice-list-count", count=count)
