"""A document has reached the client: from now on its answer is waited for."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from db.models import ClientDocument, Contract, Delivery, Firm
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind, DocumentState
from db.vocabulary.enums import Channel, MessageKind, ObjectType
from services.core.demand_sent import begin_term
from services.documents.registry import ANSWERED
from services.domain.calendar.dates import local_date
from services.domain.calendar.workdays import add_working_days
from services.domain.ports import Clock

ASK_HOUR = time(10)


def named(document: ClientDocument) -> dict[str, object]:
    """What every act on a document says of it, so that the history of its invoices can name it."""
    return {"number": document.number, "document": document.kind}


async def mark_document_sent(
    uow: UnitOfWork, clock: Clock, document: ClientDocument, way: str = Channel.HAND
) -> None:
    """Records the first sending; «handed over» counts. The term of a demand runs from its day."""
    if document.sent_at is not None:
        return
    document.sent_at = clock.now()
    if document.kind == DocumentKind.DEMAND:
        firm = await uow.firms.firm()
        await begin_term(uow, clock, document, way, local_date(document.sent_at, firm.timezone))
    if document.response is None and document.state == DocumentState.ISSUED:
        await await_answer(uow, clock, document)
    await uow.flush()


async def await_answer(uow: UnitOfWork, clock: Clock, document: ClientDocument) -> None:
    """Sets when staff are asked about a document that the client does not answer."""
    contract = await uow.contracts.get(document.contract_id) if document.contract_id else None
    document.ask_at = _ask_moment(document, await uow.firms.firm(), contract, clock.now())


def _ask_moment(
    document: ClientDocument, firm: Firm, contract: Contract | None, since: datetime
) -> datetime | None:
    """The morning after the last of the working days that the contract gives, or else the firm. None when nobody is
    asked."""
    days = firm.act_answer_days
    if contract is not None and contract.act_answer_days is not None:
        days = contract.act_answer_days
    if days <= 0 or DocumentKind(document.kind) not in ANSWERED:
        return None
    day = add_working_days(local_date(since, firm.timezone), days + 1, firm.country)
    return datetime.combine(day, ASK_HOUR, ZoneInfo(firm.timezone))


def audited_subject(row: Delivery) -> tuple[ObjectType, int]:
    """The object of acts on a message to a client: its document, or its invoice."""
    if row.document_id is not None:
        return ObjectType.DOCUMENT, row.document_id
    return ObjectType.INVOICE, row.invoice_id or 0


async def mark_delivered(uow: UnitOfWork, clock: Clock, row: Delivery) -> None:
    """Records that the document of this message has reached the client; nothing for other messages."""
    if row.document_id is None or row.kind != MessageKind.DOCUMENT:
        return
    document = await uow.client_documents.get(row.document_id, lock=True)
    if document is not None:
        await mark_document_sent(uow, clock, document, row.channel)
