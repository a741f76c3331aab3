"""Windows of an issued invoice: the card, what else can be done, and the reasons that this asks for."""

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row, SwitchInlineQueryChosenChatButton, SwitchTo
from aiogram_dialog.widgets.text import Format

from handlers.invoices.card import actions, getters
from handlers.invoices.context import invoice_of
from handlers.printing.actions import print_button
from handlers.printing.documents import INVOICE
from handlers.ui.navigation import open_history, open_new_task, open_note, open_tasks
from handlers.ui.parsing import parse_past_date
from handlers.ui.periods import parse_reason
from handlers.ui.search_window import search_window
from handlers.ui.states import InvoiceCardSG
from handlers.ui.widgets import B, Back, Button, Calendar, Cancel, DangerButton, T, TextStep, window

REASON_LENGTH = 500

main = search_window(
    T("invoice-text", text=F["body"]),
    T("invoice-text", text=F["reasons_said"], when="reasons_said"),
    T("note-text", text=F["note"], when="note"),
    T(
        "demand-on-invoice",
        number=F["demand_number"],
        sent=F["demand_sent"],
        on=F["demand_on"],
        until=F["demand_until"],
        when="demand_number",
    ),
    Button(B("card-withdraw"), "withdraw", actions.withdraw, when="may_withdraw"),
    Button(B("invoice-send"), "send", actions.send, when="may_send"),
    SwitchInlineQueryChosenChatButton(
        B("invoice-share"),
        Format("{number}"),
        allow_user_chats=True,
        allow_group_chats=True,
        when="may_share",
    ),
    Button(B("invoice-pay"), "pay", actions.pay, when="may_pay"),
    Row(
        Button(B("settlements-receipt"), "receipt", actions.receipt, when="may_receipt"),
        Button(B("payment-undo"), "undo", actions.undo_payment, when="may_undo"),
    ),
    Row(
        Button(B("task-button"), "task", open_new_task, when="may_task"),
        Button(B("doc-button"), "document", actions.act_of_services, when="may_document"),
    ),
    Button(B(F["late_label"], sum=F["late"]), "late", actions.late_money, when="shows_late"),
    Button(B("demand-button"), "demand", actions.demand, when="may_demand"),
    SwitchTo(B("invoice-act"), "act", InvoiceCardSG.act, when="may_act"),
    Button(B(F["advance_label"]), "advance", actions.use_advance, when="may_use_advance"),
    Row(
        Button(B("invoice-pdf"), "pdf", actions.page),
        print_button(INVOICE, invoice_of),
        Button(B("invoice-copy"), "copy", actions.copy, when="may_copy"),
    ),
    Row(SwitchTo(B("invoice-more"), "more", InvoiceCardSG.more), Cancel(label="button-back")),
    state=InvoiceCardSG.main,
    getter=getters.card,
)

more = search_window(
    T("invoice-card-more"),
    Button(B("pushed-remind"), "remind", actions.remind, when="may_remind"),
    Button(B("invoice-balance-copy"), "balance_copy", actions.balance_copy, when="has_balance"),
    Row(
        Button(B("invoice-payments"), "payments", actions.payments, when="may_see_payments"),
        SwitchTo(B("invoice-correct"), "correct", InvoiceCardSG.correct, when="may_void"),
    ),
    Button(B("settlements-certificate"), "certificate", actions.certificate, when="may_certificate"),
    Row(
        Button(B("reminders-button"), "reminders", actions.reminders, when="has_reminders"),
        Button(B("history-button"), "history", open_history),
    ),
    Button(B("note-button"), "note", open_note),
    Button(B("late-button-plain"), "late_more", actions.late_money, when="may_late"),
    Button(B("task-list-button"), "tasks", open_tasks, when="tasks"),
    Button(B("invoice-electronic"), "electronic", actions.electronic, when="may_electronic"),
    Button(B("invoice-esf"), "esf", actions.esf, when="may_esf"),
    Row(
        SwitchTo(B("invoice-write-off"), "write_off", InvoiceCardSG.write_off, when="may_write_off"),
        SwitchTo(B("invoice-void"), "void", InvoiceCardSG.void, when="may_void"),
    ),
    Row(
        Button(B("invoice-client-button"), "client", actions.client),
        Button(B("invoice-contract-button"), "contract", actions.contract, when="has_contract"),
        Button(B("invoice-matter-button"), "matter", actions.matter, when="has_matter"),
    ),
    Back(InvoiceCardSG.main),
    state=InvoiceCardSG.more,
    getter=getters.card,
)

