"""One document on the client's side: its page, and the answer."""

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.portal.documents import actions, getters
from handlers.portal.home import actions as home_actions
from handlers.ui.attachments import from_message
from handlers.ui.parsing import plain_text
from handlers.ui.states import PortalDocumentSG
from handlers.ui.widgets import B, Back, Cancel, ConfirmButton, T, TextStep, window

dialogs = (
    Dialog(
        window(
            T("doc-portal"),
            T("doc-portal-period", when="has_period"),
            T("doc-portal-invoices", when="has_invoices"),
            T("doc-portal-ask", when="may_answer"),
            T("doc-portal-accepted", when="accepted"),
            T("invoice-text", text=F["begun"], when="has_begun"),
            T("doc-portal-objected", when="objected"),
            Row(
                SwitchTo(B("doc-accept"), "accept", PortalDocumentSG.accept),
                SwitchTo(B("doc-object"), "object", PortalDocumentSG.object),
                when="may_answer",
            ),
            Row(
                Button(B("portal-pdf"), "doc_pdf", actions.pdf),
                Button(B("portal-ask"), "doc_ask", actions.ask),
            ),
            Cancel(label="button-back"),
            TextStep(
                "doc_typed",
                plain_text,
                home_actions.text_sent,
                example="portal-ask-example",
                max_len=home_actions.QUESTION_LIMIT,
                accepts={kind: from_message(home_actions.file_sent) for kind in home_actions.ATTACHMENTS},
            ),
            state=PortalDocumentSG.main,
            getter=getters.document,
        ),
        window(
            T("doc-portal-accept-ask"),
            ConfirmButton("accept_yes", "doc-accept-yes", actions.accept, when="may_answer"),
            Back(PortalDocumentSG.main),
            state=PortalDocumentSG.accept,
            getter=getters.document,
        ),
        window(
            T("doc-portal-object-ask"),
            TextStep(
                "objection", plain_text, actions.object_to, example="doc-objection-example", max_len=1000
            ),
            Back(PortalDocumentSG.main),
            state=PortalDocumentSG.object,
            getter=getters.document,
        ),
    ),
)
