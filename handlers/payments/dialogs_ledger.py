from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row, Select, SwitchTo

from handlers.export.files import export_buttons
from handlers.invoices.parsing import parse_reason
from handlers.payments import actions, getters, ledger
from handlers.payments.parts import date_window, method_window
from handlers.place import place
from handlers.states import PaymentCard, Payments, Refund
from handlers.widgets import B, Back, Button, Cancel, DangerButton, R, T, TextStep, paged, window

dialogs = (
    Dialog(
        place(
            T("payment-list", when="payments_total"),
            T("payment-list-none", when=~F["payments_total"]),
            T("payment-list-advances", when="advances"),
            paged("payments", R("payment-row"), ledger.open_payment),
            Column(
                Select(
                    B("payment-refund-button"),
                    id="refund",
                    item_id_getter=lambda item: f"{item['issuer_id']}.{item['currency']}",
                    items="refundable",
                    on_click=ledger.open_refund,
                )
            ),
            export_buttons(ledger.listed, "payments"),
            Cancel(label="button-back"),
            state=Payments.list,
            getter=getters.ledger,
        ),
    ),
    Dialog(
        place(
            T("payment-card"),
            T("payment-card-invoices", when="numbers"),
            T("payment-card-left", when="has_left"),
            T("payment-card-reason", when="reason"),
            T("payment-card-reversed", when="reversed"),
            SwitchTo(B("payment-reverse"), "reverse", PaymentCard.reason, when="may_reverse"),
            Cancel(label="button-back"),
            state=PaymentCard.main,
            getter=getters.payment,
        ),
        window(
            T("payment-reverse-why"),
            T("payment-reverse-effect", when="numbers"),
            TextStep(
                "reason", parse_reason, ledger.reverse_because, example="payment-reverse-example", max_len=500
            ),
            Back(PaymentCard.main),
            state=PaymentCard.reason,
            getter=getters.payment,
        ),
        window(
            T("payment-reverse-sure"),
            DangerButton("reverse_yes", "payment-reverse-yes", ledger.reverse),
            Back(PaymentCard.reason),
            state=PaymentCard.sure,
            getter=getters.payment,
        ),
    ),
    Dialog(
        window(
            T("payment-refund-amount"),
            Button(B("payment-refund-whole"), "whole", ledger.refund_whole),
            TextStep("amount", actions.parse_amount, ledger.refund_amount, example="payment-amount-example"),
            Cancel(),
            state=Refund.amount,
            getter=getters.refund,
        ),
        window(
            T("payment-refund-reason"),
            TextStep(
                "reason",
                actions.plain_text,
                ledger.refund_reason,
                example="payment-refund-example",
                max_len=500,
            ),
            Row(Back(Refund.amount), Cancel()),
            state=Refund.reason,
            getter=getters.refund,
        ),
        window(
            T("payment-refund-confirm"),
            DangerButton("refund", "payment-refund-save", ledger.refund),
            Row(
                SwitchTo(B("payment-date-button"), "date", Refund.date),
                SwitchTo(B("payment-method-button"), "method", Refund.method),
            ),
            Row(Back(Refund.reason), Cancel()),
            state=Refund.confirm,
            getter=getters.refund,
        ),
        date_window(Refund.date, Refund.confirm),
        method_window(Refund.method, Refund.confirm),
    ),
)
