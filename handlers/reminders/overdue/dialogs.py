from aiogram_dialog import Dialog

from handlers.reminders.overdue import actions
from handlers.ui.search_window import search_window
from handlers.ui.states import RemindAllSG
from handlers.ui.widgets import Cancel, ConfirmButton, T

dialogs = (
    Dialog(
        search_window(
            T("reminders-all-ask", when="some"),
            T("reminders-all-none", when=lambda data, *_: not data["some"]),
            T("reminders-all-rest", when="rest"),
            T("reminders-all-beyond", when="beyond"),
            ConfirmButton("remind", "reminders-all-yes", actions.remind_all, when="some"),
            Cancel(label="button-back"),
            state=RemindAllSG.confirm,
            getter=actions.overdue,
        )
    ),
)
