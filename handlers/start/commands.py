"""Commands, and what strangers hear. Registered before the dialogs, so that a command leaves any question."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from aiogram import F, Router
from aiogram.filters import Command, CommandObject, CommandStart
from aiogram.fsm.state import State
from aiogram.types import Message
from aiogram_dialog import DialogManager, ShowMode, StartMode

from handlers.portal.entry import accept_invitation, tell_waiting
from handlers.start.outsiders import FOUNDING
from handlers.ui.labels import notice, switch_person
from handlers.ui.navigation import open_home, search_for
from handlers.ui.search_window import LONGEST as LONGEST_SEARCH
from handlers.ui.states import (
    ClientsSG,
    ContractsSG,
    ExportSG,
    InvoicesSG,
    MattersSG,
    MenuSG,
    NewInvoiceSG,
    OnboardingSG,
    PickInvoiceSG,
    ReportsSG,
    SettingsSG,
    TasksSG,
)
from handlers.ui.texts import Texts, clean
from services.container import Services
from services.domain.access import Actor, Permission
from services.domain.errors import Forbidden
from services.firms.identity import Person

router = Router(name="commands")
router.message.filter(F.chat.type == "private")

SHORTCUTS: Mapping[str, tuple[State, Mapping[str, Any], Permission]] = MappingProxyType(
    {
        "new": (NewInvoiceSG.contract, {}, Permission.INVOICE_DRAFT),
        "invoices": (InvoicesSG.list, {}, Permission.INVOICE_READ),
        "overdue": (InvoicesSG.list, {"show": "overdue"}, Permission.INVOICE_READ),
        "pay": (PickInvoiceSG.list, {}, Permission.PAYMENT_RECORD),
        "clients": (ClientsSG.list, {}, Permission.CLIENT_READ),
        "contracts": (ContractsSG.list, {}, Permission.CLIENT_READ),
        "matters": (MattersSG.list, {}, Permission.CLIENT_READ),
        "tasks": (TasksSG.list, {}, Permission.TASK_READ),
        "reports": (ReportsSG.home, {}, Permission.REPORT_READ),
        "export": (ExportSG.kind, {}, Permission.EXPORT),
        "settings": (SettingsSG.home, {}, Permission.FIRM_READ),
        "help": (MenuSG.help, {}, Permission.FIRM_READ),
    }
)
CLAIM_LENGTH = 64  # Telegram's limit of a deep link's payload


@router.message(CommandStart(deep_link=True))
async def start_with_link(
    message: Message,
    command: CommandObject,
    dialog_manager: DialogManager,
    services: Services,
) -> None:
    """An owner's claim, or an invitation of a client or of staff."""
    token = (command.args or "")[:CLAIM_LENGTH]
    if await services.firms.is_owner_claim_valid(token):
        await dialog_manager.start(OnboardingSG.country, data={"claim": token}, mode=StartMode.RESET_STACK)
        return
    user = message.from_user
    if user is None:
        return
    if await services.invitations.is_contact_link(token):
        await accept_invitation(dialog_manager, token)
        return
    own = await services.firms.firm_founded_by(user.id, token)
    if own is not None:
        switch_person(dialog_manager, await services.identity.switch_firm(user.id, own))
        notice(dialog_manager, "start-again", name=user.full_name)
        await open_home(dialog_manager)
        return
    actor = await services.staff.join(user.id, user.full_name, user.username, token, user.language_code)
    fresh = await services.identity.resolve(user.id, user.full_name, user.username, user.language_code)
    switch_person(dialog_manager, fresh)
    notice(dialog_manager, "start-joined", name=actor.name, role=actor.role.value)
    await open_home(dialog_manager)


@router.message(CommandStart())
async def start(
    message: Message,
    dialog_manager: DialogManager,
    actor: Actor | None,
    person: Person,
    texts: Texts,
    registration_open: bool,
) -> None:
    if actor is not None or person.contacts:
        await open_home(dialog_manager)
    elif person.waiting:
        await tell_waiting(dialog_manager)
    elif _is_founding(dialog_manager):
        await dialog_manager.show()
    elif registration_open:
        await dialog_manager.start(OnboardingSG.country, data={}, mode=StartMode.RESET_STACK)
    else:
        await message.answer(texts("start-stranger"))


@router.message(Command(*SHORTCUTS))
async def shortcut(
    message: Message,
    command: CommandObject,
    dialog_manager: DialogManager,
    actor: Actor | None,
    person: Person,
    texts: Texts,
) -> None:
    """Each opens its screen over the menu, so that «back» leads there."""
    if actor is None:
        if person.contacts:
            notice(dialog_manager, "portal-command", what="help" if command.command == "help" else "staff")
        await _outsider(message, dialog_manager, person, texts)
        return
    state, data, permission = SHORTCUTS[command.command]
    if not actor.may(permission):
        raise Forbidden
    if state.group is MenuSG:
        await dialog_manager.start(state, mode=StartMode.RESET_STACK)
        return
    await dialog_manager.start(MenuSG.home, mode=StartMode.RESET_STACK, show_mode=ShowMode.NO_UPDATE)
    await dialog_manager.start(state, data=dict(data), show_mode=ShowMode.AUTO)


@router.message(Command("menu", "cancel"))
async def leave(
    message: Message,
    command: CommandObject,
    dialog_manager: DialogManager,
    actor: Actor | None,
    person: Person,
    texts: Texts,
    registration_open: bool,
) -> None:
    """Who founds a firm has no menu yet: it keeps the step, and only /cancel leaves it."""
    founding = command.command == "cancel" and _is_founding(dialog_manager)
    if actor is None and (person.contacts or not founding):
        await _outsider(message, dialog_manager, person, texts)
        return
    if actor is None:
        await dialog_manager.reset_stack()
        await message.answer(texts("cancel-onboarding", open="yes" if registration_open else "no"))
        return
    if command.command == "cancel":
        notice(dialog_manager, "cancel-done")
    await open_home(dialog_manager)


fallback = Router(name="fallback")
fallback.message.filter(F.chat.type == "private")


@fallback.message()
async def outside(
    message: Message, dialog_manager: DialogManager, actor: Actor | None, person: Person, texts: Texts
) -> None:
    """No dialog is open: a stranger, or somebody whose dialogs are gone. What staff type is then searched for, as it
    is in the menu."""
    if actor is None:
        await _outsider(message, dialog_manager, person, texts)
        return
    await open_home(dialog_manager)
    typed = clean(message.text or "").strip()
    if typed and len(typed) <= LONGEST_SEARCH and not typed.startswith("/"):
        await search_for(dialog_manager, typed)


async def _outsider(message: Message, manager: DialogManager, person: Person, texts: Texts) -> None:
    """A client, somebody who founds a firm or waits to be confirmed as a client, or a stranger."""
    if _is_founding(manager) and not person.contacts:
        await manager.show()
    elif person.contacts:
        await open_home(manager)
    elif person.waiting:
        await tell_waiting(manager)
    else:
        await message.answer(texts("start-stranger"))


def _is_founding(manager: DialogManager) -> bool:
    return manager.has_context() and manager.current_context().state.group in FOUNDING
