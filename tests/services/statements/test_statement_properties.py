"""Random books against random statements, in each format and currency, with noise, parts and repeats: what is posted by
itself is right, sums of file, screen and ledger agree, another format or order posts nothing twice, and taking back
restores the ledger."""

from dataclasses import dataclass, replace
from random import Random

import pytest

from db.engine import Database
from db.vocabulary.statements import EntryDirection
from services.clients.views import NewClient
from services.container import Services
from services.documents.bank_statement.reading import read_statement
from services.domain.access import Actor
from services.domain.ids import StatementId
from services.domain.money.money import Money
from services.domain.statements.model import Entry
from services.invoices.views import InvoiceView
from services.statements.views import Group
from tests.services.statements.test_posting import ledger
from tests.support import factories
from tests.support.bank_lines import entry, numbered
from tests.support.statement_files import WRITERS
from tests.support.worlds.statement_homes import HOMES, Home

pytestmark = [pytest.mark.alone, pytest.mark.long]

FORMS = [(name, currency) for name, writer in WRITERS.items() for currency in writer.currencies]
"""Each format, in each currency that its banks write it in."""


@dataclass(slots=True)
class Truth:
    """A line, and the invoice that it may be put on by itself; None where a person has to look."""

    line: Entry
    invoice: InvoiceView | None
    must_match: bool = False
    """Every format tells the number and the whole sum."""


async def random_books(
    services: Services, owner: Actor, random: Random, home: Home
) -> list[list[InvoiceView]]:
    books = []
    for payer in home.payers:
        client = await services.clients.create(owner, NewClient(home.client(payer)))
        books.append(
            [
                await factories.issued_invoice(
                    services,
                    owner,
                    client.id,
                    str(Money(random_sum(random), home.currency).amount),
                    home.currency,
                )
                for _ in range(random.randint(1, 4))
            ]
        )
    return books


def random_sum(random: Random) -> int:
    """Often with cents, as sums are."""
    whole = random.randint(100, 90_000) * 100
    return whole + random.choice((0, random.randint(1, 99)))


def noisy(random: Random, said: str) -> str:
    """As payers and banks write it: in capitals, with gaps, with more around it."""
    more = random.choice(("", "", " Сумма 1500-00", " /RFB/ 000417", " dd. 24.11.2026"))
    return random.choice((str, str.upper, lambda text: text.replace(" ", "  ")))(said) + more


