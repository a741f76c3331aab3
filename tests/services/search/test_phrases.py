"""Each phrase finds at the first place what a person means, in the search, in its pages and in the inline mode."""

from collections.abc import Sequence

import pytest

from db.engine import Database
from services.container import Services
from services.core.invoice_row import InvoiceRow
from services.core.lists import CardFilter
from services.domain.access import Actor
from services.invoices.views import InvoiceFilter
from services.search.service import Keyword, Report
from tests.services.search import everyday
from tests.services.search.phrases import PHRASES, World, make_world

pytestmark = pytest.mark.alone

EVERYWHERE = 2
"""So many phrases of each target are looked for in every place."""


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
        for place, text in enumerate(texts):
            said = await _wrong(services, world, wanted, text, everywhere=place < EVERYWHERE)
            wrong += [f"{text}: {each}, not {wanted}" for each in said]
    assert not wrong, "\n".join(wrong)
    for texts in everyday.PHRASES.values():
        assert (await services.search.find(world.lawyer, texts[0])).total == 0, texts[0]
        assert (await services.search.inline(world.lawyer, texts[0])).rows == (), texts[0]
    assert sum(map(len, everyday.PHRASES.values())) >= 60


async def _wrong(
    services: Services, world: everyday.World, wanted: str, text: str, *, everywhere: bool
) -> list[str]:
    """Where something else comes first, and what; in the search alone unless `everywhere`."""
    actor, search = world.actor, services.search
    found = await search.find(actor, text)
    kind, _, target = wanted.partition(" ")
    if kind == "report":
        return [] if found.report is Report(target) else [str(found.report)]
    if kind == "keyword":
        overdue = [world.invoices[row.id] for row in found.invoices.items]
        return [] if (found.keyword, overdue) == (Keyword.OVERDUE, ["39"]) else [f"{found.keyword} {overdue}"]
    firsts = {
        "invoice": [world.invoices[row.id] for row in found.invoices.items],
        "client": [world.clients[hit.id] for hit in found.clients.items],
        "contract": [hit.number for hit in found.contracts.items],
        "matter": [row.name for row in found.matters.items],
        "document": [world.documents[row.id] for row in found.documents.items],
    }
    places = {"search": firsts[kind]} | (await _elsewhere(services, world, kind, text) if everywhere else {})
    return [f"{place} {names[:2]}" for place, names in places.items() if names[:1] != [target]]


async def _elsewhere(services: Services, world: everyday.World, kind: str, text: str) -> dict[str, list[str]]:
    actor, search = world.actor, services.search
    if kind == "invoice":
        return {
            "page": [world.invoices[row.id] for row in (await search.invoices(actor, text)).items],
            "inline": [world.invoices[row.id] for row in (await search.inline(actor, text)).rows],
            "list": [world.invoices[row.id] for row in await _listed(services, actor, text)],
        }
    if kind == "client":
        cards = await services.clients.list(actor, CardFilter(text))
        return {
            "page": [world.clients[hit.id] for hit in (await search.clients(actor, text)).items],
            "list": [world.clients[row.id] for row in cards.items],
        }
    if kind == "contract":
        contracts = await services.contracts.list(actor, CardFilter(text))
        return {
            "page": [hit.number for hit in (await search.contracts(actor, text)).items],
            "list": [row.number for row in contracts.items],
        }
    if kind == "matter":
        return {"page": [row.name for row in (await search.matters(actor, text)).items]}
    return {"page": [world.documents[row.id] for row in (await search.documents(actor, text)).items]}


async def _listed(services: Services, actor: Actor, text: str) -> Sequence[InvoiceRow]:
    return (await services.invoices.list(actor, InvoiceFilter(query=text))).rows
