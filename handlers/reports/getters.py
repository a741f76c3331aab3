"""The lists behind the numbers of a report."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from aiogram_dialog import DialogManager
from babel.dates import format_date

from db.vocabulary.filters import GroupBy
from handlers.export.delivery import one_c_choice
from handlers.reports.report_tables import EARLIEST
from handlers.reports.text import age_key, cut_name, week_text
from handlers.ui import periods
from handlers.ui.context import services_and_actor
from handlers.ui.names import invoice_item, round_sum, short_name
from handlers.ui.start_data import start_int, start_str, start_str_or_none, start_values
from handlers.ui.texts import Markup, Texts, day_month
from handlers.ui.widgets import load_page, texts_of, today
from services.domain.calendar.dates import month_end
from services.domain.ids import ClientId, ContractId, IssuerId, MatterId, MemberId
from services.domain.money.money import Currency, Money
from services.invoices.views import Chosen, CurrencyTotal, InvoiceList
from services.reports.views import Age, ReportScope
from services.reports.written_off import Loss


def scope_in(start: Mapping[str, Any]) -> ReportScope:
    return ReportScope(
        client_id=ClientId(start["client_id"]) if "client_id" in start else None,
        lawyer_id=MemberId(start["lawyer_id"]) if "lawyer_id" in start else None,
        matter_id=MatterId(start["matter_id"]) if "matter_id" in start else None,
        contract_id=ContractId(start["contract_id"]) if "contract_id" in start else None,
        issuer_id=IssuerId(start["issuer_id"]) if "issuer_id" in start else None,
        without=GroupBy(start["without"]) if "without" in start else None,
    )


def _scope_text(texts: Texts, scope: ReportScope, names: Chosen) -> Markup:
    """« · Ромашка», « · без дела»: whose or of what the list is; empty when it is of all."""
    parts = [
        short_name(names.client or ""),
        names.lawyer or "",
        *map(short_name, names.issuers),
        texts("filter-said-contract", number=names.contract) if names.contract else "",
        texts("filter-said-matter", name=names.matter) if names.matter else "",
        texts("report-said-without", by=scope.without.value) if scope.without else "",
    ]
    joined = texts.join(parts, " · ")
    return Markup(f" · {joined}" if joined else "")


async def owed(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    currency, aged = Currency(start_str(dialog_manager, "currency")), start_str_or_none(dialog_manager, "age")
    age, scope = Age(aged) if aged else None, scope_in(start_values(dialog_manager))

    async def find(offset: int, limit: int) -> InvoiceList:
        return await services.reports.open_invoices(actor, currency, age, scope, offset, limit)

    page = await _invoices(dialog_manager, "owed", scope, find)
    return {**page, "age": age_key(age) if age else "any"}


async def expected(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    texts, week = texts_of(dialog_manager), start_str(dialog_manager, "week")
    currency = Currency(start_str(dialog_manager, "currency"))

    async def find(offset: int, limit: int) -> InvoiceList:
        return await services.expected.invoices(actor, currency, week, offset, limit)

    page = await _invoices(dialog_manager, "expected", ReportScope(), find)
    return {**page, "week": week_text(texts, week)}


async def written_off(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    currency = Currency(start_str(dialog_manager, "currency"))
    like = start_int(dialog_manager, "like")
    loss = Loss(start_str_or_none(dialog_manager, "loss") or Loss.OFF)

    async def find(offset: int, limit: int) -> InvoiceList:
        return await services.written_off.invoices(actor, currency, like, offset, limit, loss)

    found = await _invoices(dialog_manager, "written_off", ReportScope(), find)
    return {**found, "loss": loss.value}


async def issued(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    currency, first, last, when = asked(dialog_manager)
    scope = scope_in(start_values(dialog_manager))

    async def find(offset: int, limit: int) -> InvoiceList:
        return await services.reports.issued_invoices(actor, currency, first, last, scope, offset, limit)

    return {**await _invoices(dialog_manager, "issued", scope, find), "month": when}


async def received(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    texts = texts_of(dialog_manager)
    currency, first, last, when = asked(dialog_manager)
    scope = scope_in(start_values(dialog_manager))

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        found = await services.reports.received_payments(actor, currency, first, last, scope, offset, limit)
        rows = [
            {
                "id": row.id,
                "day": day_month(row.received_on, texts.language),
                "client": short_name(row.client_name),
                "sum": row.amount,
                "kind": row.kind.value,
            }
            for row in found.items
        ]
        return rows, found.total

    page = await load_page(dialog_manager, "received", fetch)
    offered = await one_c_choice(dialog_manager)
    return {
        **page,
        **offered,
        "count": page["received_total"],
        "month": when,
        "currency": currency.value,
    }


def asked(manager: DialogManager) -> tuple[Currency, date, date, str]:
    """The period of the list: a month, or the days of a turnover report."""
    texts, currency = texts_of(manager), Currency(start_str(manager, "currency"))
    if month := start_str_or_none(manager, "month"):
        first = date.fromisoformat(month)
        return currency, first, month_end(first), format_date(first, "LLLL y", locale=texts.language)
    first, last = (date.fromisoformat(start_str(manager, name)) for name in ("since", "until"))
    return currency, first, last, texts("report-days", since=first, until=last)


async def debtors(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    texts, by = texts_of(dialog_manager), GroupBy(start_str(dialog_manager, "by"))
    currency = Currency(start_str(dialog_manager, "currency"))

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        page = await services.reports.debts(actor, by, currency, offset=offset, limit=limit)
        rows = [
            {"id": row.id or 0, "name": cut_name(texts, row, by), "sum": row.balance} for row in page.items
        ]
        return rows, page.total

    page = await load_page(dialog_manager, "debtors", fetch)
    return {**page, "by": by.value, "currency": currency.value, "count": page["debtors_total"]}


async def turnover(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    texts, days = texts_of(dialog_manager), periods.days_of(dialog_manager)
    sums: tuple[tuple[Money, Money], ...] = ()

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        nonlocal sums
        found = await services.reports.turnover_by_client(actor, *days, offset=offset, limit=limit)
        sums = found.sums
        rows = [
            {
                "id": f"{row.id}.{row.issued.currency.value}",
                "name": short_name(row.name),
                "issued": round_sum(texts, row.issued),
                "received": round_sum(texts, row.received),
            }
            for row in found.items
        ]
        return rows, found.total

    page = await load_page(dialog_manager, "turnover", fetch)
    lines = [texts("report-turnover-sum", issued=out, received=came) for out, came in sums]
    return {
        **page,
        **periods.choices(dialog_manager),
        "lines": texts.join(lines) or texts("report-turnover-none"),
    }


async def paying(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    texts, days = texts_of(dialog_manager), since_ever(dialog_manager)

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        found = await services.reports.days_to_pay_by_client(actor, *days, offset=offset, limit=limit)
        rows = [{"id": row.id, "name": short_name(row.name), "days": row.median_days} for row in found.items]
        return rows, found.total

    page = await load_page(dialog_manager, "paying", fetch)
    lines = [
        texts(
            "report-paying-sum",
            currency=row.currency.value,
            count=row.count,
            median=row.median_days,
            mean=row.mean_days,
            on_time=row.on_time,
        )
        for row in await services.reports.days_to_pay(actor, *days)
    ]
    return {
        **page,
        **periods.choices(dialog_manager),
        "lines": texts.join(lines) or texts("report-paying-none"),
    }


def since_ever(manager: DialogManager) -> tuple[date, date]:
    """The chosen days; of all time, those of any payment."""
    since, until = periods.days_of(manager)
    return since or EARLIEST, until or today(manager)


async def _invoices(manager: DialogManager, name: str, scope: ReportScope, find: Any) -> dict[str, Any]:
    texts = texts_of(manager)
    names = Chosen()
    totals: tuple[CurrencyTotal, ...] = ()

    async def fetch(offset: int, limit: int) -> tuple[list[Any], int]:
        nonlocal totals, names
        found: InvoiceList = await find(offset, limit)
        totals, names = found.totals, found.chosen
        return [invoice_item(texts, row) for row in found.rows], found.count

    page = await load_page(manager, name, fetch)
    return {
        **page,
        "about": _scope_text(texts, scope, names),
        "count": page[f"{name}_total"],
        "balance": [each.balance for each in totals],
        "total": [each.total for each in totals],
    }
