"""The tick of documents that the client does not answer: staff are asked once, and nothing is decided by itself."""

import logging

from db.models import ClientDocument
from db.outage import outage_of
from db.unit_of_work import TenantDatabase, UnitOfWork
from db.vocabulary.documents import DocumentState
from db.vocabulary.enums import AuditAction, MessageKind, ObjectType
from services.core.audit import record
from services.core.document_sent import named
from services.domain.calendar.dates import local_date
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.outbox.queue import tell_staff

log = logging.getLogger(__name__)

BATCH_SIZE = 200


class UnansweredJob:
    """It acts as the system."""

    def __init__(self, database: TenantDatabase, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    async def tick(self) -> int:
        """Returns about how many documents staff were asked."""
        async with self._database.across() as due_work:
            due = await due_work.documents_unanswered(self._clock.now(), BATCH_SIZE)
        asked = 0
        for firm_id, document_id in due:
            try:
                asked += await self._ask(firm_id, document_id)
            except Exception as error:  # one document never stops the rest; it is still due at the next tick
                if outage_of(error):
                    raise  # the rest would only meet it as well
                log.exception("document %s of firm %s", document_id, firm_id)
        return asked

    async def _ask(self, firm_id: int, document_id: int) -> bool:
        async with self._database.write(firm_id) as uow:
            seen = await uow.client_documents.get(document_id)
            if seen is None:
                return False
            await uow.clients.lock_ledger(seen.client_id)
            document = await uow.client_documents.get(document_id, lock=True)
            if document is None or document.ask_at is None or document.ask_at > self._clock.now():
                return False  # somebody was faster
            document.ask_at = None
            if document.state != DocumentState.ISSUED or document.response is not None:
                return False
            await self._tell(uow, document)
            return True

    async def _tell(self, uow: UnitOfWork, document: ClientDocument) -> None:
        client = await uow.clients.get(document.client_id)
        if client is None or document.sent_at is None:
            return
        responsible = await uow.firms.member(client.responsible_id)
        known = responsible is not None and responsible.active
        firm = await uow.firms.firm()
        params: dict[str, object] = {
            "client": client.name,
            "document": document.kind,
            "number": document.number or "",
            "total": Money(document.total_minor, Currency(document.currency)),
            "day": {"date": local_date(document.sent_at, firm.timezone)},
        }
        await tell_staff(
            uow,
            self._clock,
            MessageKind.UNANSWERED,
            [responsible] if known and responsible else list(await uow.firms.active_owners()),
            act_key=f"unanswered:{document.id}:{int(document.sent_at.timestamp())}",
            payload={
                "text": "pushed-unanswered",
                "params": params,
                "buttons": [
                    ["doc-silence", "doc_silence", document.id],
                    ["doc-open", "document", document.id],
                ],
            },
            client_id=client.id,
            document_id=document.id,
        )
        after = named(document)
        asked = AuditAction.UNANSWERED
        record(uow, self._clock, None, asked, ObjectType.DOCUMENT, document.id, after=after)
