from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.contacts import actions, answers, getters
from handlers.ui.attachments import ATTACHMENTS, from_message
from handlers.ui.parsing import plain_text
from handlers.ui.search_window import search_window
from handlers.ui.states import AnswerClientSG, ClientContactsSG, OwnLinkSG
from handlers.ui.widgets import (
    B,
    Back,
    Cancel,
    ConfirmButton,
    DangerButton,
    T,
    TextStep,
    paged,
    window,
)
from services.contacts.views import QUESTION_LIMIT

dialogs = (
    Dialog(
        search_window(
            T("contacts-list", when="people_total"),
            T("contacts-none", when=~F["people_total"]),
            paged("people", B("contacts-row"), actions.contact_opened),
            T("contacts-links", when="links_total"),
            paged("links", B("contacts-link-row"), actions.link_opened),
            Row(
                Button(B("contacts-invite"), "invite", actions.invite_more, when="may_edit"),
                Cancel(label="button-back"),
            ),
            state=ClientContactsSG.list,
            getter=getters.contacts,
        ),
        search_window(
            T("contacts-card"),
            T("contacts-card-phone", when="phone"),
            T("contacts-card-decided", when="decided_by"),
            T("contacts-card-muted", when="muted"),
            T("contacts-card-unreachable", when="unreachable"),
            Row(
                ConfirmButton("yes", "contacts-yes", actions.confirm, when="may_decide"),
                Button(B("contacts-no"), "no", actions.decline, when="may_decide"),
            ),
            Row(
                Button(B("contacts-write"), "write", actions.write, when="may_write"),
                SwitchTo(B("contacts-close"), "close", ClientContactsSG.close, when="may_close"),
            ),
            Row(
                Button(B("privacy-held-button"), "held", actions.held, when="may_read"),
                Button(B("privacy-erase"), "erase", actions.erase, when="may_erase"),
            ),
            Back(ClientContactsSG.list),
            state=ClientContactsSG.contact,
            getter=getters.contact,
        ),
        window(
            T("contacts-close-ask"),
            DangerButton("close_now", "contacts-close-yes", actions.close),
            Back(ClientContactsSG.contact),
            state=ClientContactsSG.close,
            getter=getters.contact,
        ),
        window(
            T("contacts-link"),
            DangerButton("revoke", "contacts-link-revoke", actions.revoke_link, when="may_edit"),
            Back(ClientContactsSG.list),
            state=ClientContactsSG.invite,
            getter=getters.link,
        ),
    ),
    Dialog(
        window(
            T("contacts-own-link"),
            Button(B("contacts-own-link-open"), "open", actions.open_own_link),
            Cancel(label="button-back"),
            state=OwnLinkSG.ask,
        ),
    ),
    Dialog(
        window(
            T("contacts-answer-ask"),
            T("contacts-answer-question", when="has_question"),
            T("contacts-answer-frame"),
            T("contacts-answer-how", when=~F["is_changed"]),
            T("contacts-answer-anew", when="is_changed"),
            TextStep(
                "answer",
                plain_text,
                answers.text_given,
                example="contacts-answer-example",
                max_len=QUESTION_LIMIT,
                accepts={kind: from_message(answers.file_given) for kind in ATTACHMENTS},
            ),
            Cancel(),
            state=AnswerClientSG.text,
            getter=getters.answer_frame,
        ),
        window(
            T("contacts-answer-ask"),
            T("contacts-answer-said", when="is_asked"),
            T("contacts-answer-left", when="is_asked"),
            T("contacts-answer-more", when="is_waiting"),
            T("contacts-answer-gone", when=~F["is_asked"] & ~F["is_waiting"]),
            ConfirmButton("send", "sending-send", answers.send, when="is_asked"),
            Button(B("words-edit"), "rewrite", answers.rewrite, when="is_asked"),
            Cancel(when="is_asked"),
            Cancel(label="button-back", when=~F["is_asked"]),
            TextStep(
                "answer_more",
                plain_text,
                answers.text_added,
                example="contacts-answer-example",
                max_len=QUESTION_LIMIT,
                accepts={kind: from_message(answers.file_added) for kind in ATTACHMENTS},
            ),
            state=AnswerClientSG.confirm,
            getter=getters.answer,
        ),
    ),
)
