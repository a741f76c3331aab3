"""Windows of a draft: the draft itself, its dates, VAT, discount and the rest."""

from operator import itemgetter

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row, Select, SwitchTo
from aiogram_dialog.widgets.text import Format

from handlers.invoices.context import invoice_of
from handlers.invoices.draft import actions, getters, why
from handlers.invoices.lines.dialogs import windows as line_windows
from handlers.invoices.parsing import parse_day, parse_discount, parse_due
from handlers.printing.actions import print_button
from handlers.printing.documents import INVOICE
from handlers.ui.navigation import open_note
from handlers.ui.parsing import plain_text
from handlers.ui.periods import parse_period
from handlers.ui.states import DraftSG
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
    picks,
    window,
)
from services.invoices.write_downs import REASON_LIMIT

main = window(
    T("invoice-text", text=F["body"]),
    T("invoice-text", text=F["reasons_said"], when="reasons_said"),
    T("invoice-text", text=F["approval"], when="approval"),
    Row(
        Button(B("invoice-part-days"), "part_days", actions.part_pressed),
        Button(B("invoice-part-full"), "part_full", actions.part_pressed),
        when="asks_part",
    ),
    Button(B("invoice-abroad-with"), "abroad_with", actions.usual_vat, when="abroad_with"),
    Button(B("invoice-abroad-without"), "abroad_without", actions.no_vat_abroad, when="abroad_without"),
    ConfirmButton("issue", "invoice-issue", actions.issue, when="may_issue"),
    Button(B("approval-return"), "give_back", actions.give_back, when="may_give_back"),
    Button(B("approval-send"), "ask_approval", actions.ask_approval, when="may_ask"),
    Button(B("invoice-hand-over"), "hand_over", actions.hand_over, when="may_hand_over"),
    Button(B("invoice-open-issued"), "issued", actions.open_issued, when=~F["open"]),
    Button(B("write-down-button"), "why", why.ask, when="asks_why"),
    SwitchTo(B("foreign-button"), "foreign", DraftSG.foreign, when="may_complete"),
    Row(
        SwitchTo(B("invoice-lines"), "lines", DraftSG.lines, when="filled"),
        SwitchTo(B("invoice-line-add"), "first", DraftSG.line_name, when=F["open"] & F["empty"]),
        SwitchTo(B("invoice-due"), "due", DraftSG.due),
        Button(B("invoice-matter-button"), "matter", actions.pick_matter),
        when="open",
    ),
    Row(
        SwitchTo(B("invoice-vat"), "vat", DraftSG.vat),
        Button(B("invoice-look"), "look", actions.preview),
        when="filled",
    ),
    Row(
        SwitchTo(B("invoice-more"), "more", DraftSG.more, when="open"),
        Button(B("invoice-put-off"), "put_off", actions.put_off, when="open"),
        Cancel(label="button-back", when=~F["open"]),
    ),
    state=DraftSG.main,
    getter=getters.draft,
)

confirm = window(
    T("invoice-confirm-over", over=F["over"], when=F["over"]),
    T("invoice-confirm-stage", when=F["reasons"].contains("stage_billed")),
    T("invoice-confirm-month", when=F["reasons"].contains("month_billed")),
    T("invoice-confirm"),
    ConfirmButton("anyway", "invoice-issue-anyway", actions.issue_anyway),
    Back(DraftSG.main),
    state=DraftSG.confirm,
    getter=getters.draft,
)

due = window(
    T("invoice-due-ask"),
    Select(
        B("invoice-due-days", days=F["item"]),
        id="due_in",
        item_id_getter=str,
        items=[5, 10, 30],
        type_factory=int,
        on_click=actions.due_in,
    ),
    Calendar("due_on", actions.due_pressed, ahead=True, since="date"),
    TextStep("due_text", parse_due, actions.due_typed, example="invoice-due-example", max_len=100),
    Back(DraftSG.main),
    state=DraftSG.due,
    getter=getters.draft,
)

vat = window(
    T("invoice-vat-window"),
    Row(
        Button(B("invoice-vat-change"), "pick_vat", actions.pick_vat),
        SwitchTo(B("invoice-discount-button"), "discount", DraftSG.discount),
    ),
    Row(
        Button(B("invoice-discount-remove"), "discount_off", actions.discount_none, when="has_discount"),
        Button(B("write-down-button"), "vat_why", why.ask, when="has_discount"),
    ),
    Back(DraftSG.main),
    state=DraftSG.vat,
    getter=getters.vat,
)

discount = window(
    T("invoice-discount-ask"),
    Button(B("invoice-discount-remove"), "discount_none", actions.discount_none, when="has_discount"),
    TextStep(
        "discount_text",
        parse_discount,
        actions.discount_given,
        example="invoice-discount-example",
        max_len=100,
    ),
    Back(DraftSG.vat),
    state=DraftSG.discount,
    getter=getters.vat,
)

