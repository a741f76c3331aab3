"""Sending a document to the client as an invoice is sent: to people in Telegram, by e-mail, or handed over."""

from db.models import Client, ClientDocument
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind, DocumentState
from db.vocabulary.enums import (
    AuditAction,
    Channel,
    MessageKind,
    ObjectType,
)
from services.client_documents.demands.debt import require_true
from services.client_documents.service import get_document, lock_document
from services.client_documents.terms import unsent_invoices
from services.client_documents.views import DocumentSendingOptions
from services.core.audit import record
from services.core.document_sent import mark_document_sent, named
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import BadInput, Conflict, NotFound
from services.domain.ids import ClientId, DocumentId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock, WakeWorker
from services.invoices.sending import (
    SendTargets,
    Sent,
    Subject,
    load_addressees,
    load_newest,
    mail_state,
    queue_by_ways,
    queue_handed,
    sent_meanwhile,
    unaddressed_lawyer,
)
from services.outbox.wording import CAPTION_LIMIT, parse_words


class DocumentSendingService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock, wake: WakeWorker, *, mail_on: bool) -> None:
        self._work = work
        self._clock = clock
        self._wake = wake
        self._mail_on = mail_on

    @permitted(Permission.DOCUMENT_ISSUE)
    async def options(self, actor: Actor, document_id: DocumentId) -> DocumentSendingOptions:
        """Raises `Conflict` for what is not sent to clients: a draft, a void document."""
        async with self._work.read(actor) as uow:
            document = await get_document(uow, document_id)
            client = await _client_of(uow, document)
            return DocumentSendingOptions(
                document_id=DocumentId(document.id),
                kind=DocumentKind(document.kind),
                number=document.number or "",
                client_id=ClientId(client.id),
                client_name=client.name,
                total=Money(document.total_minor, Currency(document.currency)),
                contacts=await load_addressees(uow, client),
                email=client.email,
                mail=mail_state(client, mail_on=self._mail_on),
                sent_before=document.sent_at is not None,
                newest=await load_newest(uow, _subject(client, document)),
                unsent_invoices=await unsent_invoices(uow, document),
                unaddressed=await unaddressed_lawyer(uow, actor, client),
            )

    @permitted(Permission.DOCUMENT_ISSUE)
    async def send(
        self,
        actor: Actor,
        document_id: DocumentId,
        ways: SendTargets,
        act_key: str,
        words: str = "",
        *,
        seen: int | None = None,
    ) -> Sent:
        """One delivery a way; the same act twice is one. `words` are what it says in place of the usual text. What
        others have sent later than `seen` is returned, and nothing is sent.

        Raises `BadInput` without any way, `NotFound` for who is no confirmed contact of this client, `Conflict` when
        e-mail can't be used, and for a demand that no longer says what is owed. `act_key` has at most 40 characters.
        """
        if not (ways.contacts or ways.email or ways.hand):
            raise BadInput("error-send-nobody")
        words = parse_words(words, CAPTION_LIMIT) if words else ""
        async with self._work.write(actor) as uow:
            document = await lock_document(uow, document_id)
            client = await _client_of(uow, document)
            await require_true(uow, document)
            subject = _subject(client, document)
            if seen is not None and (stopped := await sent_meanwhile(uow, subject, act_key, seen)):
                return stopped
            sent = await queue_by_ways(
                uow, self._clock, actor, subject, ways, act_key, words, mail_on=self._mail_on
            )
            if ways.hand:
                await self._hand(uow, actor, subject, document, act_key)
            await uow.flush()
        self._wake()
        return sent

    async def _hand(
        self, uow: UnitOfWork, actor: Actor, subject: Subject, document: ClientDocument, act_key: str
    ) -> None:
        """«Передан лично»: the client has it from now on."""
        row = await queue_handed(uow, self._clock, subject, act_key)
        if row is None:
            return
        await mark_document_sent(uow, self._clock, document)
        after = {
            **named(document),
            "to": subject.client.name,
            "channel": Channel.HAND,
            "kind": MessageKind.DOCUMENT,
            "delivery_id": row.id,
        }
        record(uow, self._clock, actor, AuditAction.DELIVERED, ObjectType.DOCUMENT, document.id, after=after)


def _subject(client: Client, document: ClientDocument) -> Subject:
    return Subject(MessageKind.DOCUMENT, client, document_id=document.id)


async def _client_of(uow: UnitOfWork, document: ClientDocument) -> Client:
    """Raises `Conflict` for a draft and for a void document."""
    client = await uow.clients.get(document.client_id)
    if client is None:
        raise NotFound
    if document.state == DocumentState.DRAFT:
        raise Conflict("error-document-draft")
    if document.state == DocumentState.VOID:
        raise Conflict("error-document-void", number=document.number or "")
    return client
