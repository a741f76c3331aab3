"""Actions of the card: they open other screens and change the client."""

from typing import Any

from aiogram.types import CallbackQuery, Message
from aiogram_dialog import DialogManager

from db.vocabulary.enums import ReminderMode
from handlers.clients.card.context import client_of, view_of
from handlers.contacts.actions import send_invitation
from handlers.privacy.held import send_held
from handlers.requisites import Card, card_of, card_text, set_card
from handlers.ui.context import replace_dialog, services_and_actor
from handlers.ui.navigation import pressed_again
from handlers.ui.states import (
    ClientCardSG,
    ClientContactsSG,
    ClientRequisitesSG,
    ContractCardSG,
    ContractsSG,
    DocumentListSG,
    EraseSG,
    InvoicesSG,
    MatterCardSG,
    MattersSG,
    NewAdvanceSG,
    NewContractSG,
    NewDemandSG,
    NewInvoiceSG,
    NewMatterSG,
    PaymentsSG,
    PolicySG,
    ReconciliationSG,
)
from handlers.ui.widgets import Ctx, TextStep, notice, texts_of
from handlers.ui.withdrawal import withdraw_client_messages
from services.domain.ids import MemberId
from services.domain.requisites import contacts
from services.domain.requisites.model import Country
from services.domain.text_input import parse_line
from services.firms.requisites_storage import NAME_LIMIT
from services.reminders.policies import PolicyChange


