"""The tick of demands whose term is over: staff are told once what is still not paid; nothing else is done."""

import logging

from db.models import ClientDocument, Demand
from db.outage import outage_of
from db.unit_of_work import TenantDatabase, UnitOfWork
from db.vocabulary.documents import DocumentState
from db.vocabulary.enums import AuditAction, ObjectType
from services.client_documents.demands.debt import load_debt
from services.client_documents.demands.telling import tell_lawyer
from services.core.audit import record
from services.core.document_sent import named
from services.domain.money.money import Money
from services.domain.ports import Clock

log = logging.getLogger(__name__)

BATCH_SIZE = 200


class DemandTermJob:
    """It acts as the system."""

    def __init__(self, database: TenantDatabase, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def tick(self) -> int:
        """Returns of about how many demands staff were told."""
        async with self._database.across() as due_work:
            due = await due_work.demands_over(self._clock.now(), BATCH_SIZE)
        told = 0
        for firm_id, document_id in due:
            try:
                told += await self._look(firm_id, document_id)
            except Exception as error:  # one demand never stops the rest; it is still due at the next tick
                if outage_of(error):
                    raise  # the rest would only meet it as well
                log.exception("demand %s of firm %s", document_id, firm_id)
        return told

    async def _look(self, firm_id: int, document_id: int) -> bool:
        async with self._database.write(firm_id) as uow:
            seen = await uow.client_documents.get(document_id)
            if seen is None:
                return False
            await uow.clients.lock_ledger(seen.client_id)
            document = await uow.client_documents.get(document_id, lock=True)
            demand = await uow.demands.of_document(document_id, lock=True)
            if (
                document is None
                or demand is None
                or demand.watch_at is None
                or demand.watch_at > self._clock.now()
            ):
                return False  # somebody was faster
            demand.watch_at = None
            if document.state != DocumentState.ISSUED:
                return False
            debt = await load_debt(uow, document)
            if debt.is_paid:
                return False
            await self._tell(uow, document, demand, debt.left)
            return True

    async def _tell(self, uow: UnitOfWork, document: ClientDocument, demand: Demand, left: Money) -> None:
        await tell_lawyer(
            uow,
            self._clock,
            document,
            f"demand-over:{document.id}",
            "pushed-demand-over",
            {"left": left, "until": {"date": demand.until}},
        )
        after = {
            **named(document),
            "dated": document.document_date,
            "left": left,
            "until": demand.until,
        }
        record(uow, self._clock, None, AuditAction.DEMAND_OVER, ObjectType.DOCUMENT, document.id, after=after)
