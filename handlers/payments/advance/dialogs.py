from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row, Select, SwitchTo

from handlers.payments.advance import actions, getters
from handlers.payments.record.actions import parse_amount
from handlers.payments.result import result_window
from handlers.payments.shared_windows import date_window, method_window, reference_window
from handlers.ui.navigation import client_was_picked, pick_other_client
from handlers.ui.states import NewAdvanceSG
from handlers.ui.widgets import B, Button, Cancel, ConfirmButton, T, TextStep, window

dialogs = (
    Dialog(
        window(
            T("payment-advance-account"),
            Column(
                Select(
                    B("payment-advance-account-row"),
                    id="account",
                    item_id_getter=lambda item: item["id"],
                    items="accounts",
                    on_click=actions.account_pressed,
                )
            ),
            Button(B("client-pick-other"), "other_client", pick_other_client, when=client_was_picked),
            Cancel(),
            state=NewAdvanceSG.account,
            getter=getters.account,
        ),
        window(
            T("payment-advance-amount"),
            TextStep("amount", parse_amount, actions.amount_given, example="payment-amount-example"),
            Button(B("client-pick-other"), "not_this_client", pick_other_client, when=client_was_picked),
            Cancel(),
            state=NewAdvanceSG.amount,
            getter=getters.client,
        ),
        window(
            T("payment-advance-confirm"),
            T("payment-advance-open", when="open"),
            ConfirmButton("save", "payment-save", actions.save),
            Row(
                SwitchTo(B("payment-date-button"), "date", NewAdvanceSG.date),
                SwitchTo(B("payment-method-button"), "method", NewAdvanceSG.method),
            ),
            SwitchTo(B("payment-reference-button"), "reference", NewAdvanceSG.reference),
            Row(SwitchTo(B("payment-other-amount"), "other", NewAdvanceSG.amount), Cancel()),
            state=NewAdvanceSG.confirm,
            getter=getters.confirm,
        ),
        date_window(NewAdvanceSG.date, NewAdvanceSG.confirm),
        method_window(NewAdvanceSG.method, NewAdvanceSG.confirm),
        reference_window(NewAdvanceSG.reference, NewAdvanceSG.confirm),
        result_window(NewAdvanceSG.done),
        on_start=actions.form_opened,
        on_process_result=actions.came_back,
    ),
)
