"""The score tells right, lost, marked and silently wrong apart."""

from dataclasses import replace

import pytest

from services.domain.requisites.model import Country, PartyKind
from tests.real_input import adapter, ratchet, score
from tests.real_input.adapter import Read
from tests.real_input.causes import causes
from tests.real_input.compare import same
from tests.real_input.model import Card, Expected
from tests.real_input.score import Item, Outcome

SIDE = Expected(
    country=Country.RU,
    kind=PartyKind.COMPANY,
    fields={"name": ("ООО «Ромашка»",), "tax_id": ("7700000880",), "address": ("г. Москва, ул. Мира, 1",)},
    accounts=({"account": "40702810200000012345", "bic": "044525225", "bank_name": "ПАО СБЕРБАНК"},),
    free=frozenset({"phone"}),
)
CARD = Card("RU: one", "text", (SIDE,))
RIGHT = Read(
    country=Country.RU,
    kind="company",
    fields={
        "name": 'ООО "Ромашка"',
        "tax_id": "7700000880",
        "address": "РФ, г. Москва, ул Мира 1",
        "phone": "+7",
    },
    accounts=(
        {
            "account": "40702810200000012345",
            "bic": "044525225",
            "bank_name": "ПАО Сбербанк",
            "currency": "RUB",
        },
    ),
    marked=frozenset(),
    accounts_marked=(frozenset(),),
    shown="",
    second=None,
)


def outcomes(monkeypatch: pytest.MonkeyPatch, **changes: object) -> dict[str, tuple[str, Outcome]]:
    values = {name: getattr(RIGHT, name) for name in Read.__slots__} | changes
    monkeypatch.setattr(adapter, "read", lambda text: Read(**values))
    return {item.field: (item.got, item.outcome) for item in score.items_of(CARD, "as is")}


def test_all_right(monkeypatch: pytest.MonkeyPatch) -> None:
    found = outcomes(monkeypatch)

    assert {outcome for _, outcome in found.values()} == {Outcome.RIGHT}
    assert set(found) == {"country", "kind", "name", "tax_id", "address", "account", "bic", "bank_name"}


def test_another_value_is_wrong_unless_it_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    fields = dict(RIGHT.fields) | {"tax_id": "7700000881"}

    assert outcomes(monkeypatch, fields=fields)["tax_id"] == ("7700000881", Outcome.WRONG)
    marked = outcomes(monkeypatch, fields=fields, marked=frozenset({"tax_id"}))
    assert marked["tax_id"] == ("7700000881", Outcome.MARKED)


def test_a_value_that_the_card_has_not_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    found = outcomes(monkeypatch, fields=dict(RIGHT.fields) | {"kpp": "770001001"})

    assert found["kpp"] == ("770001001", Outcome.WRONG)


def test_a_mistyped_value_is_right_when_it_is_marked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        f"{__name__}.CARD", replace(CARD, sides=(replace(SIDE, faulty=frozenset({"tax_id"})),))
    )

    assert outcomes(monkeypatch)["tax_id"][1] is Outcome.WRONG
    assert outcomes(monkeypatch, marked=frozenset({"tax_id"}))["tax_id"][1] is Outcome.RIGHT


def test_a_mark_on_the_bank_is_none_on_the_account(monkeypatch: pytest.MonkeyPatch) -> None:
    accounts = (dict(RIGHT.accounts[0]) | {"account": "40702810200000012346", "bank_name": "Иванова Анна"},)
    found = outcomes(monkeypatch, accounts=accounts, accounts_marked=(frozenset({"bank_name"}),))

    assert found["account"][1] is Outcome.WRONG
    assert found["bank_name"][1] is Outcome.MARKED


def test_nothing_read_is_lost_and_worse_when_nobody_sees_it(monkeypatch: pytest.MonkeyPatch) -> None:
    fields = {name: value for name, value in RIGHT.fields.items() if name not in {"tax_id", "address"}}
    found = outcomes(monkeypatch, fields=fields, shown="ИНН 7700 000 880")

    assert found["tax_id"] == ("", Outcome.LOST)
    assert found["address"] == ("", Outcome.UNSEEN)


def test_a_second_account_that_is_none_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    accounts = (*RIGHT.accounts, {"account": "30101810400000000225"})
    found = outcomes(monkeypatch, accounts=accounts, accounts_marked=(frozenset(), frozenset()))

    assert found["account"] == ("30101810400000000225", Outcome.WRONG)


