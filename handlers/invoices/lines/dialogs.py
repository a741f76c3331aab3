"""Windows of the lines of a draft: adding, changing and taking out."""

from operator import itemgetter

from aiogram import F
from aiogram_dialog.widgets.kbd import Group, Row, Select, SwitchTo
from aiogram_dialog.widgets.text import Format

from handlers.invoices.context import say_kept
from handlers.invoices.draft import getters, why
from handlers.invoices.lines import actions
from handlers.invoices.parsing import parse_count_or_time, parse_line_sum, parse_price, parse_rate
from handlers.ui.parsing import plain_text
from handlers.ui.states import DraftSG
from handlers.ui.widgets import B, Back, Button, Cancel, DangerButton, T, TextStep, paged, window

lines = window(
    T("invoice-lines-window"),
    paged("lines", B("invoice-line"), actions.line_picked),
    Row(SwitchTo(B("invoice-line-add"), "add", DraftSG.line_name), Back(DraftSG.main)),
    state=DraftSG.lines,
    getter=getters.lines,
)

line_name = window(
    T("invoice-first-line-ask", when="empty"),
    T("invoice-line-name-ask", when=~F["empty"]),
    Button(B("invoice-line-usual"), "usual", actions.usual_name),
    TextStep(
        "line_name_text", plain_text, actions.name_given, example="invoice-line-name-example", max_len=1000
    ),
    Row(Back(DraftSG.main), Cancel(label="invoice-put-off", on_click=say_kept)),
    state=DraftSG.line_name,
    getter=getters.draft,
)

line_sum = window(
    T("invoice-line-sum-ask"),
    TextStep(
        "line_sum_text", parse_line_sum, actions.sum_given, example="invoice-line-sum-example", max_len=120
    ),
    Row(Back(DraftSG.line_name), Cancel(label="invoice-put-off", on_click=say_kept)),
    state=DraftSG.line_sum,
    getter=getters.draft,
)

line = window(
    T("invoice-line-window"),
    Row(
        SwitchTo(B("invoice-line-name"), "l_name", DraftSG.edit_name),
        SwitchTo(B("invoice-line-quantity"), "l_quantity", DraftSG.edit_quantity),
    ),
    Row(
        SwitchTo(B("invoice-line-unit"), "l_unit", DraftSG.edit_unit),
        SwitchTo(B("invoice-line-price"), "l_price", DraftSG.edit_price),
    ),
    Row(
        SwitchTo(B("invoice-line-vat"), "l_vat", DraftSG.edit_vat, when="with_vat"),
        DangerButton("l_remove", "invoice-line-remove", actions.remove),
    ),
    Button(B("write-down-button"), "l_why", why.ask, when="may_say_why"),
    Back(DraftSG.lines),
    state=DraftSG.line,
    getter=getters.line,
)

edit_name = window(
    T("invoice-edit-name", name=F["name"]),
    TextStep(
        "e_name", plain_text, actions.description_given, example="invoice-line-name-example", max_len=1000
    ),
    Back(DraftSG.line),
    state=DraftSG.edit_name,
    getter=getters.line,
)

edit_quantity = window(
    T("invoice-edit-quantity"),
    TextStep(
        "e_quantity",
        parse_count_or_time,
        actions.quantity_given,
        example="invoice-line-quantity-example",
        max_len=100,
    ),
    Back(DraftSG.line),
    state=DraftSG.edit_quantity,
    getter=getters.line,
)

hours = window(
    T("invoice-hours-ask"),
    TextStep(
        "hours_text",
        parse_count_or_time,
        actions.hours_given,
        example="invoice-line-quantity-example",
        max_len=100,
    ),
    Row(Back(DraftSG.main), Cancel(label="invoice-put-off", on_click=say_kept)),
    state=DraftSG.hours,
    getter=getters.line,
)

edit_unit = window(
    T("invoice-edit-unit"),
    Row(
        Button(B("invoice-unit-service"), "u_service", actions.unit_pressed),
        Button(B("invoice-unit-hour"), "u_hour", actions.unit_pressed),
        Button(B("invoice-unit-month"), "u_month", actions.unit_pressed),
    ),
    TextStep("e_unit", plain_text, actions.unit_given, example="invoice-line-unit-example", max_len=20),
    Back(DraftSG.line),
    state=DraftSG.edit_unit,
    getter=getters.line,
)

edit_price = window(
    T("invoice-edit-price"),
    TextStep("e_price", parse_price, actions.price_given, example="invoice-line-price-example", max_len=100),
    Back(DraftSG.line),
    state=DraftSG.edit_price,
    getter=getters.line,
)

edit_vat = window(
    T("invoice-edit-vat"),
    Group(
        Button(B("invoice-line-vat-as-invoice"), "r_common", actions.rate_common),
        Button(B("invoice-vat-none"), "r_none", actions.rate_none),
        Select(
            Format("{item[1]}"),
            id="r_rate",
            item_id_getter=itemgetter(0),
            items="rates",
            type_factory=int,
            on_click=actions.rate_picked,
        ),
        width=2,
    ),
    TextStep("e_vat", parse_rate, actions.rate_given, example="invoice-vat-rate-example", max_len=40),
    Back(DraftSG.line),
    state=DraftSG.edit_vat,
    getter=getters.edit_vat,
)

windows = (
    lines,
    line_name,
    line_sum,
    line,
    hours,
    edit_name,
    edit_quantity,
    edit_unit,
    edit_price,
    edit_vat,
)
