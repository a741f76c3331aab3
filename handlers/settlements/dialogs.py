"""«Акт сверки»: with whom and in what currency, for which days, what it would say."""

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row, Select, SwitchTo

from handlers.settlements import actions, getters
from handlers.ui.periods import parse_period
from handlers.ui.states import ReconciliationSG
from handlers.ui.widgets import B, Back, Button, Cancel, ConfirmButton, T, TextStep, window

dialogs = (
    Dialog(
        window(
            T("settlements-recon-none", when=~F["accounts"]),
            T("settlements-recon-account", when="accounts"),
            Column(
                Select(
                    B("settlements-recon-account-row"),
                    id="account",
                    item_id_getter=lambda item: item["id"],
                    items="accounts",
                    on_click=actions.account_pressed,
                )
            ),
            Cancel(label="button-back"),
            state=ReconciliationSG.account,
            getter=getters.accounts,
        ),
        window(
            T("settlements-recon-period"),
            Row(
                Button(B("settlements-span-quarter"), "span_quarter", actions.span_pressed),
                Button(B("settlements-span-last_quarter"), "span_last_quarter", actions.span_pressed),
            ),
            Row(
                Button(B("settlements-span-year"), "span_year", actions.span_pressed),
                Button(B("settlements-span-last_year"), "span_last_year", actions.span_pressed),
            ),
            TextStep(
                "period", parse_period, actions.period_given, example="filter-period-example", max_len=100
            ),
            Row(Back(ReconciliationSG.account, when="several"), Cancel()),
            state=ReconciliationSG.period,
            getter=getters.period,
        ),
        window(
            T("settlements-recon-preview"),
            ConfirmButton("make", "settlements-recon-make", actions.make),
            SwitchTo(B("settlements-recon-other-period"), "other_period", ReconciliationSG.period),
            Cancel(),
            state=ReconciliationSG.preview,
            getter=getters.preview,
        ),
        on_start=actions.opened,
    ),
)
