"""Hands out what is held of one person, to that person or to the firm that was asked for it.

Only what is about the person or came from it: the firm's own notes, tasks and reasons are its work and stay with it.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from db.models import (
    Client,
    ClientDocument,
    Contact,
    Contract,
    Delivery,
    Invoice,
    Matter,
    Payment,
    StatementLine,
)
from db.unit_of_work import UnitOfWork
from db.vocabulary.documents import DocumentState
from db.vocabulary.enums import Audience, Channel, HoldKind, InvoiceState, MessageKind, Role
from services.core.unit_of_work import UnitOfWorkFactory
from services.documents.einvoice.facts import PartyFacts
from services.domain.access import Actor, ContactActor, Permission, for_contact, permitted
from services.domain.errors import NotFound
from services.domain.ids import ClientId, ContactId, MemberId
from services.domain.money.money import Currency, Money
from services.firms.identity import IdentityService, StoredPerson
from services.privacy.views import HeldData, HeldRow

QUESTION, WORDS = "question", "words"


class HeldDataService:
    def __init__(self, work: UnitOfWorkFactory, identity: IdentityService) -> None:
        self._work = work
        self._identity = identity

    @for_contact
    async def own(self, contact: ContactActor) -> HeldData:
        """What is held of who speaks for a client, for that person itself."""
        async with self._work.read_as(contact) as (uow, row):
            rows = await _of_contact(uow, row)
        return HeldData(contact.name, (await self._person(row), *rows))

    @permitted(Permission.CLIENT_EDIT)
    async def of_contact(self, actor: Actor, contact_id: ContactId) -> HeldData:
        async with self._work.read(actor) as uow:
            row = await uow.contacts.get(contact_id)
            if row is None:
                raise NotFound
            rows = await _of_contact(uow, row)
        return HeldData(row.name, (await self._person(row), *rows))

    @permitted(Permission.CLIENT_EDIT)
    async def of_client(self, actor: Actor, client_id: ClientId) -> HeldData:
        """Without the card, which every screen can show; people who speak for the client ask for theirs."""
        async with self._work.read(actor) as uow:
            client = await uow.clients.get(client_id)
            if client is None:
                raise NotFound
            rows = [
                *_contracts(await uow.erasure.read(Contract, client.id)),
                *_matters(await uow.erasure.read(Matter, client.id)),
                *_invoices(await uow.erasure.read(Invoice, client.id)),
                *_documents(await uow.erasure.read(ClientDocument, client.id)),
                *_facts(client),
                *_payments(await uow.erasure.read(Payment, client.id)),
                *_statement_lines(await uow.erasure.read_statement_lines(client.id)),
                *_letters(await uow.erasure.messages_to(client.id)),
            ]
            return HeldData(client.name, tuple(rows))

    @permitted(Permission.FIRM_READ)
    async def own_as_member(self, actor: Actor) -> HeldData:
        """What is held of who works here, for that person itself."""
        return await self._of_member(actor, actor.member_id)

    @permitted(Permission.STAFF_EDIT)
    async def of_member(self, actor: Actor, member_id: MemberId) -> HeldData:
        """What is held of a member, of a former one as well. Raises `NotFound` also when it was erased."""
        return await self._of_member(actor, member_id)

    async def _of_member(self, actor: Actor, member_id: MemberId) -> HeldData:
        """What clients wrote and what the firm wrote about them is theirs: of messages and acts only the numbers."""
        async with self._work.read(actor) as uow:
            row = await uow.firms.member(member_id)
            if row is None or row.user_id is None:
                raise NotFound
            count, last = await uow.member_erasure.read_messages(row.id)
            traces = {"messages": count, "last": last, **await uow.member_erasure.in_books(row.id)}
        work = {"role": Role(row.role), "email": row.email or "", "works": "yes" if row.active else "no"}
        user = await self._identity.stored_person(row.user_id)
        person = _person(user, row.user_id, row.name, row.created_at, language=user.language if user else "")
        return HeldData(row.name, (person, HeldRow("work", work), HeldRow("trace", traces)))

    async def _person(self, row: Contact) -> HeldRow:
        user = await self._identity.stored_person(row.user_id)
        return _person(
            user, row.user_id, row.name, row.created_at, phone=row.phone or "", language=row.language or ""
        )


def _person(
    user: StoredPerson | None,
    user_id: int,
    name: str,
    since: datetime,
    *,
    phone: str = "",
    language: str = "",
) -> HeldRow:
    values = {
        "name": name,
        "username": (user.username if user else None) or "",
        "phone": phone,
        "user": str(user_id),
        "language": language,
        "since": since,
    }
    return HeldRow("person", values)


async def _of_contact(uow: UnitOfWork, contact: Contact) -> list[HeldRow]:
    found: list[HeldRow] = []
    seen: set[str] = set()
    for row in await uow.erasure.read_messages_of_contact(contact.id):
        if row.audience == Audience.CLIENT:
            found.append(HeldRow("message", _message(row)))
            continue
        # The same words went to several members.
        act = (row.act_key or str(row.id)).rpartition(":m")[0]
        if act not in seen and (row.kind in _SAID):
            seen.add(act)
            found.append(HeldRow("said", _said(row)))
    for hold in await uow.erasure.read_holds_by(contact.id):
        if hold.kind in (HoldKind.PROMISE, HoldKind.CLAIM):
            found.append(HeldRow(hold.kind, {"at": hold.created_at, "until": hold.until}))
    return found + _answers(await uow.erasure.read_answered_by(contact.id))


_SAID = frozenset(
    {
        MessageKind.QUESTION,
        MessageKind.PROMISE,
        MessageKind.CLAIM,
        MessageKind.ACCEPTANCE,
        MessageKind.OBJECTION,
    }
)


def _said(row: Delivery) -> dict[str, Any]:
    params = row.payload.get("params") or {}
    return {
        "at": row.created_at,
        "kind": row.kind,
        "text": str(params.get(QUESTION) or params.get(WORDS) or ""),
        "number": str(params.get("number") or ""),
    }


def _message(row: Delivery) -> dict[str, Any]:
    params = row.payload.get("params") or {}
    return {
        "at": row.sent_at or row.created_at,
        "kind": row.kind,
        "channel": row.channel,
        "to": row.recipient if row.channel == Channel.EMAIL else "",
        "text": str(params.get("answer") or ""),
    }


def _contracts(rows: Sequence[Contract]) -> list[HeldRow]:
    return [
        HeldRow("contract", {"number": row.number, "day": row.signed_on, "subject": row.subject})
        for row in rows
    ]


def _matters(rows: Sequence[Matter]) -> list[HeldRow]:
    return [HeldRow("matter", {"name": row.name, "day": row.opened_on}) for row in rows]


def _invoices(rows: Sequence[Invoice]) -> list[HeldRow]:
    return [
        HeldRow(
            "invoice",
            {
                "number": row.number or "",
                "day": row.invoice_date,
                "total": Money(row.total_minor, Currency(row.currency)),
                "void": "yes" if row.status == InvoiceState.VOID else "no",
                "esf": row.esf_number or "",
            },
        )
        for row in rows
        if row.status != InvoiceState.DRAFT
    ]


def _answers(rows: Sequence[ClientDocument]) -> list[HeldRow]:
    """Documents that keep the person's name, or its words, by themselves: messages about them are emptied sooner."""
    return [
        HeldRow(
            "answer",
            {
                "document": row.kind,
                "number": row.number or "",
                "day": row.document_date,
                "response": row.response or "",
                "on": row.responded_on,
                "name": row.responder or "",
                "text": row.objection or "",
            },
        )
        for row in rows
    ]


