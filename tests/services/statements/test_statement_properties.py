"""Random books against random statements, written as banks write them, with noise, parts and repeats: what is posted by
itself is right, sums of file, screen and ledger agree, another format or order posts nothing twice, and taking back
restores the ledger."""

from dataclasses import dataclass, replace
from random import Random

import pytest

from db.engine import Database
from services.container import Services
from services.documents.bank_statement.reading import read_statement
from services.domain.access import Actor
from services.domain.ids import StatementId
from services.domain.money.money import Currency, Money
from services.domain.statements.model import Entry, Party
from services.invoices.views import InvoiceView
from services.statements.views import Group
from tests.services.statements.test_posting import ledger
from tests.support import factories
from tests.support.bank_lines import OWN_ACCOUNT, entry, fee, numbered
from tests.support.statement_files import WRITERS

pytestmark = [pytest.mark.alone, pytest.mark.long]

FORMS = [name for name, writer in WRITERS.items() if "RUB" in writer.currencies]
TAX_IDS = ("7700000880", "7707083893", "7736050003", "5024002119")
NAMES = ("ООО «Ромашка»", "ООО «Северный ветер»", "АО «Вега»", "ООО «Лютик»")


@dataclass(slots=True)
class Truth:
    """A line, and the invoice that it may be put on by itself; None where a person has to look."""

    line: Entry
    invoice: InvoiceView | None


def payer_of(place: int) -> Party:
    return Party(NAMES[place], TAX_IDS[place], f"4070281010000000010{place}", "044525225")


async def random_books(services: Services, owner: Actor, random: Random) -> list[list[InvoiceView]]:
    books = []
    for place, name in enumerate(NAMES):
        client = await factories.add_client(services, owner, name, tax_id=TAX_IDS[place])
        books.append(
            [
                await factories.issued_invoice(services, owner, client.id, str(random.randint(100, 90_000)))
                for _ in range(random.randint(1, 4))
            ]
        )
    return books


def random_lines(random: Random, books: list[list[InvoiceView]]) -> list[Truth]:
    """Sums differ, so that a line is known by its sum whatever the format."""
    found: list[Truth] = []
    spare = iter(random.sample(range(91_000, 99_000), 60))
    for place, invoices in enumerate(books):
        for invoice in invoices:
            number = invoice.row.number
            whole = invoice.row.balance.minor // 100
            said = random.choice(
                [
                    f"Оплата по счету № {number} от {invoice.row.invoice_date:%d.%m.%Y}. Без НДС",
                    f"Оплата по счёту {number} за юридические услуги",
                    f"Счет №{number}",
                ]
            )
            other = (place + 1) % len(books)
            if random.random() < 0.3 and whole > 10:
                part = random.randint(1, whole - 1)
                found += [
                    Truth(entry(1, minor, said, payer_of(place)), invoice) for minor in (part, whole - part)
                ]
                continue
            found.append(
                random.choice(
                    [
                        Truth(entry(1, whole, said, payer_of(place)), invoice),
                        Truth(entry(1, whole, said, payer_of(place)), invoice),
                        Truth(entry(1, next(spare), said, payer_of(place)), invoice),
                        Truth(entry(1, next(spare), said, payer_of(other)), None),
                        Truth(entry(1, whole, "За юридические услуги", payer_of(place)), None),
                        Truth(entry(1, next(spare), "Оплата по счету № 1999-9999", payer_of(place)), None),
                    ]
                )
            )
    found += [Truth(fee(1, next(spare)), None) for _ in range(random.randint(0, 2))]
    random.shuffle(found)
    sums: set[int] = set()
    kept = [one for one in found if not (one.line.amount_minor in sums or sums.add(one.line.amount_minor))]
    lines = numbered([replace(one.line, document_number=str(500 + at)) for at, one in enumerate(kept)])
    return [Truth(line, one.invoice) for line, one in zip(lines, kept, strict=True)]


async def take(
    services: Services, owner: Actor, form: str, lines: list[Truth], name: str = ""
) -> StatementId:
    writer = WRITERS[form]
    data = writer.write([one.line for one in lines], OWN_ACCOUNT)
    read = read_statement(data, writer.file_name, frozenset({OWN_ACCOUNT}), None)
    (statement_id,) = await services.statements.take_in(owner, read.statements, f"{form} {len(lines)} {name}")
    return statement_id


@pytest.mark.parametrize(
    "seed", [pytest.param(seed, marks=() if seed < 2 else pytest.mark.soak) for seed in range(10)]
)
async def test_random_books_and_statements(services: Services, database: Database, seed: int) -> None:
    form, other_form = Random(seed).sample(FORMS, 2)
    await play(services, database, seed, form, other_form)


@pytest.mark.soak
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("seed", range(100, 110))
async def test_each_form(services: Services, database: Database, seed: int, form: str) -> None:
    other_form = Random(seed).choice([each for each in FORMS if each != form])
    await play(services, database, seed, form, other_form)


async def play(services: Services, database: Database, seed: int, form: str, other_form: str) -> None:
    random = Random(seed)
    owner = await factories.found_firm(services)
    lines = random_lines(random, await random_books(services, owner, random))
    before = await ledger(database)
    file = await take(services, owner, form, lines)
    by_sum = {one.line.amount_minor: one for one in lines}

    view = await services.statements.view(owner, file)
    assert sum(tally.count for tally in view.groups.values()) == len(lines), form
    matched = (await services.statements.lines(owner, file, Group.MATCHED, 0, 100)).items
    for line in matched:
        truth = by_sum[line.amount.minor].invoice
        assert truth is not None, (form, line)
        assert [part.invoice_id for part in line.candidates[0].parts] == [truth.row.id], (form, line)
    file_sum = sum(line.amount.minor for line in matched)
    assert view.amount(Group.MATCHED) == Money(file_sum, Currency.RUB)
    if not matched:
        return

    posted = await services.statement_posting.post_matched(owner, file, view.plan_key)
    assert (posted.count, posted.amount.minor) == (len(matched), file_sum)
    after = await ledger(database)
    assert sum(after["money"].values()) == file_sum
    assert sum(after["on"].values()) + posted.advance.minor == file_sum
    came: dict[int, int] = {}
    balances = {}
    for line in matched:
        truth = by_sum[line.amount.minor].invoice
        assert truth is not None
        came[truth.row.id] = came.get(truth.row.id, 0) + line.amount.minor
        balances[truth.row.id] = truth.row.balance.minor
    assert after["on"] == {each: min(minor, balances[each]) for each, minor in came.items()}

    # The bank's file of a longer period, in another order: the same lines, wherever they stand.
    turned = [replace(one.line, position=at) for at, one in enumerate(reversed(lines), 1)]
    longer = await take(services, owner, form, [Truth(line, None) for line in turned], "turned")
    known = await services.statements.view(owner, longer)
    assert known.count(Group.MATCHED) == 0, form
    assert known.count(Group.KNOWN) >= len(matched), form

    again = await take(services, owner, other_form, lines)
    seen = await services.statements.view(owner, again)
    twice = (await services.statements.lines(owner, again, Group.MATCHED, 0, 100)).items
    assert {line.amount.minor for line in twice}.isdisjoint(line.amount.minor for line in matched), other_form
    if twice:
        await services.statement_posting.post_matched(owner, again, seen.plan_key)
        await services.statement_posting.take_back(owner, again, "Проверка")
    assert await ledger(database) == after

    back = await services.statement_posting.take_back(owner, file, "Проверка")
    assert (back.count, back.amount.minor, back.stays) == (len(matched), file_sum, ())
    assert await ledger(database) == before
