"""A draft that its maker may not issue goes to somebody who may."""

from db.models import Invoice
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import MessageKind, Role
from services.domain.access import ISSUING_ROLES, Actor
from services.domain.calendar.dates import local_date
from services.domain.ids import ClientId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.outbox.queue import tell_staff


async def ask_to_issue(uow: UnitOfWork, clock: Clock, actor: Actor, invoice: Invoice) -> tuple[str, ...]:
    """The names of who is asked: the client's lawyer, or the owners where that lawyer may not issue."""
    client = await uow.clients.get(ClientId(invoice.client_id))
    lawyer = await uow.firms.member(client.responsible_id) if client else None
    able = lawyer is not None and lawyer.active and Role(lawyer.role) in ISSUING_ROLES
    members = [lawyer] if lawyer is not None and able else list(await uow.firms.active_owners())
    params = {
        "who": actor.name,
        "client": client.name if client else "",
        "sum": Money(invoice.total_minor, Currency(invoice.currency)),
    }
    await tell_staff(
        uow,
        clock,
        MessageKind.DRAFTED,
        members,
        act_key=f"hand-over:{invoice.id}:{local_date(clock.now(), actor.timezone):%y%m%d}",
        payload={
            "text": "invoice-push-handed-over",
            "params": params,
            "buttons": [["contract-push-open", "open", invoice.id]],
        },
        client_id=invoice.client_id,
    )
    return tuple(member.name for member in members)
