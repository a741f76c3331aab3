"""The first screens: for which client, what is owed, and all invoices."""

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, Row, SwitchTo

from handlers.portal import getters
from handlers.portal.documents.actions import picked as document_picked
from handlers.portal.documents.getters import documents
from handlers.portal.home import actions
from handlers.ui.attachments import from_message
from handlers.ui.parsing import plain_text
from handlers.ui.states import PortalSG
from handlers.ui.widgets import B, Back, Cancel, R, T, TextStep, paged, picks, window


def _typed(id: str) -> TextStep:
    """What is typed outside a question is meant for the lawyer."""
    return TextStep(
        id,
        plain_text,
        actions.text_sent,
        example="portal-ask-example",
        max_len=actions.QUESTION_LIMIT,
        accepts={kind: from_message(actions.file_sent) for kind in actions.ATTACHMENTS},
        harmless=True,
    )


dialogs = (
    Dialog(
        window(
            T("portal-clients"),
            paged("clients", R("portal-client-row"), actions.client_picked),
            SwitchTo(B("portal-language"), "language_all", PortalSG.language, when="may_switch"),
            Cancel(label="button-back", when="is_member"),
            state=PortalSG.clients,
            getter=getters.clients,
        ),
        window(
            T("portal-home"),
            T("portal-home-owed", when="owed"),
            T("portal-home-paid", when=F["invoices_count"] & ~F["owed"]),
            T("portal-home-none", when=~F["invoices_count"]),
            T("advance-portal-home", when="advance"),
            T("portal-muted", when="muted"),
            Row(
                SwitchTo(B("portal-my-invoices"), "mine", PortalSG.invoices, when="invoices_count"),
                Button(B("portal-ask"), "ask", actions.ask),
            ),
            SwitchTo(B("doc-portal-mine"), "papers", PortalSG.documents, when="documents_count"),
            SwitchTo(B("advance-portal-button"), "advance", PortalSG.advance, when="has_advance"),
            Button(B("portal-unmute"), "unmute", actions.unmute, when="muted"),
            Button(B("privacy-held-own"), "held", actions.held),
            Row(
                SwitchTo(B("portal-other-client"), "others", PortalSG.clients, when="several"),
                SwitchTo(B("portal-language"), "language", PortalSG.language, when="may_switch"),
            ),
            Cancel(label="button-back", when="is_member"),
            _typed("typed_home"),
            state=PortalSG.home,
            getter=getters.home,
        ),
        window(
            T("portal-list"),
            paged("sent", R("portal-row"), actions.invoice_picked),
            Back(PortalSG.home),
            _typed("typed_list"),
            state=PortalSG.invoices,
            getter=getters.invoices,
        ),
        window(
            T("advance-portal"),
            Back(PortalSG.home),
            _typed("typed_advance"),
            state=PortalSG.advance,
            getter=getters.advance,
        ),
        window(
            T("doc-portal-list"),
            paged("papers_list", R("doc-portal-row"), document_picked),
            Back(PortalSG.home),
            _typed("typed_papers"),
            state=PortalSG.documents,
            getter=documents,
        ),
        window(
            T("portal-language-ask"),
            picks("language_to", "languages", actions.language_picked),
            Button(B("button-back"), "leave_language", actions.leave_language),
            _typed("typed_language"),
            state=PortalSG.language,
            getter=getters.languages,
        ),
        on_start=actions.opened,
    ),
)
