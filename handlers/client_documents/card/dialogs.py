"""Windows of an issued document: the card, the answer on paper, the end of a dispute, voiding."""

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row, SwitchTo

from handlers.client_documents.card import actions, getters
from handlers.client_documents.context import document_of
from handlers.printing.actions import print_button
from handlers.printing.documents import CLIENT_DOCUMENT
from handlers.ui.parsing import parse_past_date
from handlers.ui.periods import parse_reason
from handlers.ui.search_window import search_window
from handlers.ui.states import DocumentCardSG
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
    window,
)

REASON_LENGTH = 500

document_card = Dialog(
    search_window(
        T("invoice-text", text=F["body"]),
        Button(B("card-withdraw"), "withdraw", actions.withdraw, when="may_withdraw"),
        Button(B("invoice-send"), "send", actions.send, when="may_send"),
        SwitchTo(B("demand-posted"), "post", DocumentCardSG.posted, when="may_post"),
        Button(B("demand-anew"), "renew", actions.demand_anew, when="may_renew"),
        Button(B("demand-hold"), "hold", actions.hold_reminders, when="may_hold"),
        SwitchTo(B("doc-end-dispute"), "settle", DocumentCardSG.dispute, when="may_settle"),
        SwitchTo(B("doc-paper"), "paper", DocumentCardSG.paper, when="may_enter"),
        SwitchTo(B("doc-silence"), "silence", DocumentCardSG.silence, when="may_silence"),
        Row(
            Button(B("invoice-pdf"), "pdf", actions.page),
            print_button(CLIENT_DOCUMENT, document_of),
        ),
        Row(
            Button(B("doc-invoice"), "invoice", actions.invoice, when="has_invoice"),
            Button(B("invoice-client-button"), "client", actions.client),
        ),
        Row(
            Button(B("history-button"), "history", actions.history),
            SwitchTo(B("invoice-void"), "void", DocumentCardSG.void, when="may_void"),
        ),
        Cancel(label="button-back"),
        state=DocumentCardSG.main,
        getter=getters.card,
    ),
    window(
        T("doc-paper-ask"),
        Row(
            Button(B("payment-today"), "paper_today", actions.paper_today),
            Button(B("payment-yesterday"), "paper_yesterday", actions.paper_yesterday),
        ),
        Calendar("paper_on", actions.paper_pressed, latest=lambda today: today),
        TextStep(
            "paper_text",
            parse_past_date,
            actions.paper_given,
            example="payment-date-example",
            max_len=100,
        ),
        Back(DocumentCardSG.main),
        state=DocumentCardSG.paper,
        getter=getters.card,
    ),
    window(
        T("doc-silence-ask"),
        ConfirmButton("silence_yes", "doc-silence-yes", actions.silence),
        Back(DocumentCardSG.main),
        state=DocumentCardSG.silence,
        getter=getters.card,
    ),
    window(
        T("doc-end-dispute-ask"),
        ConfirmButton("settle_yes", "doc-end-dispute-yes", actions.end_dispute),
        Back(DocumentCardSG.main),
        state=DocumentCardSG.dispute,
        getter=getters.card,
    ),
    window(
        T("doc-void-ask"),
        T("doc-void-terms", when="has_terms"),
        T("doc-void-told", when="known"),
        T("invoice-reason-ask"),
        Column(
            Button(B("invoice-reason-mistake"), "void_mistake", actions.void_usual),
            Button(B("invoice-reason-agreed"), "void_agreed", actions.void_usual),
        ),
        TextStep(
            "doc_void_text",
            parse_reason,
            actions.void_because,
            example="invoice-void-example",
            max_len=REASON_LENGTH,
        ),
        Back(DocumentCardSG.main),
        state=DocumentCardSG.void,
        getter=getters.card,
    ),
    window(
        T("doc-void-sure"),
        T("doc-void-terms", when="has_terms"),
        T("doc-void-dispute", when="disputed"),
        T("doc-void-told", when="known"),
        DangerButton("doc_void_yes", "doc-void-yes", actions.void),
        Back(DocumentCardSG.void),
        state=DocumentCardSG.void_sure,
        getter=getters.card,
    ),
    window(
        T("demand-posted-ask"),
        Row(
            Button(B("payment-today"), "posted_today", actions.posted_today),
            Button(B("payment-yesterday"), "posted_yesterday", actions.posted_yesterday),
        ),
        Calendar("posted_on", actions.posted_pressed, latest=lambda today: today),
        TextStep(
            "posted_text",
            parse_past_date,
            actions.posted_given,
            example="payment-date-example",
            max_len=100,
        ),
        Back(DocumentCardSG.main),
        state=DocumentCardSG.posted,
        getter=getters.card,
    ),
    on_start=actions.opened,
)
