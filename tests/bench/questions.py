"""What people ask all day: every list, each of its filters and orders, cards, histories and reports."""

from collections.abc import Mapping
from datetime import date

from db.vocabulary.enums import ContractState, ObjectType
from db.vocabulary.filters import (
    CardSort,
    ClientFilter,
    GroupBy,
    InvoiceSort,
    InvoiceStatusFilter,
    MatterFilter,
    TaskFilter,
)
from services.container import Services
from services.core.lists import CardFilter
from services.domain.access import Actor
from services.domain.ids import ClientId, ContractId, InvoiceId, IssuerId, MatterId, TaskId
from services.domain.money.money import Currency
from services.invoices.views import InvoiceFilter
from services.reports.views import Age, ReportScope
from services.tasks.views import TaskListFilter
from tests.bench.clocks import Question

TEXTS = (
    "0012",
    "2026-0012",
    "2026",
    "ромашка",
    "ромашка плюс 17",
    "7701000123",
    "office1000123@",
    "просрочено",
    "неоплаченные ромашка за октябрь",
    "от 100 до 200 тысяч",
    "paid last month",
    "неотправленные",
    "ромашка 150000 ноябрь",
    "рамашка",
    "hjvfirf",
)
SINCE, UNTIL = date(2026, 1, 1), date(2026, 11, 24)


def questions(services: Services, who: Actor) -> Mapping[str, Mapping[str, Question]]:
    """By kind and name, about the firm that `tests.bench.firm` builds; `who` is of it."""
    return {
        "search": {f"«{text}»": lambda text=text: services.search.find(who, text) for text in TEXTS},
        "inline answer": {
            f"«{text}»": lambda text=text: services.search.inline(who, text) for text in (*TEXTS, "")
        },
        "page of a list": _pages(services, who),
        "filter or order": _narrowed(services, who),
        "card or history": _cards(services, who),
        # A row of its own, so that nothing slower hides it: its acts and the client's advance are looked up by index.
        "card of an invoice": _invoice(services, who),
        "report": _reports(services, who),
        "ageing": {"all": lambda: services.reports.ageing(who)},
    }


def _pages(services: Services, who: Actor) -> dict[str, Question]:
    return {
        **{
            f"invoices, {show}": lambda show=show: services.invoices.list(who, InvoiceFilter((show,)))
            for show in InvoiceStatusFilter
        },
        **{
            f"tasks, {show}": lambda show=show: services.tasks.list(who, TaskListFilter(show))
            for show in TaskFilter
        },
        "clients": lambda: services.clients.list(who, totals=True),
        "recent clients": lambda: services.clients.recent(who),
        "contracts": lambda: services.contracts.list(who, totals=True),
        "matters": lambda: services.matters.list(who, totals=True),
        "payments of a client": lambda: services.payments.of_client(who, ClientId(_of(who))),
    }


