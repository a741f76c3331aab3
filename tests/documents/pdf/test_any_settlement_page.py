"""Whatever names, numbers and sums there are, a paper about money is drawn, whole."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from db.vocabulary.enums import PaymentMethod
from services.documents.pdf.payment_certificate import render_payment_certificate
from services.documents.pdf.receipt import render_receipt
from services.documents.pdf.reconciliation import render_reconciliation
from services.documents.receipt.model import (
    CertifiedPayment,
    PaymentCertificatePage,
    ReceiptPage,
    ReceiptPart,
)
from services.documents.reconciliation.model import ReconciliationLine, ReconciliationPage
from services.documents.text.formats import format_amount
from services.domain.money.ledger import EntryKind
from services.domain.money.money import Currency, Money
from tests.documents.pdf.reading import page_texts, solid
from tests.documents.pdf.test_any_document import requisites, texts

START = date(2026, 1, 1)
days = st.integers(0, 700).map(lambda number: START + timedelta(number))
minors = st.integers(0, 10**13)
languages = st.sampled_from(["ru", "en", "ru+kk", "uz_Cyrl", "ru+be"])


@st.composite
def lines(draw: st.DrawFn, currency: Currency) -> ReconciliationLine:
    kind = draw(st.sampled_from(EntryKind))
    sum_ = Money(draw(minors) - 10**6, currency)
    in_debit = draw(st.booleans())
    return ReconciliationLine(
        kind,
        draw(days),
        draw(texts)[:100],
        draw(days),
        sum_ if in_debit else None,
        None if in_debit else sum_,
        draw(st.sampled_from([None, *PaymentMethod])),
    )


@st.composite
def statements(draw: st.DrawFn) -> ReconciliationPage:
    currency = draw(st.sampled_from(Currency))
    count = draw(st.sampled_from([0, 1, 3, 20, 45]))
    return ReconciliationPage(
        number=draw(texts)[:60],
        date=draw(days),
        first=draw(days),
        last=draw(days),
        issuer=draw(requisites()),
        client=draw(requisites()),
        currency=currency,
        opening=Money(draw(minors) - 10**12, currency),
        lines=tuple(draw(lines(currency)) for _ in range(count)),
        language=draw(languages),
        decline_minor=draw(st.booleans()),
    )


@settings(max_examples=25)
@given(statements())
def test_any_statement_is_drawn_whole(page: ReconciliationPage) -> None:
    found = page_texts(render_reconciliation(page))
    text = solid(" ".join(found))
    assert solid(format_amount(page.debt, page.language)) in text
    for line in page.lines:
        money = line.debit or line.credit
        if money:
            amount = -money if money.minor < 0 else money
            assert solid(format_amount(amount, page.language)) in text
    assert ReconciliationPage.from_snapshot(page.to_snapshot()) == page


@settings(max_examples=15)
@given(st.data())
def test_any_receipt_and_certificate_are_drawn_whole(data: st.DataObject) -> None:
    currency, language = data.draw(st.sampled_from(Currency)), data.draw(languages)
    sums = [Money(minor + 1, currency) for minor in data.draw(st.lists(minors, min_size=1, max_size=60))]
    total = Money(sum(money.minor for money in sums), currency)
    common = {
        "number": data.draw(texts)[:60],
        "date": data.draw(days),
        "issuer": data.draw(requisites()),
        "client": data.draw(requisites()),
        "currency": currency,
        "language": language,
    }
    method, reference = data.draw(st.sampled_from(PaymentMethod)), data.draw(texts)[:100]
    receipt = ReceiptPage(
        **common,
        amount=total,
        returned=Money.zero(currency),
        received_on=data.draw(days),
        method=method,
        reference=reference,
        parts=tuple(ReceiptPart(data.draw(texts)[:60], data.draw(days), money) for money in sums),
    )
    certificate = PaymentCertificatePage(
        **common,
        invoice_number=data.draw(texts)[:60],
        invoice_date=data.draw(days),
        invoice_total=total + Money(7, currency),
        payments=tuple(CertifiedPayment(data.draw(days), method, reference, money, total) for money in sums),
        written_off=Money.zero(currency),
        basis=data.draw(texts),
    )
    for drawn in (render_receipt(receipt), render_payment_certificate(certificate)):
        text = solid(" ".join(page_texts(drawn)))
        for money in (total, *sums):
            assert solid(format_amount(money, language)) in text
