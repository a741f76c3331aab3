"""Buttons under notifications to staff: send again, remind, record a payment, open a card. They never expire."""

from collections.abc import Collection
from contextlib import suppress

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery, InlineKeyboardButton, InlineKeyboardMarkup, Message
from aiogram_dialog import DialogManager

from db.vocabulary.enums import DeliveryState, InvoiceStatus
from db.vocabulary.filters import InvoiceStatusFilter
from db.vocabulary.mass_acts import MassKind
from handlers.notifications.offers import reminded_text, text_mark
from handlers.ui.callbacks import NotificationButton, of_staff
from handlers.ui.navigation import open_on_top, open_over_menu
from handlers.ui.resolved_messages import UNDO, bring_back, resolve, without_undo
from handlers.ui.states import (
    ClientCardSG,
    ClientsSG,
    DraftSG,
    InvoiceCardSG,
    InvoicesSG,
    KeepingSG,
    MassActSG,
    NewPaymentSG,
    RemindSG,
    TasksSG,
)
from handlers.ui.text_step import today
from handlers.ui.texts import Markup, Texts
from services.container import Services
from services.core.undoable import collecting_offers
from services.domain.access import Actor, Permission
from services.domain.errors import Conflict, Forbidden, NotFound
from services.domain.ids import ClientId, DeliveryId, InvoiceId, MassActId
from services.reminders.overdue import key_of_day

router = Router(name="pushed")
router.callback_query.filter(of_staff)


@router.callback_query(NotificationButton.filter(F.act == "resend"))
async def resend(
    query: CallbackQuery,
    callback_data: NotificationButton,
    actor: Actor,
    services: Services,
    texts: Texts,
    state: FSMContext,
) -> None:
    """What is on its way, or was sent meanwhile, is left alone and answer so."""
    view = await services.manual_reminders.resend(actor, DeliveryId(callback_data.id))
    key = "pushed-resent" if view.state is DeliveryState.QUEUED else "pushed-settled"
    await _resolve(query, state, texts, key, view.state)


@router.callback_query(NotificationButton.filter(F.act == "assume"))
async def assume(
    query: CallbackQuery,
    callback_data: NotificationButton,
    actor: Actor,
    services: Services,
    texts: Texts,
    state: FSMContext,
) -> None:
    pressed = query.message.message_id if query.message else None
    view = await services.manual_reminders.assume_sent(actor, DeliveryId(callback_data.id), pressed)
    key = "pushed-assumed" if view.state is DeliveryState.SENT else "pushed-settled"
    await _resolve(query, state, texts, key, view.state)


@router.callback_query(NotificationButton.filter(F.act.in_({"ask_send", "ask_skip"})))
async def answer_step(
    query: CallbackQuery,
    callback_data: NotificationButton,
    actor: Actor,
    services: Services,
    texts: Texts,
    state: FSMContext,
) -> None:
    """Answer the question about a planned reminder. `other` is the step's distance from the due date in days."""
    send = callback_data.act == "ask_send"
    step = f"d{callback_data.other:+d}"
    done = await services.manual_reminders.answer_step(actor, InvoiceId(callback_data.id), step, send)
    key = "pushed-ask-over"
    if done:
        key = "pushed-ask-sent" if send else "pushed-ask-skipped"
    await _resolve(query, state, texts, key)


@router.callback_query(NotificationButton.filter(F.act == "advance_use"))
async def use_advance(
    query: CallbackQuery,
    callback_data: NotificationButton,
    dialog_manager: DialogManager,
    actor: Actor,
    services: Services,
    texts: Texts,
    state: FSMContext,
) -> None:
    """Put the advance on the invoice and show it. The key belongs to this message of this person, whose numbers are
    given by chat, so twenty taps use it once."""
    invoice_id = InvoiceId(callback_data.id)
    found = await services.invoices.view(actor, invoice_id)
    number = query.message.message_id if query.message else 0
    if found.row.balance:
        used = await services.payments.use_advance(
            actor, invoice_id, found.row.balance, f"asked:{invoice_id}:{query.from_user.id}.{number}"
        )
        answer = texts("pushed-advance-used", amount=used.used, left=used.balance)
        await _resolve_with(query, state, texts, answer)
    else:
        await _resolve(query, state, texts, "pushed-ask-over")
    await open_over_menu(dialog_manager, InvoiceCardSG.main, {"invoice_id": callback_data.id})


@router.callback_query(NotificationButton.filter(F.act == "advance_no"))
async def decline_advance(
    query: CallbackQuery,
    callback_data: NotificationButton,
    actor: Actor,
    services: Services,
    texts: Texts,
    state: FSMContext,
) -> None:
    changed = await services.manual_reminders.decline_advance(actor, InvoiceId(callback_data.id))
    await _resolve(query, state, texts, "pushed-advance-declined" if changed else "pushed-ask-over")


