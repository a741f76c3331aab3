"""Names whose form stands apart, is written twice, or is in two languages."""

import pytest

from services.domain.requisites.recognise import recognise


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("ЧТУП\n«БелТоргСнаб»\nУНП 192000224", "ЧТУП «БелТоргСнаб»", "company"),
        ("ОАО\n«Гомельская мануфактура»", "ОАО «Гомельская мануфактура»", "company"),
        ("АБ СПб «Нева»", "АБ СПб «Нева»", "bar_association"),
        (
            "Адвокатское бюро г. Москвы\n«Линия защиты»",
            "Адвокатское бюро г. Москвы «Линия защиты»",
            "bar_association",
        ),
        ("ГБУЗ «Городская поликлиника № 5»", "ГБУЗ «Городская поликлиника № 5»", "company"),
        ("МБОУ «Средняя школа № 12»", "МБОУ «Средняя школа № 12»", "company"),
        ("ФГБОУ ВО «Пример»", "ФГБОУ ВО «Пример»", "company"),
        ("ЖШС «Мерей-2010» / ТОО «Мерей-2010»", "ТОО «Мерей-2010»", "company"),
        ("ТОО «Мерей-2010» / «Мерей-2010» ЖШС", "ТОО «Мерей-2010»", "company"),
        (
            "Якка тартибдаги тадбиркор (ЯТТ) Турсунов Жасур Анварович",
            "Якка тартибдаги тадбиркор Турсунов Жасур Анварович",
            "sole_trader",
        ),
    ],
)
def test_name_with_its_form_is_read(text: str, name: str, kind: str) -> None:
    requisites = recognise(text).requisites

    assert (requisites.name, requisites.kind) == (name, kind)


def test_head_of_a_hospital_signs() -> None:
    requisites = recognise("ГБУЗ «Городская поликлиника № 5»\nГлавный врач Тихонова В. И.").requisites

    assert (requisites.signatory_title, requisites.signatory_name) == ("главный врач", "Тихонова В. И.")