act = window(
    T("invoice-act-ask"),
    Row(
        Button(B("payment-today"), "act_today", actions.act_today),
        Button(B("payment-yesterday"), "act_yesterday", actions.act_yesterday),
    ),
    Calendar("act_on", actions.act_pressed, latest=lambda today: today),
    TextStep("act_text", parse_past_date, actions.act_given, example="payment-date-example", max_len=100),
    Back(InvoiceCardSG.main),
    state=InvoiceCardSG.act,
    getter=getters.card,
)

void = window(
    T("invoice-void-ask"),
    T("invoice-void-money", when="has_paid"),
    T("invoice-reason-ask"),
    Column(
        Button(B("invoice-reason-mistake"), "void_mistake", actions.void_usual),
        Button(B("invoice-reason-agreed"), "void_agreed", actions.void_usual),
    ),
    TextStep(
        "void_text", parse_reason, actions.void_because, example="invoice-void-example", max_len=REASON_LENGTH
    ),
    Back(InvoiceCardSG.more),
    state=InvoiceCardSG.void,
    getter=getters.card,
)

void_sure = window(
    T("invoice-void-sure"),
    T("invoice-void-acts", when="acts"),
    T("invoice-void-esf", when="esf"),
    DangerButton("void_yes", "invoice-void-yes", actions.void),
    Back(InvoiceCardSG.void),
    state=InvoiceCardSG.void_sure,
    getter=getters.sure,
)

correct = window(
    T("invoice-correct-ask"),
    T("invoice-reason-ask"),
    Column(
        Button(B("invoice-reason-sum"), "correct_sum", actions.correct_usual),
        Button(B("invoice-reason-details"), "correct_details", actions.correct_usual),
    ),
    TextStep(
        "correct_text",
        parse_reason,
        actions.correct_because,
        example="invoice-correct-example",
        max_len=REASON_LENGTH,
    ),
    Back(InvoiceCardSG.more),
    state=InvoiceCardSG.correct,
    getter=getters.card,
)

correct_money = window(
    T("invoice-correct-sure"),
    T("invoice-void-acts", when="acts"),
    T("invoice-void-esf", when="esf"),
    Button(B("invoice-correct-move"), "move", actions.correct_moving, when="has_paid"),
    Button(B("invoice-correct-keep"), "keep", actions.correct_keeping, when="has_paid"),
    DangerButton("correct_yes", "invoice-correct-yes", actions.correct_keeping, when=~F["has_paid"]),
    Back(InvoiceCardSG.correct),
    state=InvoiceCardSG.correct_money,
    getter=getters.sure,
)

write_off = window(
    T("invoice-write-off-ask"),
    T("invoice-reason-ask"),
    Column(
        Button(B("invoice-reason-hopeless"), "off_hopeless", actions.write_off_usual),
        Button(B("invoice-reason-settled"), "off_settled", actions.write_off_usual),
    ),
    TextStep(
        "off_text",
        parse_reason,
        actions.write_off_because,
        example="invoice-write-off-example",
        max_len=REASON_LENGTH,
    ),
    Back(InvoiceCardSG.more),
    state=InvoiceCardSG.write_off,
    getter=getters.card,
)

write_off_sure = window(
    T("invoice-write-off-sure"),
    DangerButton("off_yes", "invoice-write-off-yes", actions.write_off),
    Back(InvoiceCardSG.write_off),
    state=InvoiceCardSG.write_off_sure,
    getter=getters.sure,
)

invoice_card = Dialog(
    main,
    more,
    act,
    void,
    void_sure,
    correct,
    correct_money,
    write_off,
    write_off_sure,
    on_start=actions.card_opened,
    on_process_result=actions.came_back,
)
