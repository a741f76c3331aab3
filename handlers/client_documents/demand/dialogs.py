"""Windows of demands: which debt, the draft, its text, and how the firm words them."""

from operator import itemgetter

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row, Select, SwitchTo

from handlers.client_documents.demand import actions, getters
from handlers.client_documents.demand.parsing import keep_text, parse_term
from handlers.ui.search_window import search_window
from handlers.ui.states import DemandDraftSG, DemandWordingSG, NewDemandSG
from handlers.ui.text_step import LONGEST
from handlers.ui.widgets import (
    B,
    Back,
    Button,
    Cancel,
    ConfirmButton,
    DangerButton,
    T,
    TextStep,
    paged,
    picks,
    window,
)

TERMS = (10, 15, 20, 30)

new_demand = Dialog(
    window(
        T("demand-pick", when="some"),
        T("demand-pick-none", when=~F["some"]),
        paged("demand_groups", B("demand-pick-row"), actions.group_pressed),
        Cancel(label="button-back"),
        state=NewDemandSG.group,
        getter=getters.groups,
    ),
    on_start=actions.group_opened,
)

demand_draft = Dialog(
    window(
        T("invoice-text", text=F["body"]),
        ConfirmButton("demand_issue", "doc-issue", actions.issue, when="may_issue"),
        Button(B("demand-open"), "issued", actions.open_issued, when=~F["open"]),
        Button(B("demand-further"), "claim_all", actions.claim_all, when="further"),
        Row(
            SwitchTo(B("demand-invoices"), "invoices", DemandDraftSG.invoices, when="several"),
            SwitchTo(B("demand-term"), "term", DemandDraftSG.term),
            when="filled",
        ),
        Button(B("demand-charge"), "charge", actions.charge, when="may_charge"),
        Button(B("demand-uncharge"), "uncharge", actions.uncharge, when="is_charged"),
        Row(
            Button(B("invoice-look"), "look", actions.preview),
            Button(B("demand-text"), "text", actions.edit_text),
            when="filled",
        ),
        SwitchTo(
            B("demand-page-language"),
            "page_language",
            DemandDraftSG.page_language,
            when="may_choose_language",
        ),
        Row(
            SwitchTo(B("doc-discard"), "discard", DemandDraftSG.discard, when="open"),
            Cancel(label="invoice-put-off", on_click=actions.say_kept, when="open"),
            Cancel(label="button-back", when=~F["open"]),
        ),
        state=DemandDraftSG.main,
        getter=getters.draft,
    ),
    window(
        T("demand-invoices-ask"),
        paged("demand_invoices", B("demand-invoice-row"), actions.invoice_pressed),
        Back(DemandDraftSG.main),
        state=DemandDraftSG.invoices,
        getter=getters.invoices,
    ),
    window(
        T("demand-term-ask"),
        Select(
            B("demand-term-row", days=F["item"]),
            id="demand_days",
            item_id_getter=str,
            items=list(TERMS),
            type_factory=int,
            on_click=actions.term_pressed,
        ),
        TextStep(
            "demand_days_text", parse_term, actions.term_given, example="demand-term-example", max_len=40
        ),
        Back(DemandDraftSG.main),
        state=DemandDraftSG.term,
        getter=getters.draft,
    ),
    window(
        T("demand-text-languages"),
        Row(
            Select(
                B("demand-text-language"),
                id="demand_language",
                item_id_getter=itemgetter("id"),
                items="languages",
                on_click=actions.language_pressed,
            )
        ),
        Back(DemandDraftSG.main),
        state=DemandDraftSG.languages,
        getter=getters.languages,
    ),
    window(
        T("demand-text-ask"),
        T("demand-places"),
        T("demand-text-typed", when="refused"),
        T("demand-text-now"),
        TextStep(
            "demand_text", keep_text, actions.text_given, example="demand-text-example", max_len=LONGEST
        ),
        Button(B("demand-text-restore"), "restore", actions.restore_text, when="own"),
        Back(DemandDraftSG.main),
        state=DemandDraftSG.text,
        getter=getters.text,
    ),
    window(
        T("demand-page-language-ask"),
        Column(picks("page_language_code", "languages", actions.page_language_picked)),
        Back(DemandDraftSG.main),
        state=DemandDraftSG.page_language,
        getter=getters.draft,
    ),
    window(
        T("demand-discard-ask"),
        DangerButton("demand_discard_yes", "doc-discard-yes", actions.discard),
        Back(DemandDraftSG.main),
        state=DemandDraftSG.discard,
        getter=getters.draft,
    ),
    on_start=actions.opened,
)

demand_wording = Dialog(
    search_window(
        T("demand-wording-list"),
        Column(
            Select(
                B("demand-wording-row"),
                id="wording",
                item_id_getter=itemgetter("id"),
                items="wordings",
                on_click=actions.wording_pressed,
            )
        ),
        Cancel(label="button-back"),
        state=DemandWordingSG.list,
        getter=getters.wordings,
    ),
    window(
        T("demand-wording-ask"),
        T("demand-places"),
        T("demand-text-typed", when="refused"),
        T("demand-text-now"),
        TextStep(
            "wording_text", keep_text, actions.wording_given, example="demand-text-example", max_len=LONGEST
        ),
        Button(B("demand-wording-restore"), "usual", actions.wording_restored, when="has_own"),
        Back(DemandWordingSG.list),
        state=DemandWordingSG.text,
        getter=getters.wording,
    ),
)
