from typing import Any

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row, Select, SwitchTo

from handlers.export.delivery import export_buttons
from handlers.payments import getters
from handlers.payments.ledger import actions as ledger_actions
from handlers.payments.record import actions as record_actions
from handlers.payments.shared_windows import date_window, method_window
from handlers.ui.parsing import plain_text
from handlers.ui.periods import parse_reason
from handlers.ui.search_window import search_window
from handlers.ui.states import PaymentCardSG, PaymentsSG, RefundSG
from handlers.ui.widgets import B, Back, Button, Cancel, DangerButton, R, T, TextStep, paged, window


def _reason_step(widget_id: str) -> TextStep:
    return TextStep(
        widget_id,
        parse_reason,
        ledger_actions.reverse_because,
        example="payment-reverse-example",
        max_len=500,
    )


def _refund_key(item: dict[str, Any]) -> str:
    return f"{item['issuer_id']}.{item['currency']}.{item['contract_id']}"


dialogs = (
    Dialog(
        search_window(
            T("payment-list", when="payments_total"),
            T("payment-list-none", when=~F["payments_total"]),
            T("payment-list-advances", when="advances"),
            paged("payments", R("payment-row"), ledger_actions.open_payment),
            Column(
                Select(
                    B("payment-refund-button"),
                    id="refund",
                    item_id_getter=_refund_key,
                    items="refundable",
                    on_click=ledger_actions.open_refund,
                ),
                Select(
                    B("advance-refund-button"),
                    id="refund_contract",
                    item_id_getter=_refund_key,
                    items="refundable_contracts",
                    on_click=ledger_actions.open_refund,
                ),
            ),
            export_buttons(ledger_actions.export_request, "payments", one_c=True),
            Cancel(label="button-back"),
            state=PaymentsSG.list,
            getter=getters.ledger,
        ),
    ),
    Dialog(
        search_window(
            T("payment-card"),
            T("payment-card-origin", when="has_origin"),
            T("payment-card-invoices", when="numbers"),
            T("payment-card-left", when="has_left"),
            T("advance-payment-used", when="used_on"),
            T("payment-card-reason", when="reason"),
            T("payment-card-reversed", when="reversed"),
            Button(B("settlements-receipt"), "receipt", ledger_actions.receipt, when="may_receipt"),
            SwitchTo(B("payment-reverse"), "reverse", PaymentCardSG.reason, when="may_reverse"),
            Cancel(label="button-back"),
            state=PaymentCardSG.main,
            getter=getters.payment,
        ),
        window(
            T("payment-reverse-why"),
            T("payment-reverse-effect", when="numbers"),
            T("advance-payment-reverse", when="used_on"),
            Column(
                *(
                    Button(B(f"payment-reverse-{reason}"), f"because_{reason}", ledger_actions.reverse_usual)
                    for reason in ("mistake", "twice", "stranger")
                ),
                SwitchTo(B("payment-reverse-other"), "other", PaymentCardSG.other),
            ),
            _reason_step("reason"),
            Back(PaymentCardSG.main),
            state=PaymentCardSG.reason,
            getter=getters.payment,
        ),
        window(
            T("payment-reverse-type"),
            _reason_step("other_reason"),
            Back(PaymentCardSG.reason),
            state=PaymentCardSG.other,
            getter=getters.payment,
        ),
        window(
            T("payment-reverse-sure"),
            T("advance-payment-reverse", when="used_on"),
            T("settlements-papers-void", when="papers"),
            DangerButton("reverse_yes", "payment-reverse-yes", ledger_actions.reverse),
            Back(PaymentCardSG.reason),
            state=PaymentCardSG.sure,
            getter=getters.reversal,
        ),
    ),
    Dialog(
        window(
            T("payment-refund-amount"),
            Button(B("payment-refund-whole"), "whole", ledger_actions.refund_whole),
            TextStep(
                "amount",
                record_actions.parse_amount,
                ledger_actions.refund_amount,
                example="payment-amount-example",
            ),
            Cancel(),
            state=RefundSG.amount,
            getter=getters.refund,
        ),
        window(
            T("payment-refund-reason"),
            TextStep(
                "reason",
                plain_text,
                ledger_actions.refund_reason,
                example="payment-refund-example",
                max_len=500,
            ),
            Row(Back(RefundSG.amount), Cancel()),
            state=RefundSG.reason,
            getter=getters.refund,
        ),
        window(
            T("payment-refund-confirm"),
            DangerButton("refund", "payment-refund-save", ledger_actions.refund),
            Row(
                SwitchTo(B("payment-date-button"), "date", RefundSG.date),
                SwitchTo(B("payment-method-button"), "method", RefundSG.method),
            ),
            Row(Back(RefundSG.reason), Cancel()),
            state=RefundSG.confirm,
            getter=getters.refund,
        ),
        date_window(RefundSG.date, RefundSG.confirm),
        method_window(RefundSG.method, RefundSG.confirm),
    ),
)
