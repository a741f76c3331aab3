"""Windows of the state's electronic invoice: the data to copy, and the number that comes back."""

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Row, SwitchTo

from handlers.esf import actions, getters
from handlers.ui.parsing import plain_text
from handlers.ui.states import EsfSG
from handlers.ui.widgets import B, Back, Button, Cancel, T, TextStep, window
from services.esf.service import NUMBER_LIMIT

main = window(
    T("esf-text", text=F["body"]),
    Row(
        Button(B("esf-earlier"), "earlier", actions.earlier, when="has_earlier"),
        Button(B("esf-later"), "later", actions.later, when="has_later"),
    ),
    SwitchTo(B("esf-enter"), "enter", EsfSG.number, when="may_enter"),
    Cancel(label="button-back"),
    state=EsfSG.main,
    getter=getters.main,
)

number = window(
    T("esf-number-ask"),
    TextStep("number_text", plain_text, actions.number_given, example="esf-example", max_len=NUMBER_LIMIT),
    Button(B("esf-clear"), "clear", actions.clear, when="has_number"),
    Back(EsfSG.main),
    state=EsfSG.number,
    getter=getters.main,
)

dialogs = (Dialog(main, number),)
