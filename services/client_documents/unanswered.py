"""The tick of documents that the client does not answer: staff are asked once, and nothing is decided by itself."""

from collections.abc import Sequence

from typing_extensions import override

from db.models import ClientDocument
from db.queries import DueWorkQueries
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentState
from db.vocabulary.enums import AuditAction, MessageKind, ObjectType
from services.client_documents.due_job import DueDocumentsJob
from services.core.audit import record
from services.core.document_sent import named
from services.domain.calendar.dates import local_date
from services.domain.money.money import Currency, Money
from services.outbox.queue import tell_staff


class UnansweredJob(DueDocumentsJob):
    @override
    async def _due(self, due_work: DueWorkQueries, limit: int) -> Sequence[tuple[int, int]]:
        return await due_work.documents_unanswered(self._clock.now(), limit)

    @override
    async def _act(self, uow: UnitOfWork, document: ClientDocument) -> bool:
        """Whether staff were asked."""
        if document.ask_at is None or document.ask_at > self._clock.now():
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
