"""«📝 Заметка»: the whole text, and writing another in its place."""

from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Row, SwitchTo

from handlers.notes import actions, getters
from handlers.ui.parsing import plain_text
from handlers.ui.search_window import search_window
from handlers.ui.states import NoteSG
from handlers.ui.widgets import B, Back, Button, Cancel, T, TextStep, window
from services.notes.service import NOTE_LIMIT

dialogs = (
    Dialog(
        search_window(
            T("note-page"),
            Row(
                SwitchTo(B("note-change"), "change", NoteSG.text),
                Button(B("note-delete"), "delete", actions.delete, when="is_there"),
            ),
            Cancel(label="button-back"),
            state=NoteSG.main,
            getter=getters.note,
        ),
        window(
            T("note-ask"),
            TextStep("note_text", plain_text, actions.written, example="note-example", max_len=NOTE_LIMIT),
            Back(NoteSG.main),
            state=NoteSG.text,
            getter=getters.note,
        ),
    ),
)
