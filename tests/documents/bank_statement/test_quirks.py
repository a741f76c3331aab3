"""Small files with one quirk each, as banks write them: what is read of each, and what is told beside it."""

from services.documents.bank_statement.reading import read_statement
from services.domain.errors import BadInput
from tests.documents.bank_statement.quirks import (
    bank_tables,
    camt,
    foreign_tables,
    further_tables,
    mt940,
    one_c,
    reports,
    strangers,
    tables,
)
from tests.documents.bank_statement.quirks.case import Case, told

CASES = [
    *one_c.CASES,
    *camt.CASES,
    *mt940.CASES,
    *tables.CASES,
    *bank_tables.CASES,
    *foreign_tables.CASES,
    *further_tables.CASES,
    *reports.CASES,
    *strangers.CASES,
]


def test_each_quirk_is_read_or_refused() -> None:
    wrong = {case.name: found for case in CASES if (found := answer(case)) != expected(case)}
    assert wrong == {}
    assert len({case.name for case in CASES}) == len(CASES)


def answer(case: Case) -> tuple[object, ...]:
    try:
        read = read_statement(case.data, case.file_name, case.own, None)
    except BadInput as error:
        return (), (), error.key.removeprefix("error-statement-"), ()
    asked = tuple(str(question) for question in read.unknown_table.questions) if read.unknown_table else ()
    return (
        tuple(told(entry) for one in read.statements for entry in one.entries),
        tuple(
            remark.key.removeprefix("statement-warning-") for one in read.statements for remark in one.remarks
        ),
        "",
        asked,
    )


def expected(case: Case) -> tuple[object, ...]:
    return case.entries, case.remarks, case.refused, case.asked
