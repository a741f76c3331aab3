"""No page asks more of a bigger firm: every list, filter, order, card, history and report, counted and not timed."""

import pytest

from db.engine import Database
from db.vocabulary.enums import Role
from services.container import Services
from tests.bench.firm import Size, actor, build
from tests.bench.questions import questions
from tests.support.query_counter import statements

pytestmark = pytest.mark.alone

MOST = 14
"""Of the card of a contract, the richest of all."""
SMALL = Size(clients=150, invoices=200, contracts=150, matters=150, tasks=120)
LARGE = Size(clients=500, invoices=1000, contracts=500, matters=500, tasks=400)


@pytest.mark.parametrize("role", [Role.OWNER, Role.LAWYER])
async def test_the_number_of_statements_does_not_grow(
    database: Database, services: Services, role: Role
) -> None:
    await build(database, SMALL, LARGE)
    counts: list[dict[str, int]] = []
    for firm in (1, 2):
        asked = {}
        for kind, known in questions(services, actor(firm, role)).items():
            for name, ask in known.items():
                with statements(database) as seen:
                    await ask()
                asked[f"{kind}: {name}"] = len(seen)
        counts.append(asked)
    small, large = counts
    assert {name: (small[name], count) for name, count in large.items() if count > small[name]} == {}
    assert max(large.values()) <= MOST, max(large, key=lambda name: large[name])