def test_an_iban_in_the_place_of_a_local_account_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    iban = "DE89370400440532013000"
    side = Expected(Country.OTHER, PartyKind.FOREIGN, {}, ({"account": iban},), frozenset())
    read = Read(Country.OTHER, "foreign", {}, ({"account": iban[2:]},), frozenset(), (frozenset(),), "", None)
    monkeypatch.setattr(adapter, "read", lambda text: read)

    items = score.items_of(Card("EU: one", "", (side,)), "as is")

    assert [(item.field, item.outcome) for item in items if item.field == "account"] == [
        ("account", Outcome.WRONG)
    ]


def test_either_side_may_come_first(monkeypatch: pytest.MonkeyPatch) -> None:
    other = Expected(Country.RU, PartyKind.COMPANY, {"tax_id": ("7800000122",)}, (), frozenset())
    second = Read(Country.RU, "company", {"tax_id": "7800000122"}, (), frozenset(), (), "", None)
    first = Read(**({name: getattr(RIGHT, name) for name in Read.__slots__} | {"second": "second"}))
    monkeypatch.setattr(adapter, "read", lambda text: second if text == "second" else first)

    items = score.items_of(Card("RU: two", "text", (other, SIDE)), "as is")

    assert {item.outcome for item in items} == {Outcome.RIGHT}


@pytest.mark.parametrize(
    ("field", "expected", "got", "fits"),
    [
        ("name", "ООО «Ромашка»", "ооо ромашка", True),
        ("name", "ООО «Ромашка»", "ООО «Ромашка» ИНН", False),
        ("bank_name", "ПАО СБЕРБАНК г. Москва", "ПАО Сбербанк", True),
        ("bank_name", "ПАО СБЕРБАНК", "Банк: ПАО СБЕРБАНК", False),
        ("address", "050000, г. Алматы, пр. Абая, 10", "РК, 050000 г.Алматы, пр.Абая, 10", True),
        ("address", "050000, г. Алматы, пр. Абая, 10", "г. Алматы, пр. Абая, 10", False),
        ("signatory_name", "Иванова А. П.", "Иванова Анна Петровна", True),
        ("signatory_name", "Иванова А. П.", "Ивановой А. П.", False),
        ("account", "DE89370400440532013000", "DE89 3704 0044 0532 0130 00", True),
        ("account", "40702810200000012345", "4О702810200000012345", False),
        ("reg_number", "HRB 98765", "98765", True),
        ("bic", "COBADEFFXXX", "COBADEFF", True),
    ],
)
def test_what_says_the_same(field: str, expected: str, got: str, fits: bool) -> None:
    assert same(field, expected, got) is fits


def test_causes_tell_the_form_from_the_layout() -> None:
    items = [
        Item("RU: a (1)", "as is", "bic", "1", "", Outcome.LOST),
        Item("RU: a (1)", "one line", "bic", "1", "", Outcome.LOST),
        Item("RU: b", "one line", "bic", "1", "2", Outcome.WRONG),
        Item("RU: b", "as is", "bic", "1", "1", Outcome.RIGHT),
    ]

    assert [(cause.what, len(cause.items), cause.wrong) for cause in causes(items)] == [
        ("bic of «RU: a»", 2, 0),
        ("bic in the layout «one line»", 1, 1),
    ]


def test_the_ratchet_turns_one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ratchet, "noted", lambda: {"cards, as is": {"names": 85.0, "wrong": 5}})

    assert ratchet.worse({"cards, as is": {"names": 85.0, "wrong": 5}}) == []
    assert ratchet.worse({"cards, as is": {"names": 84.9, "wrong": 6}}) == [
        "cards, as is, names: 85 → 84.9",
        "cards, as is, wrong: 5 → 6",
    ]
    assert ratchet.better({"cards, as is": {"names": 85.0, "wrong": 4}})
    assert not ratchet.better({"cards, as is": {"names": 85.0, "wrong": 5}})


def test_marks_without_need_are_counted_and_stay_few() -> None:
    items = [
        Item("RU: a", "as is", "bic", "1", "1", Outcome.RIGHT, True),
        Item("RU: a", "as is", "name", "b", "b", Outcome.RIGHT),
        Item("RU: a", score.SCANNED, "name", "b", "b", Outcome.RIGHT, True),
    ]

    assert score.needless_marks(items) == {"as is": 50, score.SCANNED: 100, score.ALL_BUT_SCANNED: 50}
    noted = {
        name.removeprefix("cards, "): row for name, row in ratchet.noted().items() if "right marked" in row
    }
    assert noted["as is"]["right marked"] <= score.NEEDLESS_MARKS_LIMITS["as is"]
    plain = [row["right marked"] for name, row in noted.items() if name != score.SCANNED]
    assert sum(plain) / len(plain) <= score.NEEDLESS_MARKS_LIMITS[score.ALL_BUT_SCANNED]
    assert {row["wrong"] for row in noted.values()} == {0}
