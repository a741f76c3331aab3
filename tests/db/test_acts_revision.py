"""Revision 0008 rewrites drafts whose term runs from an act; everything else stays as it was."""

import asyncio
import contextlib
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection, MetaData, Table, insert, select
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool
from sqlalchemy.types import Boolean, Date, DateTime, Integer, TypeEngine

from db.migrations import downgrade, upgrade

DUE = date(2026, 12, 4)
DATED = date(2026, 11, 24)

CONTRACTS: dict[int, dict[str, Any]] = {
    1: {"terms_kind": "days_after_act", "terms_days": 10, "terms_unit": "working"},
    2: {"terms_kind": "days_after_act", "terms_days": None, "terms_unit": None},
    3: {"terms_kind": "days_after_invoice", "terms_days": 5, "terms_unit": "calendar"},
    4: {"terms_kind": "days_after_act", "terms_days": 15, "terms_unit": "calendar", "billing": "retainer"},
}

# What an invoice was before, and what of it is kept: (due date, days after the act, their unit, day of the act).
INVOICES: dict[int, tuple[dict[str, Any], tuple[date | None, int | None, str | None, date | None]]] = {
    1: ({"contract_id": 1}, (None, 10, "working", None)),
    2: ({"contract_id": 2}, (None, 0, "calendar", None)),
    3: ({"contract_id": 4}, (None, 15, "calendar", None)),
    4: ({"contract_id": 3}, (DUE, None, None, None)),
    5: ({"contract_id": None}, (DUE, None, None, None)),
    6: ({"contract_id": 1, "due_fixed": True}, (DUE, None, None, None)),
    7: ({"contract_id": 1, "status": "issued", "number": "7", "number_norm": "7"}, (DUE, None, None, None)),
    8: ({"contract_id": 1, "status": "void", "number": "8", "number_norm": "8"}, (DUE, None, None, None)),
    9: (
        {"contract_id": 1, "status": "written_off", "number": "9", "number_norm": "9"},
        (DUE, None, None, None),
    ),
}


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)])
def before(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """At 0007, filled."""
    with contextlib.ExitStack() as stack:
        url = f"sqlite+aiosqlite:///{tmp_path / 'test.db'}"
        if request.param == "postgresql":
            url = stack.enter_context(request.getfixturevalue("postgres_cluster").database())
        upgrade(url, "0007")
        asyncio.run(_with(url, _fill))
        yield url


def test_drafts_after_an_act_lose_their_day_and_nothing_else_does(before: str) -> None:
    """Back at 0007 every invoice has a day again: that of the paper, where the rewriting took the other."""
    former = asyncio.run(_with(before, _all_but_terms))
    upgrade(before, "0008")
    assert asyncio.run(_with(before, _kept)) == {number: kept for number, (_, kept) in INVOICES.items()}
    assert asyncio.run(_with(before, _all_but_terms)) == former
    assert asyncio.run(_with(before, _part_months)) == [None] * len(CONTRACTS)
    downgrade(before, "0007")
    found = asyncio.run(_with(before, _due_days))
    assert found == {number: kept[0] or DATED for number, (_, kept) in INVOICES.items()}


def _fill(connection: Connection) -> None:
    _insert(connection, "firms", id=1, name="Бюро", country="RU", timezone="Europe/Moscow", language="ru")
    _insert(connection, "users", id=7, name="Анна", firm_id=1)
    _insert(connection, "members", id=1, firm_id=1, user_id=7, role="owner", name="Анна", active=True)
    _insert(connection, "issuers", id=1, firm_id=1, country="RU", kind="company", name="Бюро")
    _insert(
        connection, "clients", id=1, firm_id=1, country="RU", kind="company", name="Липа", responsible_id=1
    )
    for number, fields in CONTRACTS.items():
        values = {"billing": "fixed", "state": "active", "number": str(number), "number_norm": str(number)}
        _insert(
            connection,
            "contracts",
            id=number,
            firm_id=1,
            client_id=1,
            issuer_id=1,
            signed_on=date(2026, 2, 1),
            currency="RUB",
            **(values | fields),
        )
    for number, (fields, _) in INVOICES.items():
        values = {"status": "draft", "due_date": DUE, "due_fixed": False, "total_minor": number * 100}
        _insert(
            connection,
            "invoices",
            id=number,
            firm_id=1,
            client_id=1,
            issuer_id=1,
            created_by=1,
            invoice_date=DATED,
            currency="RUB",
            draft_key=f"d{number}",
            **(values | fields),
        )


def _insert(connection: Connection, table: str, **values: Any) -> None:
    """What a column needs and nobody has named is empty."""
    reflected = _table(connection, table)
    missing = {
        column.name: _empty(column.type)
        for column in reflected.columns
        if not column.nullable and column.name not in values and column.server_default is None
    }
    connection.execute(insert(reflected).values(**missing, **values))


def _empty(kind: TypeEngine[Any]) -> Any:
    if isinstance(kind, Boolean):
        return False
    if isinstance(kind, Integer):
        return 0
    if isinstance(kind, DateTime):
        return datetime(2026, 11, 24, 9, tzinfo=UTC if kind.timezone else None)
    if isinstance(kind, Date):
        return DATED
    return {} if "JSON" in type(kind).__name__ else ""


def _table(connection: Connection, name: str) -> Table:
    return Table(name, MetaData(), autoload_with=connection)


def _kept(connection: Connection) -> dict[int, tuple[Any, ...]]:
    columns = _table(connection, "invoices").c
    rows = connection.execute(
        select(columns.id, columns.due_date, columns.act_days, columns.act_unit, columns.act_on)
    )
    return {row[0]: tuple(row[1:]) for row in rows}


def _due_days(connection: Connection) -> dict[int, date]:
    columns = _table(connection, "invoices").c
    return {row[0]: row[1] for row in connection.execute(select(columns.id, columns.due_date))}


def _part_months(connection: Connection) -> list[str | None]:
    return list(connection.execute(select(_table(connection, "contracts").c.part_month)).scalars())


def _all_but_terms(connection: Connection) -> list[dict[str, Any]]:
    table = _table(connection, "invoices")
    new = {"due_date", "act_days", "act_unit", "act_on"}
    columns = sorted((column for column in table.columns if column.name not in new), key=lambda one: one.name)
    return [dict(row) for row in connection.execute(select(*columns).order_by(table.c.id)).mappings()]


async def _with(url: str, act: Any) -> Any:
    engine = create_async_engine(url, poolclass=NullPool)
    try:
        async with engine.begin() as connection:
            return await connection.run_sync(act)
    finally:
        await engine.dispose()
