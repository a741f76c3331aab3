from operator import itemgetter
from typing import Any

from aiogram import F
from aiogram.enums import ContentType
from aiogram.types import CallbackQuery
from aiogram_dialog import Dialog, DialogManager
from aiogram_dialog.widgets.kbd import Column, Group, Row, Select, SwitchTo
from typing_extensions import override

from handlers.contracts import form, getters
from handlers.states import NewContract
from handlers.widgets import B, Back, Button, Calendar, Cancel, ConfirmButton, T, TextStep, window
from services.contracts.views import AutoIssue, Billing

NEW = ~F["editing"]
READY = F["reviewed"]


class StepBack(Back):
    """Where it leads depends on the billing; like every `Back` it is named after its window."""

    @override
    async def _go(self, callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
        await form.step_back(callback, self, manager)


def _leave() -> Row:
    """From a field: back to the review when one came from there, out of the wizard otherwise."""
    return Row(
        Button(B("button-back"), "to_review", form.to_review, when=READY),
        StepBack(when=~READY & F["has_previous"]),
        Cancel(when=~READY),
    )


dialogs = (
    Dialog(
        window(
            T("contract-ask-number"),
            TextStep(
                "number", form.parse_number, form.number_given, example="contract-number-example", max_len=120
            ),
            _leave(),
            state=NewContract.number,
            getter=getters.step,
        ),
        window(
            T("contract-ask-date"),
            Button(B("contract-date-today"), "today", form.signed_today),
            Calendar("signed", form.signed_pressed),
            TextStep("date_text", form.parse_past, form.signed_given, example="contract-date-example"),
            _leave(),
            state=NewContract.date,
            getter=getters.step,
        ),
        window(
            T("contract-ask-subject"),
            Button(B("contract-subject-usual"), "usual", form.usual_subject, when=NEW),
            TextStep(
                "subject",
                form.parse_subject,
                form.subject_given,
                example="contract-subject-example",
                max_len=500,
            ),
            _leave(),
            state=NewContract.subject,
            getter=getters.step,
        ),
        window(
            T("contract-ask-billing"),
            Group(
                *(
                    Button(
                        B("contract-billing-name", billing=kind.value),
                        f"billing_{kind.value}",
                        form.billing_pressed,
                    )
                    for kind in Billing
                ),
                width=2,
            ),
            _leave(),
            state=NewContract.billing,
            getter=getters.step,
        ),
        window(
            T("contract-ask-amount"),
            TextStep("amount", form.parse_sum, form.amount_given, example="contract-amount-example"),
            Button(B("contract-amount-none"), "no_amount", form.no_amount, when="amount_optional"),
            _leave(),
            state=NewContract.amount,
            getter=getters.step,
        ),
        window(
            T("contract-ask-fee"),
            TextStep("fee", form.parse_sum, form.fee_given, example="contract-fee-example"),
            _leave(),
            state=NewContract.fee,
            getter=getters.step,
        ),
        window(
            T("contract-ask-day"),
            Row(
                *(
                    Button(B("contract-day-name", day=str(day)), f"day_{day}", form.day_pressed)
                    for day in (1, 5, 10, 15, 20, 25)
                )
            ),
            Button(B("contract-day-name", day="31"), "day_31", form.day_pressed),
            TextStep("day", form.parse_day, form.day_given, example="contract-day-example", max_len=20),
            _leave(),
            state=NewContract.day,
            getter=getters.step,
        ),
        window(
            T("contract-ask-auto"),
            Column(
                *(
                    Button(B("contract-auto-name", auto=auto.value), f"auto_{auto.value}", form.auto_pressed)
                    for auto in AutoIssue
                )
            ),
            _leave(),
            state=NewContract.auto,
            getter=getters.step,
        ),
        window(
            T("contract-ask-stages"),
            T("contract-stages-billed", when="billed_stages"),
            TextStep(
                "stages",
                form.parse_stages,
                form.stages_given,
                example="contract-stages-example",
                max_len=3500,
            ),
            _leave(),
            state=NewContract.stages,
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
                    on_click=form.terms_pressed,
                ),
                width=2,
            ),
            TextStep(
                "terms_text",
                form.parse_terms,
                form.terms_given,
                example="contract-terms-example",
                max_len=100,
            ),
            _leave(),
            state=NewContract.terms,
            getter=getters.step,
        ),
        window(
            T("contract-review", when=NEW),
            T("contract-facts"),
            ConfirmButton("save", "contract-save", form.save, when=NEW),
            Row(
                SwitchTo(B("contract-edit-number"), "e_number", NewContract.number),
                SwitchTo(B("contract-edit-date"), "e_date", NewContract.date),
            ),
            Row(
                SwitchTo(B("contract-edit-subject"), "e_subject", NewContract.subject),
                Button(B("contract-edit-price"), "e_price", form.edit_price, when="has_price"),
            ),
            Row(
                SwitchTo(B("contract-edit-terms"), "e_terms", NewContract.terms),
                Button(B("contract-edit-vat"), "e_vat", form.edit_vat),
            ),
            SwitchTo(B("contract-edit-auto"), "e_auto", NewContract.auto, when="is_retainer"),
            Row(
                SwitchTo(B("contract-edit-ends"), "e_ends", NewContract.ends),
                SwitchTo(B("contract-edit-matters"), "e_matters", NewContract.matters),
            ),
            Row(
                SwitchTo(B("contract-edit-file"), "e_file", NewContract.file),
                Button(B("contract-edit-title"), "e_title", form.other_title),
            ),
            Row(
                SwitchTo(
                    B("contract-edit-currency"), "e_currency", NewContract.currency, when="may_currency"
                ),
                SwitchTo(B("contract-edit-issuer"), "e_issuer", NewContract.issuer, when="may_issuer"),
            ),
            Cancel(when=NEW),
            Cancel(label="button-back", when="editing"),
            state=NewContract.review,
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
                    on_click=form.currency_pressed,
                ),
                width=3,
            ),
            _leave(),
            state=NewContract.currency,
            getter=getters.currencies,
        ),
        window(
            T("contract-ask-ends"),
            Button(B("contract-ends-never"), "never", form.ends_never),
            Calendar("ends", form.ends_pressed),
            TextStep("ends_text", form.parse_future, form.ends_given, example="contract-ends-example"),
            _leave(),
            state=NewContract.ends,
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
                    on_click=form.matter_pressed,
                )
            ),
            Button(B("contract-matter-new"), "new_matter", form.new_matter),
            _leave(),
            state=NewContract.matters,
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
                    on_click=form.issuer_pressed,
                )
            ),
            _leave(),
            state=NewContract.issuer,
            getter=getters.issuers,
        ),
        window(
            T("contract-ask-file"),
            TextStep(
                "file",
                form.no_text,
                form.never,
                example="contract-file-example",
                accepts={ContentType.DOCUMENT: form.file_sent, ContentType.PHOTO: form.photo_sent},
            ),
            _leave(),
            state=NewContract.file,
            getter=getters.step,
        ),
        on_start=form.opened,
        on_process_result=form.came_back,
    ),
)
