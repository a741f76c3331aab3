"""Statements of account, receipts and certificates, read back from their PDF."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from db.vocabulary.documents import ResponseWay
from db.vocabulary.enums import PaymentMethod
from services.documents.act.model import Acceptance
from services.documents.late_money.model import LateCalculationPage
from services.documents.pdf.demand import render_demand
from services.documents.pdf.late_money import render_late_calculation
from services.documents.pdf.payment_certificate import render_payment_certificate
from services.documents.pdf.receipt import render_receipt
from services.documents.pdf.reconciliation import render_reconciliation
from services.documents.pdf.settlement_labels import say_payment, say_term, settlement_labels
from services.documents.pdf.settlement_page import MoneyPage
from services.documents.receipt.model import CertifiedPayment, PaymentCertificatePage, ReceiptPage
from services.documents.reconciliation.model import ReconciliationPage
from services.documents.text.formats import format_long_date
from services.domain.interest.choice import LateRule
from services.domain.money.in_words import amount_in_words
from services.domain.money.money import Currency, Money
from tests.documents.pdf.geometry import collisions, ink
from tests.documents.pdf.golden import money_file, note
from tests.documents.pdf.money_samples import (
    certificate,
    demand,
    english_reconciliation,
    idle,
    late_calculation,
    money_papers,
    paper_languages,
    receipt,
    reconciliation,
)
from tests.documents.pdf.reading import metadata, page_texts, solid, text_of
from tests.documents.pdf.samples import EU_CLIENT, EU_FIRM, long_names

Render = Callable[[Any], bytes]
PAPERS: list[tuple[MoneyPage, Render]] = [
    (reconciliation(), render_reconciliation),
    (english_reconciliation(), render_reconciliation),
    (receipt(), render_receipt),
    (certificate(), render_payment_certificate),
    (late_calculation(), render_late_calculation),
    (demand(), render_demand),
]
papers = pytest.mark.parametrize(
    ("page", "render"),
    PAPERS,
    ids=["reconciliation", "english", "receipt", "certificate", "calculation", "demand"],
)


def holds(data: bytes, *texts: str) -> None:
    text = solid(text_of(data))
    for part in texts:
        assert solid(part) in text, part


@papers
def test_a_snapshot_gives_the_same_page_and_the_same_bytes(page: MoneyPage, render: Render) -> None:
    snapshot = json.loads(json.dumps(page.to_snapshot()))
    assert not {"void", "acceptance"} & set(snapshot)
    again = type(page).from_snapshot(snapshot)
    assert again == page
    data = render(again)
    assert data == render(page)
    assert len(data) <= 70_000
    with pytest.raises(ValueError, match="version"):
        type(page).from_snapshot({**snapshot, "version": 2})


@papers
def test_a_void_paper_says_so(page: MoneyPage, render: Render) -> None:
    mark = settlement_labels(page.language).void
    assert mark not in text_of(render(page))
    assert mark in text_of(render(replace(page, void=True)))


def test_each_language_and_pair_says_everything_on_one_page() -> None:
    for language in paper_languages():
        agreed = Acceptance(date(2026, 12, 3), ResponseWay.PAPER)
        for page, render in (
            (replace(reconciliation(), language=language, acceptance=agreed), render_reconciliation),
            (receipt(language=language), render_receipt),
            (certificate(language=language), render_payment_certificate),
            (late_calculation(language=language), render_late_calculation),
        ):
            data = render(page)
            text = solid("".join(pages := page_texts(data)))
            about = f"{language}: {type(page).__name__}"
            assert len(pages) == 1, about
            assert "{" not in text, about
            for each in language.split("+"):
                labels = settlement_labels(each)
                money = page.debt if isinstance(page, ReconciliationPage) else page.total
                said = amount_in_words(money, each, decline_minor=page.decline_minor)
                title = {
                    ReconciliationPage: labels.reconciliation,
                    ReceiptPage: labels.receipt,
                    PaymentCertificatePage: labels.certificate,
                    LateCalculationPage: labels.late_interest,
                }[type(page)].partition("{")[0]
                for part in (said, title, format_long_date(page.date, each), labels.amount):
                    if part != labels.amount or not isinstance(page, ReconciliationPage):
                        assert solid(part) in text, f"{about}: {part}"
            assert list(collisions(ink(data)[0])) == [], about
            assert type(page).from_snapshot(page.to_snapshot()).language == language
    with pytest.raises(KeyError):
        settlement_labels("de")


@pytest.mark.parametrize("language", paper_languages())
def test_what_each_paper_says_word_for_word(language: str) -> None:
    """`python -m tests.documents.pdf.golden` writes the texts of `golden/money` anew."""
    noted = []
    for name, page, render, is_read in money_papers(language):
        data = render(page)
        pages = page_texts(data)
        noted.append(note(name, pages, is_read=is_read))
        assert "�" not in "".join(pages), name
        for number, each in enumerate(ink(data), 1):
            found = [] if page.void else list(collisions(each))  # the mark crosses everything
            assert found == [], f"{name}, page {number}"
    assert "".join(noted) == money_file(language).read_text("utf-8")


def test_a_calculation_names_its_rule_in_each_language_and_what_limits_it() -> None:
    for language in ("ru", "en", "kk", "uz", "uz_Cyrl", "be"):
        labels = settlement_labels(language)
        for rule in LateRule:
            data = render_late_calculation(
                late_calculation(language=language, rule=rule, percent_a_day="0.1")
            )
            named = labels.late_rules[rule].format(percent="0.1" if language == "en" else "0,1")
            holds(data, named)
    roubles = Currency.RUB
    capped = late_calculation(rule=LateRule.CONTRACT, percent_a_day="0.1", cap=Money.of(1000, roubles))
    capped = replace(capped, amount=Money.of(1000, roubles))
    holds(
        render_late_calculation(capped),
        "Предел: 1 000,00 руб.",
        "Начислено",
        "1 815,07",
        "Одна тысяча рублей",
    )
    flat = late_calculation(language="en", rule=LateRule.EU_2011_7, flat=Money.of(40, roubles))
    flat = replace(flat, amount=flat.amount + flat.flat)
    holds(render_late_calculation(flat), "Fixed sum", "1,855.07")
    assert not flat.is_capped


def test_the_statement_holds_every_entry_and_the_balance_in_words() -> None:
    page = reconciliation()
    data = render_reconciliation(page)
    holds(
        data,
        "Акт сверки взаимных расчётов № 3 от 30 ноября 2026 г.",
        "ИНН 7700000778",
        "ИНН 7707083893",
        "Период 01.10.2026 – 30.11.2026",
        "Дата Документ Дебет Кредит",
        "Сальдо на 01.10.2026 125 000,75",
        "02.10.2026 Аннулирован счёт № 2026-0009 от 29.09.2026 –15 000,00",
        "02.10.2026 Сторно оплаты от 29.09.2026 –2 000,00",
        "04.10.2026 Счёт № 2026-0010 150 000,50",
        "04.10.2026 Оплата: платёжное поручение № 400 100 000,00",
        "05.10.2026 Оплата: наличные, № 401 100 000,00",
        "28.11.2026 Возврат денег: платёжное поручение № 55 3 000,00",
        "28.11.2026 Списан остаток по счёту № 2026-0010 от 04.10.2026 0,50",
        "Обороты за период 288 001,00 198 000,50",
        "Сальдо на 30.11.2026 215 001,25",
        "По данным ООО «Юридическая фирма «Пример» на 30.11.2026 задолженность в пользу ООО «Юридическая фирма "
        "«Пример» составляет 215 001,25 руб. (Двести пятнадцать тысяч один рубль 25 копеек).",
        "От исполнителя",
        "Генеральный директор",
        "Иванова А. П.",
        "От заказчика",
    )
    assert metadata(data)["Title"] == "Акт сверки взаимных расчётов № 3 от 30.11.2026".replace(
        "№ ", "№\u00a0"
    )
    assert page.closing.minor == 21_500_125


def test_the_statement_in_english() -> None:
    holds(
        render_reconciliation(english_reconciliation()),
        "Statement of account No. 3 dated 30 November 2026",
        "Balance as of 1 October 2026 125,000.75",
        "02.10.2026 Invoice 2026-0009 dated 29.09.2026 voided –15,000.00",
        "Turnover for the period 288,001.00 198,000.50",
        "According to the books of Muster & Kollegen Rechtsanwälte PartGmbB, EUR 215,001.25 (Two hundred and "
        "fifteen thousand and one euros and 25 cents) is owed to Muster & Kollegen Rechtsanwälte PartGmbB as of 30 "
        "November 2026.",
    )


@pytest.mark.parametrize(
    ("opening", "row", "said"),
    [
        (
            "-5000",
            "Сальдо на 30.11.2026 5 000,00",
            "задолженность в пользу заказчика (Орлова Мария Сергеевна) составляет 5 000,00 руб. (Пять тысяч рублей",
        ),
        ("0", "Сальдо на 30.11.2026 0,00 0,00", "на 30.11.2026 задолженность отсутствует."),
    ],
)
def test_an_advance_is_owed_to_the_client_and_nothing_to_nobody(opening: str, row: str, said: str) -> None:
    holds(render_reconciliation(idle(opening)), row, said, "По данным исполнителя (Адвокатский кабинет")


def test_a_long_statement_repeats_its_head_and_keeps_the_signatures_with_the_balance() -> None:
    page = reconciliation(count=70)
    texts = page_texts(render_reconciliation(page))
    assert len(texts) > 2
    for number, text in enumerate(texts, 1):
        assert solid("Дата Документ Дебет Кредит") in solid(text)
        assert f"страница {number} из {len(texts)}" in text
    assert "Сальдо на 30.11.2026" in texts[-1]
    assert "От заказчика" in texts[-1]
    whole = solid(" ".join(texts))
    assert all(whole.count(solid(f"Счёт № 2026-{index + 10:04}")) == 1 for index in range(70))


def test_long_names_and_sums_keep_within_the_page() -> None:
    names = long_names()
    page = reconciliation("98765432109876.54", issuer=names.issuer, client=names.client)
    holds(render_reconciliation(page), names.issuer.name, names.client.name, "98 765 432 109 876,54")


def test_the_receipt_says_who_paid_what_for_what() -> None:
    holds(
        render_receipt(receipt()),
        "Квитанция № 5 от 30 ноября 2026 г.",
        "Плательщик ООО «Ромашка»",
        "Получено 150 000,00 руб. Сто пятьдесят тысяч рублей 00 копеек",
        "Дата оплаты 28 ноября 2026 г.",
        "Способ Платёжное поручение № 417",
        "Счёт № 2026-0012 от 24.11.2026 100 000,00",
        "Счёт № 2026-0013 от 25.11.2026 30 000,00",
        "Аванс 20 000,00",
        "Кассового чека она не заменяет.",
        "Иванова А. П.",
    )


def test_an_advance_alone_in_english() -> None:
    euros = Money.of("1119.50", Currency.EUR)
    page = receipt(
        issuer=EU_FIRM,
        client=EU_CLIENT,
        currency=Currency.EUR,
        amount=euros,
        returned=Money.of("19.50", Currency.EUR),
        parts=(),
        method=PaymentMethod.CARD,
        reference="",
        language="en",
    )
    parts = ["Received EUR 1,119.50", "Method Card", "Advance 1,100.00", "Returned to the payer 19.50"]
    holds(render_receipt(page), *parts, "Dr. Anna Muster")


def test_the_certificate_says_which_payments_and_what_is_left() -> None:
    holds(
        render_payment_certificate(certificate()),
        "Справка об оплате № 4 от 30 ноября 2026 г.",
        "Счёт № 2026-0012 от 24.11.2026 на сумму 150 000,00 руб.",
        "Основание Договор № 7/2026 от 01.02.2026",
        "По состоянию на 30.11.2026",
        "25.11.2026 Платёжное поручение № 417 (часть оплаты 110 000,00 руб.) 100 000,00",
        "28.11.2026 Наличные 20 000,00",
        "Всего оплачено 120 000,00",
        "Остаток к оплате 30 000,00",
        "Оплачено 120 000,00 руб. (Сто двадцать тысяч рублей 00 копеек). Остаток к оплате 30 000,00 руб. "
        "(Тридцать тысяч рублей 00 копеек).",
    )


def test_paid_in_full_and_written_off_are_told_apart() -> None:
    roubles = Currency.RUB
    one = CertifiedPayment(
        date(2026, 11, 25),
        PaymentMethod.BANK,
        "",
        Money.of(149_990, roubles),
        Money.of(149_990, roubles),
    )
    full = certificate(payments=(replace(one, amount=Money.of(150_000, roubles)),))
    holds(render_payment_certificate(full), "Счёт оплачен полностью: 150 000,00 руб.")
    rest = certificate(payments=(one,), written_off=Money.of(10, roubles))
    text = text_of(render_payment_certificate(rest))
    assert "Списано исполнителем 10,00" in text
    assert "Задолженности по счёту нет." in text
    assert "полностью" not in text


@pytest.mark.parametrize(
    ("method", "reference", "said"),
    [
        (PaymentMethod.BANK, "417", "платёжное поручение № 417"),
        (PaymentMethod.BANK, "№ 12/а", "платёжное поручение № 12/а"),
        (PaymentMethod.BANK, "", "банковский перевод"),
        (PaymentMethod.BANK, "за Петрова", "банковский перевод, за Петрова"),
        (PaymentMethod.CASH, "7", "наличные, № 7"),
        (PaymentMethod.CARD, "", "карта"),
        (PaymentMethod.OFFSET, "", "взаимозачёт"),
    ],
)
def test_how_money_came(method: PaymentMethod, reference: str, said: str) -> None:
    assert say_payment(settlement_labels("ru"), method, reference) == said


def test_a_demand_in_each_language_and_pair_has_its_letter_and_its_tables_once() -> None:
    for language in paper_languages():
        page = demand(language=language)
        data = render_demand(page)
        text = solid("".join(pages := page_texts(data)))
        assert len(pages) == 1, language
        assert "{" not in text, language
        for each in language.split("+"):
            assert solid(settlement_labels(each).demand.partition("{")[0]) in text, language
            assert solid(f"{say_term(30, each)}") in text, language
        assert text.count(solid("40702 810")) == 1, language
        assert list(collisions(ink(data)[0])) == [], language
    # Of many invoices the letter goes on over the page, and the head of the table stands on each.
    long = page_texts(render_demand(demand(60, charged=False)))
    assert len(long) > 1
    assert all(solid("Не оплачено") in solid(each) for each in long[:-1])
    assert "Генеральный директор" in long[-1]
