"""Undoes an act for whoever did it, within its minute and while nothing was built on it."""

from collections.abc import Sequence
from typing import Any

from db.models import Approval, AuditEntry, Invoice, UndoTicket
from db.repositories.undo import Since, Standing
from db.row_changes import CLIENTS, INVOICES, ISSUERS, ChangedRow, Key
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from services.approvals.rules import note_change
from services.core.audit import record
from services.core.read_memo import read_once
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted, require
from services.domain.errors import Conflict, NotFound
from services.domain.ports import Clock, WakeWorker
from services.payments.recording import enter_reversal
from services.reminders.wakeup import replan_invoice
from services.undo.views import Undone

LEDGER = ("allocations", "payments")
"""Nothing is ever deleted from it: what an act has entered is reversed. Only an import leaves no entries: they were
written down elsewhere, and come again with the mended file."""
BILLED = {
    ObjectType.CLIENT: Invoice.client_id,
    ObjectType.CONTRACT: Invoice.contract_id,
    ObjectType.ISSUER: Invoice.issuer_id,
    ObjectType.INVOICE: Invoice.id,
}
"""What an invoice takes its terms and details from; of a draft its own lines."""

BESIDE_BILLING = frozenset({AuditAction.DISCARDED, AuditAction.HOLD, AuditAction.NOTED})
"""Acts on these that no invoice is made of."""


class UndoService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, wake: WakeWorker) -> None:
        self._work = work
        self._clock = clock
        self._wake = wake

    @permitted(Permission.FIRM_READ)
    @read_once
    async def is_offered(self, actor: Actor, ticket_id: int) -> bool:
        """Whether the actor may still undo it; not whether something was built on it."""
        async with self._work.read(actor) as uow:
            ticket = await uow.undo.get(ticket_id)
            return (
                ticket is not None
                and ticket.member_id == actor.member_id
                and ticket.undone_at is None
                and self._clock.now() < ticket.until
            )

    @permitted(Permission.FIRM_READ)
    async def undo(self, actor: Actor, ticket_id: int) -> Undone:
        """Puts back what the act has changed. The role must still hold the permission that the act has asked for.

        Raises `error-undo-over`, `error-undo-done`, `error-undo-built-on`, `error-undo-import` with what was built on
        it, `error-undo-told` where a reminder went out in spite of a hold, `NotFound` for the act of another member.
        """
        async with self._work.write(actor) as uow:
            ticket = await self._ticket(uow, actor, ticket_id)
            rows = [ChangedRow.from_json(said) for said in ticket.rows]
            if ticket.client_id is not None and await uow.clients.lock_ledger(ticket.client_id) is None:
                raise NotFound
            await _lock_draft(uow, ticket)
            told = ticket.client_id is not None and await uow.undo.has_told(
                ticket.client_id, ticket.created_at
            )
            imported = ticket.action == AuditAction.BROUGHT_IN
            if imported:  # of many clients: whoever touches their money waits, or has come before
                await uow.clients.lock_ledgers(sorted(await uow.undo.clients_of(rows)))
            standing = await uow.undo.standing(rows)
            if imported and (since := await _issued_since(uow, ticket, rows) or standing.since) is not None:
                raise Conflict("error-undo-import", **await _said(uow, since))
            if told and ticket.action == AuditAction.HOLD:
                raise Conflict("error-undo-told")
            if not standing.is_as_left or await _is_billed_since(uow, ticket):
                raise Conflict("error-undo-built-on")
            renamed = await self._put_back(uow, actor, ticket, rows, standing)
            await self._note_change(uow, actor, ticket, rows)
            draft_id = _draft_id(ticket, rows, renamed)
            undone = Undone(
                AuditAction(ticket.action),
                ObjectType(ticket.object_type),
                ticket.object_id,
                draft_id,
                told,
            )
            ticket.undone_at = self._clock.now()
            ticket.rows = []
        self._wake()
        return undone

    async def _ticket(self, uow: UnitOfWork, actor: Actor, ticket_id: int) -> UndoTicket:
        ticket = await uow.undo.lock(ticket_id)
        if ticket is None:  # long over
            raise Conflict("error-undo-over")
        if ticket.member_id != actor.member_id:
            raise NotFound
        if ticket.undone_at is not None:
            raise Conflict("error-undo-done")
        if self._clock.now() >= ticket.until:
            raise Conflict("error-undo-over")
        require(actor, Permission(ticket.permission))
        return ticket

    async def _put_back(
        self,
        uow: UnitOfWork,
        actor: Actor,
        ticket: UndoTicket,
        rows: Sequence[ChangedRow],
        standing: Standing,
    ) -> dict[Key, int]:
        imported = ticket.action == AuditAction.BROUGHT_IN
        for row in rows:
            if row.is_made and row.table == "payments" and not imported:
                payment = await uow.payments.get(row.id)
                if payment is None:
                    raise NotFound
                await enter_reversal(uow, self._clock, actor, payment, None)
        await self._record(uow, actor, ticket)
        await uow.flush()
        renamed = await uow.undo.put_back(rows, standing.own_accord, () if imported else LEDGER)
        if renamed is None:
            raise Conflict("error-undo-built-on")
        # The plan looked at these meanwhile, with the act before its eyes: it looks again.
        for invoice_id in sorted(row_id for table, row_id in standing.own_accord if table == INVOICES):
            invoice = await uow.invoices.get(invoice_id)
            if invoice is not None:
                await replan_invoice(uow, self._clock, invoice)
        return renamed

    async def _note_change(
        self, uow: UnitOfWork, actor: Actor, ticket: UndoTicket, rows: Sequence[ChangedRow]
    ) -> None:
        """What somebody was asked to approve since the act is another draft by now. A request that the act itself has
        changed became what it was, with the rest."""
        if _is_of_draft(ticket) and all(row.table != Approval.__tablename__ for row in rows):
            draft = await uow.invoices.get(ticket.object_id)
            if draft is not None:
                await note_change(uow, self._clock, actor, draft)

    async def _record(self, uow: UnitOfWork, actor: Actor, ticket: UndoTicket) -> None:
        """An act for each that is taken back, with the values the other way round. Of payments the reversal is it, but
        those of an import have none."""
        acts = await uow.undo.acts(ticket.acts)
        for act in acts:
            if act.action != AuditAction.PAID or ticket.action == AuditAction.BROUGHT_IN:
                self._record_one(uow, actor, act)
        if not acts:
            record(
                uow,
                self._clock,
                actor,
                AuditAction.UNDONE,
                ObjectType(ticket.object_type),
                ticket.object_id,
                after={"act": ticket.action},
            )

    def _record_one(self, uow: UnitOfWork, actor: Actor, act: AuditEntry) -> None:
        after: dict[str, Any] = {**(act.before or {}), "act": act.action}
        record(
            uow,
            self._clock,
            actor,
            AuditAction.UNDONE,
            ObjectType(act.object_type),
            act.object_id,
            before=act.after,
            after=after,
            invoice_id=act.invoice_id,
        )


