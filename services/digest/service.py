"""The digest: what a member has to know today, sent at 09:00 in the firm's zone, on working days only.

A process that was down queues it until noon; after that the next digest shows the same. An empty digest is not sent.
The facts are loaded again when the message is sent.
"""

import logging
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

from sqlalchemy.exc import IntegrityError

from db.models import Firm, Invoice, Member
from db.outage import outage_of
from db.queries.digest import UndeliveredRow as Row
from db.queries.due_work import FirmClock
from db.unit_of_work import TenantDatabase, UnitOfWork
from db.vocabulary.enums import Audience, AuditAction, Channel, DeliveryState, MessageKind, ObjectType, Role
from services.core.audit import record
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import GRANTS, SEES_ALL_CLIENTS, Actor, Permission, permitted
from services.domain.calendar.workdays import is_working_day, previous_working_day
from services.domain.countries import currency_sort_key
from services.domain.dunning.schedule import local_to_utc
from services.domain.ids import InvoiceId
from services.domain.money.money import Currency, Money
from services.domain.ports import Clock
from services.outbox.digests import digest_key
from services.outbox.queue import MAIL_OFF, Destination, is_group_subscribed, queue_message, tell_staff

V = TypeVar("V")

log = logging.getLogger(__name__)

OPENS_AT, CLOSES_AT = time(9), time(12)
MAX_LISTED = 3


@dataclass(frozen=True, slots=True)
class ExpectedPayment:
    """An open invoice whose payment is expected today, by its due date or by the client's promise."""

    invoice_id: InvoiceId
    number: str
    client: str
    balance: Money


@dataclass(frozen=True, slots=True)
class Debtor:
    client: str
    days: int
    """Of its oldest overdue invoice."""


@dataclass(frozen=True, slots=True)
class UndeliveredMessage:
    client: str
    kind: MessageKind
    channel: Channel
    state: DeliveryState
    number: str
    is_mail_off: bool = False
    """It was a letter, and the installation has no mail server."""


@dataclass(frozen=True, slots=True)
class DigestFacts:
    """Lists hold the first few rows, counts cover all. Sums are per currency."""

    day: date
    since: date
    """The last working day; `received` begins with it."""
    due: tuple[ExpectedPayment, ...] = ()
    due_count: int = 0
    overdue_count: int = 0
    overdue: tuple[Money, ...] = ()
    longest_overdue: tuple[Debtor, ...] = ()
    """The longest overdue first."""
    fresh: tuple[ExpectedPayment, ...] = ()
    """Those that have become overdue since the last working day."""
    fresh_count: int = 0
    received: tuple[Money, ...] = ()
    promised: tuple[ExpectedPayment, ...] = ()
    promised_count: int = 0
    undelivered: tuple[UndeliveredMessage, ...] = ()
    undelivered_count: int = 0
    tasks_today: int = 0
    """The recipient's own tasks that are due today."""
    tasks_overdue: int = 0
    """The recipient's own tasks that were due on an earlier day."""

    def __bool__(self) -> bool:
        """Whether there is anything to read."""
        return bool(
            self.due_count
            or self.overdue_count
            or self.received
            or self.promised_count
            or self.undelivered_count
            or self.tasks_today
            or self.tasks_overdue
        )


def restricting_member_id(member: Member) -> int | None:
    """The `member_id` that restricts `TenantDatabase.read` to this member's clients; None when the member sees all."""
    return None if Role(member.role) in SEES_ALL_CLIENTS else member.id


async def load_digest_facts(
    uow: UnitOfWork, role: Role, day: date, country: str, zone: str, member_id: int | None = None
) -> DigestFacts:
    """Loads what `uow` shows; open it with the reader's `restricting_member_id`. `member_id` adds the reader's tasks.
    `day` is the firm's date."""
    since = previous_working_day(day - timedelta(days=1), country)
    due, due_count = await uow.digests.due_on(day, MAX_LISTED)
    promised, promised_count = await uow.digests.promised(day, MAX_LISTED)
    undelivered, undelivered_count = await uow.digests.undelivered(
        local_to_utc(since, OPENS_AT, zone), MAX_LISTED
    )
    overdue = await uow.digests.overdue(day)
    fresh, fresh_count = await uow.digests.overdue_since(since, day, MAX_LISTED) if overdue else ([], 0)
    received = {}
    if role in GRANTS[Permission.PAYMENT_READ]:
        received = await uow.digests.received(since, day - timedelta(days=1))
    tasks_overdue = tasks_until_midnight = 0
    if member_id is not None:
        tasks_overdue = await uow.tasks.count_due(member_id, local_to_utc(day, time(0), zone))
        tasks_until_midnight = await uow.tasks.count_due(
            member_id, local_to_utc(day + timedelta(days=1), time(0), zone)
        )

    def by_currency(sums: dict[str, V]) -> list[tuple[str, V]]:
        """In the order of the menu: the firm's own currency first."""
        return sorted(sums.items(), key=lambda pair: currency_sort_key(pair[0], country))

    return DigestFacts(
        day=day,
        since=since,
        due=_expected_payments(due),
        due_count=due_count,
        overdue_count=sum(count for count, _ in overdue.values()),
        overdue=tuple(Money(minor, Currency(code)) for code, (_, minor) in by_currency(overdue)),
        longest_overdue=tuple(
            Debtor(client, (day - due_date).days)
            for client, due_date in await uow.digests.worst(day, MAX_LISTED)
        ),
        fresh=_expected_payments(fresh),
        fresh_count=fresh_count,
        received=tuple(Money(minor, Currency(code)) for code, minor in by_currency(received)),
        promised=_expected_payments(promised),
        promised_count=promised_count,
        undelivered=tuple(map(_undelivered_message, undelivered)),
        undelivered_count=undelivered_count,
        tasks_today=tasks_until_midnight - tasks_overdue,
        tasks_overdue=tasks_overdue,
    )


