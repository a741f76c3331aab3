from operator import itemgetter

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Group, Row, Select, SwitchTo

from handlers.tasks import getters
from handlers.tasks.list import actions
from handlers.tasks.parsing import parse_due, parse_hour
from handlers.ui.list_search import list_search
from handlers.ui.parsing import plain_text
from handlers.ui.states import NewTaskSG
from handlers.ui.widgets import (
    B,
    Back,
    Button,
    Calendar,
    Cancel,
    ConfirmButton,
    R,
    T,
    TextStep,
    paged,
    window,
)
from services.tasks.service import NOTE_LIMIT


def _to_confirm(where: str) -> SwitchTo:
    """«Back» of a window that was opened to change what is chosen already."""
    return SwitchTo(B("button-back"), f"unchanged_{where}", NewTaskSG.confirm, when="chosen")


dialogs = (
    Dialog(
        window(
            T(F["asked"]),
            paged("about", R("invoice-row"), actions.invoice_picked),
            list_search(
                "about",
                "about",
                getters.invoices_to_pick,
                actions.invoice_picked,
                example="task-invoice-example",
            ),
            Cancel(),
            state=NewTaskSG.invoice,
            getter=getters.invoices_to_pick,
        ),
        window(
            T("task-ask-kind"),
            Column(
                Button(B("task-kind-control"), "kind_payment_control", actions.kind_pressed, when="owed"),
                Button(B("task-kind-remind"), "kind_remind_client", actions.kind_pressed, when="owed"),
                Button(B("task-kind-other"), "kind_other", actions.kind_pressed),
            ),
            TextStep(
                "what", plain_text, actions.typed_what, example="task-words-example", max_len=NOTE_LIMIT
            ),
            Row(Back(NewTaskSG.invoice, when="picked"), Cancel()),
            state=NewTaskSG.kind,
            getter=getters.new,
        ),
        window(
            T("task-ask-note"),
            TextStep("note", plain_text, actions.note_given, example="task-note-example", max_len=NOTE_LIMIT),
            Row(Back(NewTaskSG.kind, when=~F["chosen"]), _to_confirm("note"), Cancel()),
            state=NewTaskSG.note,
            getter=getters.new,
        ),
        window(
            T("task-ask-due"),
            Row(
                Button(B("task-in-days", days=0), "in_0", actions.tomorrow),
                Button(B("task-in-days", days=1), "in_1", actions.tomorrow),
                Button(B("task-in-days", days=3), "in_3", actions.tomorrow),
                Button(B("task-in-days", days=7), "in_7", actions.tomorrow),
            ),
            Calendar("day", actions.day_pressed, ahead=True),
            TextStep("due", parse_due, actions.due_given, example="task-due-example", max_len=60),
            Row(Back(NewTaskSG.kind, when=~F["chosen"]), _to_confirm("due"), Cancel()),
            state=NewTaskSG.due,
            getter=getters.new,
        ),
        window(
            T("task-confirm"),
            ConfirmButton("save", "task-save", actions.save),
            Row(
                SwitchTo(B("task-edit-due"), "edit_due", NewTaskSG.due),
                SwitchTo(B("task-edit-hour"), "edit_hour", NewTaskSG.hour),
            ),
            Row(
                SwitchTo(B("task-edit-who"), "edit_who", NewTaskSG.assignee, when="several"),
                SwitchTo(B("task-edit-note"), "edit_note", NewTaskSG.note),
            ),
            Row(SwitchTo(B("task-edit-invoice"), "edit_invoice", NewTaskSG.invoice, when="picked"), Cancel()),
            state=NewTaskSG.confirm,
            getter=getters.confirm,
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
            Back(NewTaskSG.confirm),
            state=NewTaskSG.hour,
            getter=getters.hour,
        ),
        window(
            T("task-ask-who"),
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
            Back(NewTaskSG.confirm),
            state=NewTaskSG.assignee,
            getter=getters.people,
        ),
        on_start=actions.form_opened,
    ),
)
