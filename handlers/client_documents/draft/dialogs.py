"""Windows of a draft of an act."""

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Row, SwitchTo

from handlers.client_documents.draft import actions, getters
from handlers.invoices.parsing import parse_count_or_time, parse_day, parse_line_sum, parse_price
from handlers.ui.parsing import plain_text
from handlers.ui.periods import parse_period
from handlers.ui.states import ActDraftSG
from handlers.ui.widgets import (
    B,
    Back,
    Button,
    Calendar,
    Cancel,
    ConfirmButton,
    DangerButton,
    T,
    TextStep,
    paged,
    window,
)

act_draft = Dialog(
    window(
        T("invoice-text", text=F["body"]),
        ConfirmButton("doc_issue", "doc-issue", actions.issue, when="may_issue"),
        Button(B("doc-open"), "issued", actions.open_issued, when=~F["open"]),
        Row(
            SwitchTo(B("invoice-lines"), "lines", ActDraftSG.lines, when="filled"),
            SwitchTo(B("invoice-line-add"), "first", ActDraftSG.line_name, when=F["open"] & F["empty"]),
            SwitchTo(B("doc-date"), "date", ActDraftSG.date),
            SwitchTo(B("doc-period-button"), "period", ActDraftSG.period),
            when="open",
        ),
        Row(
            Button(B("invoice-look"), "look", actions.preview, when="filled"),
            Button(B("doc-language"), "language", actions.other_language, when="bilingual"),
        ),
        Row(
            SwitchTo(B("doc-discard"), "discard", ActDraftSG.discard, when="open"),
            Cancel(label="invoice-put-off", on_click=actions.say_kept, when="open"),
            Cancel(label="button-back", when=~F["open"]),
        ),
        state=ActDraftSG.main,
        getter=getters.draft,
    ),
    window(
        T("doc-date-ask"),
        Calendar("doc_on", actions.date_pressed, ahead=True),
        TextStep("doc_date_text", parse_day, actions.date_given, example="payment-date-example", max_len=100),
        Back(ActDraftSG.main),
        state=ActDraftSG.date,
        getter=getters.draft,
    ),
    window(
        T("doc-period-ask"),
        TextStep(
            "doc_period_text",
            parse_period,
            actions.period_given,
            example="filter-period-example",
            max_len=100,
        ),
        Back(ActDraftSG.main),
        state=ActDraftSG.period,
        getter=getters.draft,
    ),
    window(
        T("invoice-lines-window"),
        paged("act_lines", B("invoice-line"), actions.line_picked),
        Row(SwitchTo(B("invoice-line-add"), "add", ActDraftSG.line_name), Back(ActDraftSG.main)),
        state=ActDraftSG.lines,
        getter=getters.lines,
    ),
    window(
        T("doc-line-window"),
        Row(
            SwitchTo(B("invoice-line-name"), "a_name", ActDraftSG.edit_name),
            SwitchTo(B("invoice-line-quantity"), "a_quantity", ActDraftSG.edit_quantity),
        ),
        Row(
            SwitchTo(B("invoice-line-price"), "a_price", ActDraftSG.edit_price),
            DangerButton("a_remove", "invoice-line-remove", actions.remove_line),
        ),
        Back(ActDraftSG.lines),
        state=ActDraftSG.line,
        getter=getters.line,
    ),
    window(
        T("doc-line-name-ask"),
        TextStep(
            "a_new_name", plain_text, actions.name_given, example="invoice-line-name-example", max_len=1000
        ),
        Back(ActDraftSG.main),
        state=ActDraftSG.line_name,
        getter=getters.draft,
    ),
    window(
        T("doc-line-sum-ask"),
        TextStep(
            "a_new_sum", parse_line_sum, actions.sum_given, example="invoice-line-sum-example", max_len=120
        ),
        Back(ActDraftSG.line_name),
        state=ActDraftSG.line_sum,
        getter=getters.draft,
    ),
    window(
        T("invoice-edit-name", name=F["name"]),
        TextStep(
            "a_edit_name",
            plain_text,
            actions.description_given,
            example="invoice-line-name-example",
            max_len=1000,
        ),
        Back(ActDraftSG.line),
        state=ActDraftSG.edit_name,
        getter=getters.line,
    ),
    window(
        T("invoice-edit-quantity"),
        TextStep(
            "a_edit_quantity",
            parse_count_or_time,
            actions.quantity_given,
            example="invoice-line-quantity-example",
            max_len=100,
        ),
        Back(ActDraftSG.line),
        state=ActDraftSG.edit_quantity,
        getter=getters.line,
    ),
    window(
        T("invoice-edit-price"),
        TextStep(
            "a_edit_price",
            parse_price,
            actions.price_given,
            example="invoice-line-price-example",
            max_len=100,
        ),
        Back(ActDraftSG.line),
        state=ActDraftSG.edit_price,
        getter=getters.line,
    ),
    window(
        T("doc-discard-ask"),
        DangerButton("doc_discard_yes", "doc-discard-yes", actions.discard),
        Back(ActDraftSG.main),
        state=ActDraftSG.discard,
        getter=getters.draft,
    ),
    on_start=actions.opened,
)
