"""Holds: how long and why, and the list of a client's or a matter's."""

from operator import itemgetter

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row, Select

from handlers.reminders.holds import actions
from handlers.ui.parsing import plain_text
from handlers.ui.search_window import search_window
from handlers.ui.states import HoldsSG, NewHoldSG
from handlers.ui.widgets import B, Back, Button, Calendar, Cancel, T, TextStep, window

dialogs = (
    Dialog(
        search_window(
            T("reminders-holds-head"),
            T("reminders-text", text=F["lines"], when="any"),
            T("reminders-holds-none", when=~F["any"]),
            Column(
                Select(
                    B("reminders-hold-end"),
                    id="end",
                    item_id_getter=itemgetter("id"),
                    items="ends",
                    type_factory=int,
                    on_click=actions.end,
                )
            ),
            Row(
                Button(B("reminders-pause"), "pause", actions.pause, when="may_pause"),
                Cancel(label="button-back"),
            ),
            state=HoldsSG.list,
            getter=actions.holds,
        ),
    ),
    Dialog(
        window(
            T("reminders-ask-until"),
            Row(
                Button(B("reminders-until-days", days=3), "days_3", actions.until_pressed),
                Button(B("reminders-until-days", days=7), "days_7", actions.until_pressed),
                Button(B("reminders-until-days", days=14), "days_14", actions.until_pressed),
            ),
            Button(B("reminders-until-open"), "open_end", actions.until_open, when="dispute"),
            Calendar("day", actions.until_day, ahead=True, latest=actions.latest),
            TextStep(
                "until_text",
                actions.parse_until,
                actions.until,
                example="reminders-until-example",
                max_len=60,
            ),
            Cancel(),
            state=NewHoldSG.until,
            getter=actions.new,
        ),
        window(
            T("reminders-ask-reason"),
            Column(
                Button(B("reminders-reason-away"), "away", actions.usual_reason, when="pause"),
                Button(B("reminders-reason-agreed"), "agreed", actions.usual_reason, when="pause"),
                Button(B("reminders-reason-papers"), "papers", actions.usual_reason, when="pause"),
                Button(B("reminders-reason-quality"), "quality", actions.usual_reason, when="dispute"),
                Button(B("reminders-reason-sum"), "sum", actions.usual_reason, when="dispute"),
                Button(B("reminders-reason-bankrupt"), "bankrupt", actions.usual_reason, when="never"),
                Button(B("reminders-reason-court"), "court", actions.usual_reason, when="never"),
                Button(B("reminders-reason-personally"), "personally", actions.usual_reason, when="never"),
            ),
            TextStep(
                "reason", plain_text, actions.create_hold, example="reminders-reason-example", max_len=500
            ),
            Row(Back(NewHoldSG.until, when=~F["never"]), Cancel()),
            state=NewHoldSG.reason,
            getter=actions.new,
        ),
    ),
)
