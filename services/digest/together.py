"""Summaries of many readers at once, in one firm or in several: the same as `load_digest_facts` says to each alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta

from db.models import Member
from db.queries.mornings import ExpectedRow, LostRow, OverdueRow, ReceivedRow, TasksRow, Whose
from db.unit_of_work import FirmsUnitOfWork
from db.vocabulary.enums import Role
from services.digest.facts import (
    MAX_LISTED,
    OPENS_AT,
    Debtor,
    DigestFacts,
    ExpectedPayment,
    build_undelivered,
    by_currency,
)
from services.domain.access import GRANTS, SEES_ALL_CLIENTS, Permission
from services.domain.calendar.workdays import previous_working_day
from services.domain.dunning.schedule import local_to_utc
from services.domain.ids import InvoiceId
from services.domain.money.money import Currency, Money


@dataclass(frozen=True, slots=True)
class Morning:
    """`day` where the clock shows `zone` and the calendar of `country` holds: firms that share it are asked for in the
    same statements."""

    day: date
    country: str
    zone: str

    @property
    def since(self) -> date:
        """The last working day."""
        return previous_working_day(self.day - timedelta(days=1), self.country)


@dataclass(frozen=True, slots=True)
class DigestReader:
    """`member_id` is None for the firm's group, which reads of all clients and of no tasks."""

    firm_id: int
    role: Role = Role.OWNER
    member_id: int | None = None

    @property
    def sees_all(self) -> bool:
        return self.role in SEES_ALL_CLIENTS

    @classmethod
    def of(cls, member: Member) -> "DigestReader":
        return cls(member.firm_id, Role(member.role), member.id)


@dataclass(slots=True)
class _Rows:
    """Of one firm."""

    due: list[ExpectedRow]
    promised: list[ExpectedRow]
    overdue: list[OverdueRow]
    received: list[ReceivedRow]
    undelivered: list[LostRow]
    tasks: list[TasksRow]


_NOTHING = _Rows([], [], [], [], [], [])


async def load_digests(
    uow: FirmsUnitOfWork, morning: Morning, readers: Sequence[DigestReader]
) -> list[DigestFacts]:
    """What each of these readers, of firms that `uow` is open for, has to know; in their order. A reader sees the rows
    of own clients, as a session would show them that is opened with `restricting_member_id`."""
    if not readers:
        return []
    restricted = [reader.member_id for reader in readers if reader.member_id and not reader.sees_all]
    shares = await uow.mornings.shares(restricted) if restricted else set()
    rows = await _load_rows(uow, morning)
    return [_facts(morning, reader, rows.get(reader.firm_id, _NOTHING), shares) for reader in readers]


async def _load_rows(uow: FirmsUnitOfWork, morning: Morning) -> dict[int, _Rows]:
    day, since, zone = morning.day, morning.since, morning.zone
    found: dict[int, _Rows] = {}

    def of(whose: Whose) -> _Rows:
        return found.setdefault(whose.firm_id, _Rows([], [], [], [], [], []))

    for due in await uow.mornings.due(since, day):
        of(due.whose).due.append(due)
    for promised in await uow.mornings.promised(day):
        of(promised.whose).promised.append(promised)
    for overdue in await uow.mornings.overdue(day):
        of(overdue.whose).overdue.append(overdue)
    for received in await uow.mornings.received(since, day - timedelta(days=1)):
        of(received.whose).received.append(received)
    for lost in await uow.mornings.undelivered(local_to_utc(since, OPENS_AT, zone)):
        of(lost.whose).undelivered.append(lost)
    midnights = [local_to_utc(day + timedelta(days=days), time(0), zone) for days in (0, 1)]
    for tasks in await uow.mornings.tasks(*midnights):
        of(tasks.whose).tasks.append(tasks)
    return found


def _facts(morning: Morning, reader: DigestReader, rows: _Rows, shares: set[tuple[int, int]]) -> DigestFacts:
    def is_seen(whose: Whose) -> bool:
        return (
            reader.sees_all
            or whose.responsible_id == reader.member_id
            or (reader.member_id, whose.client_id) in shares
        )

    day, country = morning.day, morning.country
    expected = [row for row in rows.due if is_seen(row.whose)]
    due = [row for row in expected if row.due_date == day]
    fresh = [row for row in expected if row.due_date != day]
    promised = [row for row in rows.promised if is_seen(row.whose)]
    overdue = [row for row in rows.overdue if is_seen(row.whose)]
    undelivered = [row.row for row in rows.undelivered if is_seen(row.whose)]
    tasks = [
        row
        for row in rows.tasks
        if reader.member_id is not None and row.assignee_id == reader.member_id and is_seen(row.whose)
    ]
    received = [
        (row.currency, row.minor)
        for row in rows.received
        if reader.role in GRANTS[Permission.PAYMENT_READ] and is_seen(row.whose)
    ]
    tasks_overdue = sum(row.overdue for row in tasks)
    return DigestFacts(
        day=day,
        since=morning.since,
        due=_listed(due),
        due_count=len(due),
        overdue_count=sum(row.count for row in overdue),
        overdue=_sums(((row.currency, row.minor) for row in overdue), country),
        longest_overdue=_longest(overdue, day),
        fresh=_listed(fresh),
        fresh_count=len(fresh),
        received=_sums(received, country),
        promised=_listed(promised),
        promised_count=len(promised),
        undelivered=tuple(map(build_undelivered, undelivered[:MAX_LISTED])),
        undelivered_count=len(undelivered),
        tasks_today=sum(row.until_midnight for row in tasks) - tasks_overdue,
        tasks_overdue=tasks_overdue,
    )


def _listed(rows: Sequence[ExpectedRow]) -> tuple[ExpectedPayment, ...]:
    return tuple(
        ExpectedPayment(
            InvoiceId(row.invoice_id),
            row.number or "",
            row.client,
            Money(row.balance_minor, Currency(row.currency)),
        )
        for row in rows[:MAX_LISTED]
    )


def _sums(rows: Iterable[tuple[str, int]], country: str) -> tuple[Money, ...]:
    sums: dict[str, int] = {}
    for currency, minor in rows:
        sums[currency] = sums.get(currency, 0) + minor
    return tuple(Money(minor, Currency(currency)) for currency, minor in by_currency(sums, country))


def _longest(rows: Sequence[OverdueRow], day: date) -> tuple[Debtor, ...]:
    oldest: dict[int, tuple[date, str]] = {}
    for row in rows:
        known = oldest.get(row.whose.client_id)
        if row.oldest is not None and (known is None or row.oldest < known[0]):
            oldest[row.whose.client_id] = row.oldest, row.client
    first = sorted((since, client_id, name) for client_id, (since, name) in oldest.items())[:MAX_LISTED]
    return tuple(Debtor(name, (day - since).days) for since, _, name in first)
