"""What is typed into a list and means one row of it, though other rows hold it too."""

from handlers.ui.list_search import is_called

INVOICES = [
    {"number": number} for number in ("2026-0001", "2026-0002", "2026-0003", "2025-0012", "ЮК-7/2026")
]


def called(text: str) -> list[str]:
    return [row["number"] for row in INVOICES if is_called(row, text)]


def test_a_number_is_called_as_people_call_it() -> None:
    for text in ("счёт 0002", "0002", "2", "счет 2", "№ 2", "2026-0002"):
        assert called(text) == ["2026-0002"], text
    assert called("12") == ["2025-0012"]


def test_a_year_or_a_part_is_no_number() -> None:
    for text in ("2026", "20", "1/2026", "ЮК"):
        assert called(text) == [], text


def test_a_name_is_called_whole() -> None:
    assert is_called({"name": "ООО «Ромашка»"}, "ооо ромашка")
    assert not is_called({"name": "ООО «Ромашка»"}, "ромашка")
