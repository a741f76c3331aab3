"""Requisites are recognised in a thread: a long text of one person makes no other person wait."""

import ast

from tests.structure.sources import modules, nodes

RECOGNISERS = frozenset(
    {
        "recognise",
        "apply_answer",
        "read_card",
        "continued",
        "corrected",
        "answered_account",
        "keep_kind",
        "place_piece",
        "read_account",
        "extract_text",
    }
)
READS_A_TASK = "handlers/tasks/"  # another `read_card`


def test_no_coroutine_recognises_by_itself() -> None:
    callers = [
        f"{path}:{call.lineno} {call.func.id}"
        for path in modules("handlers", "services", "bot")
        for function in nodes(path)
        if isinstance(function, ast.AsyncFunctionDef) and not path.as_posix().startswith(READS_A_TASK)
        for call in ast.walk(function)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in RECOGNISERS
    ]

    assert callers == []


def test_the_names_are_those_that_are_called() -> None:
    defined = {
        node.name
        for path in modules("handlers", "services")
        for node in nodes(path)
        if isinstance(node, ast.FunctionDef)
    }

    assert defined >= RECOGNISERS
