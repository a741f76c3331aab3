"""Give the numbers of drafts that are gone to no other draft: on SQLite they were given anew

Revision ID: 0048
Revises: 0043
"""

import re

from alembic import op
from sqlalchemy import Connection, text

revision = "0048"
down_revision = "0043"
branch_labels = None
depends_on = None

TABLES = ("invoices", "client_documents")


def upgrade() -> None:
    connection = op.get_bind()
    if connection.dialect.name == "sqlite":  # PostgreSQL's sequences never go back
        for table in TABLES:
            _count_on(connection, table)


def downgrade() -> None:
    """A table that counts on is as good for what was before."""


def _count_on(connection: Connection, table: str) -> None:
    """The table anew with what SQLite adds to no table that stands. Checks and the conditions of indexes are copied word
    for word, since nobody could read them back; rows that name these find them under the same name."""
    wanted = text("SELECT type, sql FROM sqlite_master WHERE tbl_name = :table AND sql IS NOT NULL")
    found = connection.execute(wanted, {"table": table}).all()
    (made,) = (sql for kind, sql in found if kind == "table")
    indexes = [sql for kind, sql in found if kind == "index"]
    if "AUTOINCREMENT" in made:
        return
    anew = _replaced(rf'^CREATE TABLE "?{table}"?', "CREATE TABLE _counted", made)
    anew = _replaced(r"\bid INTEGER NOT NULL", "id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT", anew)
    anew = _replaced(rf",\s*CONSTRAINT pk_{table} PRIMARY KEY \(id\)", "", anew)
    connection.exec_driver_sql("DROP TABLE IF EXISTS _counted")  # of a process that was killed here
    connection.exec_driver_sql(anew)
    connection.exec_driver_sql(f"INSERT INTO _counted SELECT * FROM {table}")
    connection.exec_driver_sql(f"DROP TABLE {table}")
    connection.exec_driver_sql(f"ALTER TABLE _counted RENAME TO {table}")
    for index in indexes:
        connection.exec_driver_sql(index)


def _replaced(pattern: str, by: str, sql: str) -> str:
    changed, count = re.subn(pattern, by, sql, count=1)
    if not count:
        raise RuntimeError(f"the table is not as earlier revisions have made it: {pattern}")
    return changed
