"""Windows of sending an issued invoice."""

from operator import attrgetter

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Column, Row, Select

from db.vocabulary.enums import ReminderMode
from handlers.sending import actions, getters
from handlers.ui.states import SendInvoiceSG
from handlers.ui.widgets import B, Back, Button, Cancel, ConfirmButton, T, window

targets = window(
    T("sending-head"),
    T("sending-ask", when="somebody"),
    T("sending-nobody", when=~F["somebody"]),
    T("sending-answers", when="answers"),
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
    Button(B("sending-email"), "email", actions.email_pressed),
    ConfirmButton("send", "sending-send", actions.send, when="chosen"),
    Button(B("sending-hand"), "hand", actions.hand_over),
    Button(B("sending-invite"), "invite", actions.invite, when="alone"),
    Cancel(label="button-back"),
    state=SendInvoiceSG.ways,
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

send_invoice = Dialog(targets, mode, on_start=actions.opened)
