"""«📈 Пени»: what the delay of an invoice costs by a day."""

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Row, SwitchTo

from handlers.late_money.calculation import actions, getters
from handlers.ui.parsing import parse_past_date
from handlers.ui.search_window import search_window
from handlers.ui.states import LateMoneySG
from handlers.ui.widgets import B, Back, Button, Calendar, Cancel, T, TextStep, window

dialogs = (
    Dialog(
        search_window(
            T("late-window", text=F["body"]),
            Button(B("late-add-rate"), "lacks", actions.rates, when="lacks_rate"),
            Row(
                Button(B("late-paper"), "paper", actions.paper, when="may_paper"),
                Button(B("late-table"), "table", actions.as_table, when="has_sum"),
            ),
            Row(
                SwitchTo(B("late-other-day"), "other_day", LateMoneySG.day),
                Button(B("late-today"), "today", actions.today_pressed, when="other_day"),
            ),
            Button(B("rates-button"), "rates", actions.rates, when="may_rates"),
            Button(B("penalty-button"), "terms", actions.terms, when="may_terms"),
            Cancel(label="button-back"),
            state=LateMoneySG.main,
            getter=getters.main,
        ),
        window(
            T("late-day-ask"),
            Button(B("late-today"), "day_today", actions.today_pressed),
            Calendar("late_day", actions.day_pressed),
            TextStep(
                "late_text", parse_past_date, actions.day_given, example="late-day-example", max_len=100
            ),
            Back(LateMoneySG.main),
            state=LateMoneySG.day,
            getter=getters.main,
        ),
    ),
)
