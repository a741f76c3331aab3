"""One cache of compiled statements for all databases of the process.

Every test has engines of its own, and SQLAlchemy gives each a cache of its own, with the dialect in the key: every
test would compile every statement again, which takes longer than to run them. A bot keeps one cache for life, so that
sharing is also nearer to what people use.
"""

from typing import Any

from sqlalchemy import Engine
from sqlalchemy.dialects.postgresql.asyncpg import PGDialect_asyncpg
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.util import LRUCache

_COMPILED: Any = LRUCache(5000)


def share() -> None:
    """From now on, for every engine that is made."""
    for dialect in (SQLiteDialect_aiosqlite, PGDialect_asyncpg):
        dialect.__hash__ = lambda self: hash(type(self))  # type: ignore[method-assign]
        dialect.__eq__ = lambda self, other: type(self) is type(other)  # type: ignore[method-assign]
    Engine._compiled_cache = property(lambda _: _COMPILED, lambda _engine, _own: None)  # type: ignore[assignment]