async def bill(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(NewInvoiceSG.contract, data={"client_id": client_of(manager)})


async def new_contract(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(NewContractSG.number, data={"client_id": client_of(manager)})


async def new_matter(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(NewMatterSG.name, data={"client_id": client_of(manager)})


async def open_invoices(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(InvoicesSG.list, data={"client_id": client_of(manager)})


async def open_documents(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(DocumentListSG.list, data={"client_id": client_of(manager)})


async def open_payments(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(PaymentsSG.list, data={"client_id": client_of(manager)})


async def reconcile(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(ReconciliationSG.account, data={"client_id": client_of(manager)})


async def demand(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(NewDemandSG.group, data={"client_id": client_of(manager)})


async def open_contracts(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(ContractsSG.list, data={"client_id": client_of(manager)})


async def open_matters(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(MattersSG.list, data={"client_id": client_of(manager)})


async def invite(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await send_invitation(callback, manager, client_of(manager))


async def open_people(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(ClientContactsSG.list, data={"client_id": client_of(manager)})


async def open_reminders(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(PolicySG.main, data={"client_id": client_of(manager)})


async def opened_after(_start_data: Any, result: Any, manager: DialogManager) -> None:
    """A new contract and a new matter open their cards."""
    given = result if isinstance(result, dict) else {}
    if given.get("contract_id"):
        await manager.start(ContractCardSG.main, data={"contract_id": given["contract_id"]})
    elif given.get("matter_id"):
        data = {"matter_id": given["matter_id"], "client_id": client_of(manager)}
        await manager.start(MatterCardSG.main, data=data)


async def new_advance(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(NewAdvanceSG.account, data={"client_id": client_of(manager)})


# Name, e-mail, phone


def parse_name(text: str, _ctx: Ctx) -> str:
    return parse_line(text, NAME_LIMIT, "error-party-name")


async def renamed(manager: DialogManager, name: str) -> None:
    """Rename, or first ask whether another client is meant whose name looks like this one."""
    services, actor = services_and_actor(manager)
    alike = await services.clients.find_alike(actor, name, client_of(manager))
    if not alike:
        await _rename(manager, name)
        return
    manager.dialog_data.update(alike_id=int(alike[0].id), alike_name=name)
    await manager.switch_to(ClientCardSG.alike)


async def is_alike(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """The other card opens in place of this one, which keeps its name."""
    await replace_dialog(manager, ClientCardSG.main, {"client_id": manager.dialog_data["alike_id"]})


async def is_another(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _rename(manager, str(manager.dialog_data["alike_name"]))


async def _rename(manager: DialogManager, name: str) -> None:
    services, actor = services_and_actor(manager)
    await services.clients.rename(actor, client_of(manager), name)
    await manager.switch_to(ClientCardSG.edit)


async def email_given(manager: DialogManager, email: str) -> None:
    services, actor = services_and_actor(manager)
    await services.clients.set_email(actor, client_of(manager), email)
    await manager.switch_to(ClientCardSG.edit)


async def email_removed(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.clients.set_email(actor, client_of(manager), None)
    await manager.switch_to(ClientCardSG.edit)


def parse_phone(text: str, ctx: Ctx) -> str:
    return contacts.parse_phone(text, Country(ctx.data["country"]))


async def phone_given(manager: DialogManager, phone: str) -> None:
    services, actor = services_and_actor(manager)
    await services.clients.set_phone(actor, client_of(manager), phone)
    await manager.switch_to(ClientCardSG.edit)


async def contact_sent(message: Message, step: TextStep, manager: DialogManager) -> None:
    """A shared contact is a phone; Telegram leaves out the «+» of some."""
    if message.contact is not None:
        number = message.contact.phone_number
        await step.answer(manager, number if number.startswith("+") else f"+{number}")


async def phone_removed(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.clients.set_phone(actor, client_of(manager), None)
    await manager.switch_to(ClientCardSG.edit)


# Who works on the client


async def responsible_picked(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, member_id: int
) -> None:
    services, actor = services_and_actor(manager)
    client_id = client_of(manager)
    view = await services.clients.change_responsible(actor, client_id, MemberId(member_id))
    notice(manager, "client-handed-over", client=view.name, member=view.responsible_name)
    if actor.sees_all_clients or view.responsible_id == actor.member_id:
        await manager.switch_to(ClientCardSG.edit)
    else:
        await manager.done()


async def share_pressed(
    _callback: CallbackQuery, _widget: Any, manager: DialogManager, member_id: int
) -> None:
    services, actor = services_and_actor(manager)
    client_id, member = client_of(manager), MemberId(member_id)
    if member in (await view_of(manager)).shared_with:
        await services.clients.unshare(actor, client_id, member)
    else:
        await services.clients.share(actor, client_id, member)


# The language of documents


async def document_language_picked(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, language: str
) -> None:
    services, actor = services_and_actor(manager)
    await services.clients.set_document_language(actor, client_of(manager), language)
    await manager.switch_to(ClientCardSG.edit)


async def document_language_usual(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.clients.set_document_language(actor, client_of(manager), None)
    await manager.switch_to(ClientCardSG.edit)


# The language of messages and letters


async def language_picked(
    _callback: CallbackQuery, _select: Any, manager: DialogManager, language: str
) -> None:
    services, actor = services_and_actor(manager)
    await services.clients.set_language(actor, client_of(manager), language)
    await manager.switch_to(ClientCardSG.edit)


async def language_usual(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.clients.set_language(actor, client_of(manager), None)
    await manager.switch_to(ClientCardSG.edit)


# Archive


async def archive(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Archive at once, or ask first when the client still owes and hears of it."""
    services, actor = services_and_actor(manager)
    unpaid = await services.clients.unpaid(actor, client_of(manager))
    if unpaid.count and unpaid.is_reminded:
        await manager.switch_to(ClientCardSG.archive)
    else:
        await _archive(manager, "client-archived", stop=False)


async def archive_reminding(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _archive(manager, "client-archived-reminding", stop=False)


async def archive_silently(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await _archive(manager, "client-archived-silently", stop=True)


async def _archive(manager: DialogManager, key: str, *, stop: bool) -> None:
    services, actor = services_and_actor(manager)
    view = await services.clients.archive(actor, client_of(manager), stop_reminders=stop)
    notice(manager, key, name=view.name)
    await manager.switch_to(ClientCardSG.main)


async def withdraw(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await withdraw_client_messages(manager, client_of(manager))


async def restore(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    view = await services.clients.restore(actor, client_of(manager))
    policy = await services.policies.of_client(actor, view.id)
    if policy.policy.on and policy.mode is not ReminderMode.OFF:
        notice(manager, "client-restored", name=view.name)
    else:
        await manager.switch_to(ClientCardSG.restored)


async def remind_again(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Switch on whatever was off: the client's mode, its schedule, or both."""
    services, actor = services_and_actor(manager)
    client_id = client_of(manager)
    policy = await services.policies.of_client(actor, client_id)
    if policy.mode is ReminderMode.OFF:
        await services.policies.choose_mode(actor, client_id, ReminderMode.AUTO)
    if not policy.policy.on:
        await services.policies.change_client(actor, client_id, PolicyChange(on=True))
    notice(manager, "client-reminders-on")
    await manager.switch_to(ClientCardSG.main)


async def held(callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """The file for a client that asks what is held of it."""
    if pressed_again(callback, manager):
        return
    services, actor = services_and_actor(manager)
    found, view = await services.held_data.of_client(actor, client_of(manager)), await view_of(manager)
    texts = texts_of(manager)
    card = texts.join(
        (card_text(texts, view.requisites, others=view.accounts), view.phone or "", view.email or "")
    )
    await send_held(manager, found, "client", card)


async def erase(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    """Ask, and say what would go and what would stay."""
    await manager.start(EraseSG.ask, data={"client_id": client_of(manager)})


# Requisites


async def edit_requisites(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(ClientRequisitesSG.check, data={"client_id": client_of(manager)})


async def requisites_opened(_start_data: Any, manager: DialogManager) -> None:
    view = await view_of(manager)
    set_card(manager, Card(view.requisites, view.accounts, main_chosen=True))


async def requisites_given(manager: DialogManager, card: Card) -> None:
    """Save, or first ask whether another client is meant whose name looks like the new one."""
    services, actor = services_and_actor(manager)
    name = card.requisites.display_name or ""
    is_new = name != (await view_of(manager)).name
    alike = await services.clients.find_alike(actor, name, client_of(manager)) if is_new else ()
    if not alike:
        await _save_requisites(manager, card)
        return
    set_card(manager, card)
    manager.dialog_data["alike_id"] = int(alike[0].id)
    await manager.switch_to(ClientRequisitesSG.alike)


async def requisites_of_another(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    card = card_of(manager)
    if card is not None:
        await _save_requisites(manager, card)


async def _save_requisites(manager: DialogManager, card: Card) -> None:
    services, actor = services_and_actor(manager)
    await services.clients.update_requisites(actor, client_of(manager), card.requisites, card.others)
    notice(manager, "client-requisites-saved")
    await manager.done()