why_window = window(
    T("write-down-ask", when="is_lower"),
    T("write-down-none", when=~F["is_lower"]),
    Column(picks("why_of", "choices", why.picked)),
    TextStep("why_text", plain_text, why.given, example="write-down-example", max_len=REASON_LIMIT),
    Back(DraftSG.main),
    state=DraftSG.why,
    getter=getters.why,
)

more = window(
    T("invoice-more-window"),
    Row(
        SwitchTo(B("invoice-date-button"), "date", DraftSG.date),
        SwitchTo(B("invoice-period-button"), "period", DraftSG.period),
    ),
    Row(
        SwitchTo(B("invoice-note-button"), "note", DraftSG.note),
        SwitchTo(B("invoice-language-button"), "language", DraftSG.language),
    ),
    Row(
        SwitchTo(B("invoice-issuer-button"), "issuer", DraftSG.issuer, when="several_issuers"),
        SwitchTo(B("invoice-currency-button"), "currency", DraftSG.currency, when="several_currencies"),
    ),
    print_button(INVOICE, invoice_of, when="filled"),
    Button(B("note-button"), "note_of_staff", open_note),
    SwitchTo(B("invoice-discard"), "discard", DraftSG.discard),
    Back(DraftSG.main),
    state=DraftSG.more,
    getter=getters.more,
)

date_ = window(
    T("invoice-date-ask"),
    Calendar("date_on", actions.date_pressed),
    TextStep("date_text", parse_day, actions.date_given, example="invoice-date-example", max_len=100),
    Back(DraftSG.more),
    state=DraftSG.date,
    getter=getters.draft,
)

period = window(
    T("invoice-period-ask"),
    Button(B("invoice-period-remove"), "period_none", actions.period_none, when="has_period"),
    TextStep(
        "period_text", parse_period, actions.period_given, example="invoice-period-example", max_len=100
    ),
    Back(DraftSG.more),
    state=DraftSG.period,
    getter=getters.draft,
)

note = window(
    T("invoice-note-ask"),
    Button(B("invoice-note-remove"), "note_none", actions.note_none, when="has_note"),
    TextStep("note_text", plain_text, actions.note_given, example="invoice-note-example", max_len=500),
    Back(DraftSG.more),
    state=DraftSG.note,
    getter=getters.draft,
)

issuer = window(
    T("invoice-issuer-ask"),
    Column(
        Select(
            B("invoice-text", text=F["item"][1]),
            id="issuer_id",
            item_id_getter=itemgetter(0),
            items="issuers",
            type_factory=int,
            on_click=actions.issuer_picked,
        )
    ),
    Back(DraftSG.more),
    state=DraftSG.issuer,
    getter=getters.more,
)

currency = window(
    T("invoice-currency-ask"),
    Select(
        Format("{item[1]}"),
        id="currency_code",
        item_id_getter=itemgetter(0),
        items="currencies",
        on_click=actions.currency_picked,
    ),
    Back(DraftSG.more),
    state=DraftSG.currency,
    getter=getters.more,
)

language = window(
    T("invoice-language-ask"),
    Column(picks("language_code", "languages", actions.language_picked)),
    Back(DraftSG.more),
    state=DraftSG.language,
    getter=getters.draft,
)

foreign = window(
    T("foreign-ask", when=F["detail"] != "account"),
    T("foreign-account", when=F["detail"] == "account"),
    T("foreign-suggestion", when="suggestion"),
    ConfirmButton("foreign_take", "foreign-take-it", actions.foreign_taken, when="suggestion"),
    Button(
        B("foreign-no-correspondent"),
        "foreign_none",
        actions.foreign_none,
        when=F["detail"] == "correspondent",
    ),
    Button(
        B("foreign-account-button"), "foreign_account", actions.foreign_account, when=F["detail"] == "account"
    ),
    TextStep("foreign_text", plain_text, actions.foreign_given, example="foreign-example", max_len=250),
    Back(DraftSG.main),
    state=DraftSG.foreign,
    getter=getters.foreign,
)

discard = window(
    T("invoice-discard-ask"),
    DangerButton("discard_yes", "invoice-discard-yes", actions.discard),
    Back(DraftSG.more),
    state=DraftSG.discard,
    getter=getters.draft,
)

draft = Dialog(
    main,
    confirm,
    *line_windows,
    due,
    vat,
    discount,
    why_window,
    more,
    date_,
    period,
    note,
    issuer,
    currency,
    discard,
    foreign,
    language,
    on_start=actions.draft_opened,
    on_process_result=actions.picked,
)
