"""What is posted by itself, what a person decides, and what is no payment."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from db.vocabulary.enums import InvoiceState
from db.vocabulary.statements import EntryDirection, LineEvidence, LineKind, LineReason
from services.domain.ids import ClientId, InvoiceId, IssuerId, PaymentId
from services.domain.statements.book import (
    Claim,
    ClientFacts,
    OwnAccount,
    OwnParty,
    PayerDecision,
    RecordedPayment,
    payer_key,
)
from services.domain.statements.familiarity import Familiar
from services.domain.statements.matching import match_file, match_statement
from services.domain.statements.model import Entry, Party
from services.domain.statements.verdict import Verdict
from tests.domain.statements.worlds import (
    BY_ROMASHKA,
    BY_STRANGER,
    BY_VASILEK,
    DAY,
    OWN,
    OWN_ACCOUNT,
    OWN_TAX_ID,
    VASILEK,
    book,
    entry,
    invoice,
    judge,
    statement,
)

MATCHED, DOUBTFUL, NO_PAYMENT = LineKind.MATCHED, LineKind.DOUBTFUL, LineKind.NO_PAYMENT
NAMELESS = Party()
OF_BOOK = book(
    invoice("12"),
    invoice("13", 70_00),
    invoice("21", 250_00, VASILEK),
    invoice("ЮК-2026/22", 100_00, VASILEK, id=InvoiceId(22)),
    invoice("ЮК-2026/2", 90_00, VASILEK, id=InvoiceId(2)),
)


def one(*entries: Entry, known: Any = OF_BOOK) -> Verdict:
    return judge(known, *entries)[-1]


def posted(verdict: Verdict) -> tuple[LineKind, tuple[tuple[int, int], ...], int]:
    return verdict.kind, verdict.allocations, verdict.advance_minor


def test_number_and_payer_or_sum_post_by_themselves() -> None:
    whole = one(entry("Оплата по счету № 12 от 02.03.2026"))
    assert posted(whole) == (MATCHED, ((12, 100_00),), 0)
    assert whole.evidence[:3] == (LineEvidence.NUMBER_AND_DATE, LineEvidence.AMOUNT, LineEvidence.TAX_ID)
    assert (whole.client_id, whole.issuer_id) == (1, 1)

    cases = {
        "part, by the payer": (entry("Оплата по счету № 12", 30_00), ((12, 30_00),), 0),
        "surplus is an advance": (entry("Оплата по счету № 12", 130_00), ((12, 100_00),), 30_00),
        "tax number before the name": (
            entry("сч.12", 30_00, Party("ИНН 7700000880/770001001 ООО РОМАШКА")),
            ((12, 30_00),),
            0,
        ),
        "old code of the rouble": (entry("сч.12", currency="RUR"), ((12, 100_00),), 0),
        "the sum, no payer": (entry("Оплата по счету № 12", payer=NAMELESS), ((12, 100_00),), 0),
        "account of the card": (
            entry("сч.12", 30_00, Party(account=BY_ROMASHKA.account)),
            ((12, 30_00),),
            0,
        ),
        "look-alike letters": (entry("счет № юK-2026/22", payer=BY_VASILEK), ((22, 100_00),), 0),
        "other marks": (entry("счет ЮК-2026-22", payer=BY_VASILEK), ((22, 100_00),), 0),
        "leading zeros": (entry("счет № 0012"), ((12, 100_00),), 0),
        "cut over lines": (entry("счет № ЮК-2026/ 22", payer=BY_VASILEK), ((22, 100_00),), 0),
        "code of Uzbekistan": (entry("00668 Оплата по счету № 12 от 02.03.2026"), ((12, 100_00),), 0),
        "Kazakh": (entry("№ 12 шот бойынша төлем"), ((12, 100_00),), 0),
        "счёт-фактура where all agrees": (entry("оплата по с/ф № 12"), ((12, 100_00),), 0),
        "sign alone where all agrees": (entry("Оплата № 12"), ((12, 100_00),), 0),
        "refund is what the client asks for": (
            entry("Оплата по счету № 12 за заявление о возврате НДС"),
            ((12, 100_00),),
            0,
        ),
        "fee is what the case is of": (entry("Оплата счета 12, споры о комиссии банка"), ((12, 100_00),), 0),
        "own money": (entry("Оплата счета 12 из собственных средств"), ((12, 100_00),), 0),
        "fees of lawyers": (entry("Вознаграждение адвоката по счету № 12"), ((12, 100_00),), 0),
        "two of one client": (entry("Оплата по счетам №12,13", 170_00), ((12, 100_00), (13, 70_00)), 0),
        "in the order named": (entry("Оплата по счетам № 13 и № 12", 100_00), ((13, 70_00), (12, 30_00)), 0),
        "two and more": (entry("счета 12, 13", 200_00), ((12, 100_00), (13, 70_00)), 30_00),
        "short for several": (entry("сч. 12-13", 170_00), ((12, 100_00), (13, 70_00)), 0),
        "a range": (entry("Оплата по счетам 12-13", 170_00), ((12, 100_00), (13, 70_00)), 0),
        "instead of": (entry("Оплата взамен счета № 13 счет № 12"), ((12, 100_00),), 0),
        "for the client": (entry("Оплата за ООО «Ромашка» по счету № 12"), ((12, 100_00),), 0),
        "a case about penalties": (entry("За взыскание неустойки по счету № 12"), ((12, 100_00),), 0),
        "a duty that was advanced": (entry("Госпошлина по счету № 12"), ((12, 100_00),), 0),
        "of a case": (entry("Услуги по делу счет № 12"), ((12, 100_00),), 0),
        "a счёт-фактура besides": (entry("Оплата по счету № 12, с/ф № 13"), ((12, 100_00),), 0),
        "the firm named": (entry("по счету № 12 от ООО «ЮК Пример»"), ((12, 100_00),), 0),
        "the payer named": (entry("по счету № 12 от ООО «Ромашка» за услуги"), ((12, 100_00),), 0),
    }
    assert {name: posted(one(each)) for name, (each, *_) in cases.items()} == {
        name: (MATCHED, allocations, advance) for name, (_, allocations, advance) in cases.items()
    }


def test_what_a_person_decides() -> None:
    cases = {
        "twice what is owed": (entry("Оплата по счету № 12", 200_00), LineReason.OVERPAID),
        "ten times what is owed": (entry("Оплата по счетам № 12 и № 13", 1700_00), LineReason.OVERPAID),
        "never on the sum alone": (entry("Оплата юр. услуг", payer=BY_STRANGER), LineReason.NO_NUMBER),
        "nor on sum and payer": (entry("Оплата юр. услуг"), LineReason.NO_NUMBER),
        "nor on the number alone": (entry("сч. 12", 30_00, NAMELESS), LineReason.NUMBER_ALONE),
        "nothing": (entry("Оплата", 33_00, NAMELESS), LineReason.NOTHING_FITS),
        "sum of a neighbour": (entry("Оплата по счету № 12", 70_00), LineReason.NOT_CLEAR),
        "third party": (entry("Оплата по счету № 12", payer=BY_STRANGER), LineReason.OTHER_PAYER),
        "another client": (entry("Оплата по счету № 12", payer=BY_VASILEK), LineReason.OTHER_PAYER),
        "other client by account": (
            entry("Оплата по счету № 21", 250_00, Party(account=BY_ROMASHKA.account)),
            LineReason.OTHER_PAYER,
        ),
        "other client by name": (
            entry("Оплата по счету № 21", 250_00, Party('OOO "POMAШKA"')),
            LineReason.OTHER_PAYER,
        ),
        "two clients": (entry("Оплата по счетам № 12 и № 21", 350_00), LineReason.NOT_CLEAR),
        "number not ours": (entry("Оплата по счету № 99"), LineReason.UNKNOWN_NUMBER),
        "number not ours besides": (entry("Оплата по счетам № 12, 99", 150_00), LineReason.UNKNOWN_NUMBER),
        "contract's number": (entry("Оплата по договору № 12"), LineReason.NO_NUMBER),
        "act's number": (entry("Оплата по акту № 12 от 02.03.2026"), LineReason.NO_NUMBER),
        "number of a case": (entry("Оплата по делу № 12"), LineReason.NO_NUMBER),
        "others' invoice": (entry("по счету № 12 от ООО «Альфа»"), LineReason.OTHER_PARTY),
        "others' invoice, before": (entry("по счету ООО «Альфа» № 12"), LineReason.OTHER_PARTY),
        "for another": (entry("Оплата за ООО «Альфа» по счету № 12"), LineReason.OTHER_PARTY),
        "for another, behind": (entry("по счету № 12 за ООО «Альфа»"), LineReason.OTHER_PARTY),
        "a penalty": (entry("Оплата пени по счету № 12 от 02.03.2026"), LineReason.RETURNED),
        "interest": (entry("Проценты по ст. 395 ГК по счету № 12"), LineReason.RETURNED),
        "the end of a number": (entry("сч. 22", payer=BY_VASILEK), LineReason.NOT_CLEAR),
        "cut, or two": (entry("счет № ЮК-2026/2 2", 90_00, BY_VASILEK), LineReason.NOT_CLEAR),
        "one number or two": (entry("счет № 12 / 13", 50_00), LineReason.NOT_CLEAR),
        "a range, or one number": (entry("Оплата счета № 12-13", 120_00), LineReason.NOT_CLEAR),
        "one number of two": (entry("по счету № 12-13", 170_00), LineReason.UNKNOWN_NUMBER),
        "date of another": (entry("Оплата по счету № 12 от 02.03.2025", 50_00), LineReason.NOT_CLEAR),
        "paid before it was issued": (
            entry("Оплата по счету № 12", 50_00, booked_on=date(2026, 2, 1)),
            LineReason.NOT_CLEAR,
        ),
        "счёт-фактура, part": (entry("оплата по с/ф № 12", 50_00), LineReason.NOT_CLEAR),
        "sign alone, part": (entry("Оплата № 12", 50_00), LineReason.NOT_CLEAR),
        "refund from a client": (entry("Возврат по счету № 12"), LineReason.RETURNED),
        "fee from a client": (entry("Комиссия по счету № 12"), LineReason.RETURNED),
        "own money from a client": (entry("Перевод собственных средств, счет 12"), LineReason.RETURNED),
        "no money": (entry("Оплата по счету № 12", 0), LineReason.NOT_CLEAR),
        "currency": (entry("Оплата по счету № 12", currency="USD"), LineReason.WRONG_CURRENCY),
        "no currency": (entry("Оплата по счету № 12", currency=""), LineReason.WRONG_CURRENCY),
    }
    known = replace(OF_BOOK)
    got = {
        name: judge(known, each)[0]
        if name != "no currency"
        else match_statement(known, statement(each, currency=""))[0]
        for name, (each, _) in cases.items()
    }
    assert {name: (verdict.kind, verdict.reasons[:1]) for name, verdict in got.items()} == {
        name: (DOUBTFUL, (reason,)) for name, (_, reason) in cases.items()
    }
    assert all(not verdict.allocations and not verdict.advance_minor for verdict in got.values())
    assert {name for name, verdict in got.items() if not verdict.candidates} == {
        "nothing",
        "currency",
        "no currency",
    }
    assert all(len(verdict.candidates) <= 3 for verdict in got.values())


def test_what_is_no_payment() -> None:
    out = {"direction": EntryDirection.OUT, "payer": OWN}
    cases = {
        "outgoing": (entry("Оплата по счету № 12", payee=BY_STRANGER, **out), LineReason.OUTGOING),
        "refund to a client": (
            entry("Возврат излишне уплаченной суммы по счету № 12", payee=BY_ROMASHKA, **out),
            LineReason.REFUND,
        ),
        "fee": (entry("Комиссия за ведение счета за март 2026", payee=BY_STRANGER, **out), LineReason.FEE),
        "fee by the bank's account": (
            entry("За обслуживание", payee=Party(account="70601810900052740201"), **out),
            LineReason.FEE,
        ),
        "to the own account": (
            entry("Перевод", payee=replace(OWN, account="1"), **out),
            LineReason.OWN_TRANSFER,
        ),
        "between own accounts": (
            entry("Оплата по счету № 12", direction=EntryDirection.INTERNAL),
            LineReason.OWN_TRANSFER,
        ),
        "from the own tax number": (
            entry("Пополнение", payer=Party(tax_id=OWN_TAX_ID)),
            LineReason.OWN_TRANSFER,
        ),
        "own funds by words": (entry("Перевод собственных средств", payer=NAMELESS), LineReason.OWN_TRANSFER),
        "own funds of the firm's name": (
            entry("Пополнение счета", payer=Party('ООО "ЮК ПРИМЕР"', account="40702810000000000111")),
            LineReason.OWN_TRANSFER,
        ),
        "a supplier's refund": (entry("Возврат за канцтовары", payer=BY_STRANGER), LineReason.REFUND),
        "reversal": (entry("Оплата по счету № 12", is_reversal=True), LineReason.REVERSAL),
        "pending": (entry("Оплата по счету № 12", is_pending=True), LineReason.PENDING),
    }
    assert {name: (one(each).kind, one(each).reasons) for name, (each, _) in cases.items()} == {
        name: (NO_PAYMENT, (reason,)) for name, (_, reason) in cases.items()
    }
    # What lawyers are paid for is no refund, whoever pays.
    for purpose in ("Заявление о возврате НДС", "Услуги по возврату долга", "Договор комиссии, консультация"):
        for payer in (BY_ROMASHKA, BY_STRANGER, NAMELESS):
            asked = one(entry(purpose, 33_00, payer=payer))
            assert (asked.kind, LineReason.RETURNED in asked.reasons) == (DOUBTFUL, False), purpose
    stranger = one(entry("Перевод собственных средств", 33_00, payer=BY_STRANGER))
    assert (stranger.kind, stranger.reasons[0]) == (DOUBTFUL, LineReason.RETURNED)


@pytest.mark.parametrize(
    ("state", "balance", "reason"),
    [
        (InvoiceState.VOID, 100_00, LineReason.VOID_INVOICE),
        (InvoiceState.DRAFT, 100_00, LineReason.DRAFT_INVOICE),
        (InvoiceState.WRITTEN_OFF, 100_00, LineReason.WRITTEN_OFF_INVOICE),
        (InvoiceState.ISSUED, 0, LineReason.PAID_INVOICE),
    ],
)
def test_number_that_is_not_open_proposes_nothing_however_well_a_neighbour_fits(
    state: InvoiceState, balance: int, reason: LineReason
) -> None:
    known = book(invoice("11", balance, state=state), invoice("12"), invoice("13"))
    verdict = one(entry("Оплата по счету № 11 от 02.03.2026"), known=known)
    assert (verdict.kind, verdict.reasons, verdict.candidates) == (DOUBTFUL, (reason,), ())
    assert (verdict.refused_numbers, verdict.client_id) == (("11",), 1)

    both = one(entry("Оплата по счетам № 11 и № 12"), known=known)
    assert (both.kind, both.reasons[0], both.candidates[0].allocations) == (DOUBTFUL, reason, ((12, 100_00),))


def test_line_after_line_the_balance_shrinks() -> None:
    lines = [
        entry("счет № 12", 60_00),
        entry("счет № 12", 60_00),
        entry("счет № 12", 60_00),
        entry("счет 13", 70_00),
    ]
    first, second, third, last = judge(OF_BOOK, *lines)
    assert posted(first) == (MATCHED, ((12, 60_00),), 0)
    assert posted(second) == (MATCHED, ((12, 40_00),), 20_00)
    assert (third.kind, third.reasons, third.candidates) == (DOUBTFUL, (LineReason.PAID_INVOICE,), ())
    assert posted(last) == (MATCHED, ((13, 70_00),), 0)


def test_proposals_with_their_reasons() -> None:
    by_payer = one(entry("За юридические услуги", 150_00))
    assert [(each.allocations, each.advance_minor, each.score) for each in by_payer.candidates] == [
        (((12, 100_00), (13, 50_00)), 0, 40)
    ]
    assert by_payer.candidates[0].evidence == (LineEvidence.TAX_ID, LineEvidence.NAME)
    assert by_payer.client_id == 1

    older = replace(invoice("13", 70_00), due_on=date(2026, 3, 1))
    oldest_first = one(entry("За услуги", 80_00), known=book(invoice("12"), older))
    assert oldest_first.candidates[0].allocations == ((13, 70_00), (12, 10_00))

    whole_debt = one(entry("Погашение задолженности", 170_00))
    assert (whole_debt.kind, whole_debt.candidates[0].score) == (DOUBTFUL, 65)

    no_debt = one(entry("Аванс", 500_00), known=book())
    assert [(each.client_id, each.allocations, each.advance_minor) for each in no_debt.candidates] == [
        (1, (), 500_00)
    ]

    contract = book(invoice("12", contract_number="7/К"), invoice("13"))
    by_contract = one(entry("По договору № 7/K от 01.02.2026"), known=contract)
    assert by_contract.candidates[0].allocations == ((12, 100_00),)
    assert LineEvidence.CONTRACT in by_contract.candidates[0].evidence

    claimed = replace(book(invoice("13"), invoice("12")), claims=(Claim(InvoiceId(12), DAY),))
    said = one(entry("За услуги"), known=claimed)
    assert LineEvidence.CLAIM in said.candidates[0].evidence
    assert said.candidates[0].invoice_ids == (12,)


def test_it_learns_who_pays_so() -> None:
    key = payer_key(BY_STRANGER)
    decided = replace(
        OF_BOOK,
        decisions=(
            PayerDecision(key, ClientId(1), date(2026, 2, 1)),
            PayerDecision(key, ClientId(2), date(2026, 1, 1)),
        ),
    )
    again = one(entry("За Ромашку", 99_00, BY_STRANGER), known=decided)
    assert (again.kind, again.candidates[0].client_id) == (DOUBTFUL, 1)
    assert again.candidates[0].evidence == (LineEvidence.PAID_SO_BEFORE,)

    # A third party that paid so before is no stranger where number and sum agree.
    assert one(entry("счет № 12", payer=BY_STRANGER), known=decided).kind is MATCHED
    assert one(entry("счет № 12", 99_00, BY_STRANGER), known=decided).kind is DOUBTFUL
    assert one(entry("счет № 21", 250_00, BY_STRANGER), known=decided).reasons == (LineReason.OTHER_PAYER,)

    nothing = replace(OF_BOOK, decisions=(PayerDecision(key, None, DAY),))
    assert (
        one(entry("счет № 12", payer=BY_STRANGER), known=nothing).reasons[0] is LineReason.DECIDED_NO_PAYMENT
    )
    of_client = replace(OF_BOOK, decisions=(PayerDecision(payer_key(BY_ROMASHKA), None, DAY),))
    assert one(entry("счет № 12"), known=of_client).kind is MATCHED  # all agree
    assert one(entry("счет № 12", 50_00), known=of_client).reasons == (LineReason.DECIDED_NO_PAYMENT,)


def test_key_of_a_payer() -> None:
    assert payer_key(BY_STRANGER) == "account:40802810000000000333"
    assert (
        payer_key(replace(BY_STRANGER, account="30232810100000000001")) == "tax:770000009920"
    )  # of many payers
    assert payer_key(Party("ООО «Ромашка»")) == payer_key(Party('OOO "POMAШKA"'))
    assert payer_key(Party(tax_id="4")) == ""


def test_two_issuers() -> None:
    other = "40702810000000000999"
    known = book(
        invoice("12"),
        replace(invoice("12", 100_00, VASILEK), id=InvoiceId(112), issuer_id=IssuerId(2)),
        own_accounts=(OwnAccount(OWN_ACCOUNT, IssuerId(1)), OwnAccount(other, IssuerId(2))),
    )
    pays = entry("Оплата по счету № 12", payer=NAMELESS, payee=Party())
    for account, invoice_id in ((OWN_ACCOUNT, 12), (other, 112)):
        (verdict,) = match_statement(known, statement(pays, account=account))
        assert posted(verdict) == (MATCHED, ((invoice_id, 100_00),), 0)

    (unclear,) = match_statement(known, statement(pays, account=""))
    assert (unclear.kind, len(unclear.candidates)) == (DOUBTFUL, 2)
    (payer_tells,) = match_statement(known, statement(replace(pays, payer=BY_VASILEK), account=""))
    assert posted(payer_tells) == (MATCHED, ((112, 100_00),), 0)

    only_other = book(*known.invoices[1:], own_accounts=known.own_accounts)
    (elsewhere,) = match_statement(only_other, statement(pays, account=OWN_ACCOUNT))
    assert (elsewhere.kind, elsewhere.reasons, elsewhere.candidates) == (
        DOUBTFUL,
        (LineReason.OTHER_ISSUER,),
        (),
    )


def test_payment_that_was_recorded_by_hand_is_not_posted_again() -> None:
    payment = RecordedPayment(PaymentId(5), ClientId(1), IssuerId(1), 100_00, "RUB", date(2026, 3, 4))
    known = replace(OF_BOOK, recorded=(payment,))
    first, second = judge(known, entry("счет № 12"), entry("счет № 12"))
    assert (first.kind, first.reasons, first.recorded_id) == (DOUBTFUL, (LineReason.LOOKS_RECORDED,), 5)
    assert first.candidates[0].allocations == ((12, 100_00),)
    assert posted(second) == (MATCHED, ((12, 100_00),), 0)  # another one: the first has its line

    long_ago = replace(OF_BOOK, recorded=(replace(payment, received_on=date(2026, 1, 4)),))
    assert one(entry("счет № 12"), known=long_ago).kind is MATCHED


def test_lines_that_came_before() -> None:
    lines = statement(entry("счет № 12"), entry("счет № 13", 70_00, position=2))
    sure, alike = match_statement(
        OF_BOOK, lines, {1: Familiar(7, is_certain=True), 2: Familiar(8, is_certain=False)}
    )
    assert (sure.kind, sure.twin_id, sure.candidates) == (LineKind.KNOWN, 7, ())
    assert (alike.kind, alike.reasons, alike.twin_id) == (DOUBTFUL, (LineReason.LOOKS_KNOWN,), 8)
    assert alike.candidates[0].allocations == ((13, 70_00),)


def test_payment_that_the_bank_takes_back_is_not_posted() -> None:
    lines = [
        entry("счет № 12", 50_00, document_number="1", position=1),
        entry("счет № 12", 50_00, document_number="2", position=2),
        entry("счет № 13 от 02.03.2026", 50_00, document_number="3", position=3),
        entry(
            "Отмена",
            50_00,
            OWN,
            position=4,
            document_number="2",
            is_reversal=True,
            direction=EntryDirection.OUT,
        ),
        entry("счет № 12", 50_00, document_number="5", position=5, is_reversal=True),
    ]
    first, second, third, *reversals = match_statement(OF_BOOK, statement(*lines))
    assert (second.kind, second.reasons) == (DOUBTFUL, (LineReason.REVERSED,))
    assert second.candidates[0].allocations == ((12, 50_00),)
    assert [each.kind for each in (first, third)] == [MATCHED, MATCHED]
    assert [each.reasons for each in reversals] == [(LineReason.REVERSAL,)] * 2


def test_file_with_several_statements_pays_an_invoice_once() -> None:
    day = statement(entry("счет № 12"))
    (first,), (second,) = match_file(OF_BOOK, [day, day])
    assert (first.kind, second.kind, second.reasons) == (MATCHED, DOUBTFUL, (LineReason.PAID_INVOICE,))
    (known,), (new,) = match_file(OF_BOOK, [day, day], [{1: Familiar(1, is_certain=True)}, {}])
    assert (known.kind, new.kind) == (LineKind.KNOWN, MATCHED)


def test_european_lines() -> None:
    muster = ClientFacts(ClientId(3), ("Muster GmbH",), ("123 456 789",), ("DE12 5001 0517 0648 4898 90",))
    euro = {"currency": "EUR", "client": muster}
    known = book(
        invoice("2026-0012", 119_00, id=InvoiceId(12), **euro),
        invoice("2026-0013", 50_00, id=InvoiceId(13), creditor_reference="RF18539007547034", **euro),
        clients=(muster,),
        own_parties=(OwnParty(IssuerId(1), ("Example Legal",)),),
    )
    payer = Party("MUSTER GMBH", account="DE12500105170648489890")
    eur: dict[str, Any] = {"currency": "EUR", "payer": payer}
    number = entry("2026-0012", 119_00, **eur)
    part = entry("Invoice 2026-0012 from 02.03.2026", 19_00, **eur | {"payer": Party(tax_id="DE123456789")})
    by_id = entry("", 119_00, bank_reference="INV-2026-0012", **eur)
    reference = entry("", 20_00, creditor_reference="RF18539007547034", **eur)
    in_text = entry("RF18 5390 0754 7034", 50_00, **eur | {"payer": NAMELESS})
    assert [posted(one(each, known=known)) for each in (number, part, by_id, reference, in_text)] == [
        (MATCHED, ((12, 119_00),), 0),
        (MATCHED, ((12, 19_00),), 0),
        (MATCHED, ((12, 119_00),), 0),
        (MATCHED, ((13, 20_00),), 0),
        (MATCHED, ((13, 50_00),), 0),
    ]
    other_reference = replace(reference, creditor_reference="RF45G72UUR", amount_minor=50_00)
    asked = one(other_reference, known=known)
    assert (asked.kind, asked.reasons) == (DOUBTFUL, (LineReason.UNKNOWN_NUMBER,))
    assert asked.candidates[0].allocations == ((13, 50_00),)
    # What only looks like the number needs all to agree.
    assert one(replace(by_id, amount_minor=100_00), known=known).kind is DOUBTFUL


def test_client_with_more_invoices_than_anybody_reads() -> None:
    many = [replace(invoice(str(number), 10_00), due_on=date(2026, 3, 1)) for number in range(1, 300)]
    verdict = one(entry("За услуги", 5_000_00), known=book(*many))
    (candidate,) = verdict.candidates
    assert (len(candidate.allocations), candidate.advance_minor) == (100, 4_000_00)
