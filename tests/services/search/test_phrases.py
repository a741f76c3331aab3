"""Each phrase finds at the first place what a person means, in the search, in its pages and in the inline mode."""

import pytest

from db.engine import Database
from services.container import Services
from services.core.lists import CardFilter
from services.invoices.views import InvoiceFilter
from services.search.service import Keyword, Report
from tests.services.search import everyday
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


async def test_what_is_typed_every_day_is_found_first_among_what_looks_like_it(
    services: Services, database: Database
) -> None:
    """In the search, its pages, the inline mode, and the list or picker of its kind."""
    world = await everyday.make_world(services, database)
    wrong = []
    for wanted, texts in everyday.PHRASES.items():
        for text in texts:
            wrong += [f"{text}: {said}, not {wanted}" for said in await _wrong(services, world, wanted, text)]
    assert not wrong, "\n".join(wrong)
    for texts in everyday.PHRASES.values():
        assert (await services.search.find(world.lawyer, texts[0])).total == 0, texts[0]
        assert (await services.search.inline(world.lawyer, texts[0])).rows == (), texts[0]
    assert sum(map(len, everyday.PHRASES.values())) >= 60


async def _wrong(services: Services, world: everyday.World, wanted: str, text: str) -> list[str]:
    """Where something else comes first, and what."""
    actor, search = world.actor, services.search
    found = await search.find(actor, text)
    kind, _, target = wanted.partition(" ")
    if kind == "report":
        return [] if found.report is Report(target) else [str(found.report)]
    if kind == "keyword":
        overdue = [world.invoices[row.id] for row in found.invoices.items]
        return [] if (found.keyword, overdue) == (Keyword.OVERDUE, ["39"]) else [f"{found.keyword} {overdue}"]
    places: dict[str, list[str]] = {}
    if kind == "invoice":
        places = {
            "search": [world.invoices[row.id] for row in found.invoices.items],
            "page": [world.invoices[row.id] for row in (await search.invoices(actor, text)).items],
            "inline": [world.invoices[row.id] for row in (await search.inline(actor, text)).rows],
        }
        listed = await services.invoices.list(actor, InvoiceFilter(query=text))
        if target not in [world.invoices[row.id] for row in listed.rows]:
            places["list"] = []
    elif kind == "client":
        cards = await services.clients.list(actor, CardFilter(text))
        places = {
            "search": [world.clients[hit.id] for hit in found.clients.items],
            "page": [world.clients[hit.id] for hit in (await search.clients(actor, text)).items],
            "list": [world.clients[row.id] for row in cards.items],
        }
    elif kind == "contract":
        places = {
            "search": [hit.number for hit in found.contracts.items],
            "page": [hit.number for hit in (await search.contracts(actor, text)).items],
        }
        if target not in [
            row.number for row in (await services.contracts.list(actor, CardFilter(text))).items
        ]:
            places["list"] = []
    elif kind == "matter":
        places = {
            "search": [row.name for row in found.matters.items],
            "page": [row.name for row in (await search.matters(actor, text)).items],
        }
    else:
        places = {
            "search": [world.documents[row.id] for row in found.documents.items],
            "page": [world.documents[row.id] for row in (await search.documents(actor, text)).items],
        }
    return [f"{place} {names[:2]}" for place, names in places.items() if names[:1] != [target]]
