"""How long it takes to match a bank's statement with the books, and to see that it came before.

python -m tests.bench.statements
"""

import random
from dataclasses import replace
from datetime import date, timedelta
from time import process_time

from db.vocabulary.statements import StatementFormat
from services.domain.ids import ClientId, InvoiceId, IssuerId
from services.domain.statements.book import Book, ClientFacts, InvoiceFacts
from services.domain.statements.keys import StoredLine, find_familiar, line_keys
from services.domain.statements.matching import match_statement
from services.domain.statements.model import Entry, Party, Statement
from tests.bench.table import Row, format_table
from tests.domain.statements.worlds import book, entry, statement

CLIENTS, INVOICES, LINES = 2_000, 10_000, 5_000
SECONDS = 10.0
WORDS = (
    "Оплата по счету № {number} от {day:%d.%m.%Y} за юридические услуги по договору № 7. В т.ч. НДС 22% - 22000-00",
    "Оплата по счету № {number}",
    "Абонентское обслуживание по договору № 7 от 01.01.2026",
)


def world() -> tuple[Book, Statement]:
    chance = random.Random(7)
    clients = tuple(
        ClientFacts(ClientId(number), (f"ООО «Клиент {number}»",), (str(7700000000 + number),))
        for number in range(1, CLIENTS + 1)
    )
    invoices = [
        InvoiceFacts(
            InvoiceId(number),
            f"ЮК-2026/{number}",
            date(2026, 1, 1) + timedelta(number % 60),
            chance.choice((50_000_00, 100_000_00, number * 1_01)),
            "RUB",
            ClientId(1 + number % CLIENTS),
            IssuerId(1),
            contract_number="7",
        )
        for number in range(1, INVOICES + 1)
    ]
    entries = [_line(chance, position, chance.choice(invoices)) for position in range(1, LINES + 1)]
    return book(*invoices, clients=clients), statement(*entries)


def _line(chance: random.Random, position: int, paid: InvoiceFacts) -> Entry:
    payer = Party(
        f"ООО Клиент {paid.client_id}",
        str(7700000000 + paid.client_id),
        f"407028100000000{paid.client_id:05}",
    )
    purpose = chance.choice(WORDS).format(number=paid.number, day=paid.issued_on)
    day = date(2026, 3, 2) + timedelta(position % 28)
    return entry(
        purpose, paid.balance_minor, payer, position=position, booked_on=day, document_number=str(position)
    )


def rows() -> list[Row]:
    known, bank = world()
    started = process_time()
    match_statement(known, bank)
    matched = process_time() - started

    (keys,) = line_keys([bank])
    stored = [
        StoredLine(number, key, bank.account, bank.format, each)
        for number, (key, each) in enumerate(zip(keys, bank.entries, strict=True))
    ]
    cut = [
        replace(each, purpose=each.purpose[:40], payer=replace(each.payer, account=""))
        for each in bank.entries
    ]
    again = statement(*cut, format=StatementFormat.XLSX)
    started = process_time()
    find_familiar([again], stored)
    found = process_time() - started
    return [
        Row(
            f"statement of {LINES:,} lines against {INVOICES:,} open invoices",
            f"{matched:.1f} s",
            goal=f"<{SECONDS:g} s",
            met=matched < SECONDS,
        ),
        Row(
            f"that {LINES:,} lines came before, in another format",
            f"{found:.1f} s",
            goal=f"<{SECONDS:g} s",
            met=found < SECONDS,
        ),
    ]


if __name__ == "__main__":
    print(format_table(rows()))
