"""The window of printing: how many copies."""

from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Row

from handlers.printing import actions, getters
from handlers.ui.states import PrintSG
from handlers.ui.widgets import B, Button, Cancel, T, TextStep, window


def _copies(count: int) -> Button:
    return Button(B("print-copies", count=count), f"copies_{count}", actions.copies_pressed)


print_copies = Dialog(
    window(
        T("print-ask"),
        Row(_copies(1), _copies(2), _copies(3)),
        TextStep(
            "copies_text",
            actions.parse_copies,
            actions.copies_given,
            example="print-copies-example",
            max_len=20,
        ),
        Cancel(label="button-back"),
        state=PrintSG.copies,
        getter=getters.copies,
    )
)

dialogs = (print_copies,)