@router.callback_query(NotificationButton.filter(F.act == "deposit_issue"))
async def issue_for_deposit(
    query: CallbackQuery,
    callback_data: NotificationButton,
    dialog_manager: DialogManager,
    actor: Actor,
    services: Services,
    texts: Texts,
    state: FSMContext,
) -> None:
    """Issue the advance invoice that was drafted, dated today, and show it. A second tap, or another person's, finds it
    issued; a draft that somebody has discarded is gone."""
    invoice_id, day = InvoiceId(callback_data.id), today(dialog_manager)
    try:
        found = await services.invoices.view(actor, invoice_id)
        is_older = found.row.status is InvoiceStatus.DRAFT and found.row.invoice_date != day
        # Of whoever has to ask nothing is changed: what waits for approval would have to be sent again.
        if is_older and not (await services.approvals.of_draft(actor, invoice_id)).has_to_ask:
            # A step on the way to the number, which nothing takes back; or somebody was faster.
            with collecting_offers(), suppress(Conflict):
                await services.drafts.set_invoice_date(actor, invoice_id, day)
        issued = await services.invoices.issue(actor, invoice_id)
    except NotFound:
        await _resolve(query, state, texts, "deposit-push-gone")
        return
    answer = texts("deposit-push-issued", number=issued.row.number or "", sum=issued.row.total)
    await _resolve_with(query, state, texts, answer)
    await open_over_menu(dialog_manager, InvoiceCardSG.main, {"invoice_id": callback_data.id})


@router.callback_query(NotificationButton.filter(F.act == "deposit_no"))
async def decline_deposit(
    query: CallbackQuery,
    callback_data: NotificationButton,
    actor: Actor,
    services: Services,
    texts: Texts,
    state: FSMContext,
) -> None:
    """The draft goes; the next one is offered when the advance falls anew. What is issued stays."""
    key = "deposit-push-declined"
    try:
        await services.drafts.discard(actor, InvoiceId(callback_data.id))
    except (NotFound, Conflict):
        key = "pushed-ask-over"
    await _resolve(query, state, texts, key)


@router.callback_query(NotificationButton.filter(F.act == "small_off"))
async def write_off_remainder(
    query: CallbackQuery,
    callback_data: NotificationButton,
    actor: Actor,
    services: Services,
    texts: Texts,
    state: FSMContext,
) -> None:
    """Write off only what the message named: when a payment was taken back meanwhile, much more is owed."""
    invoice_id = InvoiceId(callback_data.id)
    row = (await services.invoices.view(actor, invoice_id)).row
    if not row.balance:
        await _resolve(query, state, texts, "pushed-ask-over")
    elif row.balance.minor != callback_data.other:
        await _resolve(query, state, texts, "pushed-money-moved")
    else:
        reason = texts.plain("pushed-small-reason")
        await services.invoices.write_off(actor, invoice_id, reason, expected=row.balance)
        await _resolve_with(query, state, texts, texts("pushed-small-done", amount=row.balance))


@router.callback_query(NotificationButton.filter(F.act == UNDO))
async def take_back(
    query: CallbackQuery,
    callback_data: NotificationButton,
    actor: Actor,
    services: Services,
    texts: Texts,
    state: FSMContext,
) -> None:
    """Undo what was pressed under this message, which asks again then. When it can't be undone the button goes."""
    try:
        undone = await services.undo.undo(actor, callback_data.id)
    except Conflict as error:
        if error.key != "error-undo-done":
            await without_undo(query, state)
            raise
        said = texts("error-undo-done")  # by the first of two taps, or by a process that has died
    else:
        said = texts("undo-done", act=undone.action)
        if undone.client_told:
            said = texts.join([said, texts("undo-client-told")])
    await bring_back(query, state, texts, said)


@router.callback_query(NotificationButton.filter(F.act == "remind"))
async def remind(
    query: CallbackQuery,
    callback_data: NotificationButton,
    dialog_manager: DialogManager,
    actor: Actor,
    services: Services,
    texts: Texts,
    state: FSMContext,
) -> None:
    """Send the text that stands above the button. When none does, or it would be another by now, it is shown first.
    What forbids a reminder is said before anything is opened."""
    invoice_id = InvoiceId(callback_data.id)
    await services.manual_reminders.require_remindable(actor, invoice_id)
    preview = await services.previews.reminder(actor, invoice_id)
    if text_mark(texts.translator, preview) != callback_data.other:
        await open_on_top(dialog_manager, RemindSG.text, {"invoice_id": callback_data.id})
        return
    done = await services.manual_reminders.remind(actor, invoice_id, key_of_day(today(dialog_manager)))
    said = reminded_text(texts, done, dialog_manager.middleware_data["clock"].now())
    await _resolve_with(query, state, texts, said, _without(query, {"remind", "remind_edit"}))


@router.callback_query(NotificationButton.filter(F.act == "remind_edit"))
async def edit_reminder(
    _query: CallbackQuery,
    callback_data: NotificationButton,
    dialog_manager: DialogManager,
    actor: Actor,
    services: Services,
) -> None:
    await services.manual_reminders.require_remindable(actor, InvoiceId(callback_data.id))
    await open_on_top(dialog_manager, RemindSG.words, {"invoice_id": callback_data.id})


