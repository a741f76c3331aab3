"""Payment codes: the exact strings, their limits, and codes that a reader decodes."""

import hashlib

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from segno import helpers

from services.documents.payment_code.standards import (
    QrMatrix,
    epc_payload,
    gost_payload,
    link_payload,
    make_qr_code,
    qr_modules,
)
from services.domain.money.money import Currency, Money

PAYEE = {
    "name": "ООО «Три кита»",
    "account": "40702810138250123017",
    "bank_name": 'ОАО "БАНК"',
    "bic": "044525225",
    "corr_account": "30101810400000000225",
    "tax_id": "6200098765",
    "kpp": "770101001",
}
PURPOSE = "Оплата по счету № 12 от 05.03.2026. В том числе НДС 22% - 180.33"
ROUBLES = Money(100_000, Currency.RUB)
EUROS = Money(11_900, Currency.EUR)
GERMAN = {"name": "Rechtsanwälte Muster GbR", "iban": "DE89370400440532013000"}


def gost(**changes: str) -> str:
    purpose = changes.pop("purpose", PURPOSE)
    payload = gost_payload(ROUBLES, purpose, **{**PAYEE, **changes})
    assert payload is not None
    return payload


def read(matrix: QrMatrix) -> str:
    """What a reader sees in the code printed with its quiet zone, three pixels a module."""
    size = len(matrix)
    image = Image.new("L", (size + 8, size + 8), 255)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                image.putpixel((x + 4, y + 4), 0)
    found = zxingcpp.read_barcodes(image.resize((3 * size + 24, 3 * size + 24)))
    assert len(found) == 1
    return found[0].text


def test_the_russian_vector() -> None:
    assert gost() == (
        'ST00012|Name=ООО «Три кита»|PersonalAcc=40702810138250123017|BankName=ОАО "БАНК"|BIC=044525225'
        "|CorrespAcc=30101810400000000225|Sum=100000"
        "|Purpose=Оплата по счету № 12 от 05.03.2026. В том числе НДС 22% - 180.33"
        "|PayeeINN=6200098765|KPP=770101001"
    )


def test_no_correspondent_account_is_a_zero_and_no_kpp_is_left_out() -> None:
    payload = gost(corr_account="", kpp="")
    assert "|CorrespAcc=0|" in payload
    assert "KPP" not in payload


def test_another_separator_when_a_value_holds_the_usual_one() -> None:
    payload = gost(purpose="Счет 12|А")
    assert payload.startswith("ST00012#Name=ООО «Три кита»#PersonalAcc=")
    assert "#Purpose=Счет 12|А#" in payload


def test_no_separator_left_gives_up_the_bar() -> None:
    assert "|Purpose=/#;^~_:|" in gost(purpose="|#;^~_:")


def test_line_breaks_become_spaces() -> None:
    assert "|Purpose=Оплата по счету № 12|" in gost(purpose="Оплата\r\nпо счету\n№ 12")


def test_long_names_fit_the_mandatory_block() -> None:
    name = "Общество с ограниченной ответственностью «Юридическая компания «Северо-Западный правовой альянс»"
    bank = "Филиал «Северо-Западный» Публичного акционерного общества «Банк развития территорий», Петербург"
    payload = gost(name=name, bank_name=bank)
    block = payload[8 : payload.index("|Sum=")]
    assert len(block.encode()) <= 300
    assert "Name=ООО «ЮК «Северо-Западный правовой альянс»|" in payload
    assert payload.split("|BankName=")[1].startswith("ф-л «Северо-Западный»")


def test_the_short_name_is_taken_when_the_full_one_is_too_long() -> None:
    payload = gost(name="Некоммерческая организация " + "Адвокаты и партнёры " * 9, short_name="НО «АП»")
    assert "|Name=НО «АП»|" in payload


@pytest.mark.parametrize(
    "changes",
    [{"account": ""}, {"account": "123"}, {"bic": ""}, {"bank_name": " "}, {"name": ""}],
    ids=lambda changes: "-".join(changes),
)
def test_nothing_to_pay_to_means_no_code(changes: dict[str, str]) -> None:
    assert gost_payload(ROUBLES, PURPOSE, **{**PAYEE, **changes}) is None


@pytest.mark.parametrize(
    "amount", [Money(100, Currency.EUR), Money(0, Currency.RUB), Money(-1, Currency.RUB)]
)
def test_only_positive_roubles(amount: Money) -> None:
    assert gost_payload(amount, PURPOSE, **PAYEE) is None


@given(
    name=st.text(min_size=1, max_size=400),
    bank=st.text(min_size=1, max_size=200),
    purpose=st.text(max_size=400),
)
def test_limits_of_the_russian_payload(name: str, bank: str, purpose: str) -> None:
    payload = gost_payload(ROUBLES, purpose, **{**PAYEE, "name": name, "bank_name": bank})
    if payload is None:
        assert not name.strip() or not bank.strip()
        return
    separator = payload[7]
    fields = [part.split("=", 1) for part in payload[8:].split(separator)]
    assert [key for key, _ in fields[:5]] == ["Name", "PersonalAcc", "BankName", "BIC", "CorrespAcc"]
    values = dict(fields)
    assert len(values["Name"]) <= 160
    assert len(values["BankName"]) <= 45
    assert len(values.get("Purpose", "")) <= 210
    assert len(separator.join(f"{key}={value}" for key, value in fields[:5]).encode()) <= 300
    assert "\n" not in payload
    assert "\r" not in payload


def test_the_european_vector() -> None:
    assert epc_payload(EUROS, "Invoice 2026-0012", **GERMAN) == (
        "BCD\n002\n1\nSCT\n\nRechtsanwälte Muster GbR\nDE89370400440532013000\nEUR119\n\n\nInvoice 2026-0012"
    )


