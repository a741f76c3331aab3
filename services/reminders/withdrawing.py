"""Takes back what is queued for a client and has not left: an invoice, a reminder, an answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from db.models import Delivery
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import (
    Audience,
    AuditAction,
    Channel,
    DeliveryState,
    MessageKind,
    ObjectType,
    ReminderState,
)
from services.core.audit import record
from services.core.document_sent import named
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import NotFound
from services.domain.ids import ClientId, ContactId, DeliveryId, DocumentId, InvoiceId
from services.domain.ports import Clock
from services.outbox.wording import BY, STATUS


@dataclass(frozen=True, slots=True)
class WaitingMessage:
    id: DeliveryId
    kind: MessageKind
    to: str
    """A contact's name, or the address."""
    due_at: datetime
    is_leaving: bool
    """It is being sent at this moment, and can't be taken back."""


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """To whom nothing goes, and to whom it has gone: the sender was faster."""

    taken_back: tuple[str, ...]
    gone: tuple[str, ...]
    notes: tuple[tuple[int, int], ...] = ()
    """(chat, message): the notes in members' chats about answers that were taken back."""


class WithdrawalService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.INVOICE_READ)
    async def waiting(self, actor: Actor, invoice_id: InvoiceId) -> tuple[WaitingMessage, ...]:
        """Lists the messages about this invoice that have not left, oldest first."""
        async with self._work.read(actor) as uow:
            if await uow.invoices.get(invoice_id) is None:
                raise NotFound
            rows = await uow.deliveries.under_way_of_invoice(invoice_id)
            return tuple([await _build_waiting(uow, row) for row in rows])

    @permitted(Permission.DOCUMENT_READ)
    async def waiting_of_document(self, actor: Actor, document_id: DocumentId) -> tuple[WaitingMessage, ...]:
        """The same of messages about a document beside the invoice."""
        async with self._work.read(actor) as uow:
            if await uow.client_documents.get(document_id) is None:
                raise NotFound
            rows = await uow.deliveries.under_way_of_document(document_id)
            return tuple([await _build_waiting(uow, row) for row in rows])

    @permitted(Permission.CLIENT_READ)
    async def waiting_of_client(self, actor: Actor, client_id: ClientId) -> tuple[WaitingMessage, ...]:
        """The same of messages to the client that are about no invoice."""
        async with self._work.read(actor) as uow:
            if await uow.clients.get(client_id) is None:
                raise NotFound
            rows = await uow.deliveries.under_way_of_client(client_id)
            return tuple([await _build_waiting(uow, row) for row in rows])

    @permitted(Permission.INVOICE_ISSUE)
    async def withdraw(self, actor: Actor, invoice_id: InvoiceId) -> Withdrawn:
        """Takes back all messages about this invoice that have not left. A message that speaks of other invoices too
        goes on without this one."""
        async with self._work.write(actor) as uow:
            invoice = await uow.invoices.get(invoice_id)
            if invoice is None:
                raise NotFound
            await uow.clients.lock_ledger(invoice.client_id)
            rows = await uow.deliveries.under_way_of_invoice(invoice_id)
            return await withdraw_rows(uow, self._clock, actor, [row.id for row in rows], invoice_id)

    @permitted(Permission.DOCUMENT_ISSUE)
    async def withdraw_document(self, actor: Actor, document_id: DocumentId) -> Withdrawn:
        """Takes back all messages about this document that have not left."""
        async with self._work.write(actor) as uow:
            document = await uow.client_documents.get(document_id)
            if document is None:
                raise NotFound
            await uow.clients.lock_ledger(document.client_id)
            rows = await uow.deliveries.under_way_of_document(document_id)
            return await withdraw_rows(uow, self._clock, actor, [row.id for row in rows], None)

    @permitted(Permission.CLIENT_EDIT)
    async def withdraw_of_client(self, actor: Actor, client_id: ClientId) -> Withdrawn:
        async with self._work.write(actor) as uow:
            if await uow.clients.get(client_id) is None:
                raise NotFound
            await uow.clients.lock_ledger(client_id)
            rows = await uow.deliveries.under_way_of_client(client_id)
            return await withdraw_rows(uow, self._clock, actor, [row.id for row in rows], None)

    @permitted(Permission.CLIENT_EDIT)
    async def withdraw_answer(self, actor: Actor, contact_id: ContactId, note_id: int) -> Withdrawn:
        """Takes back an answer by the note about it in the actor's chat."""
        async with self._work.write(actor) as uow:
            contact = await uow.contacts.get(contact_id)
            if contact is None or await uow.clients.get(contact.client_id) is None:
                raise NotFound
            await uow.clients.lock_ledger(contact.client_id)
            rows = await uow.deliveries.under_way_of_contact(contact_id)
            ids = [row.id for row in rows if row.payload.get(STATUS) == note_id]
            return await withdraw_rows(uow, self._clock, actor, ids, None)


async def withdraw_rows(
    uow: UnitOfWork, clock: Clock, actor: Actor, ids: Sequence[int], invoice_id: int | None
) -> Withdrawn:
    """Of these deliveries takes back what has not left; of a message about several invoices this one's part."""
    # Locked: a process that sends has either begun, or finds the row taken back.
    rows = await uow.deliveries.lock_many(ids)
    taken_back: list[str] = []
    gone: list[str] = []
    notes: dict[tuple[int, int], None] = {}
    for row in rows.values():
        to = await name_of_recipient(uow, row)
        if row.audience != Audience.CLIENT:
            continue
        if row.state != DeliveryState.QUEUED:
            gone.append(to)
            continue
        others = 0
        for reminder in await uow.reminders.of_delivery(row.id):
            if reminder.state != ReminderState.PLANNED:
                continue
            if invoice_id is None or reminder.invoice_id == invoice_id:
                reminder.state = ReminderState.CANCELLED
            else:
                others += 1
        if not others:
            row.state = DeliveryState.CANCELLED.value
            row.lease_until = row.lease_token = None
        taken_back.append(to)
        if row.payload.get(BY) and row.payload.get(STATUS):
            notes[int(row.payload[BY]), int(row.payload[STATUS])] = None
        about = row.document_id or invoice_id or row.invoice_id
        kind = ObjectType.INVOICE if about else ObjectType.CLIENT
        kind = ObjectType.DOCUMENT if row.document_id else kind
        after = {"to": to, "channel": row.channel, "kind": row.kind, "delivery_id": row.id}
        if row.document_id and (document := await uow.client_documents.get(row.document_id)):
            after |= named(document)
        record(uow, clock, actor, AuditAction.WITHDRAWN, kind, about or row.client_id or 0, after=after)
    await uow.flush()
    return Withdrawn(tuple(taken_back), tuple(gone), tuple(notes))


async def name_of_recipient(uow: UnitOfWork, row: Delivery) -> str:
    contact = await uow.contacts.get(row.contact_id) if row.contact_id else None
    return contact.name if contact is not None and row.channel == Channel.TELEGRAM else row.recipient


async def _build_waiting(uow: UnitOfWork, row: Delivery) -> WaitingMessage:
    return WaitingMessage(
        DeliveryId(row.id),
        MessageKind(row.kind),
        await name_of_recipient(uow, row),
        row.due_at,
        is_leaving=row.state == DeliveryState.SENDING,
    )
