"""What staff were told of a message that did not arrive: the message that says so is changed once it is over."""

from collections.abc import Sequence
from datetime import timedelta

from db.models import Delivery
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Audience, Channel, DeliveryState, MessageKind
from services.domain.ports import Clock
from services.outbox.queue import Destination, queue_message
from services.outbox.wording import BY

TOLD = "told"
"""Stored in the payload of a message whose trouble staff were told of: of all others nothing has to be looked up."""
READ_WITHIN = timedelta(seconds=3)
"""Whoever pressed «Повторить» reads first that it is being sent."""


async def load_trouble_cards(uow: UnitOfWork, row: Delivery, *, free: bool = False) -> Sequence[Delivery]:
    """What staff were told of this message so far. `free`: without what is just being sent, whose text knows the end;
    to wait for it could stop two senders by each other."""
    return await uow.deliveries.of_acts(f"trouble:{row.id}", free=free)


async def settle_trouble_cards(
    uow: UnitOfWork,
    clock: Clock,
    row: Delivery,
    *,
    assumed_by: int | None = None,
    pressed: int | None = None,
) -> None:
    """Replaces what members read of the trouble with this message by its end, and takes back what still waits.
    `assumed_by`: the member who says that it arrived; `pressed`: the message in which it was said, which is replaced
    there."""
    if not row.payload.get(TOLD):
        return
    client = await uow.clients.get(row.client_id or 0)
    invoice = await uow.invoices.get(row.invoice_id) if row.invoice_id else None
    contact = await uow.contacts.get(row.contact_id) if row.contact_id else None
    if client is None:
        return
    now = clock.now()
    was_pressed = bool(row.payload.get(BY)) and assumed_by is None
    by_telegram = row.channel == Channel.TELEGRAM
    to = contact.name if contact is not None and by_telegram else row.recipient
    for card in await load_trouble_cards(uow, row, free=True):
        if card.state == DeliveryState.QUEUED:
            card.state = DeliveryState.CANCELLED.value
        elif (
            card.state == DeliveryState.SENT
            and card.message_id
            and not (card.member_id == assumed_by and int(card.message_id) == pressed)
        ):
            await queue_message(
                uow,
                clock,
                MessageKind.SETTLED,
                Audience.STAFF,
                Destination(Channel.TELEGRAM, card.recipient, member_id=card.member_id),
                act_key=f"settled:{card.id}",
                payload={
                    "text": "pushed-trouble-over",
                    "params": {
                        "kind": row.kind,
                        "number": (invoice.number or "") if invoice is not None else "",
                        "client": client.name,
                        "to": to,
                        "how": row.channel if assumed_by is None else "assumed",
                    },
                    "edit": int(card.message_id),
                },
                client_id=client.id,
                invoice_id=row.invoice_id,
                due_at=now + READ_WITHIN if was_pressed else now,
            )
