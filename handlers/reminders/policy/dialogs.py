"""The reminder policy of a firm, a client or an invoice: one set of windows for the three."""

from operator import itemgetter

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row, Select, SwitchTo

from handlers.reminders.policy import actions
from handlers.reminders.policy.parsing import parse_days, parse_hour, parse_small_sum, parse_staff_days
from handlers.ui.states import PolicySG
from handlers.ui.widgets import B, Back, Button, Cancel, T, TextStep, window

HOURS = (9, 10, 11, 12, 15, 17)
SMALL_SUMS = (0, 1, 10, 100)
"""Units of the currency; nought reminds of everything."""

dialogs = (
    Dialog(
        window(
            T("reminders-policy-head"),
            T("reminders-text", text=F["policy"]),
            T("reminders-text", text=F["holds"], when="holds"),
            T("reminders-preview", text=F["outlook"], when="outlook"),
            Column(
                Select(
                    B("reminders-mode"),
                    id="mode",
                    item_id_getter=itemgetter("id"),
                    items="modes",
                    on_click=actions.mode,
                )
            ),
            Row(
                SwitchTo(B("reminders-edit-days"), "days", PolicySG.days, when="on"),
                SwitchTo(B("reminders-edit-hour"), "hour", PolicySG.hour, when="on"),
            ),
            Row(
                SwitchTo(B("reminders-edit-staff"), "staff", PolicySG.staff_days, when="on"),
                SwitchTo(B("reminders-edit-owner"), "owner", PolicySG.owner_days, when="on"),
            ),
            Row(
                SwitchTo(B("reminders-edit-tone"), "tone", PolicySG.tone, when="on"),
                SwitchTo(B("reminders-edit-language"), "language", PolicySG.language, when="on"),
            ),
            SwitchTo(B("reminders-edit-small-sum"), "small_sum", PolicySG.small_sum, when="may_small_sum"),
            # A client's screen has «Не напоминать» among its modes.
            Button(B("reminders-switch-off"), "off", actions.switch_off, when=F["on"] & ~F["is_client"]),
            Button(B("reminders-switch-on"), "on", actions.switch_on, when="off"),
            Button(B("reminders-follow"), "follow", actions.inherit, when="may_follow"),
            Row(
                Button(B("reminders-pause"), "pause", actions.pause, when="may_pause"),
                Button(B("reminders-holds"), "holds", actions.open_holds, when="rests"),
                when="is_client",
            ),
            Button(B("reminders-never-button"), "never", actions.never, when="may_never"),
            Cancel(label="button-back"),
            state=PolicySG.main,
            getter=actions.policy,
        ),
        window(
            T("reminders-ask-days"),
            TextStep(
                "days_text", parse_days, actions.client_days, example="reminders-days-example", max_len=80
            ),
            Back(PolicySG.main),
            state=PolicySG.days,
            getter=actions.current_answer,
        ),
        window(
            T("reminders-ask-staff"),
            TextStep(
                "staff_text",
                parse_staff_days,
                actions.staff_days,
                example="reminders-staff-example",
                max_len=80,
            ),
            Back(PolicySG.main),
            state=PolicySG.staff_days,
            getter=actions.current_answer,
        ),
        window(
            T("reminders-ask-owner"),
            TextStep(
                "owner_text",
                parse_staff_days,
                actions.owner_days,
                example="reminders-owner-example",
                max_len=80,
            ),
            Back(PolicySG.main),
            state=PolicySG.owner_days,
            getter=actions.current_answer,
        ),
        window(
            T("reminders-ask-hour"),
            Row(
                *(
                    Button(B("reminders-hour", hour=hour), f"hour_{hour}", actions.hour_pressed)
                    for hour in HOURS
                )
            ),
            TextStep("hour_text", parse_hour, actions.hour, example="reminders-hour-example", max_len=20),
            Back(PolicySG.main),
            state=PolicySG.hour,
            getter=actions.current_answer,
        ),
        window(
            T("reminders-ask-small-sum"),
            Row(
                *(
                    Button(B("reminders-small-sum", units=units), f"small_{units}", actions.small_sum_pressed)
                    for units in SMALL_SUMS
                )
            ),
            TextStep(
                "small_text",
                parse_small_sum,
                actions.small_sum,
                example="reminders-small-sum-example",
                max_len=20,
            ),
            Back(PolicySG.main),
            state=PolicySG.small_sum,
            getter=actions.current_small_sum,
        ),
        window(
            T("reminders-ask-tone"),
            T("reminders-text", text=F["samples"]),
            Column(
                Select(
                    B("reminders-tone-row"),
                    id="tone_to",
                    item_id_getter=itemgetter("id"),
                    items="tones",
                    on_click=actions.tone,
                )
            ),
            Back(PolicySG.main),
            state=PolicySG.tone,
            getter=actions.tone_samples,
        ),
        window(
            T("reminders-ask-language"),
            Column(
                Select(
                    B("reminders-language-row"),
                    id="language_to",
                    item_id_getter=itemgetter("id"),
                    items="languages",
                    on_click=actions.language,
                )
            ),
            Back(PolicySG.main),
            state=PolicySG.language,
            getter=actions.current_answer,
        ),
    ),
)
