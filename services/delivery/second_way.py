"""The second way of messages to staff: what a member can't get goes to the owners; what nobody gets is shown as not
heard, and the client who waits for an answer is told so."""

from db.models import Contact, Delivery, Member
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
from services.domain.requisites.contacts import format_phone
from services.domain.requisites.model import Requisites
from services.dunning.staff_alerts import INVOICES
from services.outbox.queue import tell_staff
from services.tasks.notifications import ROLES_SEEING_ALL_CLIENTS

NEVER_PASSED_ON = TO_GROUP | {MessageKind.DIGEST, MessageKind.SETTLED}
"""An owner has a summary of the own; an edit of a message that never arrived says nothing."""
AWAITS_ANSWER = frozenset(
    {MessageKind.QUESTION, MessageKind.CLAIM, MessageKind.PROMISE, MessageKind.OBJECTION}
)
"""What a client said and believes to be heard."""
MAY_BE_HEARD = frozenset(
    {DeliveryState.QUEUED, DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNCONFIRMED}
)


async def lost_its_reader(uow: UnitOfWork, row: Delivery) -> bool:
    """Whether the member has left, or no longer sees the client, since the message was queued: it is no less said."""
    member = await uow.firms.member(row.member_id) if row.member_id else None
    if row.audience != Audience.STAFF or member is None:
        return False
    return not member.active or not await _sees_client(uow, row)


async def _sees_client(uow: UnitOfWork, row: Delivery) -> bool:
    if row.client_id is None:
        return True
    return row.member_id in {
        member.id for member in await uow.tasks.members_seeing(row.client_id, ROLES_SEEING_ALL_CLIENTS)
    }


async def _load_readers(uow: UnitOfWork, row: Delivery) -> list[Member]:
    """Whoever answers for the client by now, or else the owners."""
    client = await uow.clients.get(row.client_id) if row.client_id else None
    responsible = await uow.firms.member(client.responsible_id) if client is not None else None
    if responsible is not None and responsible.active and responsible.id != row.member_id:
        return [responsible]
    return [owner for owner in await uow.firms.active_owners() if owner.id != row.member_id]


async def pass_on(uow: UnitOfWork, clock: Clock, row: Delivery) -> None:
    """Queues a message that its member did not get for the owners, each once; one whose member no longer sees the
    client goes to whoever answers for it. When none of them can be reached either, records that nobody heard it. The
    row is settled already."""
    if row.audience != Audience.STAFF or row.member_id is None or row.kind in NEVER_PASSED_ON:
        return
    act_key = (row.act_key or f"passed:{row.id}").removesuffix(f":m{row.member_id}")
    sees = await _sees_client(uow, row)
    if not sees and row.kind == MessageKind.ALERT:
        return  # whoever answers for the client has an alert of the own
    owners = [owner for owner in await uow.firms.active_owners() if owner.id != row.member_id]
    await tell_staff(
        uow,
        clock,
        MessageKind(row.kind),
        owners if sees else await _load_readers(uow, row),
        act_key=act_key,
        payload={"whose": row.member_id, **row.payload} if sees else row.payload,
        client_id=row.client_id,
        invoice_id=row.invoice_id,
        document_id=row.document_id,
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
    if object_id is None and row.payload.get(INVOICES):
        kind, object_id = ObjectType.INVOICE, row.payload[INVOICES][0]
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
    ways = [format_phone(card.phone)] if card and card.phone else []
    ways += [card.email] if card and card.email else []
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