def _is_of_draft(ticket: UndoTicket) -> bool:
    return (ticket.object_type, ticket.action) == (ObjectType.INVOICE, AuditAction.CHANGED)


async def _lock_draft(uow: UnitOfWork, ticket: UndoTicket) -> None:
    """That the act has changed, its client first: whoever issues it waits, or has come before."""
    invoice = await uow.invoices.get(ticket.object_id) if _is_of_draft(ticket) else None
    if invoice is not None:
        await uow.clients.lock_ledger(invoice.client_id)
        await uow.invoices.get(invoice.id, lock=True)


async def _issued_since(uow: UnitOfWork, ticket: UndoTicket, rows: Sequence[ChangedRow]) -> Since | None:
    """What was numbered by the series that an import has moved on."""
    issuers = [row.id for row in rows if row.table == ISSUERS]
    found = await uow.undo.issued_since(issuers, ticket.created_at) if issuers else None
    return None if found is None else Since(INVOICES, found, is_new=True)


async def _said(uow: UnitOfWork, since: Since) -> dict[str, Any]:
    """What it is, whose, and its number, for whoever is told of it."""
    values = await uow.undo.values_of(since)
    client_id = values.get("id") if since.table == CLIENTS else values.get("client_id")
    client = await uow.clients.get(int(client_id)) if client_id else None
    return {
        "what": since.table,
        "new": "yes" if since.is_new else "no",
        "client": client.name if client else "",
        "named": "yes" if client else "no",
        "number": str(values.get("number") or "-"),
    }


async def _is_billed_since(uow: UnitOfWork, ticket: UndoTicket) -> bool:
    """Whether an invoice was made or issued by what the act has changed."""
    column = BILLED.get(ObjectType(ticket.object_type))
    if column is None or ticket.action in BESIDE_BILLING:
        return False
    return await uow.undo.is_billed_since(column, ticket.object_id, ticket.created_at)


def _draft_id(ticket: UndoTicket, rows: Sequence[ChangedRow], renamed: dict[Key, int]) -> int | None:
    if ticket.action != AuditAction.DISCARDED:
        return None
    found = next((row.id for row in rows if row.table == INVOICES), None)
    return None if found is None else renamed.get((INVOICES, found), found)
