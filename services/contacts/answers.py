"""Answers of staff that are typed and leave by themselves: each waits a moment, in which it is shown whole, can be
changed, taken back or sent at once. What is typed meanwhile joins it and leaves with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from db.models import Contact, Delivery
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import DeliveryState
from services.contacts.replies import answer_key, parse_answer, queue_answer
from services.contacts.views import Attachment
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import NotFound
from services.domain.ids import ContactId, InvoiceId
from services.domain.ports import Clock, WakeWorker
from services.outbox.wording import ANSWER_TEXT, BY, STATUS

GRACE = timedelta(seconds=30)
"""As long as it takes to read once more what one has just typed."""
WAITS = "waits"
"""In the payload of an answer that waits for its moment to be over."""


@dataclass(frozen=True, slots=True)
class AnswerPart:
    text: str
    has_file: bool


@dataclass(frozen=True, slots=True)
class WaitingAnswer:
    """The messages of one answer that have not begun to leave, in their order."""

    parts: tuple[AnswerPart, ...]
    note_id: int | None
    """The message in the member's chat that shows it."""


class AnswerService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, wake: WakeWorker) -> None:
        self._work = work
        self._clock = clock
        self._wake = wake

    @permitted(Permission.CLIENT_EDIT)
    async def say(
        self,
        actor: Actor,
        contact_id: ContactId,
        text: str,
        act_key: str,
        invoice_id: InvoiceId | None = None,
        attachment: Attachment | None = None,
    ) -> WaitingAnswer | None:
        """Queues a message that leaves after the grace; what the actor has said to this contact about the same before,
        and has not left, waits with it. The same act twice queues one message; None when it has left."""
        answer_text = parse_answer(text, attachment)
        async with self._work.write(actor) as uow:
            rows = _about(await self._lock_waiting(uow, actor, contact_id), invoice_id)
            if await uow.deliveries.by_act_key(answer_key(contact_id, act_key)) is None:
                due_at = self._clock.now() + GRACE
                note_id = next((row.payload[STATUS] for row in rows if row.payload.get(STATUS)), None)
                for row in rows:
                    row.payload = {**row.payload, "ends": 0}
                    row.due_at, row.lease_until, row.lease_token = due_at, None, None
                note = {WAITS: 1, "ends": 1, **({STATUS: note_id} if note_id else {})}
                await queue_answer(
                    uow,
                    self._clock,
                    actor,
                    contact_id,
                    answer_text,
                    act_key,
                    invoice_id,
                    attachment,
                    note,
                    due_at,
                )
                await uow.flush()
                rows = _about(await _find_waiting(uow, actor, contact_id), invoice_id)
            found = _view(rows)
        self._wake()
        return found

    @permitted(Permission.CLIENT_READ)
    async def waiting(
        self, actor: Actor, contact_id: ContactId, invoice_id: InvoiceId | None = None
    ) -> WaitingAnswer | None:
        """The actor's answer to this contact that has not left; None when there is none."""
        async with self._work.read(actor) as uow:
            await _check_theme(uow, contact_id, invoice_id)
            return _view(_about(await _find_waiting(uow, actor, contact_id), invoice_id))

    @permitted(Permission.CLIENT_EDIT)
    async def show_in(
        self, actor: Actor, contact_id: ContactId, invoice_id: InvoiceId | None, note_id: int
    ) -> None:
        """Ties the waiting answer to the message that shows it and has its buttons."""
        async with self._work.write(actor) as uow:
            await _check_theme(uow, contact_id, invoice_id)
            for row in _about(await self._lock_waiting(uow, actor, contact_id), invoice_id):
                row.payload = {**row.payload, STATUS: row.payload.get(STATUS) or note_id}

    @permitted(Permission.CLIENT_EDIT)
    async def hurry(self, actor: Actor, contact_id: ContactId, note_id: int) -> bool:
        """Lets the answer of this note leave now. False when it has left, or was taken back."""
        async with self._work.write(actor) as uow:
            rows = [
                row
                for row in await self._lock_waiting(uow, actor, contact_id)
                if row.payload.get(STATUS) == note_id
            ]
            for row in rows:
                row.due_at = self._clock.now()
                row.payload = {name: value for name, value in row.payload.items() if name != WAITS}
        self._wake()
        return bool(rows)

    async def _lock_waiting(self, uow: UnitOfWork, actor: Actor, contact_id: ContactId) -> list[Delivery]:
        contact = await _check_theme(uow, contact_id, None)
        # Clients before messages, as everybody who sends takes the locks.
        await uow.clients.lock_ledger(contact.client_id)
        ids = [row.id for row in await _find_waiting(uow, actor, contact_id)]
        locked = await uow.deliveries.lock_many(ids)
        return [locked[each] for each in ids if each in locked and _waits(locked[each])]


async def _check_theme(uow: UnitOfWork, contact_id: ContactId, invoice_id: InvoiceId | None) -> Contact:
    """The contact is seen, and so is the invoice, which is the same client's. Raises NotFound."""
    contact = await uow.contacts.get(contact_id)
    if contact is None or await uow.clients.get(contact.client_id) is None:
        raise NotFound
    invoice = await uow.invoices.get(invoice_id) if invoice_id is not None else None
    if invoice_id is not None and (invoice is None or invoice.client_id != contact.client_id):
        raise NotFound
    return contact


async def _find_waiting(uow: UnitOfWork, actor: Actor, contact_id: ContactId) -> list[Delivery]:
    member = await uow.firms.member(actor.member_id)
    return [
        row
        for row in await uow.deliveries.under_way_of_contact(contact_id)
        if _waits(row) and member is not None and row.payload.get(BY) == member.user_id
    ]


def _about(rows: Sequence[Delivery], invoice_id: InvoiceId | None) -> list[Delivery]:
    return [row for row in rows if row.invoice_id == invoice_id]


def _waits(row: Delivery) -> bool:
    return (
        row.state == DeliveryState.QUEUED
        and row.attempts == 0
        and row.payload.get("text") == ANSWER_TEXT
        and bool(row.payload.get(WAITS))
    )


def _view(rows: Sequence[Delivery]) -> WaitingAnswer | None:
    if not rows:
        return None
    parts = (
        AnswerPart(str(row.payload["params"].get("answer") or ""), bool(row.payload.get("file")))
        for row in rows
    )
    note_id = next((int(row.payload[STATUS]) for row in rows if row.payload.get(STATUS)), None)
    return WaitingAnswer(tuple(parts), note_id)
