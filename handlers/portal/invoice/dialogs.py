"""One invoice on the client's side: its page, how to pay it, and what to say about it."""

from datetime import timedelta

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Button, CopyText, Row, SwitchTo
from aiogram_dialog.widgets.text import Format

from handlers.portal import getters
from handlers.portal.home import actions as home_actions
from handlers.portal.invoice import actions as invoice_actions
from handlers.portal.invoice.parsing import parse_promise
from handlers.ui.attachments import ATTACHMENTS, from_message
from handlers.ui.parsing import plain_text
from handlers.ui.states import PortalInvoiceSG
from handlers.ui.widgets import B, Back, Calendar, Cancel, T, TextStep, window
from services.portal.promising import MAX_PROMISE_DAYS

dialogs = (
    Dialog(
        window(
            T("portal-invoice"),
            T("advance-portal-invoice", when="is_for_advance"),
            T("portal-invoice-claimed", when="is_claimed"),
            T("portal-invoice-promised", when="promised"),
            T("portal-muted", when="muted"),
            Row(
                Button(B("portal-pdf"), "pdf", invoice_actions.pdf),
                SwitchTo(B("portal-details"), "details", PortalInvoiceSG.details, when="owes"),
            ),
            Button(B("settlements-receipt"), "receipt", invoice_actions.receipt, when="has_paid"),
            # One a row: two of these don't fit a phone side by side.
            SwitchTo(B("portal-claim"), "claim", PortalInvoiceSG.claim, when="may_claim"),
            SwitchTo(B("portal-promise"), "promise", PortalInvoiceSG.promise, when="owes"),
            Row(
                Button(B("portal-mute"), "mute", invoice_actions.mute, when="may_mute"),
                Button(B("portal-unmute"), "unmute", home_actions.unmute, when="muted"),
                Button(B("portal-ask"), "ask", invoice_actions.ask),
            ),
            Cancel(label="button-back"),
            TextStep(
                "typed",
                plain_text,
                home_actions.text_sent,
                example="portal-ask-example",
                max_len=home_actions.QUESTION_LIMIT,
                accepts={kind: from_message(home_actions.file_sent) for kind in ATTACHMENTS},
            ),
            state=PortalInvoiceSG.main,
            getter=getters.invoice,
        ),
        window(
            T("portal-pay"),
            T("portal-correspondent", when="has_correspondent"),
            Row(
                CopyText(B("portal-copy-payee"), Format("{payee_name}"), when="has_payee_name"),
                CopyText(B("portal-copy-tax"), Format("{tax_id}"), when="has_tax_id"),
                CopyText(B("portal-copy-kpp"), Format("{kpp}"), when="has_kpp"),
            ),
            Row(
                CopyText(B("portal-copy-account"), Format("{account}"), when="has_account"),
                CopyText(B("portal-copy-sum"), Format("{sum}")),
            ),
            Row(
                CopyText(B("portal-copy-bank-name"), Format("{bank_name}"), when="has_bank_name"),
                CopyText(B("portal-copy-bank"), Format("{bank_code}"), when="has_bank_code"),
                CopyText(B("portal-copy-corr"), Format("{corr_account}"), when="has_corr_account"),
            ),
            CopyText(B("portal-copy-correspondent"), Format("{correspondent}"), when="has_correspondent"),
            Row(
                CopyText(B("portal-copy-kbe"), Format("{kbe}"), when="has_kbe"),
                CopyText(B("portal-copy-knp"), Format("{knp}"), when="has_knp"),
            ),
            CopyText(B("portal-copy-purpose"), Format("{purpose}"), when="purpose"),
            Button(B("portal-code"), "code", invoice_actions.send_payment_code, when="has_code"),
            Back(PortalInvoiceSG.main),
            TextStep(
                "typed_details",
                plain_text,
                home_actions.text_sent,
                example="portal-ask-example",
                max_len=home_actions.QUESTION_LIMIT,
                accepts={kind: from_message(home_actions.file_sent) for kind in ATTACHMENTS},
            ),
            state=PortalInvoiceSG.details,
            getter=getters.details,
        ),
        window(
            # Paid while this was open: nobody is asked about nothing.
            T("portal-claim-ask", when="owes"),
            T("portal-invoice", when=~F["owes"]),
            Button(B("portal-claim-plain"), "claim_plain", invoice_actions.claim, when="owes"),
            TextStep(
                "claim_file",
                plain_text,
                home_actions.text_of_claim,
                example="portal-claim-example",
                max_len=home_actions.QUESTION_LIMIT,
                accepts={
                    **{kind: from_message(invoice_actions.claim_with_file) for kind in ATTACHMENTS[:2]},
                    ATTACHMENTS[2]: from_message(home_actions.voice_of_claim),
                },
            ),
            Back(PortalInvoiceSG.main),
            state=PortalInvoiceSG.claim,
            getter=getters.invoice,
        ),
        window(
            T("portal-promise-ask", when="owes"),
            T("portal-invoice", when=~F["owes"]),
            Calendar(
                "promise_day",
                invoice_actions.day_pressed,
                ahead=True,
                latest=lambda today: today + timedelta(days=MAX_PROMISE_DAYS),
                when=F["owes"],
            ),
            TextStep(
                "promise_text",
                parse_promise,
                invoice_actions.promise_typed,
                example="portal-promise-example",
                accepts={kind: from_message(home_actions.file_sent) for kind in ATTACHMENTS},
            ),
            Back(PortalInvoiceSG.main),
            state=PortalInvoiceSG.promise,
            getter=getters.invoice,
        ),
    ),
)
