"""What a summary of the morning says to one reader, loaded when it is sent and whenever somebody asks for it."""

from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import TypeVar

from db.models import Invoice, Member
from db.queries.digest import UndeliveredRow
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import Channel, DeliveryState, MessageKind, Role
from services.domain.access import GRANTS, SEES_ALL_CLIENTS, Permission
from services.domain.calendar.workdays import previous_working_day
from services.domain.countries import currency_sort_key
from services.domain.dunning.schedule import local_to_utc
from services.domain.ids import InvoiceId
from services.domain.money.money import Currency, Money
from services.outbox.queue import MAIL_OFF

V = TypeVar("V")

OPENS_AT = time(9)
"""Of the firm's day: from then on summaries are sent."""
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

    return DigestFacts(
        day=day,
        since=since,
        due=_expected(due),
        due_count=due_count,
        overdue_count=sum(count for count, _ in overdue.values()),
        overdue=tuple(Money(minor, Currency(code)) for code, (_, minor) in by_currency(overdue, country)),
        longest_overdue=tuple(
            Debtor(client, (day - due_date).days)
            for client, due_date in await uow.digests.worst(day, MAX_LISTED)
        ),
        fresh=_expected(fresh),
        fresh_count=fresh_count,
        received=tuple(Money(minor, Currency(code)) for code, minor in by_currency(received, country)),
        promised=_expected(promised),
        promised_count=promised_count,
        undelivered=tuple(map(build_undelivered, undelivered)),
        undelivered_count=undelivered_count,
        tasks_today=tasks_until_midnight - tasks_overdue,
        tasks_overdue=tasks_overdue,
    )


def by_currency(sums: dict[str, V], country: str) -> list[tuple[str, V]]:
    """In the order of the menu: the firm's own currency first."""
    return sorted(sums.items(), key=lambda pair: currency_sort_key(pair[0], country))


def _expected(rows: list[tuple[Invoice, str]]) -> tuple[ExpectedPayment, ...]:
    return tuple(
        ExpectedPayment(
            InvoiceId(invoice.id),
            invoice.number or "",
            client,
            Money(invoice.balance_minor, Currency(invoice.currency)),
        )
        for invoice, client in rows
    )


def build_undelivered(row: UndeliveredRow) -> UndeliveredMessage:
    return UndeliveredMessage(
        row.client,
        MessageKind(row.kind),
        Channel(row.channel),
        DeliveryState(row.state),
        row.number or "",
        is_mail_off=row.error == MAIL_OFF,
    )
