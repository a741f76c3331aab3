"""Every row that holds something of a client or of a contact, to erase it or to hand it out."""

import json
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import (
    ColumnElement,
    String,
    and_,
    cast,
    delete,
    exists,
    false,
    func,
    not_,
    or_,
    select,
    union,
    update,
)
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer

from db.models import (
    AuditEntry,
    ClientDocument,
    ClientOwned,
    Contact,
    ContactInvite,
    Contract,
    ContractStage,
    Delivery,
    Hold,
    Invoice,
    InvoiceLine,
    Matter,
    Member,
    OwnerClaim,
    PayerDecision,
    Payment,
    StatementLine,
    Task,
    User,
)
from db.models.runtime import INLINE, FsmRecord, InboxUpdate
from db.vocabulary.documents import DocumentState
from db.vocabulary.enums import Audience, ContractState, DeliveryState, HoldKind, InvoiceState, ObjectType

Row = TypeVar("Row", bound=ClientOwned)

_OWNED: tuple[tuple[str, Any], ...] = (
    (ObjectType.CONTACT, Contact),
    (ObjectType.CONTRACT, Contract),
    (ObjectType.INVOICE, Invoice),
    (ObjectType.DOCUMENT, ClientDocument),
    (ObjectType.MATTER, Matter),
    (ObjectType.PAYMENT, Payment),
    (ObjectType.TASK, Task),
)


