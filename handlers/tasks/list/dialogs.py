from operator import itemgetter

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Group, Row, Select

from handlers.tasks import getters
from handlers.tasks.list import actions
from handlers.ui.search_window import search_window
from handlers.ui.states import TasksSG
from handlers.ui.widgets import B, Button, Cancel, R, T, paged

dialogs = (
    Dialog(
        search_window(
            T(F["title"]),
            T(F["body"]),
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
            Row(
                Button(B("task-new"), "new", actions.new_of_list, when="of_invoice"),
                Cancel(label="button-back"),
            ),
            state=TasksSG.list,
            getter=getters.tasks,
        ),
        on_start=actions.list_opened,
    ),
)
