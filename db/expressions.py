"""How statements say what both databases should do well.

PostgreSQL keeps one plan of a statement for all values of its parameters, once that looks as good as a plan for each:
it guesses what it can't see. What is said here is either seen or guessed well.
"""

from datetime import date
from typing import Any, TypeVar

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Date,
    GenerativeSelect,
    Integer,
    String,
    bindparam,
    literal_column,
)
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine

T = TypeVar("T")
S = TypeVar("S", bound=GenerativeSelect)


class position(FunctionElement[int]):  # noqa: N801  # a function of SQL
    """Where the second text begins inside the first, from 1; 0: nowhere. What stands for any text in `LIKE` is text
    here."""

    type = Integer()
    inherit_cache = True


@compiles(position)
def _instr(element: position, compiler: SQLCompiler, **kwargs: Any) -> str:
    return f"instr({compiler.process(element.clauses, **kwargs)})"


@compiles(position, "postgresql")
def _strpos(element: position, compiler: SQLCompiler, **kwargs: Any) -> str:
    return f"strpos({compiler.process(element.clauses, **kwargs)})"


def holds(column: Any, part: str) -> ColumnElement[bool]:
    """Not `LIKE`: in a kept plan PostgreSQL makes its pattern for each row anew and expects one row in two hundred."""
    return position(column, part) > literal_column("0")


def starts(column: Any, part: str) -> ColumnElement[bool]:
    return position(column, part) == literal_column("1")


def page_of(statement: S, offset: int, limit: int) -> S:
    """`limit` rows from `offset` on. Both are seen: of an unknown limit a tenth of all rows is expected."""
    statement = statement.limit(_seen(limit, Integer()))
    return statement.offset(_seen(offset, Integer())) if offset else statement


def day(value: date) -> ColumnElement[date]:
    """To compare a column with. Between two unknown days one row in two hundred is expected."""
    return _seen(value, Date())


def word(value: str) -> ColumnElement[str]:
    """One of a few that the code knows, to compare a column with: how many rows bear which is then seen. Never what
    somebody typed: each would be a statement of its own."""
    return _seen(value, String())


def _seen(value: T, type_: TypeEngine[T]) -> BindParameter[T]:
    return bindparam(None, value, type_, literal_execute=True)