@pytest.mark.parametrize(("minor", "written"), [(11_900, "EUR119"), (1, "EUR0.01"), (123_450, "EUR1234.5")])
def test_the_european_code_is_the_library_s(minor: int, written: str) -> None:
    payload = epc_payload(Money(minor, Currency.EUR), "Invoice 2026-0012", **GERMAN)
    assert payload is not None
    library = helpers.make_epc_qr(
        amount=Money(minor, Currency.EUR).amount, text="Invoice 2026-0012", encoding="utf-8", **GERMAN
    )
    assert written in payload.split("\n")
    assert payload == read(library.matrix)


@pytest.mark.parametrize("letter", ["a", "ü", "я", "中", "👩"])
@pytest.mark.parametrize(("name", "text"), [(70, 140), (5, 140), (70, 20), (200, 300)])
def test_the_european_payload_has_331_bytes_at_most(letter: str, name: int, text: int) -> None:
    payload = epc_payload(
        Money(99_999_999_999, Currency.EUR),
        f"Invoice 2026-0012 dated 24.11.2026, {letter * text}",
        name=letter * name,
        iban="DE89370400440532013000",
        bic="COBADEFFXXX",
    )
    assert payload is not None
    assert len(payload.encode()) <= 331
    assert "\nInvoice 2026-0012 dated 24.11.2026" in payload
    assert payload.split("\n")[5]
    assert make_qr_code(payload).version <= 13


def test_a_creditor_reference_replaces_the_text() -> None:
    payload = epc_payload(EUROS, "Invoice", reference="RF2520260012", bic="COBADEFFXXX", **GERMAN)
    assert payload is not None
    assert payload.split("\n")[4:] == [
        "COBADEFFXXX",
        "Rechtsanwälte Muster GbR",
        "DE89370400440532013000",
        "EUR119",
        "",
        "RF2520260012",
    ]


@pytest.mark.parametrize(
    "iban",
    ["", "DE88370400440532013000", "KZ38722S000000777777", "BY86AKBB10100000002966000000", "nonsense"],
)
def test_an_account_outside_sepa_has_no_code(iban: str) -> None:
    assert epc_payload(EUROS, "Invoice", name="Muster", iban=iban) is None


def test_only_euros() -> None:
    assert epc_payload(Money(1, Currency.USD), "Invoice", **GERMAN) is None
    assert epc_payload(Money(0, Currency.EUR), "Invoice", **GERMAN) is None
    assert epc_payload(Money(100_000_000_000, Currency.EUR), "Invoice", **GERMAN) is None


def test_links() -> None:
    assert link_payload(" https://pay.example.kz/i/12 ") == "https://pay.example.kz/i/12"
    for wrong in ("", "pay.example.kz", "http://pay.example.kz", "https://пример.рф", "javascript:alert(1)"):
        assert link_payload(wrong) is None


def test_a_reader_decodes_the_exact_string() -> None:
    payload = gost()
    assert read(qr_modules(payload)) == payload


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=300))
def test_any_text_is_decoded(text: str) -> None:
    assert read(qr_modules("Счёт " + text)) == "Счёт " + text


PRINTED = """
    14/966c9480/b6623373  26/c574d41c/70433303  42/b4be8547/e37454f3  62/fb247470/d3ae64cf
    84/13258ae2/29b5c86d  106/3b109a11/91d001ba  122/885de9e4/b45d903d  152/fcb5d86a/90273a8e
    180/97e45807/ede3662a  213/06cba535/f138372e  251/e5cdb926/00a316ba  287/6427998b/657d9d8d
    331/12e6c5a3/974ca0b2  362/78e550bd/81df5bdb  412/f86b9f74/568907db  450/c9a9fff3/7d7d1a96
    504/193ae21a/cd023814  560/ce5c541e/b0356e52  624/2ee4b42b/a4acd7ec  666/8b89b01d/a1aa8757
    711/31852fcc/7f81436e  779/0f8e6cb3/5e66fe92  857/c7ef1d9a/0566fd2a  911/b777b7e8/1be681cb
    997/8c1cd776/12a60ed9  1059/5db39050/2963cc96  1125/2ae8f0d1/b4c2ffd7  1190/80f594c8/78af6d68
    1264/d62c5164/be7b8969  1370/05069aff/bbed4ecb  1452/848a203c/70e34828  1538/60e856d7/bec3a712
    1628/d27875dc/8108ecda  1722/4a2eaef5/b4cc2b83  1809/804078b3/92eef27e  1911/3e7a999e/89bf9d97
    1989/288efca5/48d3e108  2099/e6803b23/d32c27c4  2213/1170a88a/18f22ab5  2331/ee3bbf25/eb07c680
"""
"""How codes were printed so far: for each version the bytes that it holds, and digests of the modules when it is full
and when seven bytes are missing."""


def digest(length: int) -> str:
    text = "".join(chr(33 + place * 37 % 89) for place in range(length))
    return hashlib.sha256(b"".join(map(bytes, qr_modules(text)))).hexdigest()[:8]


def test_codes_of_every_version_stay_what_they_were() -> None:
    """An invoice that is drawn again has to give the bytes that it gave."""
    versions = [printed.split("/") for printed in PRINTED.split()]
    assert len(versions) == 40
    for version, (most, full, shorter) in enumerate(versions, 1):
        assert len(qr_modules("x" * int(most))) == 17 + 4 * version
        assert (digest(int(most)), digest(int(most) - 7)) == (full, shorter)


def test_too_much_data_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        qr_modules("x" * 2_332)
