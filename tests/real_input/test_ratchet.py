"""What is read of real input never becomes less: all cards in all layouts, all typed values."""

import pytest

from services.container import Services
from tests.real_input import ratchet, score
from tests.real_input.corpus import CARDS
from tests.real_input.layouts import LAYOUTS
from tests.real_input.values import adapter, searches
from tests.real_input.values.score import judged_values
from tests.services.conftest import services  # noqa: F401  a fixture

FELL = """Real input is read worse than before:
{}
To see where: python -m tests.real_input --failures. Where the cases themselves have changed, --anew notes the score."""


def told(now: ratchet.Noted) -> str:
    """The reason to fail; empty when nothing fell. A better score is said where pytest prints (-s)."""
    if ratchet.better(now):
        print(ratchet.HINT)
    fallen = ratchet.worse(now)
    return FELL.format("\n".join(fallen)) if fallen else ""


@pytest.mark.parametrize("layout", LAYOUTS)
def test_cards(layout: str) -> None:
    assert told(ratchet.of_cards(score.run(CARDS, layouts=[layout]))) == ""


def test_amounts_dates_terms_and_time_worked() -> None:
    assert told(ratchet.of_values(judged_values())) == ""


@pytest.mark.alone
async def test_searches(services: Services) -> None:  # noqa: F811
    world = await searches.make_world(services)
    judged = [await adapter.search(services, world, case) for case in searches.CASES]
    assert told(ratchet.of_values({"searches": judged})) == ""
