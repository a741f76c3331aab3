"""What becomes of a payment's receipt when the payment is reversed: it is void, since it confirms what is not true."""

from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentState
from db.vocabulary.enums import AuditAction, ObjectType
from services.core.audit import record
from services.core.document_sent import named
from services.domain.access import Actor
from services.domain.ports import Clock


async def void_receipts(uow: UnitOfWork, clock: Clock, actor: Actor, payment_id: int, reason: str) -> None:
    """The client's ledger is locked."""
    for document in await uow.client_documents.receipts(payment_id, lock=True):
        if document.state != DocumentState.ISSUED:
            continue
        document.state = DocumentState.VOID.value
        document.void_reason = reason
        document.file_id = document.ask_at = None  # the page that Telegram keeps has no mark
        after = {**named(document), "reason": reason}
        record(uow, clock, actor, AuditAction.VOIDED, ObjectType.DOCUMENT, document.id, after=after)
