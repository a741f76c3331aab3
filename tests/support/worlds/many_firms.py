"""Many small firms with books at random, written past the services: what the clock's work meets on a morning.

The same seed makes the same books. Ids are counted over all firms, so that nothing tells firms apart but `firm_id`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import count
from random import Random
from typing import Any

from sqlalchemy import func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import (
    AuditEntry,
    Base,
    Client,
    ClientShare,
    Delivery,
    Firm,
    Hold,
    Invoice,
    Issuer,
    Member,
    Payment,
    Task,
    User,
)

MORNING = datetime(2026, 12, 7, 6, 30, tzinfo=UTC)
"""A Monday: half past nine in Moscow, before nine in Kaliningrad and Berlin, past eleven in Almaty and Tashkent."""
DAY = MORNING.date()
ZONES = (
    ("RU", "Europe/Moscow"),
    ("RU", "Europe/Moscow"),
    ("RU", "Europe/Kaliningrad"),
    ("RU", "Asia/Yekaterinburg"),
    ("KZ", "Asia/Almaty"),
    ("UZ", "Asia/Tashkent"),
    ("BY", "Europe/Minsk"),
)
ROLES = ("owner", "lawyer", "lawyer", "accountant", "assistant")
CURRENCIES = ("RUB", "RUB", "RUB", "KZT", "USD", "EUR")
LOST = ("failed", "blocked", "unconfirmed")


@dataclass(frozen=True, slots=True)
class Books:
    """How many of each a firm has, at most. `idle` is the share of firms in which nothing has ever happened."""

    clients: int = 6
    invoices: int = 14
    payments: int = 5
    deliveries: int = 4
    tasks: int = 5
    idle: float = 0.1
    one_zone: bool = False


@dataclass
class _Pen:
    """Notes rows, and gives ids."""

    random: Random
    now: datetime
    after: int
    rows: dict[type[Base], list[dict[str, Any]]] = field(default_factory=dict)
    ids: dict[type[Base], Iterator[int]] = field(default_factory=dict)

    def add(self, model: type[Base], **values: Any) -> int:
        number = next(self.ids.setdefault(model, count(1 + 1000 * self.after)))
        self.rows.setdefault(model, []).append({"id": number} | values)
        return number


async def build_firms(
    database: Database,
    firms: int,
    *,
    seed: int = 1,
    books: Books | None = None,
    now: datetime = MORNING,
    after: int = 0,
) -> None:
    """`firms` of them with five people each, in a database whose ids all are at most `after` times a thousand."""
    pen = _Pen(Random(seed), now, after)
    for number in range(1, firms + 1):
        _firm(pen, number, books or Books())
    async with AsyncSession(database.writer) as session, session.begin():
        for model in (
            User,
            Firm,
            Member,
            Issuer,
            Client,
            ClientShare,
            Invoice,
            Payment,
            Hold,
            Delivery,
            Task,
            AuditEntry,
        ):
            if rows := pen.rows.get(model):
                await session.execute(insert(model), rows)
        if not database.is_sqlite:
            for model in pen.rows:
                table = model.__tablename__
                if model not in (User, Firm) or model is Firm:
                    await session.execute(
                        text(f"SELECT setval(pg_get_serial_sequence('{table}', 'id'), max(id)) FROM {table}")
                    )
        await session.execute(text("ANALYZE"))


async def count_rows(database: Database, model: type[Base], *where: Any) -> int:
    async with AsyncSession(database.reader) as session:
        return await session.scalar(select(func.count()).select_from(model).where(*where)) or 0


def _firm(pen: _Pen, number: int, books: Books) -> None:
    random, made = pen.random, {"created_at": pen.now - timedelta(days=90)}
    country, zone = ZONES[0] if books.one_zone else random.choice(ZONES)
    grouped = random.random() < 0.3
    firm = pen.add(
        Firm,
        name=f"ЮФ «Пример {number}»",
        country=country,
        timezone=zone,
        language=random.choice(("ru", "ru", "en")),
        group_chat_id=-1000 * (1 + pen.after) - number if grouped else None,
        group_digest=grouped and random.random() < 0.7,
        group_alerts=grouped and random.random() < 0.5,
        **made,
    )
    of: dict[str, Any] = {"firm_id": firm}
    members = []
    for place, role in enumerate(ROLES):
        user = pen.add(User, name="Анна", language=random.choice((None, "ru", "en")), **made)
        members.append(
            pen.add(
                Member,
                user_id=user,
                role=role,
                name=f"Юрист {user}",
                active=place == 0 or random.random() < 0.9,
                digest=random.random() < 0.9,
                digest_picture=False,
                **of,
                **made,
            )
        )
    if random.random() < books.idle:
        return
    issuer = pen.add(
        Issuer, country=country, kind="company", name="ООО «Пример»", requisites={}, **of, **made
    )
    clients = [
        pen.add(Client, **_client(pen, members), **of, **made)
        for _ in range(random.randint(1, books.clients))
    ]
    for client in clients:
        for member in members:
            if random.random() < 0.12:
                pen.add(ClientShare, client_id=client, member_id=member, **of)
    seqs = count(1)
    invoices = []
    for _ in range(random.randint(0, books.invoices)):
        row = _invoice(pen, random.choice(clients), issuer, members[0], next(seqs))
        invoices.append((pen.add(Invoice, **row, **of, **made), row))
    for one, row in invoices:
        if random.random() < 0.25:
            _hold(pen, one, row["client_id"], of)
        if row["number"] and random.random() < 0.5:
            pen.add(
                AuditEntry,
                at=pen.now - timedelta(minutes=random.randint(1, 9000)),
                member_id=members[0],
                member_name="Юрист",
                action="issued",
                object_type="invoice",
                object_id=one,
                after={"number": row["number"]},
                **of,
            )
    for _ in range(random.randint(0, books.payments)):
        _payment(pen, random.choice(clients), issuer, members[0], of)
    for _ in range(random.randint(0, books.deliveries)):
        _delivery(pen, clients, invoices, of)
    for _ in range(random.randint(0, books.tasks) if invoices else 0):
        one, row = random.choice(invoices)
        _task(pen, one, row["client_id"], random.choice(members), members[0], of)


def _client(pen: _Pen, members: list[int]) -> dict[str, Any]:
    name = f"ООО «Клиент {pen.random.randint(1, 40)}»"
    return {
        "kind": "company",
        "country": "RU",
        "name": name,
        "name_norm": name.lower(),
        "requisites": {},
        "responsible_id": pen.random.choice(members[:3]),
    }


def _invoice(pen: _Pen, client: int, issuer: int, member: int, seq: int) -> dict[str, Any]:
    random = pen.random
    status = random.choice(("issued",) * 7 + ("draft", "void"))
    total = random.choice((10_000, 50_000, 123_456, random.randint(1, 9_000_000)))
    paid = random.choice((0, 0, 0, total // 3, total)) if status == "issued" else 0
    number = None if status == "draft" else f"2026-{seq:04}"
    sent = status == "issued" and random.random() < 0.8
    return {
        "client_id": client,
        "issuer_id": issuer,
        "created_by": member,
        "issued_by": member if number else None,
        "status": status,
        "number": number,
        "number_norm": number,
        "seq": seq if number else None,
        "invoice_date": DAY - timedelta(days=30),
        "due_date": random.choice((None, *(DAY + timedelta(days=random.randint(-9, 4)) for _ in range(6)))),
        "due_fixed": False,
        "language": "ru",
        "currency": random.choice(CURRENCIES),
        "vat_mode": "none",
        "net_minor": total,
        "vat_minor": 0,
        "total_minor": total,
        "paid_minor": paid,
        "written_off_minor": 0,
        "moves_payments": False,
        "sent_at": pen.now - timedelta(days=29) if sent else None,
    }


def _hold(pen: _Pen, invoice: int, client: int, of: dict[str, Any]) -> None:
    random = pen.random
    kind = random.choice(("promise", "promise", "pause", "never"))
    pen.add(
        Hold,
        client_id=client,
        invoice_id=invoice if random.random() < 0.8 else None,
        kind=kind,
        until=None if kind == "never" else DAY + timedelta(days=random.randint(-3, 3)),
        ended_at=pen.now - timedelta(hours=3) if random.random() < 0.3 else None,
        created_by="member:1",
        act_key=None,
        created_at=pen.now - timedelta(days=5),
        **of,
    )


def _payment(pen: _Pen, client: int, issuer: int, member: int, of: dict[str, Any]) -> None:
    random = pen.random
    common = {
        "client_id": client,
        "issuer_id": issuer,
        "currency": random.choice(CURRENCIES),
        "received_on": DAY - timedelta(days=random.randint(0, 6)),
        "method": "bank",
        "recorded_by": member,
        "created_at": pen.now - timedelta(hours=1),
        **of,
    }
    amount = random.randint(100, 900_000)
    row = {"kind": "received", "amount_minor": amount, "reverses_id": None, "refunds_id": None}
    one = pen.add(Payment, **row, act_key=f"pay-{random.random()}", **common)
    kind = random.random()
    if kind < 0.2:
        row |= {"kind": "reversal", "amount_minor": -amount, "reverses_id": one}
        pen.add(Payment, **row, act_key=f"rev-{random.random()}", **common)
    elif kind < 0.4:
        row |= {"kind": "refund", "amount_minor": -amount // 2 or -1, "refunds_id": one}
        pen.add(Payment, **row, act_key=f"ref-{random.random()}", **common)


def _delivery(
    pen: _Pen, clients: list[int], invoices: list[tuple[int, dict[str, Any]]], of: dict[str, Any]
) -> None:
    random = pen.random
    about = random.choice(invoices) if invoices and random.random() < 0.7 else None
    at = pen.now - timedelta(hours=random.randint(1, 140))
    to_client = random.random() < 0.7
    pen.add(
        Delivery,
        client_id=about[1]["client_id"] if about else random.choice((*clients, None)),
        invoice_id=about[0] if about else None,
        audience="client" if to_client else "staff",
        kind=random.choice(("invoice", "reminder")) if to_client else "task",
        channel=random.choice(("email", "telegram")),
        recipient="ivan@example.com",
        payload={},
        state=random.choice((*LOST, "sent")) if to_client else random.choice(("unheard", "sent")),
        due_at=at,
        attempts=1,
        sent_at=at,
        error="e-mail is off" if random.random() < 0.3 else None,
        created_at=at,
        **of,
    )


def _task(pen: _Pen, invoice: int, client: int, assignee: int, member: int, of: dict[str, Any]) -> None:
    random = pen.random
    closed = random.random() < 0.25
    at: date = DAY + timedelta(days=random.randint(-2, 2))
    pen.add(
        Task,
        client_id=client,
        invoice_id=invoice,
        kind=random.choice(("payment_control", "reminder", "other")),
        assignee_id=assignee,
        created_by=member,
        due_at=datetime(at.year, at.month, at.day, random.choice((4, 5, 7, 7, 15, 20, 22)), tzinfo=UTC),
        told_at=None,
        note=random.choice((None, "Позвонить")),
        state="done" if closed else "open",
        closed_at=pen.now - timedelta(hours=2) if closed else None,
        closed_by=member if closed else None,
        created_at=pen.now - timedelta(days=4),
        **of,
    )
