"""Statements that are built once.

To build a statement and its cache key takes SQLAlchemy longer than a database takes to answer it by an index. Those
that nearly every update runs are therefore built when their module is imported, with `bindparam` for what differs, and
`db.tenancy` keeps what a firm's session makes of them.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

from sqlalchemy.sql.base import Executable

KEPT = "kept"
"""The execution option that says so."""
ASKED = "asked"
"""In `info` of a session that several readers of one transaction share: what was asked by such statements and by key,
and the answers. In one transaction they stay the same."""

E = TypeVar("E", bound=Executable)


def prepared(statement: E, **options: Any) -> E:
    """The statement with `options`, marked as one that is made once and run often. Call it inside a
    function only where that keeps what it returns for good, as `functools.cache` does, and these are few."""
    return statement.execution_options(**{KEPT: True}, **options)


def hashable(params: Mapping[str, Any] | None) -> tuple[tuple[str, Any], ...]:
    """What a prepared statement was asked with, as a key."""
    given = sorted(params.items()) if params else ()
    return tuple((name, tuple(told) if isinstance(told, list) else told) for name, told in given)