class ErasureRepository:
    """Inside a firm."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def of_client(self, kind: type[Row], client_id: int) -> Sequence[Row]:
        """The client's rows of this kind, locked."""
        # `id` is a column of each kind, and not of the mixin that they share.
        query = select(kind).where(kind.client_id == client_id).order_by(kind.id)  # type: ignore[attr-defined]
        rows = await self._session.scalars(query.with_for_update().execution_options(populate_existing=True))
        return rows.all()

    async def lines(self, client_id: int) -> Sequence[InvoiceLine]:
        mine = select(Invoice.id).where(Invoice.client_id == client_id)
        rows = await self._session.scalars(select(InvoiceLine).where(InvoiceLine.invoice_id.in_(mine)))
        return rows.all()

    async def stages(self, client_id: int) -> Sequence[ContractStage]:
        mine = select(Contract.id).where(Contract.client_id == client_id)
        rows = await self._session.scalars(select(ContractStage).where(ContractStage.contract_id.in_(mine)))
        return rows.all()

    async def messages(self, client_id: int) -> Sequence[Delivery]:
        """To the client, and to staff about the client; locked."""
        invoices = select(Invoice.id).where(Invoice.client_id == client_id)
        contacts = select(Contact.id).where(Contact.client_id == client_id)
        return await self._messages(
            or_(
                Delivery.client_id == client_id,
                Delivery.invoice_id.in_(invoices),
                Delivery.contact_id.in_(contacts),
            )
        )

    async def messages_of_contact(self, contact_id: int) -> Sequence[Delivery]:
        """To the contact, and from the contact to staff; locked."""
        return await self._messages(_of_contact(contact_id))

    async def read_messages_of_contact(self, contact_id: int) -> Sequence[Delivery]:
        """The same, for looking only."""
        query = select(Delivery).where(_of_contact(contact_id)).order_by(Delivery.id)
        return (await self._session.scalars(query)).all()

    async def messages_to(self, client_id: int) -> Sequence[Delivery]:
        """To the client's addresses and people, for looking only."""
        query = select(Delivery).where(Delivery.client_id == client_id, Delivery.audience == Audience.CLIENT)
        return (await self._session.scalars(query.order_by(Delivery.id))).all()

    async def read(self, kind: type[Row], client_id: int) -> Sequence[Row]:
        """The client's rows of this kind, for looking only and without frozen pages."""
        query = select(kind).where(kind.client_id == client_id).order_by(kind.id)  # type: ignore[attr-defined]
        if (page := getattr(kind, "snapshot", None)) is not None:
            query = query.options(defer(page))
        return (await self._session.scalars(query)).all()

    async def messages_saying(self, client_id: int, values: Collection[str]) -> Sequence[Delivery]:
        """Whose data or address hold one of these values, but for those about other clients; locked."""
        if not values:
            return ()
        holding = or_(Delivery.recipient.in_(values), *json_holding(Delivery.payload, values))
        theirs = select(Invoice.id).where(Invoice.client_id != client_id)
        return await self._messages(
            and_(
                holding,
                or_(Delivery.client_id.is_(None), Delivery.client_id == client_id),
                or_(Delivery.invoice_id.is_(None), Delivery.invoice_id.not_in(theirs)),
            )
        )

    async def _messages(self, which: ColumnElement[bool]) -> Sequence[Delivery]:
        query = select(Delivery).where(which).order_by(Delivery.id).with_for_update()
        return (await self._session.scalars(query.execution_options(populate_existing=True))).all()

    async def acts_of_client(self, client_id: int) -> Sequence[int]:
        """Ids of all acts on the client and on what belongs to it."""
        ids = [
            select(AuditEntry.id).where(
                AuditEntry.object_type == ObjectType.CLIENT, AuditEntry.object_id == client_id
            )
        ]
        for kind, model in _OWNED:
            mine = select(model.id).where(model.client_id == client_id)
            ids.append(
                select(AuditEntry.id).where(AuditEntry.object_type == kind, AuditEntry.object_id.in_(mine))
            )
        invoices = select(Invoice.id).where(Invoice.client_id == client_id)
        ids.append(
            select(AuditEntry.id).where(
                AuditEntry.invoice_id.is_not(None), AuditEntry.invoice_id.in_(invoices)
            )
        )
        return list(await self._session.scalars(union(*ids)))

    async def acts_of_contact(self, contact_id: int) -> Sequence[int]:
        query = select(AuditEntry.id).where(
            AuditEntry.object_type == ObjectType.CONTACT, AuditEntry.object_id == contact_id
        )
        return list(await self._session.scalars(query))

    async def acts_saying(self, client_id: int, values: Collection[str]) -> Sequence[int]:
        """Ids of acts of the firm whose values or author hold one of these, but for those on other clients: they may
        have namesakes."""
        if not values:
            return []
        others = [(AuditEntry.object_type == ObjectType.CLIENT) & (AuditEntry.object_id != client_id)]
        for kind, model in _OWNED:
            theirs = select(model.id).where(model.client_id != client_id)
            others.append((AuditEntry.object_type == kind) & AuditEntry.object_id.in_(theirs))
        query = select(AuditEntry.id).where(
            or_(
                AuditEntry.member_id.is_(None) & AuditEntry.member_name.in_(values),
                *json_holding(AuditEntry.before, values),
                *json_holding(AuditEntry.after, values),
            ),
            not_(or_(*others)),
        )
        return list(await self._session.scalars(query))

    async def acts(self, entry_ids: Collection[int]) -> Sequence[AuditEntry]:
        rows = await self._session.scalars(
            select(AuditEntry).where(AuditEntry.id.in_(entry_ids)).order_by(AuditEntry.id)
        )
        return rows.all()

    async def obstacles(self, client_id: int) -> dict[str, int]:
        """How much of each kind is still open: what has to end before the client's data may go."""
        found = {}
        for name, model, which in (
            ("drafts", Invoice, Invoice.status == InvoiceState.DRAFT),
            ("document_drafts", ClientDocument, ClientDocument.state == DocumentState.DRAFT),
            ("invoices", Invoice, Invoice.is_open),
            ("disputes", Hold, (Hold.kind == HoldKind.DISPUTE) & Hold.ended_at.is_(None)),
            ("contracts", Contract, Contract.state == ContractState.ACTIVE),
            ("matters", Matter, Matter.closed_on.is_(None)),
        ):
            query = select(func.count()).select_from(model).where(model.client_id == client_id, which)
            found[name] = int(await self._session.scalar(query) or 0)
        invoices = select(Invoice.id).where(Invoice.client_id == client_id)
        leaving = (
            select(func.count())
            .select_from(Delivery)
            .where(
                Delivery.state == DeliveryState.SENDING,
                or_(Delivery.client_id == client_id, Delivery.invoice_id.in_(invoices)),
            )
        )
        found["sending"] = int(await self._session.scalar(leaving) or 0)
        return {name: count for name, count in found.items() if count}

    async def issued_of(self, client_id: int) -> Sequence[int]:
        """Ids of invoices that are issued and not void."""
        query = select(Invoice.id).where(Invoice.client_id == client_id, Invoice.is_counted)
        return list(await self._session.scalars(query))

    async def count_documents(self, client_id: int) -> int:
        """Those beside invoices that are issued and not void."""
        which = ClientDocument.client_id == client_id, ClientDocument.state == DocumentState.ISSUED
        return int(await self._session.scalar(select(func.count(ClientDocument.id)).where(*which)) or 0)

    async def statement_lines(self, client_id: int, values: Collection[str]) -> Sequence[StatementLine]:
        """Lines of banks' statements that are the client's money, or that hold one of the values and are nobody
        else's; locked."""
        said = json_holding(StatementLine.entry, values)
        others = StatementLine.client_id.is_(None) & or_(false(), *said)
        mine = select(StatementLine.id).where(StatementLine.client_id == client_id)
        which = or_(StatementLine.client_id == client_id, StatementLine.twin_id.in_(mine), others)
        query = select(StatementLine).where(which)
        rows = await self._session.scalars(query.order_by(StatementLine.id).with_for_update())
        return rows.all()

    async def read_statement_lines(self, client_id: int) -> Sequence[StatementLine]:
        """Lines of banks' statements that have become the client's payments."""
        query = select(StatementLine).where(
            StatementLine.client_id == client_id, StatementLine.payment_id.is_not(None)
        )
        return (await self._session.scalars(query.order_by(StatementLine.id))).all()

    async def payers(self, client_id: int, values: Collection[str]) -> Sequence[PayerDecision]:
        """What was learnt of the client's money, and of who bears one of these accounts or numbers."""
        keys = [f"{kind}:{value}" for kind in ("account", "tax", "name") for value in values]
        query = select(PayerDecision).where(
            or_(PayerDecision.client_id == client_id, PayerDecision.payer_key.in_(keys))
        )
        return (await self._session.scalars(query.order_by(PayerDecision.id).with_for_update())).all()

    async def answered_by(self, contact_id: int) -> Sequence[ClientDocument]:
        """Documents that this contact has answered, locked."""
        query = select(ClientDocument).where(ClientDocument.responded_by == f"contact:{contact_id}")
        rows = await self._session.scalars(query.order_by(ClientDocument.id).with_for_update())
        return rows.all()

    async def read_answered_by(self, contact_id: int) -> Sequence[ClientDocument]:
        """The same, for looking only and without the frozen pages."""
        query = select(ClientDocument).where(ClientDocument.responded_by == f"contact:{contact_id}")
        query = query.options(defer(ClientDocument.snapshot), defer(ClientDocument.content))
        return (await self._session.scalars(query.order_by(ClientDocument.id))).all()

    async def last_act_on(self, client_id: int) -> date | None:
        """The latest day that an accounting document of the client bears."""
        days = [
            await self._session.scalar(select(func.max(column)).where(model.client_id == client_id))
            for model, column in (
                (Invoice, Invoice.invoice_date),
                (Invoice, Invoice.act_on),
                (Invoice, Invoice.service_to),
                (ClientDocument, ClientDocument.document_date),
                (ClientDocument, ClientDocument.responded_on),
                (Payment, Payment.received_on),
            )
        ]
        return max((day for day in days if day is not None), default=None)

    async def leaving_to(self, contact_id: int) -> int:
        query = (
            select(func.count())
            .select_from(Delivery)
            .where(Delivery.contact_id == contact_id, Delivery.state == DeliveryState.SENDING)
        )
        return int(await self._session.scalar(query) or 0)

    async def disputes_of(self, contact_id: int) -> int:
        query = (
            select(func.count())
            .select_from(Hold)
            .where(
                Hold.created_by == f"contact:{contact_id}",
                Hold.kind == HoldKind.DISPUTE,
                Hold.ended_at.is_(None),
            )
        )
        return int(await self._session.scalar(query) or 0)

    async def holds_by(self, contact_id: int) -> Sequence[Hold]:
        query = select(Hold).where(Hold.created_by == f"contact:{contact_id}").order_by(Hold.id)
        return (await self._session.scalars(query.with_for_update())).all()

    async def read_holds_by(self, contact_id: int) -> Sequence[Hold]:
        query = select(Hold).where(Hold.created_by == f"contact:{contact_id}").order_by(Hold.id)
        return (await self._session.scalars(query)).all()

    async def forget_opened(self, user_id: int) -> None:
        """Who opened which link of the firm."""
        query = select(ContactInvite).where(ContactInvite.opened_by == user_id)
        for invite in await self._session.scalars(query):
            invite.opened_by = None

    async def delete(self, row: ClientOwned | PayerDecision) -> None:
        await self._session.delete(row)

    async def members_by_user(self) -> dict[int, int]:
        """Members of the firm by their Telegram users; without those whose data went."""
        rows = await self._session.execute(select(Member.user_id, Member.id))
        return {user_id: member_id for user_id, member_id in rows if user_id is not None}


