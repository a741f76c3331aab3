"""Windows of the filter of the list of invoices."""

from aiogram import F
from aiogram_dialog.widgets.kbd import Column, Group, Row, SwitchTo

from handlers.invoices.filter import actions
from handlers.ui import list_filter
from handlers.ui.periods import parse_period
from handlers.ui.states import InvoicesSG
from handlers.ui.widgets import B, Back, Button, T, TextStep, picks, window

what = window(
    T("filter-invoices"),
    Button(B("filter-mine"), "mine", list_filter.only_mine, when="may_mine"),
    Button(B("filter-client"), "by_client", actions.by_client, when="may_client"),
    Row(
        Button(B("filter-contract"), "by_contract", actions.of_client, when="may_contract"),
        Button(B("filter-matter"), "by_matter", actions.of_client, when="may_matter"),
    ),
    SwitchTo(B("filter-issuer"), "issuers", InvoicesSG.issuer, when="may_issuer"),
    # Several statuses, or two dates, need the width of a phone.
    SwitchTo(B("filter-status"), "statuses", InvoicesSG.status),
    SwitchTo(B("filter-period"), "periods", InvoicesSG.period),
    list_filter.currencies(),
    list_filter.sorts(),
    list_filter.filter_footer(InvoicesSG.list, actions.reset_all),
    state=InvoicesSG.filter,
    getter=actions.choices,
)

period = window(
    T("filter-ask-period"),
    Row(picks("kind", "kinds", actions.by_date)),
    Group(
        picks("span", "periods", actions.period),
        width=2,
    ),
    Button(B("filter-period-any"), "always", actions.any_period, when=F["has_period"]),
    TextStep("days", parse_period, actions.days, example="filter-period-example", max_len=100),
    Back(InvoicesSG.filter),
    state=InvoicesSG.period,
    getter=actions.choices,
)

clients = window(
    T("filter-clients"),
    Column(picks("client", "clients", actions.client_removed, int)),
    Row(
        Button(B("filter-client-more"), "client_more", actions.another_client),
        Button(B("filter-any-client"), "any_client", actions.any_client, when="some_clients"),
    ),
    Back(InvoicesSG.filter),
    state=InvoicesSG.clients,
    getter=actions.choices,
)

status = window(
    T("filter-ask-status"),
    Group(picks("several", "shows", actions.show_picked), width=2),
    Button(B("filter-any-status"), "any_status", actions.any_show, when="some_shows"),
    Back(InvoicesSG.filter),
    state=InvoicesSG.status,
    getter=actions.choices,
)

issuer = list_filter.issuer_window(InvoicesSG.issuer, InvoicesSG.filter, actions.choices)
