"""Rows: each points at rows that are there, and at none of another client."""

from sqlalchemy import ForeignKeyConstraint, Table

from db.models import Base, Client
from db.queries import BookQueries
from services.books.views import Proof


async def prove_rows(books: BookQueries, counts: dict[str, int]) -> Proof:
    faults = [f"The database's file is damaged: {said}." for said in await books.damaged_pages()]
    keys = 0
    for table in Base.metadata.sorted_tables:
        for key in sorted(table.foreign_key_constraints, key=lambda key: tuple(key.column_keys)):
            keys += 1
            to, by = key.referred_table.name, key.column_keys[-1]
            for own, missing in await books.orphans(table, key):
                faults.append(
                    f"Row {own} of {table.name} names {to} {missing} as its {by}, which is not there."
                )
            if _of_clients(table, key):
                for firm, own, other in await books.of_other_clients(table, key):
                    faults.append(
                        f"Row {own} of {table.name} (firm {firm}) names {to} {other}, which is of another client."
                    )
    return Proof(
        "rows", f"{sum(counts.values())} rows by {keys} references: none points at nothing.", tuple(faults)
    )


def _of_clients(table: Table, key: ForeignKeyConstraint) -> bool:
    """Whether both sides belong to a client."""
    other = key.referred_table
    return (
        other.name != Client.__tablename__
        and all("client_id" in one.c and "id" in one.c for one in (table, other))
        and "firm_id" in table.c
    )
