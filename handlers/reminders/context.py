"""The scope of the open policy: the firm's, a client's or an invoice's."""

from aiogram_dialog import DialogManager

from db.vocabulary.enums import PolicyScope
from handlers.ui.context import services_and_actor
from handlers.ui.start_data import start_int, start_values
from services.domain.access import Actor, Permission
from services.domain.ids import ClientId, InvoiceId
from services.reminders.policies import PolicyChange, PolicyView

MAY_CHANGE = {
    PolicyScope.FIRM: Permission.FIRM_EDIT,
    PolicyScope.CLIENT: Permission.CLIENT_EDIT,
    PolicyScope.INVOICE: Permission.INVOICE_ISSUE,
}


def scope_of(manager: DialogManager) -> PolicyScope:
    start = start_values(manager)
    if "invoice_id" in start:
        return PolicyScope.INVOICE
    return PolicyScope.CLIENT if "client_id" in start else PolicyScope.FIRM


def client_of(manager: DialogManager) -> ClientId:
    return ClientId(start_int(manager, "client_id"))


def invoice_of(manager: DialogManager) -> InvoiceId:
    return InvoiceId(start_int(manager, "invoice_id"))


def may_change(actor: Actor, scope: PolicyScope) -> bool:
    return actor.may(MAY_CHANGE[scope])


async def policy_of(manager: DialogManager) -> PolicyView:
    services, actor = services_and_actor(manager)
    match scope_of(manager):
        case PolicyScope.FIRM:
            return await services.policies.of_firm(actor)
        case PolicyScope.CLIENT:
            return await services.policies.of_client(actor, client_of(manager))
        case PolicyScope.INVOICE:
            return await services.policies.of_invoice(actor, invoice_of(manager))


async def change(manager: DialogManager, policy_change: PolicyChange) -> None:
    services, actor = services_and_actor(manager)
    match scope_of(manager):
        case PolicyScope.FIRM:
            await services.policies.change_firm(actor, policy_change)
        case PolicyScope.CLIENT:
            await services.policies.change_client(actor, client_of(manager), policy_change)
        case PolicyScope.INVOICE:
            await services.policies.change_invoice(actor, invoice_of(manager), policy_change)


async def inherit_policy(manager: DialogManager) -> None:
    """Drop the own policy: a client inherits the firm's, an invoice the client's."""
    services, actor = services_and_actor(manager)
    if scope_of(manager) is PolicyScope.INVOICE:
        await services.policies.reset_to_client(actor, invoice_of(manager))
    else:
        await services.policies.reset_to_firm(actor, client_of(manager))
