from operator import itemgetter

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Group, Row, Select

from handlers.tasks import getters
from handlers.tasks.list import actions, calendar
from handlers.ui.parsing import plain_text
from handlers.ui.states import TasksSG
from handlers.ui.widgets import B, Button, Cancel, R, T, TextStep, paged, window
from services.tasks.service import NOTE_LIMIT

dialogs = (
    Dialog(
        window(
            T(F["title"]),
            T(F["body"]),
            T("task-list-notes", when="notes"),
            paged("tasks", R("task-row"), actions.task_picked),
            Group(
                Select(
                    B("task-show"),
                    id="show",
                    item_id_getter=itemgetter("show"),
                    items="filters",
                    on_click=actions.filtered,
                ),
                width=2,
            ),
            Button(B("calendar-button"), "calendar", calendar.send_calendar, when="has_calendar"),
            Row(
                Button(B("task-new"), "new", actions.new_of_list, when="may_add"),
                Cancel(label="button-back"),
            ),
            TextStep(
                "search.list",
                plain_text,
                actions.typed_in_list,
                example="task-words-example",
                max_len=NOTE_LIMIT,
            ),
            state=TasksSG.list,
            getter=getters.tasks,
        ),
        on_start=actions.list_opened,
    ),
)
