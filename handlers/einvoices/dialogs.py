"""Windows of an invoice's electronic form: which file, what it lacks, what it would say."""

from operator import itemgetter

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row, Select, SwitchTo

from handlers.einvoices import actions, getters
from handlers.ui.parsing import parse_past_date, plain_text
from handlers.ui.search_window import search_window
from handlers.ui.states import ElectronicInvoiceSG
from handlers.ui.widgets import (
    B,
    Back,
    Button,
    Calendar,
    Cancel,
    ConfirmButton,
    T,
    TextStep,
    window,
)

LONGEST = 250

main = search_window(
    T("einvoice-ask"),
    Column(
        Button(B("einvoice-xrechnung"), "xrechnung", actions.profile_pressed),
        Button(B("einvoice-peppol"), "peppol", actions.profile_pressed),
        Button(B("einvoice-zugferd"), "zugferd", actions.profile_pressed),
    ),
    Row(
        SwitchTo(B("einvoice-facts-button"), "facts", ElectronicInvoiceSG.facts),
        Cancel(label="button-back"),
    ),
    state=ElectronicInvoiceSG.main,
    getter=getters.main,
)

gaps = window(
    T("einvoice-text", text=F["body"]),
    Column(
        Select(
            B("einvoice-fact-button", fact=F["item"]),
            id="gap",
            item_id_getter=str,
            items="missing",
            on_click=actions.fact_pressed,
            when="may_answer",
        )
    ),
    ConfirmButton("file", "einvoice-file", actions.file_pressed, when="complete"),
    Back(ElectronicInvoiceSG.main),
    state=ElectronicInvoiceSG.gaps,
    getter=getters.gaps,
)

facts = search_window(
    T("einvoice-text", text=F["body"]),
    Column(
        Select(
            B("einvoice-fact-button", fact=F["item"]),
            id="fact",
            item_id_getter=str,
            items="changeable",
            on_click=actions.fact_pressed,
        )
    ),
    Back(ElectronicInvoiceSG.main),
    state=ElectronicInvoiceSG.facts,
    getter=getters.facts,
)

value = window(
    T("einvoice-value-ask"),
    T("einvoice-suggestion", when="suggestion"),
    ConfirmButton("take", "einvoice-take", actions.suggestion_taken, when="suggestion"),
    TextStep("value_text", plain_text, actions.value_given, example="einvoice-example", max_len=LONGEST),
    Button(B("button-back"), "value_back", actions.back_from_question),
    state=ElectronicInvoiceSG.value,
    getter=getters.value,
)

category = window(
    T("einvoice-category-ask"),
    Column(
        Select(
            B("einvoice-category", category=F["item"][0]),
            id="category",
            item_id_getter=itemgetter(0),
            items="categories",
            on_click=actions.category_pressed,
        )
    ),
    Button(B("button-back"), "category_back", actions.back_from_question),
    state=ElectronicInvoiceSG.category,
    getter=getters.value,
)

day = window(
    T("einvoice-day-ask"),
    Calendar("delivered", actions.day_pressed),
    TextStep("day_text", parse_past_date, actions.day_given, example="payment-date-example", max_len=100),
    Button(B("button-back"), "day_back", actions.back_from_question),
    state=ElectronicInvoiceSG.day,
    getter=getters.value,
)

dialogs = (Dialog(main, gaps, facts, value, category, day),)
