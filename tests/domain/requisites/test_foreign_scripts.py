"""A name in a script that we have no rules for is taken where the rest of the card says company, and is doubtful."""

import pytest

from services.domain.requisites.doubts import DOUBTFUL_CODES
from services.domain.requisites.model import PartyKind
from services.domain.requisites.recognise import recognise

BANK = "IBAN GR1601101250000000012300695\nBIC ETHNGRAA"


@pytest.mark.parametrize(
    "name",
    [
        "Γεωργίου & Συνεργάτες",
        "შპს «თბილისი»",
        "Հայկական ՍՊԸ",
        "北京咨询有限公司",
        "株式会社サンプル",
        "한국 주식회사 샘플",
        "Công ty TNHH Đặng & Nguyễn",
        "Đặng & Nguyễn",
        "משרד עורכי דין",
        "บริษัท ตัวอย่าง จำกัด",
    ],
)
@pytest.mark.parametrize("joint", ["\n", " / ", ", "])
def test_it_is_the_name_and_asked_about(name: str, joint: str) -> None:
    found = recognise(f"{name}\n{BANK}".replace("\n", joint))

    assert found.requisites.name == name
    assert found.requisites.kind is PartyKind.FOREIGN
    assert DOUBTFUL_CODES["name"] in {problem.code for problem in found.problems}
    assert name not in found.unknown


@pytest.mark.parametrize("card", ["Հայկական ՍՊԸ\nՀՎՀՀ 01234567", "北京咨询有限公司"])
def test_word_for_a_company_is_enough(card: str) -> None:
    assert recognise(card).requisites.name == card.split("\n")[0]


@pytest.mark.parametrize(
    ("card", "left"),
    [
        ("Καλημέρα", "Καλημέρα"),
        (f"Λεωφόρος 5, Αθήνα\n{BANK}", "Λεωφόρος 5, Αθήνα"),
        (f"{BANK}\nΑθήνα", "Αθήνα"),
        ("Đỗ Thị Hà\n+84 912 345 678", "Đỗ Thị Hà"),
    ],
)
def test_other_text_is_no_name(card: str, left: str) -> None:
    found = recognise(card)

    assert found.requisites.name is None
    assert left in found.unknown


def test_name_with_a_form_stays_the_name() -> None:
    found = recognise("ТОО «Пример»\n北京咨询有限公司\nБИН 220140007779")

    assert found.requisites.name == "ТОО «Пример»"
    assert found.unknown == ("北京咨询有限公司",)
