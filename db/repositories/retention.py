"""What has been kept for longer than the firm wants: clients, what was said, data of messages that are over."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any

from sqlalchemy import ColumnElement, String, and_, cast, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.models import (
    AuditEntry,
    BankStatement,
    Client,
    ClientDocument,
    Contact,
    Contract,
    Delivery,
    Invoice,
    Matter,
    Payment,
    StatementLine,
    Task,
)
from db.types import UtcDateTime
from db.vocabulary.documents import DocumentResponse, DocumentState
from db.vocabulary.enums import DeliveryState, MessageKind
from db.vocabulary.statements import LineDecision, LineKind

TALK = frozenset(
    {
        MessageKind.QUESTION,
        MessageKind.CLAIM,
        MessageKind.PROMISE,
        MessageKind.OBJECTION,
        MessageKind.ACCEPTANCE,
        MessageKind.WORD,
    }
)
"""Messages that hold what people of a client and of the firm have said to each other."""
OVER = frozenset({DeliveryState.SENT, DeliveryState.SUPERSEDED, DeliveryState.CANCELLED})
"""Nobody sends these again, so that nothing reads their data."""


_SIGNS_OF_LIFE: tuple[tuple[Any, Any], ...] = (
    (Invoice, Invoice.invoice_date),
    (Invoice, Invoice.act_on),
    (Invoice, Invoice.service_to),
    (ClientDocument, ClientDocument.document_date),
    (ClientDocument, ClientDocument.responded_on),
    (Payment, Payment.received_on),
    (Contract, Contract.signed_on),
    (Matter, Matter.opened_on),
    (Matter, Matter.closed_on),
    (Contact, Contact.created_at),
    (Delivery, Delivery.created_at),
    (Task, Task.created_at),
)


@dataclass(frozen=True, slots=True)
class ClientAge:
    """`last` is the day of the last document, payment, matter, message, person or task, else of the card."""

    id: int
    name: str
    country: str
    last: date
    is_erased: bool
    keep_until: date | None


class RetentionRepository:
    """Inside a firm."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def ages(self) -> list[ClientAge]:
        """Of all clients that still have personal data, the oldest first."""
        last: dict[int, date] = {}
        for model, column in _SIGNS_OF_LIFE:
            query = select(model.client_id, func.max(column)).where(model.client_id.is_not(None))
            for client_id, found in await self._session.execute(query.group_by(model.client_id)):
                if found is not None:
                    day = found.date() if isinstance(found, datetime) else found
                    last[client_id] = max(last.get(client_id, day), day)
        rows = await self._session.execute(
            select(
                Client.id, Client.name, Client.country, Client.created_at, Client.erased_at, Client.keep_until
            )
            .where((Client.erased_at.is_(None)) | (Client.keep_until.is_not(None)))
            .order_by(Client.id)
        )
        ages = [
            ClientAge(number, name, country, last.get(number, made.date()), erased is not None, until)
            for number, name, country, made, erased, until in rows
        ]
        return sorted(ages, key=lambda one: (one.last, one.id))

    async def count_talks(self, before: datetime) -> int:
        query = select(func.count()).select_from(Delivery).where(*old_talks(before))
        return int(await self._session.scalar(query) or 0)

    async def talks(self, before: datetime, limit: int) -> Sequence[Delivery]:
        """Some of them, locked."""
        return await self._some(old_talks(before), limit)

    async def payloads(self, before: datetime, limit: int) -> Sequence[Delivery]:
        """Messages that are over and still have data, but for talks and for what owners were told of backups: that
        says whether they know; locked."""
        return await self._some(old_payloads(before), limit)

    async def idle_lines(self, before: datetime, limit: int) -> Sequence[StatementLine]:
        """Lines of statements that came before that moment, are no payment and wait for nobody, and still say who the
        parties are; locked."""
        query = select(StatementLine).where(*old_idle_lines(before))
        query = query.order_by(StatementLine.id).limit(limit).with_for_update()
        return (await self._session.scalars(query.execution_options(populate_existing=True))).all()

    async def _some(self, which: Sequence[ColumnElement[bool]], limit: int) -> Sequence[Delivery]:
        query = select(Delivery).where(*which).order_by(Delivery.id).limit(limit).with_for_update()
        return (await self._session.scalars(query.execution_options(populate_existing=True))).all()

    async def objections(self, before: datetime) -> Sequence[ClientDocument]:
        """Documents that quote what a client wrote against them before that moment and that is no dispute any more,
        locked."""
        query = select(ClientDocument).where(
            ClientDocument.objection.is_not(None),
            ClientDocument.responded_at < before,
            # An answer that is settled, or another one, leaves no objection; a void document keeps its own.
            or_(
                ClientDocument.response != DocumentResponse.OBJECTED,
                ClientDocument.state == DocumentState.VOID,
            ),
        )
        return (await self._session.scalars(query.order_by(ClientDocument.id).with_for_update())).all()

    async def acts_quoting(self, before: datetime) -> list[int]:
        """Ids of acts from before that moment that hold what somebody wrote to somebody."""
        said = AuditEntry.after["text"].as_string().is_not(None)
        return list(await self._session.scalars(select(AuditEntry.id).where(AuditEntry.at < before, said)))


def old_talks(before: datetime) -> tuple[ColumnElement[bool], ...]:
    return (Delivery.kind.in_(TALK), *_over(before))


def _over(before: datetime) -> tuple[ColumnElement[bool], ...]:
    return (
        Delivery.state.in_(OVER),
        Delivery.created_at < before,
        cast(Delivery.payload, String) != "{}",
    )


def old_payloads(before: datetime) -> tuple[ColumnElement[bool], ...]:
    """Of messages, as `RetentionRepository.payloads` says."""
    return (Delivery.kind.not_in({*TALK, MessageKind.BACKUP}), *_over(before))


def old_idle_lines(before: datetime) -> tuple[ColumnElement[bool], ...]:
    """Of lines of statements, as `RetentionRepository.idle_lines` says."""
    old = select(BankStatement.id).where(BankStatement.created_at < before)
    return (
        StatementLine.statement_id.in_(old),
        StatementLine.payment_id.is_(None),
        or_(
            StatementLine.twin_id.is_not(None),
            StatementLine.kind == LineKind.NO_PAYMENT,
            StatementLine.decision == LineDecision.NO_PAYMENT,
        ),
        or_(*(StatementLine.entry[name].as_string() != "" for name in ("purpose", "document_number"))),
    )


def silent_since(day: date) -> ColumnElement[bool]:
    """Of clients: nothing has been heard of them from that day on, whenever their cards were made."""
    columns: dict[Any, list[Any]] = {}
    for model, column in _SIGNS_OF_LIFE:
        columns.setdefault(model, []).append(column)
    instant = datetime.combine(day, time(0), UTC)
    return and_(
        *(
            ~exists().where(
                model.client_id == Client.id,
                or_(*(one >= (instant if isinstance(one.type, UtcDateTime) else day) for one in some)),
            )
            for model, some in columns.items()
        )
    )


def old_or_brought_in(day: date) -> ColumnElement[bool]:
    """Of clients: their cards were made before that day, or tell of earlier documents. Of a card of which nothing was
    ever heard the making counts; what is stamped when it is made is no older than the card."""
    dated = dict.fromkeys(
        model for model, column in _SIGNS_OF_LIFE if not isinstance(column.type, UtcDateTime)
    )
    instant = datetime.combine(day, time(0), UTC)
    return or_(Client.created_at < instant, *(exists().where(one.client_id == Client.id) for one in dated))
