"""The second way of messages to staff: what a member can't get goes to the owners; what nobody gets is shown as not
heard, and the client who waits for an answer is told so."""

from db.models import Contact, Delivery
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import (
    TO_GROUP,
    Audience,
    AuditAction,
    ContactState,
    DeliveryState,
    MessageKind,
    ObjectType,
)
from services.contacts.replies import queue_contact_message
from services.core.audit import record
from services.domain.ports import Clock
from services.domain.requisites.model import Requisites
from services.outbox.queue import tell_staff

NEVER_PASSED_ON = TO_GROUP | {MessageKind.DIGEST, MessageKind.SETTLED}
"""An owner has a summary of the own; an edit of a message that never arrived says nothing."""
AWAITS_ANSWER = frozenset({MessageKind.QUESTION, MessageKind.CLAIM, MessageKind.PROMISE})
"""What a client said and believes to be heard."""
MAY_BE_HEARD = frozenset(
    {DeliveryState.QUEUED, DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNCONFIRMED}
)


async def pass_on(uow: UnitOfWork, clock: Clock, row: Delivery) -> None:
    """Queues a message that its member did not get for the owners, each once. When none of them can be reached
    either, records that nobody heard it. The row is settled already."""
    if row.audience != Audience.STAFF or row.member_id is None or row.kind in NEVER_PASSED_ON:
        return
    act_key = (row.act_key or f"passed:{row.id}").removesuffix(f":m{row.member_id}")
    await tell_staff(
        uow,
        clock,
        MessageKind(row.kind),
        [owner for owner in await uow.firms.active_owners() if owner.id != row.member_id],
        act_key=act_key,
        payload={"whose": row.member_id, **row.payload},
        client_id=row.client_id,
        invoice_id=row.invoice_id,
    )
    same = await uow.deliveries.of_act(act_key)
    if any(other.state in MAY_BE_HEARD for other in same):
        return
    for other in {row.id: row, **{other.id: other for other in same}}.values():
        other.state = DeliveryState.UNHEARD.value
    await _record_unheard(uow, clock, row)
    if row.kind in AWAITS_ANSWER:
        await _tell_contact(uow, clock, row)


async def _record_unheard(uow: UnitOfWork, clock: Clock, row: Delivery) -> None:
    whose = await uow.firms.member(int(row.payload.get("whose") or row.member_id or 0))
    kind, object_id = (
        (ObjectType.INVOICE, row.invoice_id) if row.invoice_id else (ObjectType.CLIENT, row.client_id)
    )
    if object_id is None:
        return
    after = {"to": whose.name if whose else "", "kind": row.kind, "delivery_id": row.id}
    record(uow, clock, None, AuditAction.UNHEARD, kind, object_id, after=after)


async def _tell_contact(uow: UnitOfWork, clock: Clock, row: Delivery) -> None:
    """Says once that nobody has heard the contact, and how to reach the firm otherwise."""
    contact: Contact | None = await uow.contacts.get(int(row.payload.get("contact_id") or 0))
    if contact is None or contact.state != ContactState.CONFIRMED:
        return
    invoice = await uow.invoices.get(row.invoice_id) if row.invoice_id else None
    issuer = (await uow.invoices.parties(invoice))[1] if invoice else await uow.issuers.default()
    card = Requisites.from_dict(issuer.requisites) if issuer else None
    ways = [way for way in (card.phone, card.email) if way] if card else []
    await queue_contact_message(
        uow,
        clock,
        contact,
        f"unheard:{row.id}",
        "portal-push-unheard",
        invoice,
        {"reach": ", ".join(ways), "known": "yes" if ways else "no"},
        [],
    )
