"""Each phrase finds at the first place what a person means, in the search, in its pages and in the inline mode."""

import pytest

from db.engine import Database
from services.container import Services
from tests.services.search.phrases import PHRASES, World, make_world

pytestmark = pytest.mark.alone


async def test_a_phrase_finds_what_is_meant_first(services: Services, database: Database) -> None:
    world = await make_world(services, database)
    wrong = []
    for wanted, texts in PHRASES.items():
        for text in texts:
            first = await _first(services, world, wanted, text)
            if first != wanted:
                wrong.append(f"{text}: {first}, not {wanted}")
    assert not wrong, "\n".join(wrong)
    for texts in PHRASES.values():
        assert (await services.search.find(world.lawyer, texts[0])).total == 0, texts[0]
        assert (await services.search.inline(world.lawyer, texts[0])).rows == (), texts[0]
    assert sum(map(len, PHRASES.values())) >= 120


async def _first(services: Services, world: World, wanted: str, text: str) -> str:
    found = await services.search.find(world.actor, text)
    firsts = {
        "client": [world.clients[hit.id] for hit in found.clients.items[:1]],
        "contract": [hit.number for hit in found.contracts.items[:1]],
        "matter": [row.name for row in found.matters.items[:1]],
        "invoice": [world.invoices[row.id] for row in found.invoices.items[:1]],
    }
    kind = wanted.partition(" ")[0]
    if kind == "nothing" or not firsts[kind]:
        return next((f"{of} {first[0]}" for of, first in firsts.items() if first), "nothing")
    if kind == "invoice":
        listed = (await services.search.invoices(world.actor, text)).items
        assert [row.id for row in listed[:1]] == [row.id for row in found.invoices.items[:1]], text
        offered = (await services.search.inline(world.actor, text)).rows
        assert not listed[0].number or offered[0].id == listed[0].id, text
    return f"{kind} {firsts[kind][0]}"
