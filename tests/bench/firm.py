"""A firm with three years of work, written past the services: 2,000 clients, 10,000 invoices and what belongs to them.

The second firm of the same size shows that nobody pays for the rows of another.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from typing import Any

from sqlalchemy import insert, text
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import (
    Allocation,
    AuditEntry,
    Base,
    Client,
    Contract,
    Firm,
    Invoice,
    Issuer,
    Matter,
    Member,
    Payment,
    Task,
    User,
)
from db.vocabulary.enums import Role
from services.domain.access import Actor
from services.domain.ids import FirmId, MemberId
from services.domain.invoicing.number_template import normalise_number
from services.domain.text_folding import normalise_for_search

FIRM = 1_000_000
"""Ids of one firm begin with its number."""
NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
TODAY = NOW.date()
STAMP = {"created_at": NOW}


@dataclass(frozen=True, slots=True)
class Size:
    clients: int
    invoices: int
    contracts: int
    matters: int
    tasks: int


WHOLE = Size(clients=2_000, invoices=10_000, contracts=1_500, matters=1_000, tasks=500)
CURRENCIES = ("RUB", "RUB", "RUB", "USD", "EUR")
REQUISITES = {
    "country": "RU",
    "kind": "company",
    "name": "ООО «Пример»",
    "address": "101000, г. Москва, ул. Мясницкая, д. 1, офис 12",
    "bank_name": "ПАО " * 40,
}
SNAPSHOT = {"page": "Юридические услуги по договору; " * 20}
"""As big as a real one: the frozen page makes the row of an invoice wide."""
ACTS = (
    "drafted",
    "issued",
    "delivered",
    "opened",
    "reminded",
    "promised",
    "paid",
    "asked",
    "reminded",
    "paid",
)
"""What was done about an invoice that was issued; what concerns its money is an act on the payment."""
ADVANCE = 50_000
"""What every tenth payment is bigger than its invoice, in minor units."""

FIRST = (
    "Ромашка",
    "Север",
    "Вега",
    "Орион",
    "Альфа",
    "Восток",
    "Гранит",
    "Звезда",
    "Маяк",
    "Исток",
    "Феникс",
)
SECOND = ("Плюс", "Юг", "Строй", "Сервис", "Трейд", "Групп", "Инвест", "Логистик", "Центр", "Агро", "Медиа")


def actor(firm: int, role: Role) -> Actor:
    """The owner sees everything; the lawyer is responsible for a fifth of the clients."""
    member = firm * 10 + (1 if role is Role.OWNER else 2)
    return Actor(FirmId(firm), MemberId(member), role, "Анна Иванова")


async def build(database: Database, *sizes: Size) -> None:
    """The firms 1, 2 and so on, of these sizes; two whole ones unless named."""
    async with AsyncSession(database.writer) as session, session.begin():
        for firm, size in enumerate(sizes or (WHOLE, WHOLE), 1):
            for model, rows in _tables(firm, size, Random(firm)):
                await session.execute(insert(model), list(rows))
    if database.is_sqlite:
        return
    async with database.writer.connect() as connection:
        # What autovacuum does by itself within a minute or so. Twice: the first pass only notes what is committed.
        plain = await connection.execution_options(isolation_level="AUTOCOMMIT")
        for _ in range(2):
            await plain.execute(text("CHECKPOINT"))
            for table in Base.metadata.tables:
                await plain.execute(text(f"VACUUM (FREEZE, ANALYZE) {table}"))


def _tables(firm: int, size: Size, random: Random) -> Iterable[tuple[type[Base], Iterable[dict[str, Any]]]]:
    base = firm * FIRM
    of = {"firm_id": firm, **STAMP}
    members = [firm * 10 + number for number in range(1, 6)]
    issuers = [firm * 10 + number for number in (1, 2)]
    yield User, [{"id": member, "name": "Анна", **STAMP} for member in members]
    yield (
        Firm,
        [
            {
                "id": firm,
                "name": "ЮФ «Пример»",
                "country": "RU",
                "timezone": "Europe/Moscow",
                "language": "ru",
                **STAMP,
            }
        ],
    )
    yield (
        Member,
        [
            {
                "id": member,
                "user_id": member,
                "role": "owner" if member % 10 == 1 else "lawyer",
                "name": f"Юрист {member}",
                **of,
            }
            for member in members
        ],
    )
    yield (
        Issuer,
        [
            {
                "id": one,
                "country": "RU",
                "kind": "company",
                "name": f"ООО {one}",
                "requisites": REQUISITES,
                **of,
            }
            for one in issuers
        ],
    )
    yield Client, [_client(base + n, members[n % 5], random) | of for n in range(size.clients)]
    yield (
        Contract,
        [_contract(base + n, base + n % size.clients, issuers[n % 2]) | of for n in range(size.contracts)],
    )
    yield Matter, [_matter(base + n, base + n % size.clients) | of for n in range(size.matters)]
    invoices = [_invoice(n, base, size, members[0], issuers, random) for n in range(size.invoices)]
    yield Invoice, [row | of for row in invoices]
    settled = [row for row in invoices if row["paid_minor"]]
    yield Payment, [_payment(row, members[0]) | of for row in settled]
    yield Allocation, [_allocation(row) | of for row in settled]
    still = [row for row in invoices if row["status"] == "issued" and row["paid_minor"] < row["total_minor"]]
    yield AuditEntry, [act for row in invoices for act in _acts(row, members[0])]
    yield Task, [_task(base + n, still[n % len(still)], members[n % 5]) | of for n in range(size.tasks)]


def _client(number: int, member: int, random: Random) -> dict[str, Any]:
    name = f"ООО «{random.choice(FIRST)} {random.choice(SECOND)} {number % 1000}»"
    return {
        "id": number,
        "kind": "company",
        "country": "RU",
        "name": name,
        "name_norm": normalise_for_search(name),
        "tax_id": f"77{number:08}",
        "requisites": REQUISITES,
        "email": f"office{number}@example.com",
        "phone": f"+7495{number:07}",
        "responsible_id": member,
    }


def _contract(number: int, client: int, issuer: int) -> dict[str, Any]:
    name = f"{number % 1000}/2026"
    return {
        "id": number,
        "client_id": client,
        "issuer_id": issuer,
        "title": "contract",
        "number": name,
        "number_norm": normalise_number(name),
        "signed_on": TODAY,
        "subject": "Юридические услуги",
        "currency": "RUB",
        "state": "active",
        "billing": "hourly",
        "fee_minor": 750_000,
        "auto_issue": "off",
        "vat_mode": "none",
        "terms_kind": "days_after_invoice",
        "terms_days": 10,
        "terms_unit": "calendar",
    }


def _matter(number: int, client: int) -> dict[str, Any]:
    name = f"Спор о поставке № {number}"
    return {
        "id": number,
        "client_id": client,
        "name": name,
        "name_norm": normalise_for_search(name),
        "opened_on": TODAY,
    }


def _invoice(
    n: int, base: int, size: Size, member: int, issuers: list[int], random: Random
) -> dict[str, Any]:
    issued = TODAY - timedelta(days=(size.invoices - n) * 3 * 365 // size.invoices)
    status = "draft" if n % 100 == 1 else "void" if n % 100 == 2 else "issued"
    total = random.randint(10_000, 90_000_000)
    paid = total if status == "issued" and n % 7 else total // 2 if n % 14 == 0 and status == "issued" else 0
    number = None if status == "draft" else f"{issued.year}-{n:04}"
    client = base + (7 * n + n // 5) % size.clients
    return {
        "id": base + n,
        "client_id": client,
        "issuer_id": issuers[n % 5 == 0],
        # Mostly of contracts of the client, were it made by people; here any will do for the indexes.
        "contract_id": base + n % size.contracts if n % 3 else None,
        "matter_id": base + n % size.matters if n % 4 else None,
        "created_by": member,
        "issued_by": member,
        "status": status,
        "number": number,
        "number_norm": number and normalise_number(number),
        "seq": n if number else None,
        "invoice_date": issued,
        "due_date": issued + timedelta(days=10),
        "due_fixed": False,
        "language": "ru",
        "currency": CURRENCIES[n % 5],
        "vat_mode": "none",
        "net_minor": total,
        "vat_minor": 0,
        "total_minor": total,
        "paid_minor": paid,
        "written_off_minor": 0,
        "snapshot": SNAPSHOT,
        "moves_payments": False,
    }


def _acts(invoice: dict[str, Any], member: int) -> Iterable[dict[str, Any]]:
    one = invoice["id"]
    for n, action in enumerate(ACTS if invoice["number"] else ACTS[:1]):
        paid = action == "paid"
        yield {
            "id": one * len(ACTS) + n,
            "firm_id": one // FIRM,
            "at": NOW - timedelta(days=len(ACTS) - n),
            "member_id": member,
            "member_name": "Анна Иванова",
            "action": action,
            "object_type": "payment" if paid else "invoice",
            "object_id": one,
            "invoice_id": one if paid else None,
        }


def _payment(invoice: dict[str, Any], member: int) -> dict[str, Any]:
    return {
        "id": invoice["id"],
        "client_id": invoice["client_id"],
        "issuer_id": invoice["issuer_id"],
        "kind": "received",
        "currency": invoice["currency"],
        "amount_minor": invoice["paid_minor"] + (ADVANCE if invoice["id"] % 10 == 3 else 0),
        "received_on": min(TODAY, invoice["invoice_date"] + timedelta(days=invoice["id"] % 40)),
        "method": "bank",
        "recorded_by": member,
        "act_key": f"act-{invoice['id']}",
    }


def _allocation(invoice: dict[str, Any]) -> dict[str, Any]:
    return {
        "id": invoice["id"],
        "client_id": invoice["client_id"],
        "payment_id": invoice["id"],
        "invoice_id": invoice["id"],
        "amount_minor": invoice["paid_minor"],
    }


def _task(number: int, invoice: dict[str, Any], member: int) -> dict[str, Any]:
    due = datetime.combine(date(2026, 11, 1) + timedelta(days=number % 60), NOW.timetz())
    return {
        "id": number,
        "client_id": invoice["client_id"],
        "invoice_id": invoice["id"],
        "kind": "payment_control",
        "assignee_id": member,
        "created_by": member,
        "due_at": due,
        "state": "open",
    }
