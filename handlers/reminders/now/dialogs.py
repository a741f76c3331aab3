"""Windows of reminding now."""

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Row, SwitchTo

from handlers.reminders.now import actions
from handlers.ui.states import RemindSG
from handlers.ui.text_step import LONGEST
from handlers.ui.widgets import B, Back, Button, Cancel, ConfirmButton, T, TextStep, window

dialogs = (
    Dialog(
        window(
            T("remind-now-head"),
            T("sending-text", text=F["text"]),
            ConfirmButton("send", "sending-send", actions.send),
            SwitchTo(B("words-edit"), "edit_words", RemindSG.words),
            Cancel(label="button-back"),
            state=RemindSG.text,
            getter=actions.shown,
        ),
        window(
            T("words-ask"),
            T("words-now", text=F["text"]),
            TextStep(
                "words_text", actions.parse, actions.words_given, example="words-example", max_len=LONGEST
            ),
            Button(B("words-usual"), "usual", actions.usual_words, when="changed"),
            Row(Back(RemindSG.text)),
            state=RemindSG.words,
            getter=actions.shown,
        ),
    ),
)
