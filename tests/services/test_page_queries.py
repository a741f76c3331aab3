"""No page asks more of a bigger firm: every list, filter, order, card, history and report, counted and not timed."""

from typing import Any

import pytest
from sqlalchemy import event

from db.engine import Database
from db.vocabulary.enums import Role
from services.container import Services
from services.domain.ids import InvoiceId
from tests.bench.firm import Size, actor, build
from tests.bench.questions import questions
from tests.support.query_counter import statements

pytestmark = [pytest.mark.alone, pytest.mark.long]

MOST = 18
"""Of the card of a contract, the richest of all."""
SMALL = Size(clients=150, invoices=200, contracts=150, matters=150, tasks=120)
LARGE = Size(clients=500, invoices=1000, contracts=500, matters=500, tasks=400)


# Both databases are sent the same statements: nothing that is asked here looks at which it is.
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
async def test_the_number_of_statements_does_not_grow(database: Database, services: Services) -> None:
    await build(database, SMALL, LARGE)  # it takes longer than all questions
    for role in (Role.OWNER, Role.LAWYER):
        await _expect_equal_counts(database, services, role)


async def _expect_equal_counts(database: Database, services: Services, role: Role) -> None:
    counts: list[dict[str, int]] = []
    hits: list[set[str]] = []
    for firm in (1, 2):
        asked = {}
        found = set()
        for kind, known in questions(services, actor(firm, role)).items():
            for name, ask in known.items():
                with statements(database) as seen:
                    answer = await ask()
                asked[f"{kind}: {name}"] = len(seen)
                if getattr(answer, "rows", None):
                    found.add(f"{kind}: {name}")
        counts.append(asked)
        hits.append(found)
    small, large = counts
    # A text that is found nowhere is looked for once more, in its other spellings; what is found differs by firm.
    inline = [name for name in small if name.startswith("inline answer")]
    lost = {name for name in inline if name in hits[0] and name not in hits[1]}
    second = {name: small[name] + (name in lost) for name in small}
    assert {name: (small[name], count) for name, count in large.items() if count > second[name]} == {}
    assert max(large.values()) <= MOST, max(large, key=lambda name: large[name])


@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
@pytest.mark.parametrize("role", [Role.OWNER, Role.LAWYER])
async def test_acts_and_money_of_one_invoice_are_looked_up(
    database: Database, services: Services, role: Role
) -> None:
    """PostgreSQL chooses by the size of tables; SQLite says the same of small ones."""
    await build(database, SMALL)
    sent: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        if statement.startswith("SELECT"):
            sent.append((statement, values))

    event.listen(database.reader.sync_engine, "before_cursor_execute", note)
    await services.invoices.view(actor(1, role), InvoiceId(1_000_003))
    event.remove(database.reader.sync_engine, "before_cursor_execute", note)
    steps = []
    async with database.reader.connect() as connection:
        for statement, values in sent:
            plan = await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)
            steps += [row[3] for row in plan]
    found = [
        step
        for step in steps
        if any(f" {name} " in step for name in ("audit_entries", "allocations", "payments"))
    ]
    assert found
    assert [step for step in found if step.startswith("SCAN") or step.endswith("(firm_id=?)")] == []
