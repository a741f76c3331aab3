"""Whose settings the open dialog is about: the firm's, a client's or an invoice's."""

from aiogram_dialog import DialogManager

from handlers.ui.context import acting
from handlers.ui.start_data import start_int, start_values
from services.domain.access import Actor, Permission
from services.domain.ids import ClientId, InvoiceId
from services.reminders.policies import PolicyChange, PolicyView, Scope

MAY_CHANGE = {
    Scope.FIRM: Permission.FIRM_EDIT,
    Scope.CLIENT: Permission.CLIENT_EDIT,
    Scope.INVOICE: Permission.INVOICE_ISSUE,
}


def scope_of(manager: DialogManager) -> Scope:
    start = start_values(manager)
    if "invoice_id" in start:
        return Scope.INVOICE
    return Scope.CLIENT if "client_id" in start else Scope.FIRM


def client_of(manager: DialogManager) -> ClientId:
    return ClientId(start_int(manager, "client_id"))


def invoice_of(manager: DialogManager) -> InvoiceId:
    return InvoiceId(start_int(manager, "invoice_id"))


def may_change(actor: Actor, scope: Scope) -> bool:
    return actor.may(MAY_CHANGE[scope])


async def policy_of(manager: DialogManager) -> PolicyView:
    services, actor = acting(manager)
    match scope_of(manager):
        case Scope.FIRM:
            return await services.policies.of_firm(actor)
        case Scope.CLIENT:
            return await services.policies.of_client(actor, client_of(manager))
        case Scope.INVOICE:
            return await services.policies.of_invoice(actor, invoice_of(manager))


async def change(manager: DialogManager, wanted: PolicyChange) -> None:
    services, actor = acting(manager)
    match scope_of(manager):
        case Scope.FIRM:
            await services.policies.change_firm(actor, wanted)
        case Scope.CLIENT:
            await services.policies.change_client(actor, client_of(manager), wanted)
        case Scope.INVOICE:
            await services.policies.change_invoice(actor, invoice_of(manager), wanted)


async def follow(manager: DialogManager) -> None:
    """Drop the own settings: the client's follow the firm's, the invoice's the client's."""
    services, actor = acting(manager)
    if scope_of(manager) is Scope.INVOICE:
        await services.policies.follow_client(actor, invoice_of(manager))
    else:
        await services.policies.follow_firm(actor, client_of(manager))
