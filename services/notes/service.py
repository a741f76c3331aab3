"""The staff's notes on clients, contracts and invoices: whoever sees the card reads, writes and deletes its note."""

from dataclasses import dataclass
from datetime import datetime

from db.models import StaffNote
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from services.core.audit import record
from services.core.read_memo import read_once
from services.core.undoable import undoable
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import Conflict, NotFound
from services.domain.ports import Clock
from services.domain.text_folding import fold_text
from services.domain.text_input import parse_paragraph

NOTE_LIMIT = 1000
NORM_LIMIT = 1100


@dataclass(frozen=True, slots=True)
class _Card:
    kind: ObjectType
    id: int


@dataclass(frozen=True, slots=True)
class NoteView:
    """`text` is empty, and nobody wrote it, while there is no note."""

    name: str
    """What people call the card: a client's name, a contract's or an invoice's number; empty for a draft."""
    text: str = ""
    member_name: str = ""
    """Who wrote it last."""
    changed_at: datetime | None = None
    """UTC."""


class NoteService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.NOTE)
    @read_once
    async def of(self, actor: Actor, kind: ObjectType, card_id: int) -> NoteView:
        """Raises `NotFound` for a card that the actor does not see, and for a kind that is not noted on."""
        about = _Card(kind, card_id)
        async with self._work.read(actor) as uow:
            _, name = await _card(uow, about)
            return await _view(uow, name, await _note(uow, about))

    @permitted(Permission.NOTE)
    async def write(
        self, actor: Actor, kind: ObjectType, card_id: int, text: str, seen: datetime | None
    ) -> NoteView:
        """Writes the note, or another in its place. `seen` is the `changed_at` of what the actor was shown: somebody
        else's later text is not lost. The same text again changes nothing.

        Raises `error-note-long`, `error-note-changed` and `NotFound`.
        """
        about, text = _Card(kind, card_id), parse_paragraph(text, NOTE_LIMIT, "error-note-long")
        async with undoable(self._work, self._clock, actor, Permission.NOTE) as uow:
            client_id, name = await _card(uow, about, lock=True)
            row = await _note(uow, about)
            if row is not None and row.text == text:
                return await _view(uow, name, row)
            await self._require_seen(uow, actor, row, seen)
            before, now = row.text if row is not None else None, self._clock.now()
            if row is None:
                row = StaffNote(
                    client_id=client_id,
                    contract_id=about.id if about.kind is ObjectType.CONTRACT else None,
                    invoice_id=about.id if about.kind is ObjectType.INVOICE else None,
                    created_at=now,
                )
                uow.notes.add(row)
            row.text, row.text_norm = text, fold_text(text)[:NORM_LIMIT]
            row.member_id, row.changed_at = actor.member_id, now
            await uow.flush()
            self._record(uow, actor, about, before, text)
            return await _view(uow, name, row)

    @permitted(Permission.NOTE)
    async def delete(self, actor: Actor, kind: ObjectType, card_id: int, seen: datetime | None) -> None:
        """Idempotent. Raises as `write`."""
        about = _Card(kind, card_id)
        async with undoable(self._work, self._clock, actor, Permission.NOTE) as uow:
            await _card(uow, about, lock=True)
            row = await _note(uow, about)
            if row is None:
                return
            await self._require_seen(uow, actor, row, seen)
            self._record(uow, actor, about, row.text, None)
            await uow.notes.delete(row)

    async def _require_seen(
        self, uow: UnitOfWork, actor: Actor, row: StaffNote | None, seen: datetime | None
    ) -> None:
        """Raises `error-note-changed` unless what stands is what the actor was shown, or wrote."""
        if row is None or row.changed_at == seen or row.member_id == actor.member_id:
            return
        names = await uow.firms.member_names([row.member_id])
        raise Conflict("error-note-changed", name=names[row.member_id])

    def _record(
        self, uow: UnitOfWork, actor: Actor, about: _Card, before: str | None, after: str | None
    ) -> None:
        record(
            uow,
            self._clock,
            actor,
            AuditAction.NOTED,
            about.kind,
            about.id,
            {"staff_note": before},
            {"staff_note": after},
        )


async def _card(uow: UnitOfWork, about: _Card, *, lock: bool = False) -> tuple[int, str]:
    """The client whose card it is and what the card is called; locked, one writes at a time."""
    if about.kind is ObjectType.CLIENT:
        client = await uow.clients.get(about.id, lock=lock)
        if client is not None:
            if lock and client.erased_at is not None:
                raise Conflict("error-client-erased")
            return client.id, client.name
    elif about.kind is ObjectType.CONTRACT:
        contract = await uow.contracts.get(about.id, lock=lock)
        if contract is not None:
            return contract.client_id, contract.number
    elif about.kind is ObjectType.INVOICE:
        invoice = await uow.invoices.get(about.id, lock=lock)
        if invoice is not None:
            return invoice.client_id, invoice.number or ""
    raise NotFound


async def _note(uow: UnitOfWork, about: _Card) -> StaffNote | None:
    if about.kind is ObjectType.CONTRACT:
        return await uow.notes.of_contract(about.id)
    if about.kind is ObjectType.INVOICE:
        return await uow.notes.of_invoice(about.id)
    return await uow.notes.of_client(about.id)


async def _view(uow: UnitOfWork, name: str, row: StaffNote | None) -> NoteView:
    if row is None:
        return NoteView(name)
    names = await uow.firms.member_names([row.member_id])
    return NoteView(name, row.text, names[row.member_id], row.changed_at)
