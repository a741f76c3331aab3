"""Actions of a draft: issuing, the preview, dates, VAT, discount and the other fields."""

from contextlib import suppress
from datetime import date, timedelta
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.enums import InvoiceStatus, PartMonth, VatMode
from handlers.invoices.context import invoice_of, say_kept, view_of
from handlers.invoices.draft.getters import answerable, issuer_of
from handlers.invoices.draft.text import unprintable_items
from handlers.invoices.pdf import send_draft, send_page
from handlers.ui.context import replace_dialog, services_and_actor
from handlers.ui.navigation import pressed_again
from handlers.ui.start_data import start_str_or_none
from handlers.ui.states import ApprovalSG, DraftSG, InvoiceCardSG, IssuerCardSG, PickMatterSG, PickVatSG
from handlers.ui.widgets import notice, texts_of
from handlers.vat import as_choice
from services.domain.errors import BadInput, NotFound
from services.domain.ids import IssuerId, MatterId
from services.domain.invoicing.payment_terms import PaymentTerms
from services.domain.money.money import Currency, Money
from services.domain.tax.client_abroad import reason_language
from services.domain.tax.vat_choice import VatChoice
from services.firms.foreign_details import ForeignDetail
from services.invoices.drafts.service import Discount
from services.invoices.views import ASKED_FIRST


async def draft_opened(_start_data: Any, manager: DialogManager) -> None:
    """A draft without lines asks for the first one at once, one by the hour for the hours."""
    view = await view_of(manager)
    manager.dialog_data["currency"] = view.currency.value
    if view.row.status is not InvoiceStatus.DRAFT:
        return
    if not view.lines:
        await manager.switch_to(DraftSG.line_name)
    elif start_str_or_none(manager, "ask") == "hours":
        manager.dialog_data["line"] = view.lines[0].id
        await manager.switch_to(DraftSG.hours)