class DigestJob:
    """The tick «digest»: queues the digests of the day; their facts are loaded when they are sent."""

    def __init__(self, database: TenantDatabase, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._done: dict[int, date] = {}
        """The day that is done, by firm: it spares the next ticks the queries. After a restart the unique key of the
        delivery prevents a second digest."""

    async def tick(self) -> int:
        """Returns how many were queued."""
        async with self._database.across() as due_work:
            firms = await due_work.firms()
        queued = 0
        for firm in firms:
            day = self._digest_day(firm)
            if day is None or self._done.get(firm.id) == day:
                continue
            try:
                queued += await self._queue_for_firm(firm.id, day)
                self._done[firm.id] = day
            except Exception as error:  # one firm never stops the rest
                if outage_of(error):
                    raise  # the rest would only meet it as well
                log.exception("digest of firm %s", firm.id)
        return queued

    def _digest_day(self, firm: FirmClock) -> date | None:
        local = self._clock.now().astimezone(ZoneInfo(firm.timezone))
        in_time = OPENS_AT <= local.time() < CLOSES_AT and is_working_day(local.date(), firm.country)
        return local.date() if in_time else None

    async def _queue_for_firm(self, firm_id: int, day: date) -> int:
        async with self._database.read(firm_id) as uow:
            firm = await uow.firms.firm()
            readers = [member for member in await uow.firms.members() if member.active and member.digest]
        queued = [await self._queue_for_member(firm, member, day) for member in readers]
        return sum([*queued, await self._queue_for_group(firm, day)])

    async def _queue_for_member(self, firm: Firm, member: Member, day: date) -> bool:
        key = digest_key(day)
        async with self._database.read(firm.id, restricting_member_id(member)) as uow:
            if await uow.deliveries.by_act_key(f"{key}:m{member.id}") is not None:
                return False
            if not await load_digest_facts(
                uow, Role(member.role), day, firm.country, firm.timezone, member.id
            ):
                return False
        try:
            async with self._database.write(firm.id) as uow:
                await tell_staff(
                    uow,
                    self._clock,
                    MessageKind.DIGEST,
                    [member],
                    act_key=key,
                    payload={"day": day},
                )
        except IntegrityError:  # another process was faster
            return False
        return True

    async def _queue_for_group(self, firm: Firm, day: date) -> bool:
        """Queues the digest over all clients for the firm's group, when the owner has switched it on."""
        if not is_group_subscribed(firm, MessageKind.GROUP_DIGEST):
            return False
        key = f"digest:{day.isoformat()}:group"
        async with self._database.read(firm.id) as uow:
            if await uow.deliveries.by_act_key(key) is not None:
                return False
            if not await load_digest_facts(uow, Role.OWNER, day, firm.country, firm.timezone):
                return False
        to = Destination(Channel.TELEGRAM, str(firm.group_chat_id))
        try:
            async with self._database.write(firm.id) as uow:
                await queue_message(
                    uow,
                    self._clock,
                    MessageKind.GROUP_DIGEST,
                    Audience.STAFF,
                    to,
                    act_key=key,
                    payload={"day": day},
                )
        except IntegrityError:  # another process was faster
            return False
        return True


class DigestService:
    """A member's subscription to the digest."""

    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.FIRM_READ)
    async def is_enabled(self, actor: Actor) -> bool:
        async with self._work.read(actor) as uow:
            member = await uow.firms.member(actor.member_id)
            return member is not None and member.digest

    @permitted(Permission.FIRM_READ)
    async def has_picture(self, actor: Actor) -> bool:
        """Whether the actor wants a picture with it, and may see what pictures show."""
        async with self._work.read(actor) as uow:
            member = await uow.firms.member(actor.member_id)
            return member is not None and member.digest_picture and actor.may(Permission.REPORT_READ)

    @permitted(Permission.REPORT_READ)
    async def set_picture(self, actor: Actor, on: bool) -> bool:
        """Returns the new setting."""
        return await self._set(actor, "digest_picture", "picture", on)

    @permitted(Permission.FIRM_READ)
    async def set_enabled(self, actor: Actor, on: bool) -> bool:
        """Returns the new setting."""
        return await self._set(actor, "digest", "digest", on)

    async def _set(self, actor: Actor, column: str, audited: str, on: bool) -> bool:
        async with self._work.write(actor) as uow:
            member = await uow.firms.member(actor.member_id)
            if member is not None and getattr(member, column) != on:
                setattr(member, column, on)
                after = {audited: on}
                record(uow, self._clock, actor, AuditAction.DIGEST, ObjectType.MEMBER, member.id, after=after)
            return on


def _expected_payments(rows: list[tuple[Invoice, str]]) -> tuple[ExpectedPayment, ...]:
    return tuple(
        ExpectedPayment(
            InvoiceId(invoice.id),
            invoice.number or "",
            client,
            Money(invoice.balance_minor, Currency(invoice.currency)),
        )
        for invoice, client in rows
    )


def _undelivered_message(row: Row) -> UndeliveredMessage:
    return UndeliveredMessage(
        row.client,
        MessageKind(row.kind),
        Channel(row.channel),
        DeliveryState(row.state),
        row.number or "",
        is_mail_off=row.error == MAIL_OFF,
    )
