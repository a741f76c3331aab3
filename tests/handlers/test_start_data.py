"""Start data is read typed, and what can't be says which dialog, which key and which type."""

from types import SimpleNamespace
from typing import Any

import pytest

from handlers.ui.start_data import (
    start_dict_or_none,
    start_int,
    start_int_or_none,
    start_str,
    start_str_or_none,
    start_values,
)
from handlers.ui.states import InvoiceCardSG


def opened_with(data: Any) -> Any:
    context = SimpleNamespace(state=InvoiceCardSG.main)
    return SimpleNamespace(start_data=data, current_context=lambda: context)


def test_what_is_there_comes_typed() -> None:
    manager = opened_with({"invoice_id": 7, "query": "Ромашка", "file": {"kind": "photo"}})

    assert start_int(manager, "invoice_id") == start_int_or_none(manager, "invoice_id") == 7
    assert start_str(manager, "query") == start_str_or_none(manager, "query") == "Ромашка"
    assert start_dict_or_none(manager, "file") == {"kind": "photo"}
    assert set(start_values(manager)) == {"invoice_id", "query", "file"}


@pytest.mark.parametrize("data", [None, {}, {"invoice_id": None, "query": None, "file": None}])
def test_what_may_be_missing_is_none(data: Any) -> None:
    manager = opened_with(data)

    assert start_int_or_none(manager, "invoice_id") is None
    assert start_str_or_none(manager, "query") is None
    assert start_dict_or_none(manager, "file") is None


@pytest.mark.parametrize("data", [None, {}, {"invoice_id": None}])
def test_what_must_be_there_is_named_when_it_is_not(data: Any) -> None:
    with pytest.raises(LookupError, match=r"InvoiceCard:main was started without invoice_id"):
        start_int(opened_with(data), "invoice_id")


@pytest.mark.parametrize("wrong", ["7", 7.0, True, [7], {"id": 7}])
def test_another_type_is_named_and_its_value_is_not(wrong: Any) -> None:
    for read in (start_int, start_int_or_none):
        with pytest.raises(TypeError) as caught:
            read(opened_with({"invoice_id": wrong}), "invoice_id")
        assert str(caught.value).endswith(f": invoice_id is {type(wrong).__name__}, not int")


def test_start_data_without_names_is_a_fault() -> None:
    with pytest.raises(TypeError, match=r"was started with list, not with named values"):
        start_values(opened_with([7]))
