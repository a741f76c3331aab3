"""The tick «holds»: ends holds whose last day is over and tells the responsible member."""

import logging
from collections.abc import Mapping, Sequence

from db.models import AuditEntry, Delivery, Hold, Member
from db.unit_of_work import FirmsUnitOfWork, TenantDatabase
from db.vocabulary.enums import AuditAction, MessageKind, ObjectType
from services.core.audit import build_entry
from services.core.in_groups import do_in_groups
from services.domain.calendar.dates import local_date
from services.domain.ports import Clock
from services.outbox.queue import build_staff_message
from services.outbox.recipients import owners_of

log = logging.getLogger(__name__)

BATCH_SIZE = 200
TOGETHER = 50


class HoldJob:
    """It acts as the system, in many firms at once."""

    def __init__(self, database: TenantDatabase, clock: Clock, *, together: int = TOGETHER) -> None:
        self._database = database
        self._clock = clock
        self._together = together

    async def tick(self) -> int:
        """Returns how many were ended."""
        async with self._database.across() as due_work:
            over = await due_work.holds_over(await due_work.local_days(self._clock.now()), BATCH_SIZE)
        return await do_in_groups(over, self._together, self._end, self._failed)

    def _failed(self, hold: tuple[int, int]) -> None:
        log.exception("hold %s of firm %s", hold[1], hold[0])  # it is still over at the next tick

    async def _end(self, over: Sequence[tuple[int, int]]) -> int:
        async with self._database.among({firm_id for firm_id, _ in over}, write=True) as uow:
            ids = [hold_id for _, hold_id in over]
            # Their clients' money first: a payment that settles a claim comes the same way.
            clients = await uow.together.lock_clients_of(Hold, ids)
            firms = await uow.together.firms()
            holds = [
                hold
                for hold in await uow.together.lock_holds(ids, clients)
                if hold.until is not None
                and hold.until < local_date(self._clock.now(), firms[hold.firm_id].timezone)
            ]
            if not holds:
                return 0
            for hold in holds:
                hold.ended_at = self._clock.now()
            await self._replan(uow, holds)
            await uow.session.insert_objects([self._entry(hold) for hold in holds])
            members = await uow.together.members()
            await uow.session.insert_once(
                [
                    row
                    for hold in holds
                    for row in self._messages(hold, clients[hold.client_id].responsible_id, members)
                ]
            )
            return len(holds)

    async def _replan(self, uow: FirmsUnitOfWork, holds: Sequence[Hold]) -> None:
        """Lets the planner look at what they covered."""
        singly = {hold.invoice_id for hold in holds if hold.invoice_id is not None}
        whole = {hold.client_id for hold in holds if hold.invoice_id is None}
        invoices = await uow.together.invoices(singly)
        for invoice in invoices.values():
            invoice.next_remind_at = None
        for invoice in await uow.together.open_sent_invoices(singly, whole):
            invoice.next_remind_at = self._clock.now()

    def _entry(self, hold: Hold) -> AuditEntry:
        ended, about = AuditAction.HOLD_ENDED, ObjectType.CLIENT
        after = {"kind": hold.kind}
        entry = build_entry(self._clock, None, ended, about, hold.client_id, None, after, hold.invoice_id)
        entry.firm_id = hold.firm_id
        return entry

    def _messages(self, hold: Hold, responsible_id: int, members: Mapping[int, Member]) -> list[Delivery]:
        responsible = members[responsible_id]
        return [
            build_staff_message(
                self._clock,
                hold.firm_id,
                MessageKind.HOLD_END,
                member,
                act_key=f"hold:{hold.id}",
                payload={"hold": hold.kind, "hold_id": hold.id},
                client_id=hold.client_id,
                invoice_id=hold.invoice_id,
            )
            for member in ([responsible] if responsible.active else owners_of(hold.firm_id, members))
        ]
