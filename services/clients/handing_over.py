"""A client gets another responsible member: by one press on its card, or among many at once."""

from db.models import Client, Member
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, DeliveryState, MessageKind, ObjectType
from services.core.audit import record
from services.domain.access import Actor
from services.domain.ports import Clock
from services.outbox.queue import tell_staff


async def hand_client_over(
    uow: UnitOfWork, clock: Clock, actor: Actor, client: Client, receiver: Member
) -> bool:
    """`client` is locked. False when the receiver leads it already. Nobody is told."""
    if client.responsible_id == receiver.id:
        return False
    names = await uow.firms.member_names([client.responsible_id])
    before = {"responsible": names[client.responsible_id]}
    await uow.clients.unshare(client.id, receiver.id)
    client.responsible_id = receiver.id
    after = {"responsible": receiver.name}
    record(uow, clock, actor, AuditAction.CHANGED, ObjectType.CLIENT, client.id, before, after)
    return True


async def tell_receiver(
    uow: UnitOfWork, clock: Clock, actor: Actor, client: Client, receiver: Member
) -> None:
    """The receiver hears of it, once. Who was to hear of an earlier hand-over of this client, and leads it no more,
    hears nothing."""
    for message in await uow.deliveries.of_acts(f"handed:{client.id}", free=True):
        if message.state == DeliveryState.QUEUED:
            message.state = DeliveryState.CANCELLED.value
    if receiver.id == actor.member_id:
        return
    await tell_staff(
        uow,
        clock,
        MessageKind.MASS_ACT,
        [receiver],
        act_key=f"handed:{client.id}:{clock.now():%y%m%d%H%M%S%f}",
        payload={
            "text": "client-push-handed",
            "params": {"who": actor.name, "client": client.name},
            "buttons": [["mass-push-client", "client", client.id]],
        },
        client_id=client.id,
    )
