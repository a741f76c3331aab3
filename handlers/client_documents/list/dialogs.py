"""Windows of the lists of documents, and of a new act."""

from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Row, SwitchTo

from handlers.client_documents.list import actions, getters
from handlers.ui.answer_days import answer_days_row, parse_answer_days
from handlers.ui.periods import parse_period
from handlers.ui.search_window import search_window
from handlers.ui.states import DocumentListSG, NewActSG
from handlers.ui.widgets import B, Back, Button, Cancel, ConfirmButton, T, TextStep, paged, window

document_list = Dialog(
    search_window(
        T("doc-list"),
        paged("documents", B("doc-row"), actions.picked),
        Button(B("doc-new"), "new_act", actions.add, when="may_add"),
        SwitchTo(B("doc-days"), "days", DocumentListSG.days, when="may_set_days"),
        Cancel(label="button-back"),
        state=DocumentListSG.list,
        getter=getters.documents,
    ),
    window(
        T("doc-days-ask"),
        answer_days_row("contract_days", actions.days_pressed),
        Button(B("doc-days-firm"), "days_firm", actions.days_of_firm),
        Button(B("doc-days-never"), "days_never", actions.days_never),
        TextStep(
            "contract_days_text",
            parse_answer_days,
            actions.days_given,
            example="doc-days-example",
            max_len=20,
        ),
        Back(DocumentListSG.list),
        state=DocumentListSG.days,
        getter=getters.documents,
    ),
)

new_act = Dialog(
    window(
        T("doc-pick-invoices"),
        paged("act_invoices", B("doc-invoice-row"), actions.invoice_pressed),
        ConfirmButton("make_act", "doc-make", actions.make, when="some"),
        Cancel(),
        state=NewActSG.invoices,
        getter=getters.invoices,
    ),
    window(
        T("doc-pick-period"),
        Row(
            Button(B("doc-this-month"), "this_month", actions.this_month),
            Button(B("doc-last-month"), "last_month", actions.last_month),
        ),
        TextStep(
            "act_period",
            parse_period,
            actions.period_given,
            example="filter-period-example",
            max_len=100,
        ),
        Cancel(),
        state=NewActSG.period,
    ),
)
