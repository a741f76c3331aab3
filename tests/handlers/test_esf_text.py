"""The data of an ЭСФ as a message: short enough for one, in the words of the country, sums as forms take them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from handlers.esf.text import data_text, pages_of
from handlers.ui.texts import Texts
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Country, PartyKind, Requisites
from services.esf.views import EsfData, EsfLine
from tests.support.texts import TRANSLATOR

LONGEST_MESSAGE = 4096
UZBEK = Requisites(
    country=Country.UZ,
    kind=PartyKind.COMPANY,
    name="MChJ <Namuna> & Co",
    tax_id="309166181",
    address="Toshkent, Amir Temur 1",
    account="20208000900123456001",
    bank_name="Ipak Yoʻli",
    bic="00444",
    oked="69102",
    vat_code="326020123456",
)


def sums(text: str) -> Money:
    return Money.of(text, Currency.UZS)


LINE = EsfLine(
    "Юридические услуги",
    "усл.",
    Decimal("1.000"),
    Decimal("100000.00"),
    sums("100000"),
    "12%",
    sums("12000"),
    sums("112000"),
)
DATA = EsfData(
    country=Country.UZ,
    invoice_number="2026-0012",
    client_name="Somebody",
    number=None,
    due_on=date(2026, 12, 10),
    supplier=UZBEK,
    buyer=replace(UZBEK, name="Buyer", oked=None),
    contract_number="7/2026",
    contract_date=date(2026, 2, 1),
    turnover_on=date(2026, 11, 24),
    turnover_known=True,
    lines=(LINE,),
    net=sums("100000"),
    vat=sums("12000"),
    gross=sums("112000"),
    reason="",
)


def test_an_uzbek_supplier_has_the_words_of_its_country() -> None:
    for language in ("ru", "en"):
        texts = Texts(TRANSLATOR, language, "Asia/Tashkent")
        said = str(data_text(texts, DATA, pages_of(DATA.lines)[0]))
        for value in (
            "309166181",
            "00444",
            "69102",
            "326020123456",
            "20208000900123456001",
            "MChJ &lt;Namuna&gt; &amp; Co",
            "7/2026",
            "01.02.2026",
            "24.11.2026",
            "100000.00",
            "12000.00",
            "112000.00",
        ):
            assert f"<code>{value}</code>" in said, (language, value)
        assert "12%" in said
        assert ("ИКПУ" if language == "ru" else "IKPU") in said
        assert "БИН" not in said


def test_another_currency_is_named() -> None:
    dollars = replace(DATA, net=Money.of("100", Currency.USD))
    texts = Texts(TRANSLATOR, "ru", "Asia/Tashkent")
    assert "Суммы в USD" in str(data_text(texts, dollars, pages_of(DATA.lines)[0]))
    assert "Суммы в" not in str(data_text(texts, DATA, pages_of(DATA.lines)[0]))


def test_no_page_is_longer_than_a_message() -> None:
    wordy = replace(LINE, description="Ведение дела " * 76)
    lines = (wordy, LINE, wordy, wordy, *(LINE,) * 60)
    pages = pages_of(lines)
    assert [line for page in pages for line in page.lines] == list(lines)
    assert [page.first for page in pages] == [
        1 + sum(len(p.lines) for p in pages[:n]) for n in range(len(pages))
    ]
    long_party = replace(UZBEK, name="Н" * 250, address="А" * 400, bank_name="Б" * 250)
    data = replace(DATA, supplier=long_party, buyer=long_party, lines=lines, reason="Р" * 250)
    texts = Texts(TRANSLATOR, "ru", "Asia/Tashkent")
    for page in pages:
        shown = str(data_text(texts, data, page)).replace("<code>", "").replace("</code>", "")
        assert len(shown) < LONGEST_MESSAGE
