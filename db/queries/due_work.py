"""What the clock has to do across all firms: deliveries to claim, invoices and holds and contracts that are due.

Only the engine of reminders opens this session; everything that it finds is then done inside the firm's own one.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from sqlalchemy import func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from db.models import (
    AuditEntry,
    ClientDocument,
    Contract,
    Delivery,
    Demand,
    Firm,
    Hold,
    Invoice,
    MassAct,
    Member,
    PrintJob,
    Task,
    UndoTicket,
    User,
)
from db.vocabulary.enums import DeliveryState, Role, TaskState
from db.vocabulary.mass_acts import MassState
from db.vocabulary.printing import PrintState


@dataclass(frozen=True, slots=True)
class Claimed:
    """A delivery under our lease."""

    id: int
    firm_id: int
    token: str
    audience: str
    channel: str
    recipient: str
    client_id: int | None = None
    heard_at: tuple[datetime, ...] = ()
    """When messages of the firm were sent to this recipient lately, by whatever process: in the last second, to a group
    in the last minute."""


_CLAIMING = 1_707_202_611
"""The key of a lock of PostgreSQL, any number of our own."""
_RECENT, _RECENT_IN_GROUP = timedelta(seconds=1), timedelta(minutes=1)
_OTHER = aliased(Delivery)
"""Made once: an alias of a wide table takes longer than to ask whether anything is due."""


def _longest_lease(now: datetime, lease_until: datetime) -> datetime:
    """A lease that ends later than this was taken before the clock was set back. Twice as long as one lasts, for
    processes whose clocks differ a little."""
    return lease_until + (lease_until - now)


@dataclass(frozen=True, slots=True)
class FirmClock:
    id: int
    country: str
    timezone: str


@dataclass(frozen=True, slots=True)
class LostPrint:
    """A job of the printer that nobody looks after any more, and who asked for it."""

    id: int
    firm_id: int
    user_id: int | None
    language: str
    document: str
    state: str


class DueWorkQueries:
    def __init__(self, session: AsyncSession) -> None:
        self.session = session

    async def claim(
        self, now: datetime, lease_until: datetime, token: str, limit: int, busy: Collection[str] = ()
    ) -> list[Claimed]:
        """Take queued deliveries that are due and free, oldest first; safe beside other processes.

        Those to `busy` recipients are left for later, and those to recipients whom anybody is writing to: a chat has
        one sender at a time. Claims of PostgreSQL therefore come one after the other. Who comes meanwhile gets
        nothing and asks again, so that a process that stands still stops nobody.
        """
        if self.session.get_bind().dialect.name == "postgresql" and not await self.session.scalar(
            select(func.pg_try_advisory_xact_lock(_CLAIMING))
        ):
            return []
        held = select(_OTHER.recipient).where(
            _OTHER.state.in_((DeliveryState.QUEUED, DeliveryState.SENDING)),
            _OTHER.due_at <= lease_until,
            _OTHER.lease_until > now,
            _OTHER.lease_until <= _longest_lease(now, lease_until),
        )
        ripe = (
            select(Delivery.id)
            .where(
                Delivery.state == DeliveryState.QUEUED,
                Delivery.due_at <= now,
                or_(
                    Delivery.lease_until.is_(None),
                    Delivery.lease_until <= now,
                    Delivery.lease_until > _longest_lease(now, lease_until),
                ),
                Delivery.recipient.not_in(held),
                *([Delivery.recipient.not_in(busy)] if busy else []),
            )
            .order_by(Delivery.due_at, Delivery.id)
            .limit(limit)
            .with_for_update(skip_locked=True)
            .cte("ripe")
        )
        rows = await self.session.execute(
            update(Delivery)
            .where(Delivery.id.in_(select(ripe.c.id)))
            .values(lease_until=lease_until, lease_token=token)
            .returning(
                Delivery.id,
                Delivery.firm_id,
                Delivery.audience,
                Delivery.channel,
                Delivery.recipient,
                Delivery.client_id,
                Delivery.due_at,
            )
            .execution_options(synchronize_session=False)
        )
        found = sorted(rows, key=lambda row: (row.due_at, row.id))
        heard = await self._heard({r.firm_id for r in found}, {r.recipient for r in found}, now)
        return [
            Claimed(
                r.id,
                r.firm_id,
                token,
                r.audience,
                r.channel,
                r.recipient,
                r.client_id,
                tuple(heard.get(r.recipient, ())),
            )
            for r in found
        ]

    async def _heard(self, firms: set[int], recipients: set[str], now: datetime) -> dict[str, list[datetime]]:
        heard: dict[str, list[datetime]] = {}
        groups = {recipient for recipient in recipients if recipient.startswith("-")}
        for those, within in ((recipients - groups, _RECENT), (groups, _RECENT_IN_GROUP)):
            if those:
                rows = await self.session.execute(
                    select(Delivery.recipient, Delivery.sent_at)
                    .where(
                        Delivery.firm_id.in_(firms),
                        Delivery.recipient.in_(those),
                        Delivery.sent_at > now - within,
                    )
                    .order_by(Delivery.sent_at)
                )
                for recipient, at in rows:
                    heard.setdefault(recipient, []).extend([at] if at is not None else [])
        return heard

    async def lost(self, now: datetime, lease_until: datetime, limit: int) -> list[tuple[int, int]]:
        """(firm, delivery) of messages whose sender disappeared between sending and recording. `lease_until`: of a
        lease that begins now."""
        rows = await self.session.execute(
            select(Delivery.firm_id, Delivery.id)
            .where(
                Delivery.state == DeliveryState.SENDING,
                or_(Delivery.lease_until <= now, Delivery.lease_until > _longest_lease(now, lease_until)),
            )
            .order_by(Delivery.id)
            .limit(limit)
        )
        return [(firm, delivery) for firm, delivery in rows]

    async def next_due(self) -> datetime | None:
        """When the earliest queued delivery is due."""
        return await self.session.scalar(
            select(Delivery.due_at)
            .where(Delivery.state == DeliveryState.QUEUED)
            .order_by(Delivery.due_at)
            .limit(1)
        )

    async def waiting_since(self, before: datetime) -> dict[int, datetime]:
        """Firms with messages that were due before that moment and have not begun → since when the oldest waits."""
        rows = await self.session.execute(
            select(Delivery.firm_id, func.min(Delivery.due_at))
            .where(Delivery.state == DeliveryState.QUEUED, Delivery.due_at < before)
            .group_by(Delivery.firm_id)
        )
        return {row[0]: row[1] for row in rows}

    async def owners(self, firm_ids: Collection[int]) -> dict[int, str]:
        """Telegram's ids of the active owners of these firms → the language in which each reads."""
        rows = await self.session.execute(
            select(Member.user_id, User.language, Firm.language)
            .join(Firm, Firm.id == Member.firm_id)
            .outerjoin(User, User.id == Member.user_id)
            .where(Member.firm_id.in_(firm_ids), Member.role == Role.OWNER, Member.active)
            .order_by(Member.id)
        )
        return {user: own or of_firm for user, own, of_firm in rows if user is not None}

    async def clients_due(self, now: datetime, limit: int) -> list[tuple[int, int]]:
        """(firm, client) with invoices that the plan of reminders has to look at; by index, not by scan."""
        rows = await self.session.execute(
            select(Invoice.firm_id, Invoice.client_id)
            .where(Invoice.next_remind_at.is_not(None), Invoice.next_remind_at <= now)
            .order_by(Invoice.next_remind_at)
            .limit(limit)
        )
        return sorted({(firm, client) for firm, client in rows})

    async def local_days(self, now: datetime) -> dict[date, list[str]]:
        """The day that it is somewhere → the zones of firms in which it is."""
        days: dict[date, list[str]] = {}
        for zone in await self.session.scalars(select(Firm.timezone).distinct().order_by(Firm.timezone)):
            days.setdefault(now.astimezone(ZoneInfo(zone)).date(), []).append(zone)
        return days

    async def holds_over(self, days: Mapping[date, Sequence[str]], limit: int) -> list[tuple[int, int]]:
        """(firm, hold) whose last day is over by the firm's own date: `days` as `local_days` says them."""
        rows = await self.session.execute(
            select(Hold.firm_id, Hold.id)
            .join(Firm, Firm.id == Hold.firm_id)
            .where(
                Hold.ended_at.is_(None),
                Hold.until < max(days, default=date.min),
                or_(*(Firm.timezone.in_(zones) & (Hold.until < day) for day, zones in days.items())),
            )
            .order_by(Hold.until, Hold.id)
            .limit(limit)
        )
        return [(firm, hold) for firm, hold in rows]

    async def retainers_due(self, days: Mapping[date, Sequence[str]], limit: int) -> list[tuple[int, int]]:
        """(firm, contract) that has to issue by the firm's own date: `days` as `local_days` says them."""
        rows = await self.session.execute(
            select(Contract.firm_id, Contract.id)
            .join(Firm, Firm.id == Contract.firm_id)
            .where(
                Contract.next_issue_on <= max(days, default=date.min),
                or_(
                    *(
                        Firm.timezone.in_(zones) & (Contract.next_issue_on <= day)
                        for day, zones in days.items()
                    )
                ),
            )
            .order_by(Contract.next_issue_on, Contract.id)
            .limit(limit)
        )
        return [(firm, contract) for firm, contract in rows]

    async def deposits_fallen(self, limit: int) -> list[tuple[int, int]]:
        """(firm, contract) whose advance fell below the threshold of its deposit and that nobody has looked at."""
        rows = await self.session.execute(
            select(Contract.firm_id, Contract.id)
            .where(Contract.deposit_fell_at.is_not(None))
            .order_by(Contract.deposit_fell_at, Contract.id)
            .limit(limit)
        )
        return [(firm, contract) for firm, contract in rows]

    async def documents_unanswered(self, now: datetime, limit: int) -> list[tuple[int, int]]:
        """(firm, document): documents that the client has not answered in time, the longest due first."""
        query = (
            select(ClientDocument.firm_id, ClientDocument.id)
            .where(ClientDocument.ask_at.is_not(None), ClientDocument.ask_at <= now)
            .order_by(ClientDocument.ask_at)
            .limit(limit)
        )
        return [(firm_id, document_id) for firm_id, document_id in await self.session.execute(query)]

    async def demands_over(self, now: datetime, limit: int) -> list[tuple[int, int]]:
        """(firm, document): demands whose term is over, the longest first."""
        query = (
            select(Demand.firm_id, Demand.document_id)
            .where(Demand.watch_at.is_not(None), Demand.watch_at <= now)
            .order_by(Demand.watch_at)
            .limit(limit)
        )
        return [(firm_id, document_id) for firm_id, document_id in await self.session.execute(query)]

    async def tasks_due(self, now: datetime, limit: int) -> list[tuple[int, int]]:
        """(firm, task) that are due and that nobody was told of; by index, not by scan."""
        rows = await self.session.execute(
            select(Task.firm_id, Task.id)
            .where(Task.state == TaskState.OPEN, Task.told_at.is_(None), Task.due_at <= now)
            .order_by(Task.due_at, Task.id)
            .limit(limit)
        )
        return [(firm, task) for firm, task in rows]

    async def firms_with_undo_over(self, before: datetime) -> Sequence[int]:
        """Ids of firms with tickets to undo whose moment is over."""
        query = select(UndoTicket.firm_id).where(UndoTicket.until < before).distinct()
        return (await self.session.scalars(query.order_by(UndoTicket.firm_id))).all()

    async def firms_to_seal(self) -> Sequence[int]:
        """Ids of firms with acts that their chains do not hold yet; by an index of exactly these."""
        query = select(AuditEntry.firm_id).where(AuditEntry.seq.is_(None)).distinct()
        return (await self.session.scalars(query.order_by(AuditEntry.firm_id))).all()

    async def firms(self) -> Sequence[FirmClock]:
        rows = await self.session.execute(select(Firm.id, Firm.country, Firm.timezone).order_by(Firm.id))
        return [FirmClock(*row) for row in rows]

    async def languages_of(self, user_ids: Collection[int]) -> dict[int, str]:
        """The languages that these Telegram people have chosen."""
        rows = await self.session.execute(select(User.id, User.language).where(User.id.in_(user_ids)))
        return {user_id: language for user_id, language in rows if language}

    async def lost_prints(self, now: datetime, limit: int) -> list[LostPrint]:
        """Those whose lease has ended without a word of what came of them, the oldest first."""
        rows = await self.session.execute(
            select(
                PrintJob.id,
                PrintJob.firm_id,
                Member.user_id,
                User.language,
                Firm.language,
                PrintJob.document,
                PrintJob.state,
            )
            .join(Member, Member.id == PrintJob.member_id)
            .join(Firm, Firm.id == PrintJob.firm_id)
            .outerjoin(User, User.id == Member.user_id)
            .where(
                PrintJob.state.in_((PrintState.WAITING, PrintState.SENDING, PrintState.TAKEN)),
                PrintJob.lease_until < now,
            )
            .order_by(PrintJob.lease_until)
            .limit(limit)
        )
        return [
            LostPrint(job, firm, user, own or of_firm, document, state)
            for job, firm, user, own, of_firm, document, state in rows
        ]

    async def mass_acts_due(self, now: datetime, longest: datetime, limit: int) -> list[tuple[int, int]]:
        """(firm, act): acts on many invoices that nobody works on, the oldest first. A lease that ends after `longest`
        was taken before the clock was set back."""
        query = (
            select(MassAct.firm_id, MassAct.id)
            .where(
                MassAct.state.in_((MassState.WORKING, MassState.ENDED)),
                or_(
                    MassAct.lease_until.is_(None),
                    MassAct.lease_until < now,
                    MassAct.lease_until > longest,
                ),
            )
            .order_by(MassAct.id)
            .limit(limit)
        )
        return [(firm, act) for firm, act in await self.session.execute(query)]
