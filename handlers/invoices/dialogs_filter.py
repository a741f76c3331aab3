"""Windows of the filter of the list of invoices."""

from aiogram import F
from aiogram_dialog.widgets.kbd import Group, Row, SwitchTo

from handlers import filters
from handlers.invoices import filtering
from handlers.invoices.parsing import parse_period
from handlers.states import Invoices
from handlers.widgets import B, Back, Button, T, TextStep, picks, window

what = window(
    T("filter-invoices"),
    Button(B("filter-mine"), "mine", filters.mine, when="may_mine"),
    Button(B("filter-client"), "by_client", filters.look_up, when="may_client"),
    Row(
        Button(B("filter-contract"), "by_contract", filters.look_up, when="may_contract"),
        Button(B("filter-matter"), "by_matter", filters.look_up, when="may_matter"),
    ),
    SwitchTo(B("filter-issuer"), "issuers", Invoices.issuer, when="may_issuer"),
    SwitchTo(B("filter-period"), "periods", Invoices.period),
    filters.currencies(),
    filters.sorts(),
    filters.bottom(Invoices.list),
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

issuer = filters.issuer_window(Invoices.issuer, Invoices.filter, filtering.choices)
