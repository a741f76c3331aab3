"""What the lists show: contracts to bill, and invoices."""

from collections.abc import Mapping, Sequence
from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.enums import ContractState
from db.vocabulary.filters import InvoiceStatusFilter, owed
from handlers.invoices.filter.actions import filter_of, shows_of, statuses_text, summary
from handlers.ui.context import services_and_actor
from handlers.ui.list_filter import filter_line, is_narrowed, radio_label
from handlers.ui.names import contract_item, invoice_item, short_name
from handlers.ui.start_data import start_int_or_none, start_values
from handlers.ui.texts import Texts
from handlers.ui.widgets import load_page, texts_of, today
from services.core.lists import CardFilter
from services.domain.access import Permission
from services.domain.ids import ClientId
from services.invoices.views import Chosen, CurrencyTotal, InvoiceList


async def contracts(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    texts, day = texts_of(dialog_manager), today(dialog_manager)
    query, client = dialog_manager.dialog_data.get("query"), client_given(dialog_manager)

    async def fetch(offset: int, limit: int) -> tuple[list[Any], int]:
        active = CardFilter(query, client, states=(ContractState.ACTIVE,))
        page = await services.contracts.list(actor, active, offset, limit)
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
        "waiting_client": short_name(waiting.row.client_name) if waiting else "",
        "waiting_sum": waiting.row.total if waiting else None,
    }


def client_given(manager: DialogManager) -> ClientId | None:
    found = start_int_or_none(manager, "client_id")
    return None if found is None else ClientId(found)


def _question(found: bool, query: str | None, client: ClientId | None) -> str:
    """The key of the window's question."""
    if query is not None and not found:
        return "invoice-new-not-found"
    if not found:
        return "invoice-new-no-contracts" if client is None else "invoice-new-no-contracts-client"
    return "invoice-new"


FILTERS = (
    InvoiceStatusFilter.ALL,
    InvoiceStatusFilter.OPEN,
    InvoiceStatusFilter.OVERDUE,
    InvoiceStatusFilter.DRAFT,
    InvoiceStatusFilter.PARTIAL,
    InvoiceStatusFilter.PAID,
    InvoiceStatusFilter.VOID,
    InvoiceStatusFilter.WRITTEN_OFF,
)


async def invoices(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    texts, invoice_filter = texts_of(dialog_manager), filter_of(dialog_manager)
    totals: tuple[CurrencyTotal, ...] = ()
    names = Chosen()

    async def fetch(offset: int, limit: int) -> tuple[list[Any], int]:
        nonlocal totals, names
        found: InvoiceList = await services.invoices.list(actor, invoice_filter, offset, limit)
        totals, names = found.totals, found.chosen
        return [invoice_item(texts, row) for row in found.rows], found.count

    page = await load_page(dialog_manager, "invoices", fetch)
    shows = shows_of(dialog_manager)
    count, tight = page["invoices_total"], is_narrowed(dialog_manager)
    opened = start_values(dialog_manager)
    about = any(opened.get(name) for name in ("client_id", "contract_id", "matter_id"))
    whole = not tight and not about and invoice_filter.query is None
    return {
        **page,
        "title": _title(texts, opened, names),
        "shown": statuses_text(texts, shows),
        "body": texts.join(
            [
                _found(texts, shows, invoice_filter.query, count, totals, about=about, narrowed=tight),
                filter_line(texts, summary(dialog_manager, names)),
            ]
        ),
        "searching": invoice_filter.query is not None,
        "narrowed": tight,
        "may_filter": tight or bool(shows) or count > 1,
        "filters": [
            (
                radio_label(
                    texts.plain("invoice-show", show=each.value),
                    each in shows or (each is InvoiceStatusFilter.ALL and not shows),
                ),
                each.value,
            )
            for each in FILTERS
        ],
        "first": count == 0 and invoice_filter.query is None and not shows and not tight,
        "may_draft": actor.may(Permission.INVOICE_DRAFT),
        **_at_once(shows, count, whole=whole and actor.may(Permission.INVOICE_ISSUE)),
        "may_pick": count > 1 and actor.may(Permission.INVOICE_ISSUE),
    }


def _at_once(shows: Sequence[InvoiceStatusFilter], count: int, *, whole: bool) -> Mapping[str, Any]:
    """What can be done with all of the list: only where it shows all of a kind."""
    alone = shows[0] if len(shows) == 1 and whole else None
    drafts = count if alone is InvoiceStatusFilter.DRAFT else 0
    overdue = count if alone is InvoiceStatusFilter.OVERDUE else 0
    return {
        "all_drafts": drafts,
        "all_overdue": overdue,
        "at_once": whole and count > 0 and not drafts and not overdue,
    }


def _title(texts: Texts, opened: Mapping[str, Any], names: Chosen) -> str:
    """The title of a list that was opened for a client, a contract or a matter."""
    if opened.get("contract_id"):
        return texts("invoice-list-title-contract", number=names.contract)
    if opened.get("matter_id"):
        return texts("invoice-list-title-matter", name=names.matter)
    if opened.get("client_id"):
        return texts("invoice-list-title-client", client=names.client)
    return texts("invoice-list-title")


def _found(
    texts: Texts,
    shows: Sequence[InvoiceStatusFilter],
    query: str | None,
    count: int,
    totals: tuple[CurrencyTotal, ...],
    *,
    about: bool,
    narrowed: bool,
) -> str:
    if count == 0:
        if narrowed or len(shows) > 1:
            return texts("filter-nothing")
        if query is not None:
            return texts("invoice-list-not-found", query=query)
        if not shows:
            return texts("invoice-list-empty-here" if about else "invoice-list-empty")
        return texts("invoice-list-none", show=shows[0].value)
    parts = [texts("invoice-list-found", query=query, count=count)] if query is not None else []
    for total in totals:
        if owed(shows):
            key = "invoice-list-owed"
        elif len(shows) == 1:
            key = "invoice-list-sum"
        else:
            key = "invoice-list-all" if total.balance else "invoice-list-all-paid"
        parts.append(texts(key, total=total.total, paid=total.paid, balance=total.balance, count=total.count))
    # Drafts and void ones alone have no sum.
    return texts.join(parts) or texts("invoice-list-count", count=count)