async def issue(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    view = await view_of(manager)
    _, actor = services_and_actor(manager)
    if any(question.keeps_from_issuing for question in answerable(view, actor)):
        await manager.switch_to(DraftSG.foreign)
    elif view.row.status is InvoiceStatus.DRAFT and ASKED_FIRST.intersection(view.warnings):
        await manager.switch_to(DraftSG.confirm)
    else:
        await issue_anyway(_callback, _button, manager)


async def issue_anyway(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """A tap that comes twice, or after the process was killed, finds the invoice issued and sends its page again."""
    services, actor = services_and_actor(manager)
    view = await services.invoices.issue(actor, invoice_of(manager), manager.dialog_data.get("turn"))
    await send_page(manager, view, "invoice-page-issued")
    await replace_dialog(manager, InvoiceCardSG.main, {"invoice_id": view.row.id})


async def open_issued(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await replace_dialog(manager, InvoiceCardSG.main, {"invoice_id": invoice_of(manager)})


async def preview(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    if not pressed_again(callback, manager):
        view = await view_of(manager)
        caption = "invoice-page-draft-lost" if view.unprintable else "invoice-page-draft"
        await send_draft(manager, view, caption, items=unprintable_items(texts_of(manager), view))


async def pick_matter(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    view = await view_of(manager)
    await manager.start(PickMatterSG.list, data={"client_id": view.row.client_id})


async def part_pressed(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    choice = PartMonth(button.widget_id.removeprefix("part_"))
    await services.drafts.choose_part_month(actor, invoice_of(manager), choice)


async def usual_vat(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    view = await view_of(manager)
    if view.abroad is not None:
        services, actor = services_and_actor(manager)
        await services.drafts.set_vat(actor, invoice_of(manager), view.abroad.usual)


async def no_vat_abroad(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    view = await view_of(manager)
    if view.abroad is not None:
        services, actor = services_and_actor(manager)
        language = reason_language((await issuer_of(manager, view)).country)
        reason = texts_of(manager).in_language(language).plain(view.abroad.reason_key)
        await services.drafts.set_vat(actor, invoice_of(manager), VatChoice(VatMode.NONE, reason=reason))


async def due_pressed(_callback: CallbackQuery, _calendar: Any, manager: DialogManager, day: date) -> None:
    await due_given(manager, day)


async def due_in(_callback: CallbackQuery, _select: Any, manager: DialogManager, days: int) -> None:
    view = await view_of(manager)
    await due_given(manager, view.row.invoice_date + timedelta(days=days))


async def due_given(manager: DialogManager, day: date) -> None:
    services, actor = services_and_actor(manager)
    await services.drafts.set_due_date(actor, invoice_of(manager), day)
    await manager.switch_to(DraftSG.main)


async def due_typed(manager: DialogManager, given: date | PaymentTerms) -> None:
    if isinstance(given, date):
        await due_given(manager, given)
        return
    services, actor = services_and_actor(manager)
    await services.drafts.set_terms(actor, invoice_of(manager), given)
    await manager.switch_to(DraftSG.main)


async def date_pressed(_callback: CallbackQuery, _calendar: Any, manager: DialogManager, day: date) -> None:
    await date_given(manager, day)


async def date_given(manager: DialogManager, day: date) -> None:
    services, actor = services_and_actor(manager)
    await services.drafts.set_invoice_date(actor, invoice_of(manager), day)
    await manager.switch_to(DraftSG.main)


async def period_given(manager: DialogManager, period: tuple[date, date]) -> None:
    services, actor = services_and_actor(manager)
    await services.drafts.set_service_period(actor, invoice_of(manager), *period)
    await manager.switch_to(DraftSG.more)


async def period_none(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.drafts.set_service_period(actor, invoice_of(manager), None, None)
    await manager.switch_to(DraftSG.more)


async def note_given(manager: DialogManager, note: str) -> None:
    services, actor = services_and_actor(manager)
    await services.drafts.set_note(actor, invoice_of(manager), note)
    await manager.switch_to(DraftSG.more)


async def note_none(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.drafts.set_note(actor, invoice_of(manager), None)
    await manager.switch_to(DraftSG.more)


async def language_picked(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, language: str
) -> None:
    services, actor = services_and_actor(manager)
    await services.drafts.set_language(actor, invoice_of(manager), language)
    await manager.switch_to(DraftSG.more)


async def issuer_picked(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, issuer_id: int
) -> None:
    services, actor = services_and_actor(manager)
    await services.drafts.set_issuer(actor, invoice_of(manager), IssuerId(issuer_id))
    await manager.switch_to(DraftSG.more)


async def currency_picked(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, currency: str
) -> None:
    services, actor = services_and_actor(manager)
    await services.drafts.set_currency(actor, invoice_of(manager), Currency(currency))
    await manager.switch_to(DraftSG.more)


async def pick_vat(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    view = await view_of(manager)
    issuer = await issuer_of(manager, view)
    await manager.start(
        PickVatSG.rate,
        data={
            "country": issuer.country.value,
            "kind": issuer.kind.value,
            "on": (view.service_to or view.row.invoice_date).isoformat(),
            "usual": issuer.vat.reason or view.vat.reason,
        },
    )


async def picked(_start_data: Any, result: Any, manager: DialogManager) -> None:
    """A dialog of its own has returned a matter or a VAT choice."""
    services, actor = services_and_actor(manager)
    if not isinstance(result, dict):
        return
    if "matter_id" in result:
        chosen = result["matter_id"]
        matter_id = None if chosen is None else MatterId(chosen)
        await services.drafts.set_matter(actor, invoice_of(manager), matter_id)
    elif "vat" in result:
        await services.drafts.set_vat(actor, invoice_of(manager), as_choice(result["vat"]))


async def discount_given(manager: DialogManager, value: Money | int) -> None:
    services, actor = services_and_actor(manager)
    discount = Discount(amount=value) if isinstance(value, Money) else Discount(percent_bp=value)
    await services.drafts.set_discount(actor, invoice_of(manager), discount)
    await manager.switch_to(DraftSG.main)


async def discount_none(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.drafts.set_discount(actor, invoice_of(manager), Discount())
    await manager.switch_to(DraftSG.main)


async def put_off(callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    await say_kept(callback, button, manager)
    await manager.done()


async def hand_over(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    names = await services.drafts.hand_over(actor, invoice_of(manager))
    notice(manager, "invoice-handed-over", names=", ".join(names))
    await manager.done()


async def ask_approval(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    names = await services.approvals.send(actor, invoice_of(manager))
    notice(manager, "approval-sent", names=", ".join(names))


async def give_back(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(ApprovalSG.remark, data={"invoice_id": invoice_of(manager)})


async def foreign_given(manager: DialogManager, text: str) -> None:
    await _foreign_answered(manager, text)


async def foreign_taken(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    view = await view_of(manager)
    asked = answerable(view, services_and_actor(manager)[1])
    if asked and asked[0].suggestion:
        await _foreign_answered(manager, asked[0].suggestion)


async def foreign_none(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    view = await view_of(manager)
    asked = answerable(view, services_and_actor(manager)[1])
    if asked and asked[0].detail is ForeignDetail.CORRESPONDENT:
        await _foreign_answered(manager, "")


async def foreign_account(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    view = await view_of(manager)
    await manager.start(IssuerCardSG.accounts, data={"issuer_id": view.issuer_id})


async def _foreign_answered(manager: DialogManager, text: str) -> None:
    """Keeps the answer to the first open question; the next one is asked until none is left."""
    services, actor = services_and_actor(manager)
    view = await view_of(manager)
    asked = answerable(view, actor)
    if not asked:
        await manager.switch_to(DraftSG.main)
        return
    detail = asked[0].detail
    if detail is ForeignDetail.ACCOUNT:
        raise BadInput("error-invoice-no-account", currency=view.currency.value)
    await services.foreign_details.answer(actor, view.issuer_id, view.currency, detail, text)
    if len(asked) == 1:
        await manager.switch_to(DraftSG.main)


async def discard(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    # Gone already is what was wanted: the tap came twice.
    with suppress(NotFound):
        await services.drafts.discard(actor, invoice_of(manager))
    notice(manager, "invoice-draft-discarded")
    await manager.done()