def _documents(rows: Sequence[ClientDocument]) -> list[HeldRow]:
    return [
        HeldRow(
            "document",
            {
                "document": row.kind,
                "number": row.number or "",
                "day": row.document_date,
                "total": Money(row.total_minor, Currency(row.currency)),
                "void": "yes" if row.state == DocumentState.VOID else "no",
                "response": row.response or "",
                "text": row.objection or "",
            },
        )
        for row in rows
        if row.state != DocumentState.DRAFT
    ]


def _facts(client: Client) -> list[HeldRow]:
    """What electronic invoices say of the client beside the page."""
    known = PartyFacts.from_dict(client.einvoice)
    texts = known.to_dict()
    if (address := known.address) is not None:
        town = f"{address.postcode} {address.city}"
        texts["address"] = ", ".join(filter(None, (address.street, town, address.country)))
    return [HeldRow("fact", {"fact": name, "value": value}) for name, value in texts.items() if value]


def _payments(rows: Sequence[Payment]) -> list[HeldRow]:
    return [
        HeldRow(
            "payment",
            {
                "day": row.received_on,
                "amount": Money(row.amount_minor, Currency(row.currency)),
                "reference": row.reference or "",
            },
        )
        for row in rows
    ]


def _statement_lines(rows: Sequence[StatementLine]) -> list[HeldRow]:
    return [
        HeldRow(
            "statement",
            {
                "day": row.booked_on,
                "payer": str(row.entry["payer"]["name"]),
                "account": str(row.entry["payer"]["account"]),
                "purpose": str(row.entry["purpose"]),
            },
        )
        for row in rows
    ]


def _letters(rows: Sequence[Delivery]) -> list[HeldRow]:
    return [HeldRow("message", _message(row)) for row in rows]
