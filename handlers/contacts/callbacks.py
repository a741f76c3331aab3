"""Buttons under messages to staff: confirm a contact, confirm a claimed payment, answer a client."""

from typing import Any

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.contacts.claims import claim_text
from handlers.notifications.offers import offer_text, remind_keyboard
from handlers.ui.callbacks import NotificationButton
from handlers.ui.navigation import open_on_top
from handlers.ui.resolved_messages import resolve
from handlers.ui.states import AnswerClientSG, NewPaymentSG
from handlers.ui.texts import Texts
from services.contacts.views import ClaimState, ContactDecision
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import Forbidden
from services.domain.ids import ContactId, HoldId

router = Router(name="contacts")


def _member(actor: Actor | None) -> Actor:
    """A message to staff outlives somebody's place in the firm."""
    if actor is None:
        raise Forbidden
    return actor


@router.callback_query(NotificationButton.filter(F.act == "confirm"))
async def confirm(
    query: CallbackQuery,
    callback_data: NotificationButton,
    state: FSMContext,
    services: Services,
    actor: Actor | None,
    texts: Texts,
) -> None:
    decision = await services.contacts.confirm(_member(actor), ContactId(callback_data.id))
    await resolve(query, state, texts, _decided(texts, decision))


@router.callback_query(NotificationButton.filter(F.act == "decline"))
async def decline(
    query: CallbackQuery,
    callback_data: NotificationButton,
    state: FSMContext,
    services: Services,
    actor: Actor | None,
    texts: Texts,
) -> None:
    decision = await services.contacts.decline(_member(actor), ContactId(callback_data.id))
    await resolve(query, state, texts, _decided(texts, decision))


def _decided(texts: Texts, decision: ContactDecision) -> str:
    contact = decision.contact
    return texts(
        "contacts-decided",
        state=contact.state.value,
        name=contact.name,
        client=contact.client_name,
        by=contact.decided_by or "",
    )


@router.callback_query(NotificationButton.filter(F.act == "claim_yes"))
async def claim_confirmed(
    query: CallbackQuery,
    callback_data: NotificationButton,
    state: FSMContext,
    dialog_manager: DialogManager,
    services: Services,
    actor: Actor | None,
    texts: Texts,
) -> None:
    """Opens the form of a payment with the whole balance in it: one more tap records it. Recording settles the
    question, here and for everybody who was asked."""
    claim = await services.replies.get_claim(_member(actor), HoldId(callback_data.id))
    if not claim.balance or claim.state is ClaimState.PAID:
        await resolve(query, state, texts, claim_text(texts, claim))
        return
    data: dict[str, Any] = {
        "invoice_id": int(claim.invoice_id),
        "amount": claim.balance.minor,
        "currency": claim.balance.currency.value,
        "ends_with_result": True,
    }
    await open_on_top(dialog_manager, NewPaymentSG.confirm, data)


@router.callback_query(NotificationButton.filter(F.act == "claim_no"))
async def claim_rejected(
    query: CallbackQuery,
    callback_data: NotificationButton,
    state: FSMContext,
    services: Services,
    actor: Actor | None,
    texts: Texts,
) -> None:
    """What the client hears next is said as it is planned; when nothing is, a reminder is offered."""
    member = _member(actor)
    decision = await services.replies.decline_claim(member, HoldId(callback_data.id))
    said, buttons = claim_text(texts, decision.claim), None
    if decision.claim.state is ClaimState.DECLINED:
        outlook = await services.manual_reminders.forecast(member, decision.claim.invoice_id)
        key = "goes_on" if outlook.goes_on else "asked" if outlook.withheld else "nothing"
        said = texts.join([said, texts("pushed-hold-end-outlook", outlook=key)])
        if key == "nothing" and outlook.sent and outlook.reachable and not outlook.holds:
            preview = await services.previews.reminder(member, decision.claim.invoice_id)
            said = texts.join([said, offer_text(texts, preview)])
            buttons = remind_keyboard(texts, decision.claim.invoice_id, member.firm_id, preview)
    await resolve(query, state, texts, said, buttons)


@router.callback_query(NotificationButton.filter(F.act == "answer"))
async def answer(
    query: CallbackQuery,
    callback_data: NotificationButton,
    dialog_manager: DialogManager,
    actor: Actor | None,
    services: Services,
) -> None:
    await services.contacts.get(_member(actor), ContactId(callback_data.id))
    data = {"contact_id": callback_data.id, "asked": query.message.message_id if query.message else 0}
    if callback_data.other:
        data["invoice_id"] = callback_data.other
    await open_on_top(dialog_manager, AnswerClientSG.text, data)
