"""Random books and statements in which the truth is known: what is posted by itself is right, and nothing twice."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from db.vocabulary.enums import InvoiceState
from db.vocabulary.statements import EntryDirection, LineKind, StatementFormat
from services.domain.ids import ClientId, InvoiceId, IssuerId
from services.domain.statements.book import Book, ClientFacts, InvoiceFacts, PayerDecision, payer_key
from services.domain.statements.keys import StoredLine, find_familiar, line_keys
from services.domain.statements.matching import match_statement
from services.domain.statements.model import Entry, Party
from tests.domain.statements.worlds import BY_STRANGER, DAY, OWN, book, entry, statement

NAMES = ("Ромашка", "Василёк", "Лютик", "Пион")
CLIENTS = tuple(
    ClientFacts(ClientId(number), (f"ООО «{name}»",), (f"770000010{number}",))
    for number, name in enumerate(NAMES, 1)
)
TEMPLATES = ("{}", "ЮК-2026/{}", "2026-{:04}", "{}/26")
SUMS = (50_00, 70_00, 100_00, 120_00)  # few, so that sums meet by chance
NAMINGS = (
    "Оплата по счету № {numbers} от {day} за юридические услуги. Без НДС",
    "Оплата по счету № {numbers}",
    "сч.{numbers} юр. услуги по договору № 3 от 01.02.2026",
    "По договору № 2 от 01.02.2026 счет {numbers}, в т.ч. НДС 22% - 5000-00",
    "00668 Оплата по счету № {numbers} от {day}",
    "Invoice {numbers} dated {day}",
    "№ {numbers} шот бойынша төлем",
)
OTHERWISE = (
    "Оплата юридических услуг за март 2026",
    "Оплата по договору № {number} от 01.02.2026",
    "Оплата по акту № {number} от 01.03.2026",
    "По делу № {number}, аванс",
    "Оплата по счету № 99{number}",
    "Оплата по счету № {number} от ООО «Альфа»",
    "Возврат по счету № {number}",
    "Комиссия по счету № {number}",
    "Перевод собственных средств № {number}",
    "",
)


@dataclass(frozen=True)
class Line:
    entry: Entry
    truth: tuple[InvoiceId, ...] = ()
    """The invoices that it pays, in the order in which it names them; of others nothing may be posted."""


@st.composite
def books(draw: st.DrawFn) -> Book:
    invoices = []
    for number in range(1, draw(st.integers(2, 9)) + 1):
        client = draw(st.sampled_from(CLIENTS))
        issued_on = date(2026, 2, 1) + timedelta(draw(st.integers(0, 20)))
        invoices.append(
            InvoiceFacts(
                InvoiceId(number),
                draw(st.sampled_from(TEMPLATES)).format(number),
                issued_on,
                draw(st.sampled_from((*SUMS, *SUMS, 0))),
                draw(st.sampled_from((*["RUB"] * 9, "EUR"))),
                client.id,
                IssuerId(1),
                due_on=issued_on + timedelta(draw(st.integers(0, 10))),
                contract_number=draw(st.sampled_from(("", "1", "2", "3"))),
                state=draw(
                    st.sampled_from((*[InvoiceState.ISSUED] * 9, InvoiceState.VOID, InvoiceState.WRITTEN_OFF))
                ),
            )
        )
    decisions = tuple(
        PayerDecision(payer_key(BY_STRANGER), client_id, DAY)
        for client_id in draw(st.sampled_from(((), (ClientId(1),), (None,))))
    )
    return book(*invoices, clients=CLIENTS, decisions=decisions)


def party(client_id: int) -> Party:
    return Party(
        f"ООО {NAMES[client_id - 1].upper()}", f"770000010{client_id}", f"4070281000000000000{client_id}"
    )


@st.composite
def lines(draw: st.DrawFn, known: Book) -> Line:
    invoice = draw(st.sampled_from(known.invoices))
    payer = draw(st.sampled_from((*[party(invoice.client_id)] * 6, party(1), BY_STRANGER, Party())))
    amount = draw(st.sampled_from((invoice.balance_minor or 10_00, *SUMS, 170_00)))
    facts = {
        "booked_on": DAY + timedelta(draw(st.integers(0, 3))),
        "document_number": str(draw(st.integers(1, 40))),
        "currency": draw(st.sampled_from((*[invoice.currency] * 9, "USD"))),
    }
    if draw(st.integers(0, 3)) == 0:
        purpose = draw(st.sampled_from(OTHERWISE)).format(number=invoice.number)
        return Line(entry(purpose, amount, payer, **facts))
    if draw(st.integers(0, 7)) == 0:
        facts |= draw(
            st.sampled_from(
                (
                    {"direction": EntryDirection.OUT, "payer": OWN, "payee": payer},
                    {"direction": EntryDirection.INTERNAL},
                    {"is_reversal": True},
                    {"is_pending": True},
                )
            )
        )
        payer = facts.pop("payer", payer)
        return Line(entry(f"Оплата по счету № {invoice.number}", amount, payer, **facts))
    of_client = [
        each for each in known.invoices if each.client_id == invoice.client_id and each.id != invoice.id
    ]
    more = draw(st.lists(st.sampled_from(of_client), unique=True, max_size=2)) if of_client else []
    named = [invoice, *more]
    if draw(st.booleans()):
        amount = sum(each.balance_minor for each in named) or amount
    template = draw(st.sampled_from(NAMINGS))
    if len(named) > 1:  # a date behind several is of the last
        template = template.replace(" от {day}", "").replace(" dated {day}", "")
    joint = draw(st.sampled_from((", ", ",", " и ", ", № ", " и № ")))
    numbers = joint.join(each.number for each in named)
    purpose = template.format(numbers=numbers, day=invoice.issued_on.strftime("%d.%m.%Y"))
    return Line(entry(purpose, amount, payer, **facts), tuple(each.id for each in named))


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Book, list[Line]]:
    known = draw(books())
    drawn = draw(st.lists(lines(known), max_size=8))
    return known, [
        replace(line, entry=replace(line.entry, position=position)) for position, line in enumerate(drawn, 1)
    ]


@settings(max_examples=120, deadline=None)
@given(world=worlds(), chance=st.randoms(use_true_random=False))
def test_what_is_posted_by_itself_is_right(world: tuple[Book, list[Line]], chance: object) -> None:
    known, given_lines = world
    bank = statement(*(line.entry for line in given_lines))
    verdicts = match_statement(known, bank)
    invoices, put = {each.id: each for each in known.invoices}, Counter[InvoiceId]()

    for line, verdict in zip(given_lines, verdicts, strict=True):
        assert verdict.position == line.entry.position
        for candidate in verdict.candidates:
            total = sum(minor for _, minor in candidate.allocations) + candidate.advance_minor
            assert total == line.entry.amount_minor
            assert {invoices[each].client_id for each in candidate.invoice_ids} <= {candidate.client_id}
            assert {invoices[each].currency for each in candidate.invoice_ids} <= {line.entry.currency}
        if verdict.kind is not LineKind.MATCHED:
            assert verdict.reasons
            assert (verdict.allocations, verdict.advance_minor) == ((), 0)
            continue
        assert line.truth, line.entry.purpose
        ids = [invoice_id for invoice_id, _ in verdict.allocations]
        assert ids == [each for each in line.truth if each in ids], "in the order named"
        assert {invoices[each].client_id for each in line.truth} == {verdict.client_id}
        assert (
            sum(minor for _, minor in verdict.allocations) + verdict.advance_minor == line.entry.amount_minor
        )
        # Either the client pays, or the money is exactly what is owed.
        left = sum(invoices[each].balance_minor - put[each] for each in line.truth)
        assert line.entry.payer == party(int(verdict.client_id or 0)) or line.entry.amount_minor == left
        put.update(dict(verdict.allocations))
        assert all(put[each] <= invoices[each].balance_minor for each in put)
        assert all(invoices[each].state is InvoiceState.ISSUED for each in ids)

    shuffled = list(known.invoices)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    mixed = replace(known, invoices=tuple(shuffled), clients=known.clients[::-1])
    assert match_statement(mixed, bank) == verdicts


@settings(max_examples=50, deadline=None)
@given(world=worlds(), cut=st.integers(0, 8), length=st.integers(12, 60))
def test_repeated_files_add_nothing(world: tuple[Book, list[Line]], cut: int, length: int) -> None:
    known, given_lines = world
    bank = statement(*(line.entry for line in given_lines))
    (keys,) = line_keys([bank])
    assert len(set(keys)) == len(keys)
    stored = [
        StoredLine(number, key, bank.account, bank.format, each)
        for number, (key, each) in enumerate(zip(keys, bank.entries, strict=True))
    ]

    (again,) = find_familiar([bank], stored)
    assert [again[each.position].line_id for each in bank.entries] == [each.id for each in stored]
    assert all(each.is_certain for each in again.values())
    assert {each.kind for each in match_statement(known, bank, again)} <= {LineKind.KNOWN}

    # A file that had the first lines only: the others are new, or look like those, and none is lost.
    (overlapping,) = find_familiar([bank], stored[:cut])
    assert sorted(each.line_id for each in overlapping.values()) == [each.id for each in stored[:cut]]

    # Another format leaves out accounts and cuts the purpose: each line finds its own, and nothing is posted.
    reworded = [
        replace(
            each,
            purpose=each.purpose.upper()[:length],
            payer=replace(each.payer, account="") if each.direction is EntryDirection.IN else each.payer,
        )
        for each in bank.entries
    ]
    sheet = statement(*reworded, format=StatementFormat.XLSX)
    (alike,) = find_familiar([sheet], stored)
    assert len({each.line_id for each in alike.values()}) == len(alike) == len(stored)
    assert LineKind.MATCHED not in {each.kind for each in match_statement(known, sheet, alike)}
