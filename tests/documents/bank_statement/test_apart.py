"""The process that opens a bank's file answers as this one would, for files of every kind."""

from pathlib import Path

import pytest

from services.documents import apart as running
from services.documents.bank_statement.apart import read_statement_apart
from services.documents.bank_statement.model import DayOrder, TableLayout
from services.documents.bank_statement.reading import read_statement
from services.domain.errors import BadInput
from tests.documents.bank_statement.quirks.case import told
from tests.documents.bank_statement.quirks.tables import csv

SAMPLES = Path(__file__).parents[2] / "real_input/statements"
OWN = frozenset({"40702810000000000777", "KZ38722S000000777777"})


async def test_it_reads_and_refuses_as_this_process_would() -> None:
    for name in ("ru_1c_103_cp866.txt", "kz_1c_200_utf8.txt"):
        data = (SAMPLES / name).read_bytes()
        assert await read_statement_apart(data, name, OWN, None) == read_statement(data, name, OWN, None), (
            name
        )
    assert await refusal(b"", "Выписка \0 №1.txt") == "error-statement-empty"
    broken = (SAMPLES / "ru_1c_103_broken_ufffd.txt").read_bytes()
    assert await refusal(broken, "a.txt") == "error-statement-damaged"


async def test_an_unknown_table_and_its_layout_go_through_it() -> None:
    data = csv("Когда;Сколько;Зачем", "05.03.2026;7,00;Счёт 1")
    table = (await read_statement_apart(data, "a.csv", OWN, None)).unknown_table
    assert table == read_statement(data, "a.csv", OWN, None).unknown_table
    assert table is not None
    layout = TableLayout(table.fingerprint, 0, 1, 2, DayOrder.DAY_FIRST, only_income=True)
    (statement,) = (await read_statement_apart(data, "a.csv", OWN, layout)).statements
    assert [told(entry) for entry in statement.entries] == ["05.03 in 7.00: Счёт 1"]


async def test_what_a_sentence_names_comes_with_it() -> None:
    data = csv("Дата;Сумма;Назначение", "05.03.2026;1,500;Счёт 1")
    with pytest.raises(BadInput) as refused:
        await read_statement_apart(data, "a.csv", OWN, None)
    assert refused.value.params == {"value": "a.csv", "sum": "1,500"}


async def test_sums_in_other_units_are_never_taken_for_whole_ones() -> None:
    for heading in ("Сумма, коп.", "Сумма (тыс. руб.)", "Приход, тыс.руб", "Amount, cents", "Сумма в тиынах"):
        data = csv(f"Дата;{heading};Назначение", "05.03.2026;150000;Счёт 1")
        assert await refusal(data, "a.csv") == "error-statement-units", heading
    for heading in ("Сумма, руб. коп.", "Сумма (руб.)", "Сумма операции"):
        data = csv(f"Дата;{heading};Назначение", "05.03.2026;150000,00;Счёт 1", "05.03.2026;-1,00;Комиссия")
        assert (await read_statement_apart(data, "a.csv", OWN, None)).statements, heading


async def test_who_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "SECONDS", 0.01)
    data = (SAMPLES / "ru_1c_103_cp866.txt").read_bytes()
    assert await refusal(data, "a.txt") == "error-statement-too-big"


async def refusal(data: bytes, name: str) -> str:
    with pytest.raises(BadInput) as refused:
        await read_statement_apart(data, name, OWN, None)
    assert refused.value.params["value"] == name
    return refused.value.key
