from operator import itemgetter
from typing import Any

from aiogram import F
from aiogram.enums import ContentType
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Column, Group, Row, Select, SwitchTo
from typing_extensions import override

from db.vocabulary.enums import AutoIssue, Billing, PartMonth
from handlers.contracts.card import getters
from handlers.contracts.form import actions
from handlers.ui.navigation import client_was_picked, pick_other_client
from handlers.ui.parsing import parse_future_date, parse_past_date
from handlers.ui.states import NewContractSG
from handlers.ui.widgets import (
    B,
    Back,
    Button,
    Calendar,
    Cancel,
    ConfirmButton,
    T,
    TextStep,
    window,
)

NEW = ~F["editing"]
READY = F["reviewed"]


class StepBack(Back):
    """Back to the previous step, which depends on the billing. Like every `Back` it is named after its window."""

    @override
    async def _go(self, callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
        await actions.step_back(callback, self, manager)


def _leave() -> Row:
    """Leave a field: to the review if it was opened from there, else out of the form."""
    return Row(
        Button(B("button-back"), "to_review", actions.to_review, when=READY),
        StepBack(when=~READY & F["has_previous"]),
        Cancel(when=~READY),
    )


dialogs = (
    Dialog(
        window(
            T("contract-ask-number"),
            TextStep(
                "number",
                actions.parse_number,
                actions.number_given,
                example="contract-number-example",
                max_len=120,
            ),
            Button(B("client-pick-other"), "other_client", pick_other_client, when=client_was_picked),
            _leave(),
            state=NewContractSG.number,
            getter=getters.step,
        ),
        window(
            T("contract-ask-date"),
            Button(B("contract-date-today"), "today", actions.signed_today),
            Calendar("signed", actions.signed_pressed),
            TextStep("date_text", parse_past_date, actions.signed_given, example="contract-date-example"),
            _leave(),
            state=NewContractSG.date,
            getter=getters.step,
        ),
        window(
            T("contract-ask-subject"),
            Button(B("contract-subject-usual"), "usual", actions.usual_subject, when=NEW),
            TextStep(
                "subject",
                actions.parse_subject,
                actions.subject_given,
                example="contract-subject-example",
                max_len=500,
            ),
            _leave(),
            state=NewContractSG.subject,
            getter=getters.step,
        ),
        window(
            T("contract-ask-billing"),
            Group(
                *(
                    Button(
                        B("contract-billing-name", billing=kind.value),
                        f"billing_{kind.value}",
                        actions.billing_pressed,
                    )
                    for kind in Billing
                ),
                width=2,
            ),
            _leave(),
            state=NewContractSG.billing,
            getter=getters.step,
        ),
        window(
            T("contract-ask-amount"),
            TextStep("amount", actions.parse_sum, actions.amount_given, example="contract-amount-example"),
            Button(B("contract-amount-none"), "no_amount", actions.no_amount, when="amount_optional"),
            _leave(),
            state=NewContractSG.amount,
            getter=getters.step,
        ),
        window(
            T("contract-ask-fee"),
            TextStep("fee", actions.parse_sum, actions.fee_given, example="contract-fee-example"),
            _leave(),
            state=NewContractSG.fee,
            getter=getters.step,
        ),
        window(
            T("contract-ask-day"),
            Row(
                *(
                    Button(B("contract-day-name", day=str(day)), f"day_{day}", actions.day_pressed)
                    for day in (1, 5, 10, 15, 20, 25)
                )
            ),
            Button(B("contract-day-name", day="31"), "day_31", actions.day_pressed),
            TextStep("day", actions.parse_day, actions.day_given, example="contract-day-example", max_len=20),
            _leave(),
            state=NewContractSG.day,
            getter=getters.step,
        ),
        window(
            T("contract-ask-auto"),
            Column(
                *(
                    Button(
                        B("contract-auto-name", auto=auto.value), f"auto_{auto.value}", actions.auto_pressed
                    )
                    for auto in AutoIssue
                )
            ),
            _leave(),
            state=NewContractSG.auto,
            getter=getters.step,
        ),
        window(
            T("contract-ask-part"),
            Column(
                *(
                    Button(
                        B("contract-part-name", part=part.value), f"part_{part.value}", actions.part_pressed
                    )
                    for part in PartMonth
                )
            ),
            _leave(),
            state=NewContractSG.part,
            getter=getters.part_month,
        ),
        window(
            T("contract-ask-stages"),
            T("contract-stages-billed", when="billed_stages"),
            TextStep(
                "stages",
                actions.parse_stages,
                actions.stages_given,
                example="contract-stages-example",
                max_len=3500,
            ),
            _leave(),
            state=NewContractSG.stages,
            getter=getters.step,
        ),
        window(
            T("contract-ask-terms"),
            Group(
                Select(
                    B("contract-terms-button"),
                    id="terms",
                    item_id_getter=itemgetter("id"),
                    items="usual_terms",
                    on_click=actions.terms_pressed,
                ),
                # «10 дней после счёта» and «10 дней после акта»: a half of a phone shows the same of both.
                width=1,
            ),
            TextStep(
                "terms_text",
                actions.parse_terms,
                actions.terms_given,
                example="contract-terms-example",
                max_len=100,
            ),
            _leave(),
            state=NewContractSG.terms,
            getter=getters.step,
        ),
        window(
            T("contract-review", when=NEW),
            T("contract-facts"),
            Button(B("contract-abroad", now=F["abroad"]), "abroad", actions.vat_abroad, when="abroad"),
            ConfirmButton("save", "contract-save", actions.save, when=NEW),
            Row(
                SwitchTo(B("contract-edit-number"), "e_number", NewContractSG.number),
                SwitchTo(B("contract-edit-date"), "e_date", NewContractSG.date),
            ),
            Row(
                SwitchTo(B("contract-edit-subject"), "e_subject", NewContractSG.subject),
                Button(B("contract-edit-price"), "e_price", actions.edit_price, when="has_price"),
            ),
            Row(
                SwitchTo(B("contract-edit-terms"), "e_terms", NewContractSG.terms),
                Button(B("contract-edit-vat"), "e_vat", actions.edit_vat),
            ),
            # Side by side both labels would be cut on a phone.
            SwitchTo(B("contract-edit-auto"), "e_auto", NewContractSG.auto, when="is_retainer"),
            SwitchTo(B("contract-edit-part"), "e_part", NewContractSG.part, when="is_retainer"),
            Row(
                SwitchTo(B("contract-edit-ends"), "e_ends", NewContractSG.ends),
                SwitchTo(B("contract-edit-matters"), "e_matters", NewContractSG.matters),
            ),
            Row(
                SwitchTo(B("contract-edit-file"), "e_file", NewContractSG.file),
                Button(B("contract-edit-title"), "e_title", actions.other_title),
            ),
            Row(
                SwitchTo(
                    B("contract-edit-currency"), "e_currency", NewContractSG.currency, when="may_currency"
                ),
                SwitchTo(B("contract-edit-issuer"), "e_issuer", NewContractSG.issuer, when="may_issuer"),
            ),
            Cancel(when=NEW),
            Cancel(label="button-back", when="editing"),
            state=NewContractSG.review,
            getter=getters.review,
        ),
        window(
            T("contract-ask-currency"),
            Group(
                Select(
                    B("contract-currency-button"),
                    id="currency",
                    item_id_getter=itemgetter("code"),
                    items="currencies",
                    on_click=actions.currency_pressed,
                ),
                width=3,
            ),
            _leave(),
            state=NewContractSG.currency,
            getter=getters.currencies,
        ),
        window(
            T("contract-ask-ends"),
            Button(B("contract-ends-never"), "never", actions.ends_never),
            Calendar("ends", actions.ends_pressed, ahead=True, since="signed_day"),
            TextStep("ends_text", parse_future_date, actions.ends_given, example="contract-ends-example"),
            _leave(),
            state=NewContractSG.ends,
            getter=getters.step,
        ),
        window(
            T("contract-ask-matters"),
            Column(
                Select(
                    B("contract-matter-row"),
                    id="matter",
                    item_id_getter=itemgetter("id"),
                    items="matters",
                    on_click=actions.matter_pressed,
                )
            ),
            Button(B("contract-matter-new"), "new_matter", actions.new_matter),
            _leave(),
            state=NewContractSG.matters,
            getter=getters.matters,
        ),
        window(
            T("contract-ask-issuer"),
            Column(
                Select(
                    B("contract-issuer-row"),
                    id="issuer",
                    item_id_getter=itemgetter("id"),
                    items="issuers",
                    on_click=actions.issuer_pressed,
                )
            ),
            _leave(),
            state=NewContractSG.issuer,
            getter=getters.issuers,
        ),
        window(
            T("contract-ask-file"),
            TextStep(
                "file",
                actions.no_text,
                actions.never,
                example="contract-file-example",
                accepts={ContentType.DOCUMENT: actions.file_sent, ContentType.PHOTO: actions.photo_sent},
            ),
            _leave(),
            state=NewContractSG.file,
            getter=getters.step,
        ),
        on_start=actions.opened,
        on_process_result=actions.came_back,
    ),
)
