"""Actions of sending: choosing recipients, handing over, sending."""

from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from db.vocabulary.enums import ReminderMode
from handlers.sending.selection import (
    chosen_contacts,
    email_chosen,
    invoice_of,
    keep_seen,
    say_meanwhile,
    seen_by,
    written_words,
)
from handlers.ui.context import act_key, services_and_actor
from handlers.ui.states import ClientContactsSG, SendInvoiceSG
from handlers.ui.widgets import Ctx, notice
from services.invoices.sending import MailState, SendTargets, Sent, usual_ways
from services.outbox.wording import CAPTION_LIMIT, parse_words


async def opened(_start_data: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    options = await services.sending.options(actor, invoice_of(manager))
    usual = usual_ways(options)
    manager.dialog_data["contacts"], manager.dialog_data["email"] = list(usual.contacts), usual.email
    keep_seen(manager, options.newest)


async def came_back(start_data: Any, _result: Any, manager: DialogManager) -> None:
    """From inviting somebody: who can be reached by now is selected when nobody was."""
    if not chosen_contacts(manager) and not email_chosen(manager):
        await opened(start_data, manager)


async def contact_pressed(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, contact_id: int
) -> None:
    picked: list[int] = list(chosen_contacts(manager))
    manager.dialog_data["contacts"] = (
        [each for each in picked if each != contact_id] if contact_id in picked else [*picked, contact_id]
    )


async def email_pressed(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Select the e-mail address, or say what is missing to use it."""
    services, actor = services_and_actor(manager)
    options = await services.sending.options(actor, invoice_of(manager))
    if options.mail is MailState.READY:
        manager.dialog_data["email"] = not email_chosen(manager)
    else:
        notice(manager, f"error-send-mail-{options.mail.value.replace('_', '-')}", email=options.email or "")


def parse(text: str, _ctx: Ctx) -> str:
    return parse_words(text, CAPTION_LIMIT)


async def words_given(manager: DialogManager, text: str) -> None:
    manager.dialog_data["words"] = text
    await manager.switch_to(SendInvoiceSG.ways)


async def usual_words(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data.pop("words", None)
    await manager.switch_to(SendInvoiceSG.ways)


async def send(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _go(manager, "send")


async def hand_over(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _go(manager, "hand")


async def mode_pressed(_callback: CallbackQuery, button: Any, manager: DialogManager) -> None:
    await _act(manager, ReminderMode(button.widget_id))


async def invite(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    options = await services.sending.options(actor, invoice_of(manager))
    await manager.start(ClientContactsSG.list, data={"client_id": options.client_id})


async def _go(manager: DialogManager, act: str) -> None:
    """The first invoice of a client asks how to remind before it goes."""
    services, actor = services_and_actor(manager)
    options = await services.sending.options(actor, invoice_of(manager))
    manager.dialog_data["act"] = act
    if options.mode_missing:
        await manager.switch_to(SendInvoiceSG.mode)
    else:
        await _act(manager, None)


async def _act(manager: DialogManager, mode: ReminderMode | None) -> None:
    services, actor = services_and_actor(manager)
    act = manager.dialog_data["act"]
    ticked = SendTargets(tuple(chosen_contacts(manager)), email_chosen(manager))
    ways = SendTargets(hand=True) if act == "hand" else ticked
    words = "" if ways.hand else written_words(manager)
    seen = None if ways.hand else seen_by(manager)
    key = act_key(manager, act)
    sent = await services.sending.send(actor, invoice_of(manager), ways, key, mode, words, seen=seen)
    if say_meanwhile(manager, sent):
        await manager.switch_to(SendInvoiceSG.ways)
        return
    _say(manager, sent)
    await manager.done()


def _say(manager: DialogManager, sent: Sent) -> None:
    """Of what is on its way the card tells, until it has left."""
    if sent.hand:
        notice(manager, "sending-handed")
