"""Windows of sending a document."""

from operator import attrgetter

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row, Select, SwitchTo

from handlers.client_documents.sending import actions, getters
from handlers.sending.actions import contact_pressed, parse
from handlers.ui.states import SendDocumentSG
from handlers.ui.text_step import LONGEST
from handlers.ui.widgets import B, Back, Button, Cancel, ConfirmButton, T, TextStep, window

send_document = Dialog(
    window(
        T("doc-sending-head"),
        T("doc-invoice-unsent", when="count"),
        T("sending-ask", when="somebody"),
        T("doc-sending-nobody", when=~F["somebody"]),
        T("sending-stopped", names=F["stopped"], when="stopped"),
        T("sending-no-mail", when="no_mail"),
        T("sending-answers", when="answers"),
        T("sending-text", text=F["text"], when="text"),
        Column(
            Select(
                B("sending-contact"),
                id="contact",
                item_id_getter=attrgetter("id"),
                items="contacts",
                type_factory=int,
                on_click=contact_pressed,
            )
        ),
        Button(B("sending-email"), "email", actions.email_pressed, when="may_email"),
        ConfirmButton("send", "sending-send", actions.send, when="chosen"),
        SwitchTo(B("words-edit"), "edit_words", SendDocumentSG.words, when="text"),
        Button(B("sending-hand"), "hand", actions.hand_over),
        Button(B("sending-invite"), "invite", actions.invite, when="alone"),
        Cancel(label="button-back"),
        state=SendDocumentSG.ways,
        getter=getters.targets,
    ),
    window(
        T("doc-words-ask"),
        T("words-now", text=F["text"]),
        TextStep("words_text", parse, actions.words_given, example="doc-words-example", max_len=LONGEST),
        Button(B("words-usual"), "usual", actions.usual_words, when="changed"),
        Row(Back(SendDocumentSG.ways)),
        state=SendDocumentSG.words,
        getter=getters.targets,
    ),
    on_start=actions.opened,
    on_process_result=actions.came_back,
)
