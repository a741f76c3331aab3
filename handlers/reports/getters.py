"""The lists behind the numbers of a report."""

from datetime import date
from typing import Any

from aiogram_dialog import DialogManager
from babel.dates import format_date

from handlers.flow import acting
from handlers.invoices.wording import brief, invoice_item
from handlers.reports.tables import age_word
from handlers.texts import day_month
from handlers.widgets import load_page, texts_of
from services.dates import month_end
from services.ids import ClientId, MemberId
from services.invoice_views import CurrencyTotal, InvoiceList
from services.money import Currency
from services.report_views import Age, ReportScope


def _start(manager: DialogManager) -> dict[str, Any]:
    data: Any = manager.start_data
    return data or {}


async def owed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = acting(dialog_manager)
    start = _start(dialog_manager)
    currency, age = Currency(start["currency"]), Age(start["age"]) if "age" in start else None
    scope = ReportScope(
        client_id=ClientId(start["client_id"]) if "client_id" in start else None,
        lawyer_id=MemberId(start["lawyer_id"]) if "lawyer_id" in start else None,
    )

    async def find(offset: int, limit: int) -> InvoiceList:
        return await services.reports.owed(actor, currency, age, scope, offset, limit)

    page = await _invoices(dialog_manager, "owed", find)
    return {**page, "age": age_word(age) if age else "any"}


async def issued(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = acting(dialog_manager)
    currency, first, last, month = _month(dialog_manager)

    async def find(offset: int, limit: int) -> InvoiceList:
        return await services.reports.issued(actor, currency, first, last, offset=offset, limit=limit)

    return {**await _invoices(dialog_manager, "issued", find), "month": month}


async def received(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = acting(dialog_manager)
    texts = texts_of(dialog_manager)
    currency, first, last, month = _month(dialog_manager)

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        found = await services.reports.received(actor, currency, first, last, offset=offset, limit=limit)
        rows = [
            {
                "id": row.id,
                "day": day_month(row.received_on, texts.language),
                "client": brief(row.client_name),
                "sum": row.amount,
                "kind": row.kind.value,
            }
            for row in found.items
        ]
        return rows, found.total

    page = await load_page(dialog_manager, "received", fetch)
    return {**page, "count": page["received_total"], "month": month, "currency": currency.value}


def _month(manager: DialogManager) -> tuple[Currency, date, date, str]:
    start = _start(manager)
    first = date.fromisoformat(start["month"])
    name = format_date(first, "LLLL y", locale=texts_of(manager).language)
    return Currency(start["currency"]), first, month_end(first), name


async def _invoices(manager: DialogManager, name: str, find: Any) -> dict[str, Any]:
    texts = texts_of(manager)
    totals: tuple[CurrencyTotal, ...] = ()

    async def fetch(offset: int, limit: int) -> tuple[list[Any], int]:
        nonlocal totals
        found: InvoiceList = await find(offset, limit)
        totals = found.totals
        return [invoice_item(texts, row) for row in found.rows], found.count

    page = await load_page(manager, name, fetch)
    return {
        **page,
        "count": page[f"{name}_total"],
        "balance": [each.balance for each in totals],
        "total": [each.total for each in totals],
    }
