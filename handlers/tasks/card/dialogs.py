from operator import itemgetter

from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Group, Row, Select, SwitchTo

from handlers.tasks import getters
from handlers.tasks.card import actions
from handlers.tasks.parsing import parse_due, parse_hour
from handlers.ui.navigation import open_history
from handlers.ui.parsing import plain_text
from handlers.ui.search_window import search_window
from handlers.ui.states import TaskCardSG
from handlers.ui.widgets import (
    B,
    Back,
    Button,
    Calendar,
    Cancel,
    ConfirmButton,
    DangerButton,
    T,
    TextStep,
    window,
)
from services.tasks.service import NOTE_LIMIT

dialogs = (
    Dialog(
        search_window(
            T("task-card"),
            ConfirmButton("done", "task-done", actions.done, when="open"),
            Select(
                B("task-later"),
                id="later",
                item_id_getter=itemgetter("day"),
                items="later",
                type_factory=int,
                on_click=actions.later,
            ),
            Button(B("task-open-invoice"), "invoice", actions.open_invoice, when="elsewhere"),
            Row(
                SwitchTo(B("task-edit-due"), "edit_due", TaskCardSG.due),
                SwitchTo(B("task-edit-hour"), "edit_hour", TaskCardSG.hour),
                when="open",
            ),
            Row(
                SwitchTo(B("task-edit-who"), "edit_who", TaskCardSG.assignee),
                SwitchTo(B("task-edit-note"), "edit_note", TaskCardSG.note),
                when="open",
            ),
            Button(B("history-button"), "history", open_history),
            Row(
                SwitchTo(B("task-cancel"), "cancel_ask", TaskCardSG.cancel, when="open"),
                Cancel(label="button-back"),
            ),
            state=TaskCardSG.main,
            getter=getters.card,
        ),
        window(
            T("task-ask-due"),
            Row(
                Button(B("task-in-days", days=0), "to_0", actions.in_days),
                Button(B("task-in-days", days=1), "to_1", actions.in_days),
                Button(B("task-in-days", days=3), "to_3", actions.in_days),
                Button(B("task-in-days", days=7), "to_7", actions.in_days),
            ),
            Calendar("day", actions.day_pressed, ahead=True),
            TextStep("due", parse_due, actions.due_given, example="task-due-example", max_len=60),
            Back(TaskCardSG.main),
            state=TaskCardSG.due,
        ),
        window(
            T("task-ask-hour"),
            Group(
                Select(
                    B("task-hour"),
                    id="hours",
                    item_id_getter=itemgetter("id"),
                    items="hours",
                    type_factory=int,
                    on_click=actions.hour_pressed,
                ),
                width=3,
            ),
            TextStep("hour", parse_hour, actions.hour_given, example="task-hour-example", max_len=20),
            Back(TaskCardSG.main),
            state=TaskCardSG.hour,
            getter=getters.card,
        ),
        window(
            T("task-ask-other"),
            Column(
                Select(
                    B("task-person"),
                    id="people",
                    item_id_getter=itemgetter("id"),
                    items="people",
                    type_factory=int,
                    on_click=actions.assignee_pressed,
                )
            ),
            Back(TaskCardSG.main),
            state=TaskCardSG.assignee,
            getter=getters.card_people,
        ),
        window(
            T("task-ask-note"),
            TextStep("note", plain_text, actions.note_given, example="task-note-example", max_len=NOTE_LIMIT),
            Button(B("task-note-remove"), "forget", actions.note_removed, when="forgettable"),
            Back(TaskCardSG.main),
            state=TaskCardSG.note,
            getter=getters.card,
        ),
        window(
            T("task-ask-cancel"),
            DangerButton("cancel", "task-cancel-sure", actions.cancel),
            Back(TaskCardSG.main),
            state=TaskCardSG.cancel,
        ),
    ),
)
