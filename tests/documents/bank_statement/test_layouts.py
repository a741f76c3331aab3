"""What people say of an unknown table is asked once: its layout reads it, and the next one with the same head."""

from dataclasses import replace

import pytest

from services.documents.bank_statement.model import (
    DayOrder,
    ReadStatements,
    TableLayout,
    TableQuestion,
    UnknownTable,
)
from services.documents.bank_statement.reading import read_statement
from tests.documents.bank_statement.quirks.case import RU, told
from tests.documents.bank_statement.quirks.tables import csv

HEAD = "Когда;Сколько;Зачем"
ROWS = ("05.03.2026;7,00;Счёт 1", "06.03.2026;-5,00;Комиссия")


def read(data: bytes, layout: TableLayout | None = None) -> ReadStatements:
    return read_statement(data, "a.csv", frozenset({RU}), layout)


def asked(data: bytes) -> UnknownTable:
    table = read(data).unknown_table
    assert table is not None
    return table


def lines(data: bytes, layout: TableLayout) -> list[str]:
    return [told(entry) for one in read(data, layout).statements for entry in one.entries]


def test_a_table_is_shown_and_its_columns_are_asked() -> None:
    table = asked(csv(HEAD, *ROWS))
    assert table.columns == ("Когда", "Сколько", "Зачем")
    assert table.sample[0] == ("05.03.2026", "7,00", "Счёт 1")
    assert table.questions == (TableQuestion.AMOUNT, TableQuestion.PURPOSE)
    assert (table.date_column, table.amount_column, table.purpose_column) == (0, None, None)


def test_two_columns_of_days_are_asked_about() -> None:
    table = asked(csv("Один;Два;Сколько;Зачем", "05.03.2026;06.03.2026;7,00;Счёт 1"))
    assert table.questions == (TableQuestion.DATE, TableQuestion.AMOUNT, TableQuestion.PURPOSE)


def test_what_was_said_reads_this_file_and_the_next_with_its_head() -> None:
    table = asked(csv(HEAD, *ROWS))
    layout = TableLayout(table.fingerprint, date_column=0, amount_column=1, purpose_column=2)
    assert lines(csv(HEAD, *ROWS), layout) == ["05.03 in 7.00: Счёт 1", "06.03 out 5.00: Комиссия"]
    assert lines(csv(HEAD, "07.03.2026;9,00;Счёт 3", ROWS[1]), layout)[0] == "07.03 in 9.00: Счёт 3"


def test_a_table_that_tells_no_direction_is_asked_about_each_time() -> None:
    data = csv("Дата;Сумма;Назначение", "05.03.2026;7,00;Счёт 1")
    table = asked(data)
    assert table.questions == (TableQuestion.DIRECTION,)
    columns = (table.date_column, table.amount_column, table.purpose_column)
    assert columns == (0, 1, 2)
    said = TableLayout(table.fingerprint, 0, 1, 2)
    assert read(data, said).unknown_table == table
    (statement,) = read(data, replace(said, only_income=True)).statements
    assert [told(entry) for entry in statement.entries] == ["05.03 in 7.00: Счёт 1"]
    assert [remark.key for remark in statement.remarks] == ["statement-warning-no-sign"]


def test_the_running_balance_tells_all_but_the_first_sum() -> None:
    head = "Дата;Сумма;Остаток;Назначение"
    data = csv(head, "05.03.2026;5,00;95,00;Комиссия", "06.03.2026;7,00;102,00;Счёт 1")
    (statement,) = read(data).statements
    assert [told(entry) for entry in statement.entries] == ["06.03 in 7.00: Счёт 1"]
    assert [remark.params for remark in statement.remarks] == [(("count", 1), ("first", 1))]
    # One line, and lines that read both ways from either end, tell nothing.
    for rows in (["05.03.2026;5,00;95,00;x"], ["05.03.2026;5,00;100,00;x", "05.03.2026;5,00;95,00;y"]):
        assert asked(csv(head, *rows)).questions == (TableQuestion.DIRECTION,)


@pytest.mark.parametrize(
    "layout",
    [
        TableLayout("0" * 32, 0, 1, 2),
        TableLayout("", 0, 1, 2),
        TableLayout("same", 0, 1, 99),
        TableLayout("same", -1, 1, 2),
    ],
)
def test_a_layout_of_another_head_says_nothing(layout: TableLayout) -> None:
    table = asked(csv(HEAD, *ROWS))
    if layout.fingerprint == "same":
        layout = replace(layout, fingerprint=table.fingerprint)
    assert read(csv(HEAD, *ROWS), layout).unknown_table == table


def test_the_order_of_day_and_month_is_asked_alone_and_kept() -> None:
    data = csv("Date,Description,Amount", "03/04/2026,Invoice 1,7.00", "04/05/2026,Fee,-5.00")
    table = asked(data)
    assert table.questions == (TableQuestion.DAY_ORDER,)
    assert (table.date_column, table.amount_column, table.purpose_column) == (0, 2, 1)
    layout = TableLayout(table.fingerprint, 0, 2, 1)
    read_so = replace(layout, day_order=DayOrder.DAY_FIRST)
    assert lines(data, read_so) == ["03.04 in 7.00: Invoice 1", "04.05 out 5.00: Fee"]
    read_so = replace(layout, day_order=DayOrder.MONTH_FIRST)
    assert lines(data, read_so) == ["04.03 in 7.00: Invoice 1", "05.04 out 5.00: Fee"]
    # A later file with a day above twelve says it by itself.
    clear = csv("Date,Description,Amount", "13/04/2026,Invoice 1,7.00", "14/04/2026,Fee,-5.00")
    assert lines(clear, read_so)[0] == "13.04 in 7.00: Invoice 1"
