"""One name of a bilingual card is printed, the other one is kept beside it."""

import pytest

from services.domain.requisites.recognise import recognise


@pytest.mark.parametrize(
    "card",
    [
        "ТОО «Мерей» / «Мерей» ЖШС\nБИН 220140007779",
        "«Мерей» ЖШС / ТОО «Мерей»\nБИН 220140007779",
        "ТОО «Мерей»\n«Мерей» ЖШС\nБСН/БИН 220140007779",
    ],
)
def test_the_russian_name_is_printed_and_the_other_one_kept(card: str) -> None:
    found = recognise(card)
    assert (found.requisites.name, found.requisites.other_name) == ("ТОО «Мерей»", "«Мерей» ЖШС")
    assert found.unknown == ()


def test_of_two_lines_the_first_name_is_printed() -> None:
    party = recognise("«Мерей» ЖШС\nТОО «Мерей»\nБСН/БИН 220140007779").requisites
    assert {party.name, party.other_name} == {"ТОО «Мерей»", "«Мерей» ЖШС"}


def test_a_translated_name_of_a_company() -> None:
    party = recognise("ООО «Ромашка» / Romashka LLC\nИНН 7700000778").requisites
    assert (party.name, party.other_name) == ("ООО «Ромашка»", "Romashka LLC")


@pytest.mark.parametrize(
    "card",
    [
        "Общество с ограниченной ответственностью «Ромашка»\nООО «Ромашка»\nИНН 7700000778",
        "ИП Иванов Иван Иванович\nИНН 500100732259",
        "Muster GmbH\nIBAN DE89370400440532013000",
    ],
)
def test_a_card_in_one_language_has_no_other_name(card: str) -> None:
    assert recognise(card).requisites.other_name is None