def _narrowed(services: Services, who: Actor) -> dict[str, Question]:
    one = _of(who)
    issuers = (IssuerId(int(who.firm_id) * 10 + 1), IssuerId(int(who.firm_id) * 10 + 2))
    filters = {
        "several statuses": InvoiceFilter(
            shows=(InvoiceStatusFilter.OVERDUE, InvoiceStatusFilter.DRAFT, InvoiceStatusFilter.VOID)
        ),
        "several clients": InvoiceFilter(client_ids=(ClientId(one), ClientId(one + 5))),
        "several issuers": InvoiceFilter(issuer_ids=issuers),
        "several currencies": InvoiceFilter(currencies=(Currency.USD, Currency.EUR)),
        "contract": InvoiceFilter(contract_id=ContractId(one)),
        "matter": InvoiceFilter(matter_id=MatterId(one)),
        **({"mine": InvoiceFilter(mine=True)} if who.sees_all_clients else {}),
        "invoice dates": InvoiceFilter(since=SINCE, until=UNTIL),
        "due dates": InvoiceFilter(shows=(InvoiceStatusFilter.OPEN,), due_since=SINCE, due_until=UNTIL),
        "text": InvoiceFilter(query="ромашка"),
        "everything at once": InvoiceFilter(
            shows=(InvoiceStatusFilter.OPEN, InvoiceStatusFilter.PAID),
            issuer_ids=issuers,
            currencies=(Currency.RUB, Currency.USD),
            mine=who.sees_all_clients,
            since=SINCE,
            until=UNTIL,
            sort=InvoiceSort.AMOUNT,
        ),
        **{f"by {sort}": InvoiceFilter(sort=sort) for sort in InvoiceSort},
        **{
            f"open by {sort}": InvoiceFilter(shows=(InvoiceStatusFilter.OPEN,), sort=sort)
            for sort in InvoiceSort
        },
    }
    clients, contracts, matters = services.clients, services.contracts, services.matters
    return {
        **{
            name: lambda chosen=chosen: services.invoices.list(who, chosen)
            for name, chosen in filters.items()
        },
        "choices": lambda: services.invoices.choices(who),
        **{
            f"clients, {show}": lambda show=show: clients.list(who, CardFilter(show=show), totals=True)
            for show in ClientFilter
        },
        "clients by debt": lambda: clients.list(
            who, CardFilter(sort=CardSort.DEBT, currency=Currency.RUB), totals=True
        ),
        "clients by text": lambda: clients.list(who, CardFilter("ромашка"), totals=True),
        "a table's debts": lambda: clients.debts(who, GroupBy.CLIENT, range(one, one + 150, 5)),
        "active contracts": lambda: contracts.list(
            who, CardFilter(states=(ContractState.ACTIVE,)), totals=True
        ),
        **{
            f"contracts by {sort}": lambda sort=sort: contracts.list(who, CardFilter(sort=sort), totals=True)
            for sort in (CardSort.NAME, CardSort.CLIENT)
        },
        **{
            f"matters, {show}": lambda show=show: matters.list(who, CardFilter(show=show), totals=True)
            for show in MatterFilter
        },
        **{
            f"matters by {sort}": lambda sort=sort: matters.list(who, CardFilter(sort=sort), totals=True)
            for sort in (CardSort.NAME, CardSort.CLIENT)
        },
        **(_own(services, who) if who.sees_all_clients else {}),
    }


def _own(services: Services, who: Actor) -> dict[str, Question]:
    """Only those who see others' clients too are offered their own."""
    return {
        "my clients": lambda: services.clients.list(who, CardFilter(mine=True), totals=True),
        "my contracts": lambda: services.contracts.list(who, CardFilter(mine=True), totals=True),
        "my matters": lambda: services.matters.list(who, CardFilter(mine=True), totals=True),
    }


def _cards(services: Services, who: Actor) -> dict[str, Question]:
    one = _of(who)
    return {
        "client": lambda: services.clients.card(who, ClientId(one)),
        "contract": lambda: services.contracts.card(who, ContractId(one)),
        "matter": lambda: services.matters.card(who, MatterId(one)),
        **({"task": lambda: services.tasks.card(who, TaskId(one))} if who.sees_all_clients else {}),
        **{
            f"history of a {kind}": lambda kind=kind: services.audit.history(who, kind, one)
            for kind in (ObjectType.CLIENT, ObjectType.CONTRACT, ObjectType.MATTER)
        },
    }


def _invoice(services: Services, who: Actor) -> dict[str, Question]:
    """Of a paid one with ten acts, whose client has an advance."""
    one = InvoiceId(_of(who) + 2)
    return {
        "the card": lambda: services.invoices.view(who, one),
        "its acts": lambda: services.audit.timeline(who, ObjectType.INVOICE, one),
        "its history": lambda: services.audit.history(who, ObjectType.INVOICE, one),
        "its payments": lambda: services.payments.of_invoice(who, one),
    }


def _reports(services: Services, who: Actor) -> dict[str, Question]:
    reports, rub = services.reports, Currency.RUB
    return {
        "owed": lambda: reports.open_invoices(who, rub),
        "owed, long overdue": lambda: reports.open_invoices(who, rub, Age.OLDER),
        "owed without a matter": lambda: reports.open_invoices(
            who, rub, scope=ReportScope(without=GroupBy.MATTER)
        ),
        "owed without a contract": lambda: reports.open_invoices(
            who, rub, scope=ReportScope(without=GroupBy.CONTRACT)
        ),
        "issued": lambda: reports.issued_invoices(who, rub, SINCE, UNTIL),
        "received": lambda: reports.received_payments(who, rub, SINCE, UNTIL),
        **{f"debts by {by}": lambda by=by: reports.debts(who, by, rub) for by in GroupBy},
    }


def _of(who: Actor) -> int:
    """The first client, contract, matter, task and invoice of the firm that the lawyer sees as well."""
    return int(who.firm_id) * 1_000_000 + 1
