"""Reminders of one invoice: the next ones, the holds, and the outcome of each message."""

from operator import itemgetter

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row, Select, SwitchTo

from handlers.reminders.invoice import actions
from handlers.ui.search_window import search_window
from handlers.ui.states import InvoiceRemindersSG
from handlers.ui.widgets import B, Back, Button, Cancel, T

dialogs = (
    Dialog(
        search_window(
            T("reminders-invoice-head"),
            T("reminders-text", text=F["text"]),
            T("reminders-text", text=F["on_its_way"], when="on_its_way"),
            Button(B("card-withdraw"), "withdraw", actions.withdraw, when="may_withdraw"),
            Button(B("reminders-remind"), "remind", actions.remind, when="may_remind"),
            Button(B("reminders-decline-advance"), "no_advance", actions.decline_advance, when="may_decline"),
            Row(
                Button(B("reminders-pause"), "pause", actions.pause),
                Button(B("reminders-dispute"), "dispute", actions.dispute),
                when="may_hold",
            ),
            Button(B("reminders-promise"), "promise", actions.promise, when="may_hold"),
            Button(B("reminders-never-button"), "never", actions.never, when="may_never"),
            Column(
                Select(
                    B("reminders-hold-end"),
                    id="end",
                    item_id_getter=itemgetter("id"),
                    items="ends",
                    type_factory=int,
                    on_click=actions.end_hold,
                )
            ),
            Row(
                Button(B("reminders-schedule"), "schedule", actions.schedule),
                SwitchTo(B("reminders-deliveries"), "sent", InvoiceRemindersSG.deliveries, when="count"),
            ),
            Cancel(label="button-back"),
            state=InvoiceRemindersSG.main,
            getter=actions.reminders,
        ),
        search_window(
            T("reminders-deliveries-head"),
            T("reminders-text", text=F["lines"]),
            Column(
                Select(
                    B("reminders-resend"),
                    id="resend",
                    item_id_getter=itemgetter("id"),
                    items="lost",
                    type_factory=int,
                    on_click=actions.resend,
                ),
                Select(
                    B("reminders-assume"),
                    id="assume",
                    item_id_getter=itemgetter("id"),
                    items="unknown",
                    type_factory=int,
                    on_click=actions.assume,
                ),
            ),
            Back(InvoiceRemindersSG.main),
            state=InvoiceRemindersSG.deliveries,
            getter=actions.deliveries,
        ),
    ),
)
