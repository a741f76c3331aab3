"""«⚙️ Ставки»: the tables of the banks, a rate's card, and the questions for a new one."""

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row

from handlers.late_money.parsing import parse_rate
from handlers.late_money.rates import actions, getters
from handlers.ui.parsing import parse_future_date, parse_past_date, plain_text
from handlers.ui.search_window import search_window
from handlers.ui.states import RatesSG
from handlers.ui.widgets import (
    B,
    Back,
    Button,
    Cancel,
    ConfirmButton,
    R,
    T,
    TextStep,
    paged,
    picks,
    window,
)

LONGEST = 100

list_window = search_window(
    T("rates-list"),
    paged("rates", R("rates-row"), actions.rate_pressed),
    Button(B("rates-holds"), "holds", actions.holds_today, when="may_keep"),
    ConfirmButton("add", "rates-add", actions.add, when="edits"),
    Back(RatesSG.kinds, when="from_menu"),
    Cancel(label="button-back", when=~F["from_menu"]),
    state=RatesSG.list,
    getter=getters.rates,
)

rate_window = search_window(
    T("rates-card"),
    Row(
        Button(B("rates-percent"), "to_percent", actions.correcting(RatesSG.percent), when="edits"),
        Button(B("rates-until"), "to_until", actions.correcting(RatesSG.until), when="edits"),
    ),
    Row(
        Button(B("rates-source"), "to_source", actions.correcting(RatesSG.source), when="edits"),
        Button(B("rates-remove"), "remove", actions.remove, when="may_remove"),
    ),
    Back(RatesSG.list),
    state=RatesSG.rate,
    getter=getters.rate,
)

questions = (
    window(
        T("rates-since-ask"),
        TextStep(
            "since_text", parse_past_date, actions.since_given, example="rates-since-example", max_len=LONGEST
        ),
        Button(B("button-back"), "since_back", actions.step_back),
        state=RatesSG.since,
        getter=getters.step,
    ),
    window(
        T("rates-percent-ask"),
        TextStep(
            "percent_text",
            parse_rate,
            actions.percent_given,
            example="rates-percent-example",
            max_len=LONGEST,
        ),
        Button(B("button-back"), "percent_back", actions.step_back),
        state=RatesSG.percent,
        getter=getters.step,
    ),
    window(
        T("rates-source-ask"),
        Button(B("rates-site-button"), "site", actions.site_pressed),
        TextStep(
            "source_text", plain_text, actions.source_given, example="rates-source-example", max_len=500
        ),
        Button(B("button-back"), "source_back", actions.step_back),
        state=RatesSG.source,
        getter=getters.step,
    ),
    window(
        T("rates-until-ask"),
        Button(B("rates-until-today"), "until_today", actions.until_today, when="may_today"),
        TextStep(
            "until_text",
            parse_future_date,
            actions.until_given,
            example="rates-until-example",
            max_len=LONGEST,
        ),
        Button(B("button-back"), "until_back", actions.step_back),
        state=RatesSG.until,
        getter=getters.step,
    ),
    window(
        T("rates-before-ask"),
        Button(B("rates-before-same"), "same", actions.before_same),
        Button(B("rates-before-unknown"), "unknown", actions.before_unknown),
        Button(B("button-back"), "before_back", actions.step_back),
        state=RatesSG.before,
        getter=getters.before,
    ),
)

dialogs = (
    Dialog(
        window(
            T("rates-kinds"),
            Column(picks("kind", "kinds", actions.kind_pressed)),
            Cancel(label="button-back"),
            state=RatesSG.kinds,
            getter=getters.kinds,
        ),
        list_window,
        rate_window,
        *questions,
    ),
)
