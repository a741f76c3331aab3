"""Windows of the filter of the list of invoices."""

from aiogram import F
from aiogram_dialog.widgets.kbd import Column, Group, Row, SwitchTo

from handlers import filters
from handlers.invoices import filtering
from handlers.invoices.parsing import parse_period
from handlers.states import Invoices
from handlers.widgets import B, Back, Button, T, TextStep, picks, window

what = window(
    T("filter-invoices"),
    Button(B("filter-mine"), "mine", filters.mine, when="may_mine"),
    Button(B("filter-client"), "by_client", filtering.by_client, when="may_client"),
    Row(
        Button(B("filter-contract"), "by_contract", filtering.of_client, when="may_contract"),
        Button(B("filter-matter"), "by_matter", filtering.of_client, when="may_matter"),
    ),
    SwitchTo(B("filter-issuer"), "issuers", Invoices.issuer, when="may_issuer"),
    # Several statuses, or two dates, need the width of a phone.
    SwitchTo(B("filter-status"), "statuses", Invoices.status),
    SwitchTo(B("filter-period"), "periods", Invoices.period),
    filters.currencies(),
    filters.sorts(),
    filters.bottom(Invoices.list, filtering.reset_all),
    state=Invoices.filter,
    getter=filtering.choices,
)

period = window(
    T("filter-ask-period"),
    Row(picks("kind", "kinds", filtering.by_date)),
    Group(
        picks("span", "periods", filtering.period),
        width=2,
    ),
    Button(B("filter-period-any"), "always", filtering.any_period, when=F["has_period"]),
    TextStep("days", parse_period, filtering.days, example="filter-period-example", max_len=100),
    Back(Invoices.filter),
    state=Invoices.period,
    getter=filtering.choices,
)

clients = window(
    T("filter-clients"),
    Column(picks("client", "clients", filtering.client_untied, int)),
    Row(
        Button(B("filter-client-more"), "client_more", filtering.another_client),
        Button(B("filter-any-client"), "any_client", filtering.any_client, when="some_clients"),
    ),
    Back(Invoices.filter),
    state=Invoices.clients,
    getter=filtering.choices,
)

status = window(
    T("filter-ask-status"),
    Group(picks("several", "shows", filtering.show_picked), width=2),
    Button(B("filter-any-status"), "any_status", filtering.any_show, when="some_shows"),
    Back(Invoices.filter),
    state=Invoices.status,
    getter=filtering.choices,
)

issuer = filters.issuer_window(Invoices.issuer, Invoices.filter, filtering.choices)
