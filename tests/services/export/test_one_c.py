"""Payments as a statement for 1С, read back by our own reader: it says what the ledger says, and posts nothing."""

import io
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from db.engine import Database
from db.models import Payment
from db.vocabulary.enums import PaymentKind, PaymentMethod
from db.vocabulary.statements import EntryDirection
from services.clients.views import ClientView, NewClient
from services.container import Services
from services.documents.bank_statement.reading import read_statement
from services.domain.access import Actor
from services.domain.errors import BadInput, Conflict
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Country, PartyKind, Requisites
from services.domain.statements.model import Party, Statement
from services.domain.statements.purpose import read_purpose
from services.export.service import ExportResult
from services.invoices.views import InvoiceFilter, InvoiceView
from services.payments.views import NewAdvance, NewPayment, PaymentView
from services.statements.views import Group
from tests.support import factories
from tests.support.bank_lines import DAY, entry, statement
from tests.support.fakes import FakeClock, FakeTokens
from tests.support.texts import TRANSLATOR

pytestmark = pytest.mark.alone

UZBEK = Requisites(
    country=Country.UZ,
    kind=PartyKind.COMPANY,
    name="ООО «YURIST NAMUNA»",
    tax_id="300000777",
    account="20208000900000777001",
    bank_name="АО «ANOR BANK»",
    bic="00440",
)
FIRMS = (
    (factories.russian_firm(), Currency.RUB, "40702810000000000777", "40702810810000000555", "cp1251"),
    (factories.kazakh_firm(), Currency.KZT, "KZ38722S000000777777", "KZ598562203000888888", "utf-8"),
    (UZBEK, Currency.UZS, "20208000900000777001", "20208000900000888001", "cp1251"),
)
LONG = (
    "Общество с ограниченной ответственностью «Научно-производственное объединение «Северо-Западный “Ветер”»"
)
NAMES = (LONG, 'ООО "РОМАШКА"', "ТОО «Қазақ Өнері»", "OʻZBEK «Gʻalaba» MChJ", "Müller & Søn Ω")
CLERKS = (PaymentMethod.BANK, PaymentMethod.BANK, PaymentMethod.BANK, PaymentMethod.CASH, PaymentMethod.CARD)
START = date(2026, 11, 1)


@pytest.fixture
def services(database: Database, clock: FakeClock, tokens: FakeTokens) -> Services:
    """With the texts of the locale files: purposes are read back."""
    return factories.make_services(database, clock, tokens, TRANSLATOR, mail_on=False)


async def exported(services: Services, actor: Actor, **chosen: Any) -> tuple[bytes, ExportResult]:
    target = io.BytesIO()
    made = await services.export.one_c(actor, target, InvoiceFilter(**chosen))
    return target.getvalue(), made


async def count_payments(database: Database) -> int:
    async with AsyncSession(database.reader) as session:
        return await session.scalar(select(func.count()).select_from(Payment)) or 0


async def issued(
    services: Services, owner: Actor, client: ClientView, amount: str, currency: Currency
) -> InvoiceView:
    draft = await factories.draft_invoice(services, owner, client.id, amount, currency)
    return await services.invoices.issue(owner, draft.row.id)


