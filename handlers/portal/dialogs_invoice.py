"""One invoice on the client's side: its page, how to pay it, and what to say about it."""

from datetime import timedelta

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, CopyText, Row, SwitchTo
from aiogram_dialog.widgets.text import Format

from handlers.portal import actions, actions_invoice, getters
from handlers.portal.files import ATTACHMENTS, from_message
from handlers.states import PortalInvoice
from handlers.widgets import B, Back, Calendar, Cancel, T, TextStep, window
from services.portal.service import PROMISE_DAYS

dialogs = (
    Dialog(
        window(
            T("portal-invoice"),
            T("portal-invoice-claimed", when="is_claimed"),
            T("portal-invoice-promised", when="promised"),
            T("portal-muted", when="muted"),
            Row(
                Button(B("portal-pdf"), "pdf", actions_invoice.pdf),
                SwitchTo(B("portal-details"), "details", PortalInvoice.details, when="owes"),
            ),
            # One a row: two of these don't fit a phone side by side.
            SwitchTo(B("portal-claim"), "claim", PortalInvoice.claim, when="may_claim"),
            SwitchTo(B("portal-promise"), "promise", PortalInvoice.promise, when="owes"),
            Row(
                Button(B("portal-mute"), "mute", actions_invoice.mute, when="may_mute"),
                Button(B("portal-unmute"), "unmute", actions.unmute, when="muted"),
                Button(B("portal-ask"), "ask", actions_invoice.ask),
            ),
            Cancel(label="button-back"),
            TextStep(
                "typed",
                actions.plain_text,
                actions.typed_outside,
                example="portal-ask-example",
                max_len=actions.QUESTION_LIMIT,
                accepts={kind: from_message(actions.sent_outside) for kind in ATTACHMENTS},
            ),
            state=PortalInvoice.main,
            getter=getters.invoice,
        ),
        window(
            T("portal-pay"),
            CopyText(B("portal-copy-account"), Format("{account}"), when="has_account"),
            Row(
                CopyText(B("portal-copy-bank"), Format("{bank_code}"), when="has_bank_code"),
                CopyText(B("portal-copy-sum"), Format("{sum}")),
            ),
            CopyText(B("portal-copy-purpose"), Format("{purpose}"), when="purpose"),
            Button(B("portal-code"), "code", actions_invoice.code, when="has_code"),
            Back(PortalInvoice.main),
            state=PortalInvoice.details,
            getter=getters.details,
        ),
        window(
            T("portal-claim-ask"),
            Button(B("portal-claim-plain"), "claim_plain", actions_invoice.claim),
            TextStep(
                "claim_file",
                actions_invoice.no_text,
                actions_invoice.never,
                example="portal-claim-example",
                accepts={kind: from_message(actions_invoice.claim_with_file) for kind in ATTACHMENTS[:2]},
            ),
            Back(PortalInvoice.main),
            state=PortalInvoice.claim,
            getter=getters.invoice,
        ),
        window(
            T("portal-promise-ask"),
            Calendar(
                "promise_day",
                actions_invoice.day_pressed,
                earliest=lambda today: today,
                latest=lambda today: today + timedelta(days=PROMISE_DAYS),
                when=F["owes"],
            ),
            TextStep(
                "promise_text",
                actions_invoice.parse_day,
                actions_invoice.promise,
                example="portal-promise-example",
            ),
            Back(PortalInvoice.main),
            state=PortalInvoice.promise,
            getter=getters.invoice,
        ),
    ),
)
