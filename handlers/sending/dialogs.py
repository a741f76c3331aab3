"""Windows of sending an issued invoice."""

from operator import attrgetter

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row, Select, SwitchTo

from db.vocabulary.enums import ReminderMode
from handlers.sending import actions, getters
from handlers.ui.states import SendInvoiceSG
from handlers.ui.text_step import LONGEST
from handlers.ui.widgets import B, Back, Button, Cancel, ConfirmButton, T, TextStep, window

targets = window(
    T("sending-head"),
    T("sending-ask", when="somebody"),
    T("sending-nobody", when=~F["somebody"]),
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
            on_click=actions.contact_pressed,
        )
    ),
    Button(B("sending-email"), "email", actions.email_pressed, when="may_email"),
    ConfirmButton("send", "sending-send", actions.send, when="chosen"),
    SwitchTo(B("words-edit"), "edit_words", SendInvoiceSG.words, when="text"),
    Button(B("sending-hand"), "hand", actions.hand_over),
    Button(B("sending-invite"), "invite", actions.invite, when="alone"),
    Cancel(label="button-back"),
    state=SendInvoiceSG.ways,
    getter=getters.targets,
)

words = window(
    T("words-ask"),
    T("words-now", text=F["text"]),
    TextStep(
        "words_text",
        actions.parse,
        actions.words_given,
        example="words-example",
        max_len=LONGEST,
    ),
    Button(B("words-usual"), "usual", actions.usual_words, when="changed"),
    Row(Back(SendInvoiceSG.ways)),
    state=SendInvoiceSG.words,
    getter=getters.targets,
)

mode = window(
    T("sending-mode-ask"),
    T("sending-mode-days", when="days"),
    T("sending-mode-no-days", when=~F["days"] & ~F["nobody"]),
    T("reminders-nobody", why=F["nobody"], when="nobody"),
    Column(
        Button(B("sending-mode-auto"), ReminderMode.AUTO.value, actions.mode_pressed),
        Button(B("sending-mode-confirm"), ReminderMode.CONFIRM.value, actions.mode_pressed),
        Button(B("sending-mode-off"), ReminderMode.OFF.value, actions.mode_pressed),
    ),
    Row(Back(SendInvoiceSG.ways)),
    state=SendInvoiceSG.mode,
    getter=getters.mode,
)

send_invoice = Dialog(targets, words, mode, on_start=actions.opened, on_process_result=actions.came_back)
