"""Windows of acts on many invoices."""

from operator import itemgetter
from typing import Any

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row, Select
from aiogram_dialog.widgets.kbd.select import OnItemClick

from handlers.mass_acts import actions, asking, getters
from handlers.ui.parsing import plain_text
from handlers.ui.search_window import search_window
from handlers.ui.states import MassActSG
from handlers.ui.widgets import (
    B,
    Back,
    Button,
    Calendar,
    Cancel,
    ConfirmButton,
    DangerButton,
    R,
    T,
    TextStep,
    paged,
    window,
)
from services.tasks.service import NOTE_LIMIT


def _people(id: str, pressed: OnItemClick[Any, int]) -> Column:
    """Members of the firm as buttons."""
    rows = Select(
        B("client-member-row"),
        id=id,
        item_id_getter=itemgetter("id"),
        items="people",
        type_factory=int,
        on_click=pressed,
    )
    return Column(rows)


mass_acts = Dialog(
    search_window(
        T("mass-home", when="some"),
        T("mass-home-none", when=~F["some"]),
        Button(B("mass-all-issue"), "all_issue", actions.offer_picked, when="drafts"),
        Button(B("mass-all-retainers"), "all_retainers", actions.offer_picked, when="retainers"),
        Button(B("mass-all-send"), "all_send", actions.offer_picked, when="unsent"),
        Button(B("mass-all-remind"), "all_remind", actions.offer_picked, when="overdue"),
        Cancel(label="button-back"),
        state=MassActSG.home,
        getter=getters.offer,
    ),
    window(
        T("mass-task-ask-note"),
        TextStep("note", plain_text, asking.note_given, example="mass-task-note-example", max_len=NOTE_LIMIT),
        Cancel(),
        state=MassActSG.note,
        getter=asking.words,
    ),
    window(
        T("mass-task-ask-due"),
        Row(
            Button(B("task-in-days", days=0), "in_0", asking.in_days),
            Button(B("task-in-days", days=1), "in_1", asking.in_days),
            Button(B("task-in-days", days=3), "in_3", asking.in_days),
            Button(B("task-in-days", days=7), "in_7", asking.in_days),
        ),
        Calendar("day", asking.day_pressed, ahead=True),
        TextStep("due", asking.parse_due, asking.due_given, example="task-due-example", max_len=60),
        Row(Back(MassActSG.note), Cancel()),
        state=MassActSG.due,
        getter=asking.words,
    ),
    window(
        T("mass-task-ask-who"),
        Button(B("mass-task-lead"), "who_leads", asking.lead_pressed),
        _people("assignee", asking.assignee_pressed),
        Row(Back(MassActSG.due), Cancel()),
        state=MassActSG.assignee,
        getter=asking.people,
    ),
    window(
        T("mass-hand-ask"),
        T("mass-hand-warning", when="loses_sight"),
        _people("receiver", asking.receiver_pressed),
        Cancel(),
        state=MassActSG.receiver,
        getter=asking.people,
    ),
    search_window(
        T("mass-head"),
        T("mass-page-task", when="task"),
        T("mass-page-will", when="ticked"),
        T("mass-hand-warning", when="loses_sight"),
        T("mass-page-lines", when="any"),
        T("mass-page-none", when=~F["ticked"]),
        T("mass-page-aside", when="left_out"),
        T("mass-page-beyond", when="more"),
        paged("items", R("mass-item"), actions.item_pressed),
        ConfirmButton("confirm", "mass-go", actions.confirm, when="ticked"),
        Cancel(label="button-back"),
        state=MassActSG.page,
        getter=getters.page,
    ),
    search_window(
        T("mass-mode-ask"),
        Column(
            Button(B("sending-mode-auto"), "mode_auto", actions.mode_pressed),
            Button(B("sending-mode-confirm"), "mode_confirm", actions.mode_pressed),
            Button(B("sending-mode-off"), "mode_off", actions.mode_pressed),
        ),
        Back(MassActSG.page),
        state=MassActSG.mode,
        getter=getters.page,
    ),
    search_window(
        T("mass-work-now", when="working"),
        T("mass-work-stopping", when="stopping"),
        T("mass-work-over", when="over"),
        T("mass-work-done", when="some"),
        T("mass-work-later", when=F["some"] & F["later"]),
        T("mass-work-under-way", when=F["some"] & F["under_way"]),
        T("mass-work-rest", when="rest"),
        paged("undone", R("mass-item"), actions.undone_pressed),
        DangerButton("stop", "mass-stop", actions.stop, when="working"),
        Cancel(label="button-back"),
        state=MassActSG.work,
        getter=getters.work,
    ),
    on_start=actions.opened,
)