async def random_ledger(
    services: Services, owner: Actor, random: Random, currency: Currency, account: str
) -> list[ClientView]:
    issuer = await factories.default_issuer(services, owner)
    own_country = issuer.requisites.country
    clients = []
    for place, name in enumerate(NAMES):
        field = "iban" if account.startswith("KZ") else "account"
        fields: dict[str, Any] = {field: account} if place == 1 else {}
        requisites = Requisites(country=own_country, kind=PartyKind.COMPANY, name=name, **fields)
        clients.append(await services.clients.create(owner, NewClient(requisites)))
    for client in clients:
        invoices = [
            await issued(services, owner, client, str(random.randint(100, 90_000)), currency)
            for _ in range(2)
        ]
        for _ in range(random.randint(1, 4)):
            amount = Money(random.randint(1, 9_000_000), currency)
            day, method = START + timedelta(random.randint(0, 23)), random.choice(CLERKS)
            reference = random.choice((None, "417", "БА-17", "п/п от Иванова\nвторая строка"))
            if random.random() < 0.3:
                new = NewAdvance(client.id, issuer.id, amount, day, method, factories.act_key(), reference)
                recorded = await services.advances.record(owner, new)
            else:
                first, second = random.sample([one.row.id for one in invoices], 2)
                recorded = await services.payments.record(
                    owner,
                    NewPayment(first, amount, day, method, factories.act_key(), reference, also=(second,)),
                )
            if random.random() < 0.3:
                await services.payments.reverse(owner, recorded.id, "ошибка")
        card = await services.clients.card(owner, client.id)
        for advance in card.advances:
            if advance.amount.minor > 1:
                part = Money(random.randint(1, advance.amount.minor), currency)
                await services.payments.refund(
                    owner,
                    client.id,
                    issuer.id,
                    part,
                    DAY,
                    PaymentMethod.BANK,
                    "по письму\nклиента",
                    factories.act_key(),
                )
    return clients


async def test_the_file_says_what_the_ledger_says(services: Services, database: Database) -> None:
    for seed, (requisites, currency, own, theirs, encoding) in enumerate(FIRMS):
        random = Random(seed)
        owner = await factories.found_firm(services, 1001 + seed, requisites=requisites)
        clients = await random_ledger(services, owner, random, currency, theirs)
        ledger: list[PaymentView] = []
        for client in clients:
            ledger += (await services.payments.of_client(owner, client.id, 0, 100)).items
        expected = [
            one
            for one in ledger
            if one.kind is not PaymentKind.REVERSAL and not one.reversed and one.method is PaymentMethod.BANK
        ]

        data, made = await exported(services, owner, since=START, until=DAY)
        text = data.decode(encoding)
        assert text.endswith("КонецФайла\r\n")
        assert "\n" not in text.replace("\r\n", "")
        read = read_statement(data, "kl_to_1c.txt", frozenset({own}), None).statements
        (one,) = read
        assert [remark.key for remark in one.remarks] == ["statement-warning-own-export"]
        assert (one.account, one.currency, one.period_from, one.period_to) == (
            own,
            currency.value,
            START,
            DAY,
        )
        assert made.rows == len(one.entries) == len(expected)

        def told(view: PaymentView, encoding: str = encoding) -> tuple[date, int, bool, str]:
            name = in_encoding(view.client_name, encoding)
            return view.received_on, abs(view.amount.minor), view.amount.minor > 0, name

        found = Counter()
        for line in one.entries:
            comes = line.direction is EntryDirection.IN
            ours, other = (line.payee, line.payer) if comes else (line.payer, line.payee)
            assert ours.account == own
            assert ours.tax_id == requisites.tax_id
            assert other.account == (theirs if other.name == clients[1].name else "")
            found[line.booked_on, line.amount_minor, comes, other.name] += 1
        assert found == Counter(map(told, expected))
        came = sum(one.amount.minor for one in expected if one.amount.minor > 0)
        assert f"ВсегоПоступило={Decimal(came) / 100:.2f}\r\n" in text
        named = Counter(
            (line.amount_minor, tuple(sorted(each.number for each in read_purpose(line.purpose).invoices)))
            for line in one.entries
            if line.direction is EntryDirection.IN
        )
        assert named == Counter(
            (one.amount.minor, tuple(sorted(one.invoice_numbers))) for one in expected if one.amount.minor > 0
        )
        numbers = [(line.booked_on, line.document_number) for line in one.entries]
        assert len(set(numbers)) == len(numbers)
        assert all(number for _, number in numbers)
        notes = {note.key: note.params for note in made.notes}
        cash = sum(
            one.method is not PaymentMethod.BANK and not one.reversed and one.kind is not PaymentKind.REVERSAL
            for one in ledger
        )
        assert notes.get("export-1c-not-bank", {"count": 0})["count"] == cash
        assert ("export-1c-letters" in notes) == any(told(one)[3] != one.client_name for one in expected)
        again, _ = await exported(services, owner, since=START, until=date(2026, 12, 31))
        assert again == data, "nothing in the file changes by itself, and no day to come is in it"

        await posts_nothing(services, database, owner, read)


