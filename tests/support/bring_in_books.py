"""Books of an invented firm, as rows of the template, with their sums counted beside; and mistakes to plant in them."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from services.documents.bring_in.model import Sheet

FIRST_ROW = 3
_WEIGHTS = (2, 4, 10, 3, 5, 9, 4, 6, 8)


def inn(number: int) -> str:
    """With its check digit; some begin with a zero, as in two regions."""
    digits = f"{('77', '01', '50')[number % 3]}{number:07d}"
    total = sum(weight * int(digit) for weight, digit in zip(_WEIGHTS, digits, strict=True))
    return f"{digits}{total % 11 % 10}"


@dataclass
class Books:
    rows: dict[Sheet, list[dict[str, Any]]]
    invoiced: Counter[str] = field(default_factory=Counter)
    """By client's name, in hundredths."""
    paid: Counter[str] = field(default_factory=Counter)
    advances: Counter[str] = field(default_factory=Counter)


def invented(random: Random, day: date, clients: int, invoices: int, payments: int) -> Books:
    """One contract for each second client, invoices for all in turn, payments in part or whole, and some advances."""
    made = Books({sheet: [] for sheet in Sheet})
    names = [f"ООО «Клиент {number}»" for number in range(clients)]
    for number, name in enumerate(names):
        has_number = random.random() < 0.8
        made.rows[Sheet.CLIENTS].append(
            {
                "name": name,
                "tax_id": _as_typed(random, inn(number)) if has_number else None,
                "email": f"client{number}@example.com",
                "address": f"г. Тверь, ул. Новая, д. {number}",
            }
        )
        if number % 2 == 0:
            made.rows[Sheet.CONTRACTS].append(
                {"client": name, "number": f"{number}/26", "date": day - timedelta(400), "amount": 500_000}
            )
    open_minor: list[tuple[str, str, int]] = []
    for number in range(invoices):
        client = number % clients
        minor = random.randint(100, 50_000_000)
        made.invoiced[names[client]] += minor
        open_minor.append((f"С-{number}", names[client], minor))
        made.rows[Sheet.INVOICES].append(
            {
                "client": names[client],
                "number": f"С-{number}",
                "date": _day(random, day - timedelta(random.randint(60, 300))),
                "due": day - timedelta(random.randint(-30, 59)),
                "amount": _sum(random, minor),
                "contract": f"{client}/26" if client % 2 == 0 and random.random() < 0.5 else None,
                "description": random.choice([None, "Консультация", "Ведение дела"]),
            }
        )
    for number in range(payments):
        invoice, name, minor = open_minor[number % len(open_minor)]
        if not minor:
            continue
        part = minor if random.random() < 0.3 else random.randint(1, minor)
        open_minor[number % len(open_minor)] = (invoice, name, minor - part)
        made.paid[name] += part
        made.rows[Sheet.PAYMENTS].append(
            {"invoice": invoice, "date": day - timedelta(random.randint(0, 50)), "amount": _sum(random, part)}
        )
    for name in names[::5]:
        minor = random.randint(1, 1_000_000)
        made.advances[name] += minor
        made.rows[Sheet.ADVANCES].append({"client": name, "date": day, "amount": _sum(random, minor)})
    return made


def _as_typed(random: Random, number: str) -> str | int:
    return int(number) if random.random() < 0.5 else number


def _day(random: Random, day: date) -> date | str:
    return day if random.random() < 0.5 else f"{day:%d.%m.%Y}"


def _sum(random: Random, minor: int) -> Decimal | str:
    amount = Decimal(minor).scaleb(-2)
    return amount if random.random() < 0.5 else f"{amount:,.2f}".replace(",", "\u00a0").replace(".", ",")


MISTAKES: tuple[tuple[Sheet, str, Callable[[Any], Any]], ...] = (
    (Sheet.CLIENTS, "tax_id", lambda _: "7700000779"),
    (Sheet.CLIENTS, "email", lambda _: "почта"),
    (Sheet.CONTRACTS, "date", lambda _: "31.02.2026"),
    (Sheet.CONTRACTS, "client", lambda _: "ООО «Никто»"),
    (Sheet.INVOICES, "amount", lambda _: "много"),
    (Sheet.INVOICES, "date", lambda _: None),
    (Sheet.INVOICES, "due", lambda _: "никогда"),
    (Sheet.PAYMENTS, "amount", lambda _: "сто"),
    (Sheet.PAYMENTS, "invoice", lambda _: "Б-404"),
    (Sheet.ADVANCES, "amount", lambda _: "-5"),
)


def spoil(random: Random, books: Books, count: int) -> tuple[set[tuple[str, int]], Callable[[], None]]:
    """Plants so many mistakes, each in a row of its own. Returns where they are, and what mends them."""
    found: set[tuple[str, int]] = set()
    mend: list[tuple[dict[str, Any], str, Any]] = []
    while len(found) < count:
        sheet, column, wrong = MISTAKES[len(found) % len(MISTAKES)]
        place = random.randrange(len(books.rows[sheet]))
        if (sheet.value, place + FIRST_ROW) in found:
            continue
        row = books.rows[sheet][place]
        mend.append((row, column, row.get(column)))
        row[column] = wrong(row.get(column))
        found.add((sheet.value, place + FIRST_ROW))

    def mended() -> None:
        for row, column, value in mend:
            row[column] = value

    return found, mended
