"""The tick of documents for which something has fallen due: each is looked at once, under its client's lock."""

import logging
from abc import ABC, abstractmethod
from collections.abc import Sequence

from db.models import ClientDocument
from db.outage import outage_of
from db.queries import DueWorkQueries
from db.unit_of_work import TenantDatabase, UnitOfWork
from services.domain.ports import Clock

log = logging.getLogger(__name__)

BATCH_SIZE = 200


class DueDocumentsJob(ABC):
    """It acts as the system. A kind says which documents are due, and what is done."""

    def __init__(self, database: TenantDatabase, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def tick(self) -> int:
        """Returns for how many documents something was done."""
        async with self._database.across() as due_work:
            due = await self._due(due_work, BATCH_SIZE)
        done = 0
        for firm_id, document_id in due:
            try:
                done += await self._look(firm_id, document_id)
            except Exception as error:  # one document never stops the rest; it is still due at the next tick
                if outage_of(error):
                    raise  # the rest would only meet it as well
                log.exception("document %s of firm %s", document_id, firm_id)
        return done

    async def _look(self, firm_id: int, document_id: int) -> bool:
        async with self._database.write(firm_id) as uow:
            seen = await uow.client_documents.get(document_id)
            if seen is None:
                return False
            await uow.clients.lock_ledger(seen.client_id)
            document = await uow.client_documents.get(document_id, lock=True)
            return document is not None and await self._act(uow, document)

    @abstractmethod
    async def _due(self, due_work: DueWorkQueries, limit: int) -> Sequence[tuple[int, int]]:
        """Firm and document."""

    @abstractmethod
    async def _act(self, uow: UnitOfWork, document: ClientDocument) -> bool:
        """Whether something was done; it is not due any more, then or otherwise. Somebody may have been faster."""
