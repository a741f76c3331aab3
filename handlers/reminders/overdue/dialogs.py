from aiogram_dialog import Dialog

from handlers.reminders.overdue import actions
from handlers.ui.search_window import search_window
from handlers.ui.states import RemindAllSG
from handlers.ui.widgets import Cancel, ConfirmButton, T

dialogs = (
    Dialog(
        search_window(
            T("reminders-all-ask"),
            ConfirmButton("remind", "reminders-all-look", actions.open_page),
            Cancel(label="button-back"),
            state=RemindAllSG.confirm,
        )
    ),
)
