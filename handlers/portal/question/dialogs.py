"""The question to the lawyer."""

from aiogram import F
from aiogram.enums import ButtonStyle
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Select
from aiogram_dialog.widgets.style import Style

from handlers.portal import getters
from handlers.portal.home import actions
from handlers.ui.attachments import ATTACHMENTS, from_message
from handlers.ui.parsing import plain_text
from handlers.ui.states import PortalAskSG
from handlers.ui.widgets import B, Button, Cancel, R, T, TextStep, window

dialogs = (
    Dialog(
        window(
            T("portal-ask-text"),
            TextStep(
                "question",
                plain_text,
                actions.question,
                example="portal-ask-example",
                max_len=actions.QUESTION_LIMIT,
                accepts={kind: from_message(actions.question_with_file) for kind in ATTACHMENTS},
            ),
            Cancel(),
            state=PortalAskSG.text,
            getter=getters.question,
        ),
        window(
            T("portal-ask-confirm"),
            Column(
                Select(
                    R("portal-ask-claim"),
                    id="claim_of",
                    item_id_getter=lambda row: row["id"],
                    items="open_invoices",
                    type_factory=int,
                    on_click=actions.forward_claim,
                    # Who came by «Я оплатил» and wrote some words has paid, most likely: one green button says so.
                    style=Style(ButtonStyle.SUCCESS, when=F["data"]["order"] == "words"),
                )
            ),
            Button(
                B("portal-ask-yes"),
                "pass_on",
                actions.forward_question,
                style=Style(ButtonStyle.SUCCESS, when=F["order"] != "words"),
            ),
            Cancel(label="portal-ask-no"),
            TextStep(
                "more",
                plain_text,
                actions.text_joined,
                example="portal-ask-example",
                max_len=actions.QUESTION_LIMIT,
                accepts={kind: from_message(actions.file_joined) for kind in ATTACHMENTS},
            ),
            state=PortalAskSG.confirm,
            getter=getters.question,
        ),
    ),
)
