"""The tick of demands whose term is over: staff are told once what is still not paid; nothing else is done."""

from collections.abc import Sequence

from typing_extensions import override

from db.models import ClientDocument, Demand
from db.queries import DueWorkQueries
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentState
from db.vocabulary.enums import AuditAction, ObjectType
from services.client_documents.demands.debt import load_debt
from services.client_documents.demands.telling import tell_lawyer
from services.client_documents.due_job import DueDocumentsJob
from services.core.audit import record
from services.core.document_sent import named
from services.domain.money.money import Money


class DemandTermJob(DueDocumentsJob):
    @override
    async def _due(self, due_work: DueWorkQueries, limit: int) -> Sequence[tuple[int, int]]:
        return await due_work.demands_over(self._clock.now(), limit)

    @override
    async def _act(self, uow: UnitOfWork, document: ClientDocument) -> bool:
        """Whether staff were told."""
        demand = await uow.demands.of_document(document.id, lock=True)
        if demand is None or demand.watch_at is None or demand.watch_at > self._clock.now():
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