def in_encoding(name: str, encoding: str) -> str:
    if encoding == "utf-8":
        return name
    changed = str.maketrans({"Қ": "К", "қ": "к", "Ө": "О", "ʻ": "'", "ü": "u", "ø": "o", "Ω": "?"})
    return name.translate(changed)


async def posts_nothing(
    services: Services, database: Database, owner: Actor, read: tuple[Statement, ...]
) -> None:
    before = await count_payments(database)
    for statement_id in await services.statements.take_in(owner, read, f"file of {owner.firm_id}"):
        view = await services.statements.view(owner, statement_id)
        assert Group.MATCHED not in view.groups, view.groups
        with pytest.raises(Conflict, match="error-statement-nothing"):
            await services.statement_posting.post_matched(owner, statement_id, view.plan_key)
    assert await count_payments(database) == before


async def test_what_a_bank_has_said_is_said_again(services: Services, database: Database) -> None:
    """A payment that came by a statement keeps its payer, number and words, so that the same line is known again."""
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner, tax_id="7700000880")
    invoice = await factories.issued_invoice(services, owner, client.id, "3000")
    purpose = f"Оплата по счету № {invoice.row.number}"
    payer = Party("ООО «РОМАШКА»", "7700000880", "40702810810000000555", "044525974")
    sent = statement(entry(1, 1000, purpose, payer), entry(2, 1000, purpose, payer))
    (file,) = await services.statements.take_in(owner, [sent], "of the bank")
    view = await services.statements.view(owner, file)
    posted = await services.statement_posting.post_matched(owner, file, view.plan_key)
    assert posted.count == 2

    data, made = await exported(services, owner)
    assert made.rows == 2
    read = read_statement(data, "kl_to_1c.txt", frozenset({sent.account}), None).statements
    for line, old in zip(read[0].entries, sent.entries, strict=True):
        assert (line.payer, line.document_number, line.purpose) == (
            old.payer,
            old.document_number,
            old.purpose,
        )
    before = await count_payments(database)
    (back,) = await services.statements.take_in(owner, read, "of ours")
    view = await services.statements.view(owner, back)
    assert view.groups[Group.KNOWN].count == 2
    assert await count_payments(database) == before


async def test_what_has_no_file_is_said(services: Services) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner)
    invoice = await factories.issued_invoice(services, owner, client.id, "3000")
    money, day = Money.of(100, Currency.RUB), invoice.row.invoice_date
    assert (await exported(services, owner))[1].rows == 0
    cash = NewPayment(invoice.row.id, money, day, PaymentMethod.CASH, factories.act_key())
    await services.payments.record(owner, cash)
    data, made = await exported(services, owner)
    assert (data, made.rows, [note.key for note in made.notes]) == (b"", 0, ["export-1c-not-bank"])

    issuer = await factories.default_issuer(services, owner)
    requisites = factories.kazakh_firm()
    other = await services.issuers.create(owner, requisites, factories.USN)
    await services.advances.record(
        owner,
        NewAdvance(
            client.id, other.id, Money.of(5, Currency.KZT), day, PaymentMethod.BANK, factories.act_key()
        ),
    )
    with pytest.raises(BadInput, match="error-export-1c-issuer"):
        await exported(services, owner)
    data, made = await exported(services, owner, issuer_ids=(other.id,))
    assert made.rows == 1
    assert b"\r\n\xd0\x92\xd0\xb0\xd0\xbb\xd1\x8e\xd1\x82\xd0\xb0=KZT\r\n" in data
    assert (await exported(services, owner, issuer_ids=(issuer.id,)))[1].rows == 0
