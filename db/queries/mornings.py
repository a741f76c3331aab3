"""What the summaries of a morning count, of several firms and for all their readers at once.

`db.queries.digest` asks the same for one reader, whose session shows own clients only. Here each row says whose client
it is about, and who asks decides which reader sees it (`services.digest.together`).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import and_, case, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from db.models import Client, ClientShare, Delivery, Hold, Invoice, Member, Payment, Task
from db.queries.digest import IS_REMINDED_OF, LOST, UndeliveredRow
from db.vocabulary.enums import Audience, DeliveryState, HoldKind, PaymentKind, TaskState


@dataclass(frozen=True, slots=True)
class Whose:
    """The client that a row is about, and the member who is responsible for it."""

    firm_id: int
    client_id: int
    responsible_id: int


@dataclass(frozen=True, slots=True)
class ExpectedRow:
    whose: Whose
    invoice_id: int
    number: str | None
    client: str
    currency: str
    balance_minor: int
    due_date: date | None


@dataclass(frozen=True, slots=True)
class OverdueRow:
    """What one client owes in one currency."""

    whose: Whose
    client: str
    currency: str
    count: int
    minor: int
    oldest: date | None
    """Of those that clients are reminded of."""


@dataclass(frozen=True, slots=True)
class ReceivedRow:
    whose: Whose
    currency: str
    minor: int


@dataclass(frozen=True, slots=True)
class LostRow:
    whose: Whose
    row: UndeliveredRow


@dataclass(frozen=True, slots=True)
class TasksRow:
    """Open tasks of one member about one client: how many are due before the day, and before its end."""

    whose: Whose
    assignee_id: int
    overdue: int
    until_midnight: int


_CLIENT = (Client.firm_id, Client.id, Client.responsible_id)


class MorningQueries:
    """Over the firms of the session, in the order of their ids."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session

    async def readers(self) -> Sequence[Member]:
        """Active members who want the summary, in the order of joining."""
        query = select(Member).where(Member.active, Member.digest).order_by(Member.firm_id, Member.id)
        return (await self._session.scalars(query)).all()

    async def shares(self, member_ids: Collection[int]) -> set[tuple[int, int]]:
        """(member, client) of clients that are shown to these members beside their own."""
        query = select(ClientShare.member_id, ClientShare.client_id).where(
            ClientShare.member_id.in_(sorted(member_ids))
        )
        return {(member_id, client_id) for member_id, client_id in await self._session.execute(query)}

    async def due(self, since: date, day: date) -> list[ExpectedRow]:
        """Open invoices whose due date is in these days, the last one included; of earlier days those that clients are
        reminded of."""
        pointed_at = or_(Invoice.due_date == day, and_(*IS_REMINDED_OF))
        return await self._expected(and_(Invoice.due_date.between(since, day), pointed_at))

    async def promised(self, day: date) -> list[ExpectedRow]:
        """Open invoices that the client has promised to pay on this day."""
        promises = select(Hold.invoice_id).where(
            Hold.kind == HoldKind.PROMISE, Hold.until == day, Hold.ended_at.is_(None)
        )
        return await self._expected(Invoice.id.in_(promises))

    async def _expected(self, which: object) -> list[ExpectedRow]:
        query = (
            select(
                *_CLIENT,
                Invoice.id,
                Invoice.number,
                Client.name,
                Invoice.currency,
                Invoice.balance_minor,
                Invoice.due_date,
            )
            .select_from(Invoice)
            .join(Client, Client.id == Invoice.client_id)
            .where(Invoice.is_open, which)  # type: ignore[arg-type]  # any condition on an invoice
            .order_by(Invoice.balance_minor.desc(), Invoice.id)
        )
        return [ExpectedRow(Whose(*row[:3]), *row[3:]) for row in await self._session.execute(query)]

    async def overdue(self, day: date) -> list[OverdueRow]:
        found = (
            select(
                Invoice.client_id,
                Invoice.currency,
                func.count().label("count"),
                func.sum(Invoice.balance_minor).label("minor"),
                func.min(case((and_(*IS_REMINDED_OF), Invoice.due_date))).label("oldest"),
            )
            .where(Invoice.is_overdue(day))
            .group_by(Invoice.client_id, Invoice.currency)
            .subquery()
        )
        query = (
            select(*_CLIENT, Client.name, found.c.currency, found.c.count, found.c.minor, found.c.oldest)
            .select_from(Client)
            .join(found, found.c.client_id == Client.id)
        )
        return [
            OverdueRow(Whose(firm_id, client_id, responsible), name, currency, count, int(minor), oldest)
            for firm_id, client_id, responsible, name, currency, count, minor, oldest in (
                await self._session.execute(query)
            )
        ]

    async def received(self, first: date, last: date) -> list[ReceivedRow]:
        """What came in on these days, without what was reversed."""
        undo = aliased(Payment)
        query = (
            select(*_CLIENT, Payment.currency, func.sum(Payment.amount_minor))
            .select_from(Payment)
            .join(Client, Client.id == Payment.client_id)
            .where(
                Payment.kind == PaymentKind.RECEIVED,
                Payment.received_on.between(first, last),
                Payment.id.not_in(select(undo.reverses_id).where(undo.reverses_id.is_not(None))),
            )
            .group_by(*_CLIENT, Payment.currency)
        )
        return [
            ReceivedRow(Whose(firm_id, client_id, responsible), currency, int(minor))
            for firm_id, client_id, responsible, currency, minor in await self._session.execute(query)
        ]

    async def undelivered(self, since: datetime) -> list[LostRow]:
        """Messages to clients that did not arrive, or may not have, and that nobody has settled, and those to staff
        that nobody heard; the newest first."""
        query = (
            select(
                *_CLIENT,
                Client.name,
                Delivery.kind,
                Delivery.channel,
                Delivery.state,
                Invoice.number,
                Delivery.error,
            )
            .select_from(Delivery)
            .join(Client, Client.id == Delivery.client_id)
            .outerjoin(Invoice, Invoice.id == Delivery.invoice_id)
            .where(
                or_(
                    (Delivery.audience == Audience.CLIENT) & Delivery.state.in_(LOST),
                    Delivery.state == DeliveryState.UNHEARD,
                ),
                Delivery.due_at >= since,
            )
            .order_by(Delivery.id.desc())
        )
        return [
            LostRow(Whose(*row[:3]), UndeliveredRow(*row[3:])) for row in await self._session.execute(query)
        ]

    async def tasks(self, midnight: datetime, next_midnight: datetime) -> list[TasksRow]:
        """Open tasks that are due before the second one."""
        query = (
            select(
                *_CLIENT,
                Task.assignee_id,
                func.sum(case((Task.due_at < midnight, 1), else_=0)),
                func.count(),
            )
            .select_from(Task)
            .join(Client, Client.id == Task.client_id)
            .where(Task.state == TaskState.OPEN, Task.due_at < next_midnight)
            .group_by(*_CLIENT, Task.assignee_id)
        )
        return [
            TasksRow(Whose(firm_id, client_id, responsible), assignee, int(overdue), until_midnight)
            for firm_id, client_id, responsible, assignee, overdue, until_midnight in (
                await self._session.execute(query)
            )
        ]