class PeopleEraser:
    """Outside firms: what the bot keeps of Telegram people themselves."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def names(self, user_ids: Collection[int]) -> dict[int, tuple[str, str | None]]:
        """Name and username."""
        rows = await self._session.execute(
            select(User.id, User.name, User.username).where(User.id.in_(user_ids))
        )
        return {user_id: (name, username) for user_id, name, username in rows}

    async def forget(self, user_id: int) -> int:
        """Forgets what this person was doing in the bot, and the person too unless some firm still needs to know who it
        is. Returns how many stored dialogs are gone; members keep theirs."""
        if await self._is(Member.user_id == user_id):
            return 0
        keys = FsmRecord.key.like(f"%:{user_id}:%")
        gone = await self._session.scalars(delete(FsmRecord).where(keys).returning(FsmRecord.key))
        lanes = str(user_id), f"{INLINE}{user_id}"  # what they have just written
        await self._session.execute(delete(InboxUpdate).where(InboxUpdate.lane.in_(lanes)))
        await self._forget_told(user_id)
        if not await self._is(Contact.user_id == user_id) and not await self._is(
            OwnerClaim.used_by == user_id
        ):
            await self._session.execute(delete(User).where(User.id == user_id))
        return len(gone.all())

    async def leave_firm(self, user_id: int, firm_id: int) -> None:
        """The person has founded no firm here and has none open: said before `forget`, of who was a member."""
        claims = OwnerClaim.used_by == user_id, OwnerClaim.firm_id == firm_id
        await self._session.execute(update(OwnerClaim).where(*claims).values(used_by=None))
        opened = User.id == user_id, User.firm_id == firm_id
        await self._session.execute(update(User).where(*opened).values(firm_id=None))

    async def _forget_told(self, user_id: int) -> None:
        """Which troubles of the installation the person has heard of: rows that belong to no chat (`bot/alarms.py`)."""
        records = await self._session.scalars(select(FsmRecord).where(FsmRecord.key.not_like("%:%")))
        for record in records:
            record.data = {
                name: {key: value for key, value in told.items() if key != str(user_id)}
                if isinstance(told, dict)
                else told
                for name, told in record.data.items()
            }

    async def drop_dialogs(self, user_ids: Collection[int], values: Collection[str]) -> int:
        """Drops stored dialogs of these people that hold one of the values, with all else of the same chat, so that
        no half of a dialog stays."""
        said = json_holding(FsmRecord.data, values)
        if not said or not user_ids:
            return 0
        theirs = or_(*(FsmRecord.key.like(f"%:{user_id}:%") for user_id in user_ids))
        found = await self._session.scalars(select(FsmRecord.key).where(theirs, or_(*said)))
        chats = {":".join(key.split(":")[:3]) for key in found}
        dropped = 0
        for chat in chats:
            gone = await self._session.scalars(
                delete(FsmRecord).where(FsmRecord.key.like(f"{chat}:%")).returning(FsmRecord.key)
            )
            dropped += len(gone.all())
        return dropped

    async def _is(self, which: ColumnElement[bool]) -> bool:
        return bool(await self._session.scalar(select(exists().where(which))))


def _of_contact(contact_id: int) -> ColumnElement[bool]:
    """Messages to staff name the contact in their data."""
    return or_(Delivery.contact_id == contact_id, Delivery.payload["contact_id"].as_integer() == contact_id)


def json_holding(column: Any, values: Collection[str]) -> list[ColumnElement[bool]]:
    """Conditions on a column of JSON, one a value: as the letters stand, and as SQLite's JSON spells them."""
    found: list[ColumnElement[bool]] = []
    for value in values:
        plain = json.dumps(value, ensure_ascii=False)[1:-1]
        escaped = json.dumps(value)[1:-1]
        found += [cast(column, String).contains(each, autoescape=True) for each in {plain, escaped}]
    return found
