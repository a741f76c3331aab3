"""«⚖️ Неустойка по договору»: a rate a day and a cap, or nothing."""

from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Row, SwitchTo

from handlers.late_money.parsing import parse_cap, parse_penalty
from handlers.late_money.terms import actions, getters
from handlers.ui.search_window import search_window
from handlers.ui.states import PenaltySG
from handlers.ui.widgets import B, Back, Button, Cancel, T, TextStep, window

dialogs = (
    Dialog(
        search_window(
            T("penalty-window"),
            SwitchTo(B("penalty-add"), "add", PenaltySG.percent, when="may_add"),
            Row(
                SwitchTo(B("penalty-change"), "change", PenaltySG.percent, when="may_change"),
                Button(B("penalty-remove"), "remove", actions.remove, when="may_change"),
            ),
            Cancel(label="button-back"),
            state=PenaltySG.main,
            getter=getters.main,
        ),
        window(
            T("penalty-percent-ask"),
            TextStep(
                "percent_text",
                parse_penalty,
                actions.percent_given,
                example="penalty-percent-example",
                max_len=100,
            ),
            Row(Back(PenaltySG.main), Cancel()),
            state=PenaltySG.percent,
            getter=getters.main,
        ),
        window(
            T("penalty-cap-ask"),
            Row(
                Button(B("penalty-no-cap"), "no_cap", actions.no_cap),
                Button(B("penalty-tenth"), "tenth", actions.tenth),
            ),
            TextStep("cap_text", parse_cap, actions.cap_given, example="penalty-cap-example", max_len=100),
            Row(Back(PenaltySG.percent), Cancel()),
            state=PenaltySG.cap,
            getter=getters.main,
        ),
    ),
)