@router.callback_query(NotificationButton.filter(F.act == "ask_edit"))
async def edit_step(
    _query: CallbackQuery,
    callback_data: NotificationButton,
    dialog_manager: DialogManager,
    actor: Actor,
    services: Services,
) -> None:
    await services.previews.reminder(actor, InvoiceId(callback_data.id))
    data = {"invoice_id": callback_data.id, "offset": callback_data.other}
    await open_on_top(dialog_manager, RemindSG.text, data)


@router.callback_query(NotificationButton.filter(F.act == "pay"))
async def pay(
    _query: CallbackQuery,
    callback_data: NotificationButton,
    dialog_manager: DialogManager,
    actor: Actor,
    services: Services,
) -> None:
    await services.invoices.view(actor, InvoiceId(callback_data.id))
    data = {"invoice_id": callback_data.id, "ends_with_result": True}
    await open_over_menu(dialog_manager, NewPaymentSG.amount, data)


@router.callback_query(NotificationButton.filter(F.act.in_({"overdue", "remind_all", "tasks"})))
async def open_from_digest(
    _query: CallbackQuery, callback_data: NotificationButton, dialog_manager: DialogManager, actor: Actor
) -> None:
    if callback_data.act == "remind_all":
        if not actor.may(Permission.INVOICE_ISSUE):
            raise Forbidden
        await open_over_menu(dialog_manager, MassActSG.page, {"kind": MassKind.REMIND.value})
    elif callback_data.act == "overdue":
        await open_over_menu(dialog_manager, InvoicesSG.list, {"show": InvoiceStatusFilter.OVERDUE.value})
    else:
        await open_over_menu(dialog_manager, TasksSG.list, {})


@router.callback_query(NotificationButton.filter(F.act == "mass"))
async def open_mass_act(
    _query: CallbackQuery,
    callback_data: NotificationButton,
    dialog_manager: DialogManager,
    actor: Actor,
    services: Services,
) -> None:
    """What became of an act on many invoices."""
    view = await services.mass_acts.view(actor, MassActId(callback_data.id))
    await open_over_menu(dialog_manager, MassActSG.work, {"act_id": view.id})


@router.callback_query(NotificationButton.filter(F.act == "clients"))
async def open_own_clients(_query: CallbackQuery, dialog_manager: DialogManager) -> None:
    """Whom somebody has handed over is among them."""
    await open_over_menu(dialog_manager, ClientsSG.list, {"mine": True})


@router.callback_query(NotificationButton.filter(F.act == "keeping"))
async def open_keeping(_query: CallbackQuery, dialog_manager: DialogManager, actor: Actor) -> None:
    """What has been kept for as long as the firm wants: nothing goes by this press."""
    if not actor.may(Permission.FIRM_EDIT):
        raise Forbidden
    await open_over_menu(dialog_manager, KeepingSG.due, {})


@router.callback_query(NotificationButton.filter(F.act == "open"))
async def open_invoice(
    _query: CallbackQuery,
    callback_data: NotificationButton,
    dialog_manager: DialogManager,
    actor: Actor,
    services: Services,
) -> None:
    """Raises `NotFound` before the menu is left, when it is no longer this person's."""
    view = await services.invoices.view(actor, InvoiceId(callback_data.id))
    state = DraftSG.main if view.row.status is InvoiceStatus.DRAFT else InvoiceCardSG.main
    await open_over_menu(dialog_manager, state, {"invoice_id": callback_data.id})


@router.callback_query(NotificationButton.filter(F.act == "client"))
async def open_client(
    _query: CallbackQuery,
    callback_data: NotificationButton,
    dialog_manager: DialogManager,
    actor: Actor,
    services: Services,
) -> None:
    await services.clients.get(actor, ClientId(callback_data.id))
    await open_over_menu(dialog_manager, ClientCardSG.main, {"client_id": callback_data.id})


async def _resolve(
    query: CallbackQuery,
    state: FSMContext,
    texts: Texts,
    key: str,
    now: DeliveryState | None = None,
) -> None:
    """Add the outcome below the message's text and remove its buttons."""
    await _resolve_with(query, state, texts, texts(key, state=now.value if now else ""))


async def _resolve_with(
    query: CallbackQuery,
    state: FSMContext,
    texts: Texts,
    answer: Markup,
    buttons: InlineKeyboardMarkup | None = None,
) -> None:
    original = getattr(query.message, "html_text", "") or ""
    text = texts.join([Markup(original), answer], "\n\n") if original else answer
    await resolve(query, state, texts, text, buttons)


def _without(query: CallbackQuery, acts: Collection[str]) -> InlineKeyboardMarkup | None:
    """The buttons of the pressed message but for these."""
    keyboard = query.message.reply_markup if isinstance(query.message, Message) else None
    rows = [
        [button for button in row if _act(button) not in acts]
        for row in (keyboard.inline_keyboard if keyboard is not None else [])
    ]
    left = [row for row in rows if row]
    return InlineKeyboardMarkup(inline_keyboard=left) if left else None


def _act(button: InlineKeyboardButton) -> str:
    try:
        return NotificationButton.unpack(button.callback_data or "").act
    except (TypeError, ValueError):
        return ""
