"""Statements that are built once.

To build a statement and its cache key takes SQLAlchemy longer than a database takes to answer it by an index. Those
that nearly every update runs are therefore built when their module is imported, with `bindparam` for what differs, and
`db.tenancy` keeps what a firm's session makes of them.
"""

from typing import Any, TypeVar

from sqlalchemy.sql.base import Executable

KEPT = "kept"
"""The execution option that says so."""

E = TypeVar("E", bound=Executable)


def prepared(statement: E, **options: Any) -> E:
    """The statement with `options`, marked as one that is made once and run often. Never call it inside a function."""
    return statement.execution_options(**{KEPT: True}, **options)
