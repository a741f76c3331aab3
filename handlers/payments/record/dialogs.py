from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Row, Start, SwitchTo

from handlers.payments import getters
from handlers.payments.record import actions
from handlers.payments.result import result_window
from handlers.payments.shared_windows import date_window, method_window, reference_window
from handlers.ui.list_search import list_search
from handlers.ui.states import NewPaymentSG, PickInvoiceSG, StatementsSG, UseAdvanceSG
from handlers.ui.widgets import (
    B,
    Button,
    Cancel,
    ConfirmButton,
    R,
    T,
    TextStep,
    paged,
    window,
)

dialogs = (
    Dialog(
        window(
            T("payment-pick", when=F["open_total"] & ~F["sum"]),
            T("payment-pick-sum", when=F["open_total"] & F["sum"]),
            T("payment-pick-none", when=~F["open_total"] & ~F["query"]),
            T("payment-pick-not-found", when=~F["open_total"] & F["query"]),
            paged("open", R("payment-pick-row"), actions.pick_invoice),
            list_search(
                "search",
                "open",
                getters.open_invoices,
                actions.pick_invoice,
                example="payment-pick-example",
                read=actions.name_in_search,
            ),
            Button(B("payment-pick-all"), "all", actions.forget_search, when="query"),
            Start(B("bank-button"), "statement", StatementsSG.list),
            Button(B("payment-new-advance"), "advance", actions.new_advance),
            Cancel(label="button-back"),
            state=PickInvoiceSG.list,
            getter=getters.open_invoices,
        ),
        result_window(PickInvoiceSG.done),
        on_process_result=actions.recorded,
    ),
    Dialog(
        window(
            T("payment-amount", when="owes"),
            T("payment-amount-paid", when=~F["owes"]),
            Button(B("payment-amount-whole"), "whole", actions.whole_balance, when="owes"),
            TextStep("amount", actions.parse_amount, actions.amount_given, example="payment-amount-example"),
            Cancel(),
            state=NewPaymentSG.amount,
            getter=getters.amount,
        ),
        window(
            T("payment-confirm"),
            T("payment-confirm-part", when=F["kind"] == "part"),
            T("payment-confirm-whole", when=F["kind"] == "whole"),
            T("payment-confirm-surplus", when=F["kind"] == "surplus"),
            T("payment-confirm-advance", when=F["kind"] == "ahead"),
            T("payment-confirm-many", when=F["kind"] == "many"),
            T("payment-confirm-twice", when=F["kind"] == "twice"),
            T("advance-payment-will-lie", when="is_for_advance"),
            ConfirmButton("save", "payment-save", actions.save, when=F["kind"] != "twice"),
            Button(B("payment-save-advance"), "save_again", actions.save, when=F["kind"] == "twice"),
            Button(B("payment-cover-others"), "cover", actions.cover_others, when="may_cover"),
            Button(B("payment-keep-advance"), "keep", actions.keep_advance, when="covers"),
            Row(
                SwitchTo(B("payment-date-button"), "date", NewPaymentSG.date),
                SwitchTo(B("payment-method-button"), "method", NewPaymentSG.method),
            ),
            SwitchTo(B("payment-reference-button"), "reference", NewPaymentSG.reference),
            Row(SwitchTo(B("payment-other-amount"), "other", NewPaymentSG.amount), Cancel()),
            state=NewPaymentSG.confirm,
            getter=getters.plan,
        ),
        date_window(NewPaymentSG.date, NewPaymentSG.confirm),
        method_window(NewPaymentSG.method, NewPaymentSG.confirm),
        reference_window(NewPaymentSG.reference, NewPaymentSG.confirm),
        result_window(NewPaymentSG.done),
        on_start=actions.form_opened,
    ),
    Dialog(
        window(
            T("payment-advance"),
            ConfirmButton("use", "payment-advance-use", actions.use_advance, when="usable"),
            TextStep(
                "amount", actions.parse_amount, actions.advance_amount, example="payment-amount-example"
            ),
            Cancel(),
            state=UseAdvanceSG.amount,
            getter=getters.advance,
        ),
    ),
)
