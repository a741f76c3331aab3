"""Sending a document to the client as an invoice is sent: to people in Telegram, by e-mail, or handed over."""

from collections.abc import Mapping
from typing import Any

from db.models import Client, ClientDocument
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentKind, DocumentState
from db.vocabulary.enums import (
    Audience,
    AuditAction,
    Channel,
    ContactState,
    DeliveryState,
    MessageKind,
    ObjectType,
)
from services.client_documents.service import get_document, lock_document
from services.client_documents.terms import unsent_invoices
from services.client_documents.views import DocumentSendingOptions
from services.core.audit import record
from services.core.document_sent import mark_document_sent, named
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.errors import BadInput, Conflict, NotFound
from services.domain.ids import ClientId, ContactId, DocumentId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock, WakeWorker
from services.invoices.sending import (
    Addressee,
    SendTargets,
    Sent,
    confirmed_contact,
    mail_state,
    require_mail,
    unaddressed_lawyer,
)
from services.outbox.queue import Destination, queue_message
from services.outbox.wording import BY, CAPTION_LIMIT, WORDS, parse_words


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
            contacts = await uow.contacts.of_client(client.id)
            return DocumentSendingOptions(
                document_id=DocumentId(document.id),
                kind=DocumentKind(document.kind),
                number=document.number or "",
                client_id=ClientId(client.id),
                client_name=client.name,
                total=Money(document.total_minor, Currency(document.currency)),
                contacts=tuple(
                    Addressee(ContactId(row.id), row.name, row.unreachable_at is not None)
                    for row in contacts
                    if row.state == ContactState.CONFIRMED
                ),
                email=client.email,
                mail=mail_state(client, mail_on=self._mail_on),
                sent_before=document.sent_at is not None,
                unsent_invoices=await unsent_invoices(uow, document),
                unaddressed=await unaddressed_lawyer(uow, actor, client),
            )

    @permitted(Permission.DOCUMENT_ISSUE)
    async def send(
        self, actor: Actor, document_id: DocumentId, ways: SendTargets, act_key: str, words: str = ""
    ) -> Sent:
        """One delivery a way; the same act twice is one. `words` are what it says in place of the usual text.

        Raises `BadInput` without any way, `NotFound` for who is no confirmed contact of this client, `Conflict` when
        e-mail can't be used. `act_key` has at most 40 characters.
        """
        if not (ways.contacts or ways.email or ways.hand):
            raise BadInput("error-send-nobody")
        words = parse_words(words, CAPTION_LIMIT) if words else ""
        async with self._work.write(actor) as uow:
            document = await lock_document(uow, document_id)
            client = await _client_of(uow, document)
            sender = await uow.firms.member(actor.member_id)
            payload: dict[str, Any] = {WORDS: words} if words else {}
            payload |= {BY: sender.user_id} if sender else {}
            contacts = [await confirmed_contact(uow, client, contact_id) for contact_id in ways.contacts]
            if ways.email:
                require_mail(client, mail_on=self._mail_on)
            for contact in contacts:
                to = Destination(Channel.TELEGRAM, str(contact.user_id), contact_id=contact.id)
                await self._queue(uow, document, to, f"{act_key}:c{contact.id}", payload)
            if ways.email:
                to = Destination(Channel.EMAIL, client.email or "")
                await self._queue(uow, document, to, f"{act_key}:e", payload)
            if ways.hand:
                await self._hand(uow, actor, client, document, f"{act_key}:h")
            names = tuple(contact.name for contact in contacts)
            sent = Sent(names, client.email if ways.email else None, ways.hand)
            await uow.flush()
        self._wake()
        return sent

    async def _queue(
        self,
        uow: UnitOfWork,
        document: ClientDocument,
        to: Destination,
        act_key: str,
        payload: Mapping[str, Any],
    ) -> None:
        await queue_message(
            uow,
            self._clock,
            MessageKind.DOCUMENT,
            Audience.CLIENT,
            to,
            act_key=act_key,
            payload=payload,
            client_id=document.client_id,
            document_id=document.id,
        )

    async def _hand(
        self, uow: UnitOfWork, actor: Actor, client: Client, document: ClientDocument, act_key: str
    ) -> None:
        """«Передан лично»: the client has it from now on."""
        if await uow.deliveries.by_act_key(act_key) is not None:
            return
        row = await queue_message(
            uow,
            self._clock,
            MessageKind.DOCUMENT,
            Audience.CLIENT,
            Destination(Channel.HAND, client.name[:254]),
            act_key=act_key,
            client_id=client.id,
            document_id=document.id,
        )
        row.state, row.sent_at = DeliveryState.SENT.value, self._clock.now()
        await mark_document_sent(uow, self._clock, document)
        after = {
            **named(document),
            "to": client.name,
            "channel": Channel.HAND,
            "kind": MessageKind.DOCUMENT,
            "delivery_id": row.id,
        }
        record(uow, self._clock, actor, AuditAction.DELIVERED, ObjectType.DOCUMENT, document.id, after=after)


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
