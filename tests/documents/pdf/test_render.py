"""Rendered invoices, read back: text, code, bytes."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from services.documents.invoice.model import InvoiceDocument, InvoiceLayout
from services.documents.pdf.render import payment_payload, render_invoice
from services.documents.text.formats import (
    format_amount,
    format_amount_with_symbol,
    format_long_date,
    format_period,
    format_quantity,
)
from services.domain.money.in_words import amount_in_words
from services.domain.money.money import Currency, Money
from tests.documents.pdf.reading import codes, metadata, page_texts, solid, squeeze, text_of
from tests.documents.pdf.samples import (
    RU_FIRM,
    SAMPLES,
    advocate,
    company,
    document,
    european,
    kazakh,
    line,
    long_invoice,
    long_names,
    uzbek,
)

GOST = (
    "ST00012|Name=ООО «Юридическая фирма «Пример»|PersonalAcc=40702810000000000777"
    "|BankName=ПАО СБЕРБАНК г. Москва|BIC=044525225|CorrespAcc=30101810400000000225|Sum=15000000"
    "|Purpose=Оплата по счету № 2026-0012 от 24.11.2026 за юридические услуги по договору № 7/2026 "
    "от 01.02.2026. В том числе НДС 22% - 27049.18|PayeeINN=7700000778|KPP=770001001"
)
samples = pytest.mark.parametrize("sample", SAMPLES.values(), ids=SAMPLES)


@samples
def test_the_text_holds_everything(sample: Callable[[], InvoiceDocument]) -> None:
    made = sample()
    text = solid(text_of(render_invoice(made)))
    parties = [made.issuer.name, made.client.name, made.issuer.tax_id or made.issuer.vat_code]
    accounts = [made.issuer.bank_name, made.issuer.payment_account]
    words = amount_in_words(made.total, made.language, decline_minor=made.decline_minor)
    lines = [
        part for each in made.lines for part in (each.description, format_amount(each.price, made.language))
    ]
    sums = [
        format_amount(made.total, made.language),
        *(format_amount(g.vat, made.language) for g in made.vat_totals if g.vat),
    ]
    for part in [made.number, *parties, *accounts, words, *lines, *sums, made.purpose, made.basis]:
        assert part is not None
        assert solid(part) in text


@samples
def test_files_are_small_and_titled(sample: Callable[[], InvoiceDocument]) -> None:
    data = render_invoice(sample())
    assert len(data) <= 70_000
    expected = (
        "Invoice 2026-0012 dated 24.11.2026"
        if sample is european
        else f"Счёт № {sample().number} от 24.11.2026"
    )
    assert metadata(data)["Title"] == expected
    assert metadata(data)["CreationDate"].startswith("D:20261124000000")


@samples
def test_nothing_is_dropped_by_the_library(
    sample: Callable[[], InvoiceDocument], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING, "fpdf"):
        render_invoice(sample())
    assert caplog.records == []


def test_the_same_document_gives_the_same_bytes_in_any_thread() -> None:
    makers = [company, long_invoice, kazakh, european]
    expected = [render_invoice(make()) for make in makers]
    with ThreadPoolExecutor(4) as pool:
        rendered = list(pool.map(lambda index: render_invoice(makers[index % 4]()), range(60)))
    assert [rendered[index] == expected[index % 4] for index in range(60)] == [True] * 60


async def test_rendering_in_a_worker_thread_of_asyncio() -> None:
    rendered = await asyncio.gather(*(asyncio.to_thread(render_invoice, company()) for _ in range(8)))
    assert len(set(rendered)) == 1


def test_the_russian_code_is_the_exact_string() -> None:
    assert payment_payload(company()) == GOST
    assert codes(render_invoice(company())) == [GOST]


@pytest.mark.parametrize(
    "sample", [advocate, long_names, kazakh, european], ids=lambda sample: sample.__name__
)
def test_other_codes_are_read_back(sample: Callable[[], InvoiceDocument]) -> None:
    assert codes(render_invoice(sample())) == [payment_payload(sample())]


def test_the_european_code() -> None:
    assert payment_payload(european()) == (
        "BCD\n002\n1\nSCT\nCOBADEFFXXX\nMuster & Kollegen Rechtsanwälte PartGmbB\nDE89370400440532013000\n"
        "EUR1959.5\n\n\nInvoice 2026-0012 dated 24.11.2026, Engagement letter of 01.10.2026"
    )


@pytest.mark.parametrize(
    "made",
    [
        replace(company(), draft=True),
        replace(company(), void=True),
        replace(company(), issuer=replace(RU_FIRM, account=None)),
        replace(kazakh(), payment_link=""),
        uzbek(),
        replace(european(), issuer=replace(european().issuer, iban="KZ38722S000000777777")),
    ],
    ids=["draft", "void", "no account", "kz", "uz", "outside sepa"],
)
def test_no_code_where_none_applies(made: InvoiceDocument) -> None:
    assert payment_payload(made) is None
    assert codes(render_invoice(made)) == []


def test_marks_on_every_page() -> None:
    pages = page_texts(render_invoice(replace(long_invoice(32), draft=True)))
    assert ["ЧЕРНОВИК" in page for page in pages] == [True, True]
    assert "АННУЛИРОВАН" in text_of(render_invoice(replace(company(), void=True)))
    assert "DRAFT" in text_of(render_invoice(replace(european(), draft=True)))


def test_a_draft_without_a_number_or_bank_is_drawn() -> None:
    bare = replace(RU_FIRM, account=None, bank_name=None, bic=None, corr_account=None, signatory_name=None)
    text = text_of(render_invoice(document([], number="", issuer=bare, due_date=None, basis="", draft=True)))
    assert "Счет на оплату от 24 ноября 2026 г." in text
    assert "№ от" not in text


def test_one_page_has_no_foot_and_two_are_numbered() -> None:
    assert "страница" not in text_of(render_invoice(company()))
    first, second = page_texts(render_invoice(long_invoice()))
    assert first.endswith("страница 1 из 2")
    assert second.endswith("страница 2 из 2")
    assert second.startswith("№ Услуги Кол-во Ед. Цена Скидка НДС Сумма")
    foot = squeeze(
        f"Счёт № 2026-0012 от 24.11.2026 · всего к оплате {format_amount_with_symbol(long_invoice().total, 'ru')}"
    )
    assert foot in first
    assert foot in second


@pytest.mark.parametrize("count", range(9, 45))
def test_totals_are_on_a_page_with_the_last_line(count: int) -> None:
    pages = page_texts(render_invoice(document([line(f"Работа {n}.", 100) for n in range(1, count + 1)])))
    page = next(text for text in pages if "Всего наименований" in text)
    assert f"Работа {count}." in page
    assert "В том числе НДС (22%)" in page


@pytest.mark.parametrize("count", range(9, 45))
def test_signatures_never_stand_alone(count: int) -> None:
    pages = page_texts(render_invoice(document([line(f"Работа {n}.", 100) for n in range(1, count + 1)])))
    page = next(text for text in pages if "Генеральный директор" in text)
    assert "Назначение платежа" in page


def test_one_signature_for_a_person_and_a_seal_for_an_organisation() -> None:
    person, organisation = text_of(render_invoice(advocate())), text_of(render_invoice(company()))
    assert "Адвокат Соколов П. А." in person
    assert "Главный бухгалтер" not in person
    assert "М.П." not in person
    assert "Генеральный директор Иванова А. П. М.П." in organisation


def test_an_accountant_signs_where_the_issuer_has_one() -> None:
    assert "Главный бухгалтер" not in text_of(render_invoice(company()))
    with_accountant = text_of(render_invoice(replace(company(), accountant="Петрова М. В.")))
    assert "Генеральный директор Иванова А. П. Главный бухгалтер Петрова М. В. М.П." in with_accountant


def test_no_vat_with_its_reason() -> None:
    text = text_of(render_invoice(advocate()))
    assert "Итого 56 875,00" in text
    assert "Без НДС –" in text
    assert "НДС не облагается (пп. 14 п. 3 ст. 149 НК РФ)" in text
    assert text.count("В том числе НДС") == 0


def test_vat_on_top_and_two_rates() -> None:
    lines = [line("Этап", 100_000, included=False), line("Книга", 100, vat_label="10%", included=False)]
    text = text_of(render_invoice(document(lines, prices_include_vat=False)))
    assert "Сумма НДС (22%) 22 000,00" in text
    assert "Сумма НДС (10%) 10,00" in text
    assert "Итого 100 100,00" in text
    assert "Всего к оплате, руб. 122 110,00" in text


def test_a_discount_is_shown() -> None:
    text = text_of(render_invoice(document([line("Этап", 122_000, discount=22_000)])))
    assert "Без скидки 122 000,00 Скидка –22 000,00 Итого 100 000,00" in text


def test_the_kazakh_sample_order() -> None:
    text = text_of(render_invoice(kazakh()))
    assert "Образец платежного поручения" in text
    assert "Бенефициар ТОО «Құқық әлемі» БИН 070243077474 ИИК KZ38722S000000777777 Кбе 17" in text
    assert "БИК CASPKZKA КНП 859" in text
    assert "Всего наименований 1, на сумму 116 000,00 KZT" in text
    assert "Всего к оплате: Сто шестнадцать тысяч тенге 00 тиын" in text
    assert "Код назначения платежа 859" in text_of(render_invoice(replace(kazakh(), payment_link="")))


def test_the_uzbek_form_has_the_sum_with_vat_and_the_payment_code() -> None:
    made = uzbek()
    text = text_of(render_invoice(replace(made, issuer=replace(made.issuer, knp="00668"))))
    assert "ОКЭД 69100 Код платежа 00668" in text
    assert "Сумма НДС Сумма НДС Сумма с НДС" in text  # net, rate, tax, gross
    assert "1 000 000,00 1 000 000,00 12% 120 000,00 1 120 000,00" in text


def test_the_international_form_in_both_languages() -> None:
    text = text_of(render_invoice(european()))
    assert "Due date 4 December 2026 Total due EUR 1,959.50" in text
    assert "Reverse charge" in text
    assert "Date of supply 1–20 November 2026" in text
    russian = text_of(render_invoice(replace(european(), language="ru")))
    assert "Оплатить не позднее 4 декабря 2026 г. К оплате 1 959,50 €" in russian
    assert "Одна тысяча девятьсот пятьдесят девять евро 50 центов" in russian


@pytest.mark.parametrize("layout", InvoiceLayout)
def test_markup_and_foreign_letters_are_text(layout: InvoiceLayout) -> None:
    made = document([line("<b>Анализ</b> & «право» 🧾 漢字", 1_000)], layout=layout)
    assert "<b>Анализ</b> & «право» …" in text_of(render_invoice(made))


def test_formats() -> None:
    assert format_amount(Money(123_456_750, Currency.RUB), "ru") == "1\u00a0234\u00a0567,50"
    assert format_amount(Money(123_456_750, Currency.USD), "en") == "1,234,567.50"
    assert format_amount(Money(-5, Currency.RUB), "ru") == "-0,05"
    assert format_amount_with_symbol(Money(100, Currency.KZT), "ru") == "1,00\u00a0₸"
    assert format_amount_with_symbol(Money(100, Currency.EUR), "en") == "EUR\u00a01.00"
    assert format_quantity(line("", 1, quantity="2.250").quantity, "ru") == "2,25"
    assert format_quantity(line("", 1, quantity="1000").quantity, "en") == "1,000"
    assert format_long_date(date(2026, 3, 5), "ru") == "5\u00a0марта\u00a02026\u00a0г."
    assert format_period(date(2026, 11, 1), date(2026, 11, 1), "ru") == "01.11.2026"
    assert (
        format_period(date(2026, 11, 30), date(2026, 12, 1), "en").replace("\u00a0", " ")
        == "30 November 2026 – 1 December 2026"
    )
