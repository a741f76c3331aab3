from aiogram import F
from aiogram.enums import ContentType
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Row, Start

from handlers.bring_in import actions, getters
from handlers.ui.parsing import plain_text
from handlers.ui.states import BringInSG, ClientsSG, InvoicesSG
from handlers.ui.widgets import B, Back, Button, Cancel, T, TextStep, window
from services.domain.errors import BadInput


async def _typed(_manager: DialogManager, _text: str) -> None:
    raise BadInput("error-bring-in-send")


def _file(name: str) -> TextStep:
    return TextStep(
        name,
        plain_text,
        _typed,
        example="bring-in-example-file",
        accepts={ContentType.DOCUMENT: actions.file_sent, ContentType.PHOTO: actions.file_sent},
    )


dialogs = (
    Dialog(
        window(
            T("bring-in-ask"),
            Button(B("bring-in-template"), "template", actions.template),
            _file("file"),
            Cancel(label="button-back"),
            state=BringInSG.main,
        ),
        window(
            T("bring-in-checking", when="checking"),
            T("bring-in-writing", when="writing"),
            T("bring-in-report", when="lines"),
            Button(B("bring-in-write"), "write", actions.write, when="may_write"),
            Row(
                Start(B("bring-in-invoices-button"), "invoices", InvoicesSG.list),
                Start(B("bring-in-clients-button"), "clients", ClientsSG.list),
                when="done",
            ),
            Cancel(label="button-back", when="done"),
            _file("next_file"),
            Back(BringInSG.main, when=~F["done"]),
            state=BringInSG.report,
            getter=getters.report,
        ),
    ),
)
