"""The client's answer to a document: accepted, by a button or on paper, or objected to, which is a dispute."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from db.models import ClientDocument, Contact, Hold
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentResponse, DocumentState, ResponseWay
from db.vocabulary.enums import AuditAction, HoldKind, MessageKind, ObjectType
from services.client_documents.builder import dispute_prefix
from services.client_documents.kinds import rules_of
from services.client_documents.terms import BegunTerm, Who, begin_terms, locked_invoices
from services.contacts.claim_cards import members_to_ask
from services.contacts.service import require_client
from services.core.audit import record
from services.core.document_sent import await_answer, named
from services.domain.access import Actor, ContactActor
from services.domain.errors import Conflict
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.outbox.queue import tell_staff
from services.outbox.wording import ABOUT
from services.reminders.client_notices import Told
from services.reminders.holds import create_hold, end_hold

OBJECTION_LIMIT, REASON_LENGTH = 1000, 500


@dataclass(frozen=True, slots=True)
class Accepted:
    """`is_repeat`: it had been accepted before, and nothing changed. `told`: who of the client hears of the terms; None
    when the client has accepted it and reads them at once."""

    on: date
    terms: tuple[BegunTerm, ...]
    is_repeat: bool
    told: Told | None = None

    @property
    def due_date(self) -> date | None:
        """Of all invoices whose term has begun, when it is one day."""
        days = {term.due_date for term in self.terms}
        return days.pop() if len(days) == 1 else None


@dataclass(frozen=True, slots=True)
class Objected:
    """`is_repeat`: an objection stands already. `rests`: reminders of some invoice rest from now on."""

    is_repeat: bool
    rests: bool


async def accept(
    uow: UnitOfWork, clock: Clock, who: Who, document: ClientDocument, day: date, way: ResponseWay, name: str
) -> Accepted:
    """Keeps who accepted the document and when; terms «после акта» begin, and a dispute about it ends. The document is
    locked, its client before it. `name` is printed on later copies.

    Raises `Conflict` for a draft, a void document or a kind that nobody answers.
    """
    _require_open(document)
    if document.response == DocumentResponse.ACCEPTED:
        return Accepted(document.responded_on or day, (), is_repeat=True)
    await end_disputes(uow, clock, document)
    _answer(document, clock, who, DocumentResponse.ACCEPTED, day, way, name)
    document.file_id = None  # the page that Telegram keeps has no mark
    after = {**named(document), "on": day, "way": way}
    record(uow, clock, who, AuditAction.ACCEPTED, ObjectType.DOCUMENT, document.id, after=after)
    await uow.flush()
    terms = await begin_terms(uow, clock, who, document, day) if rules_of(document).begins_terms else ()
    await uow.flush()
    return Accepted(day, terms, is_repeat=False)


async def object_to(
    uow: UnitOfWork, clock: Clock, contact: ContactActor, document: ClientDocument, day: date, text: str
) -> Objected:
    """Keeps what the client has against the document, and holds reminders of its unpaid invoices as a dispute until
    staff end it. Raises as `accept`, and `error-document-accepted`."""
    _require_open(document)
    if document.response == DocumentResponse.ACCEPTED:
        raise Conflict("error-document-accepted", number=document.number or "")
    if document.response == DocumentResponse.OBJECTED:
        return Objected(is_repeat=True, rests=False)
    rests = False
    _answer(document, clock, contact, DocumentResponse.OBJECTED, day, ResponseWay.TELEGRAM, contact.name)
    document.objection = text
    for _, invoice in await locked_invoices(uow, document):
        if not invoice.is_open:
            continue
        await create_hold(
            uow,
            clock,
            HoldKind.DISPUTE,
            document.client_id,
            f"contact:{contact.contact_id}",
            f"{dispute_prefix(document.id)}{int(clock.now().timestamp())}:{invoice.id}",
            invoice_id=invoice.id,
            reason=text[:REASON_LENGTH],
        )
        rests = True
    after = {**named(document), "text": text}
    record(uow, clock, contact, AuditAction.OBJECTED, ObjectType.DOCUMENT, document.id, after=after)
    await uow.flush()
    return Objected(is_repeat=False, rests=rests)


async def end_disputes(uow: UnitOfWork, clock: Clock, document: ClientDocument) -> int:
    """Ends what holds reminders because of an objection to this document. Returns how many holds."""
    prefix, ended = dispute_prefix(document.id), 0
    for _, invoice in await locked_invoices(uow, document):
        hold: Hold
        for hold in await uow.holds.of_invoice(invoice.id, HoldKind.DISPUTE):
            if hold.ended_at is None and (hold.act_key or "").startswith(prefix):
                await end_hold(uow, clock, hold)
                ended += 1
    return ended


async def settle_dispute(uow: UnitOfWork, clock: Clock, actor: Actor, document: ClientDocument) -> bool:
    """Staff have cleared it up: reminders go on, and an issued document waits for an answer again. False when there is
    no dispute about it."""
    ended = await end_disputes(uow, clock, document)
    if not ended and document.response != DocumentResponse.OBJECTED:
        return False
    if document.response == DocumentResponse.OBJECTED and document.state == DocumentState.ISSUED:
        clear_answer(document)
        await await_answer(uow, clock, document)
    after = named(document)
    record(uow, clock, actor, AuditAction.DISPUTE_ENDED, ObjectType.DOCUMENT, document.id, after=after)
    await uow.flush()
    return True


async def tell_of_answer(
    uow: UnitOfWork,
    clock: Clock,
    kind: MessageKind,
    document: ClientDocument,
    contact: Contact,
    act_key: str,
    text: str,
    params: Mapping[str, object],
) -> None:
    """To whoever hears of «Я оплатил». Once for each act."""
    client = await require_client(uow, document.client_id)
    invoices = await uow.client_documents.links(document.id)
    about = invoices[0].invoice_id if len(invoices) == 1 else 0
    answer: list[object] = ["contacts-answer", "answer", contact.id, about]
    buttons = [["doc-open", "document", document.id]]
    await tell_staff(
        uow,
        clock,
        kind,
        await members_to_ask(uow, client, document.issued_by),
        act_key=act_key,
        payload={
            "text": text,
            "params": {
                "name": contact.name,
                "client": client.name,
                "document": document.kind,
                "number": document.number or "",
                "total": Money(document.total_minor, Currency(document.currency)),
                **params,
            },
            "buttons": [answer, *buttons] if kind is MessageKind.OBJECTION else buttons,
            "contact_id": contact.id,
            ABOUT: [link.invoice_id for link in invoices],
        },
        client_id=client.id,
        document_id=document.id,
    )


def clear_answer(document: ClientDocument) -> None:
    document.response = document.responded_on = document.responded_at = None
    document.responded_by = document.responded_via = document.responder = document.objection = None


def _answer(
    document: ClientDocument,
    clock: Clock,
    who: Who,
    response: DocumentResponse,
    day: date,
    way: ResponseWay,
    name: str,
) -> None:
    document.response, document.responded_on = response.value, day
    document.responded_at, document.responded_via = clock.now(), way.value
    document.responder, document.objection, document.ask_at = name or None, None, None
    if isinstance(who, ContactActor):
        document.responded_by = f"contact:{who.contact_id}"
    else:
        document.responded_by = f"member:{who.member_id}" if who is not None else None


def _require_open(document: ClientDocument) -> None:
    if document.state == DocumentState.VOID:
        raise Conflict("error-document-void", number=document.number or "")
    if document.state == DocumentState.DRAFT or not rules_of(document).is_answered:
        raise Conflict("error-document-draft")