def random_lines(random: Random, books: list[list[InvoiceView]], home: Home) -> list[Truth]:
    """Equal sums are for one invoice, so that a line is known by its sum whatever the format."""
    found: list[Truth] = []
    spare = (sum_ * 100 + random.choice((0, 5, 50)) for sum_ in random.sample(range(91_000, 99_000), 60))
    told = home.purposes

    def line(minor: int, said: str, place: int) -> Entry:
        payer = home.payers[place]
        payer = replace(payer, name=random.choice((payer.name, payer.name.upper())))
        came = entry(1, 0, noisy(random, said), payer, payee=home.payee, currency=home.currency.value)
        return replace(came, amount_minor=minor)

    for place, invoices in enumerate(books):
        for invoice in invoices:
            whole = invoice.row.balance.minor
            said = random.choice(told.naming).format(
                number=invoice.row.number, day=f"{invoice.row.invoice_date:%d.%m.%Y}"
            )
            other = (place + 1) % len(books)
            if random.random() < 0.3:
                part = random.choice((random.randint(1, whole - 1), whole // 2, whole // 3))
                found += [Truth(line(minor, said, place), invoice) for minor in (part, whole - part)]
                if whole - part >= 2 * part:  # the same payment once more
                    found.append(replace(found[-2]))
                continue
            found.append(
                random.choice(
                    [
                        Truth(line(whole, said, place), invoice, must_match=True),
                        Truth(line(whole, said, place), invoice, must_match=True),
                        Truth(line(next(spare), said, place), invoice),
                        Truth(line(next(spare), said, other), None),
                        Truth(line(whole, told.without_number, place), None),
                        Truth(line(next(spare), told.unknown_number, place), None),
                    ]
                )
            )
    for _ in range(random.randint(0, 2)):
        taken = replace(line(next(spare), told.fee, 0), direction=EntryDirection.OUT)
        found.append(Truth(replace(taken, payer=home.payee, payee=home.bank), None))
    random.shuffle(found)
    of_sums: dict[int, InvoiceView | None] = {}
    kept = [one for one in found if of_sums.setdefault(one.line.amount_minor, one.invoice) is one.invoice]
    has_references = random.random() < 0.5
    for at, one in enumerate(kept, 1):
        # Of payments that are alike, nothing tells one from another.
        number = at if one.invoice is None else one.line.amount_minor
        reference = f"E2E{7000 + number}" if has_references else ""
        one.line = replace(
            one.line, position=at, document_number=str(number % 999_999), bank_reference=reference
        )
    return kept


async def take(
    services: Services, owner: Actor, home: Home, form: str, lines: list[Entry], name: str = ""
) -> StatementId:
    writer = WRITERS[form]
    data = writer.write(lines, home.account)
    read = read_statement(data, writer.file_name, frozenset({home.account}), None)
    (statement_id,) = await services.statements.take_in(owner, read.statements, f"{form} {len(lines)} {name}")
    return statement_id


@pytest.mark.parametrize(
    "seed", [pytest.param(seed, marks=() if seed < 2 else pytest.mark.soak) for seed in range(10)]
)
async def test_random_books_and_statements(services: Services, database: Database, seed: int) -> None:
    await play(services, database, seed, *Random(seed).choice(FORMS))


@pytest.mark.soak
@pytest.mark.parametrize(("form", "currency"), FORMS)
@pytest.mark.parametrize("seed", range(100, 110))
async def test_each_form(services: Services, database: Database, seed: int, form: str, currency: str) -> None:
    await play(services, database, seed, form, currency)


async def play(services: Services, database: Database, seed: int, form: str, currency: str) -> None:
    random, home = Random(f"{seed} {form} {currency}"), HOMES[currency]
    other_form = random.choice([name for name, told in FORMS if told == currency and name != form])
    owner = await factories.found_firm(services, requisites=home.firm)
    truths = random_lines(random, await random_books(services, owner, random, home), home)
    lines = [one.line for one in truths]
    before = await ledger(database)
    file = await take(services, owner, home, form, lines)
    by_sum = {one.line.amount_minor: one for one in truths}

    view = await services.statements.view(owner, file)
    assert sum(tally.count for tally in view.groups.values()) == len(lines), form
    matched = (await services.statements.lines(owner, file, Group.MATCHED, 0, 100)).items
    for line in matched:
        truth = by_sum[line.amount.minor].invoice
        assert truth is not None, (form, line)
        assert [part.invoice_id for part in line.candidates[0].parts] == [truth.row.id], (form, line)
    found = {line.amount.minor for line in matched}
    assert {minor for minor, one in by_sum.items() if one.must_match} <= found, form
    file_sum = sum(line.amount.minor for line in matched)
    assert view.amount(Group.MATCHED) == Money(file_sum, home.currency)
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
    turned = numbered(list(reversed(lines)))
    longer = await take(services, owner, home, form, turned, "turned")
    known = await services.statements.view(owner, longer)
    assert known.count(Group.MATCHED) == 0, form
    assert known.count(Group.KNOWN) >= len(matched), form

    again = await take(services, owner, home, other_form, lines)
    seen = await services.statements.view(owner, again)
    twice = (await services.statements.lines(owner, again, Group.MATCHED, 0, 100)).items
    assert {line.amount.minor for line in twice}.isdisjoint(found), other_form
    if twice:
        await services.statement_posting.post_matched(owner, again, seen.plan_key)
        await services.statement_posting.take_back(owner, again, "Проверка")
    assert await ledger(database) == after

    back = await services.statement_posting.take_back(owner, file, "Проверка")
    assert (back.count, back.amount.minor, back.stays) == (len(matched), file_sum, ())
    assert await ledger(database) == before
