"""Matters of a client."""

import asyncio
from datetime import date

import pytest

from db.vocabulary.enums import ObjectType
from db.vocabulary.filters import MatterFilter
from services.clients.views import ClientView
from services.container import Services
from services.core.lists import CardFilter
from services.domain.access import Actor
from services.domain.errors import BadInput, NotFound
from services.domain.ids import ClientId, MatterId
from services.domain.money.money import Currency, Money
from tests.support.factories import (
    act_key,
    add_client,
    draft_invoice,
    found_firm,
    make_team,
    paid,
    stages_contract,
)
from tests.support.fakes import FakeClock

pytestmark = pytest.mark.alone


@pytest.fixture
async def owner(services: Services) -> Actor:
    return await found_firm(services)


@pytest.fixture
async def client(services: Services, owner: Actor) -> ClientView:
    return await add_client(services, owner)


async def names(services: Services, actor: Actor, query: str | None = None, **how: bool) -> list[str]:
    return [row.name for row in (await services.matters.list(actor, CardFilter(query, **how))).items]


async def test_a_matter_is_opened_on_the_firms_date(
    services: Services, owner: Actor, client: ClientView, clock: FakeClock
) -> None:
    clock.advance(hours=13)  # after midnight in Moscow
    made = await services.matters.create(owner, client.id, " Сделка  с Севером ", "Первая\n\n строка ")
    assert (made.name, made.client_name) == ("Сделка с Севером", "ООО «Ромашка»")
    assert (made.opened_on, made.closed_on) == (date(2026, 11, 25), None)
    card = await services.matters.card(owner, made.id)
    assert (card.row, card.note, card.balances) == (made, "Первая\nстрока", ())


@pytest.mark.at_once
async def test_twenty_taps_open_one_matter(services: Services, owner: Actor, client: ClientView) -> None:
    key = act_key()
    made = await asyncio.gather(
        *(services.matters.create(owner, client.id, "Сделка", None, key) for _ in range(20))
    )
    assert len({row.id for row in made}) == 1
    assert await names(services, owner) == ["Сделка"]


async def test_changes_leave_a_trail(services: Services, owner: Actor, client: ClientView) -> None:
    made = await services.matters.create(owner, client.id, "Сделка")
    await services.matters.rename(owner, made.id, "Сделка с Севером")
    await services.matters.rename(owner, made.id, "Сделка с Севером")
    await services.matters.set_note(owner, made.id, "важно")
    await services.matters.set_note(owner, made.id, None)
    closed = await services.matters.close(owner, made.id)
    assert closed.closed_on == date(2026, 11, 24)
    assert (await services.matters.reopen(owner, made.id)).closed_on is None
    trail = await services.audit.timeline(owner, ObjectType.MATTER, made.id)
    assert [entry.action for entry in trail] == [
        "reopened",
        "closed",
        "changed",
        "changed",
        "changed",
        "created",
    ]
    assert (trail[4].before, trail[4].after) == ({"name": "Сделка"}, {"name": "Сделка с Севером"})


@pytest.mark.parametrize("name", ["", " \n ", "\u200b", "Я" * 251])
async def test_a_matter_has_a_name(services: Services, owner: Actor, client: ClientView, name: str) -> None:
    with pytest.raises(BadInput, match="error-matter-name"):
        await services.matters.create(owner, client.id, name)
    made = await services.matters.create(owner, client.id, "Сделка")
    with pytest.raises(BadInput, match="error-matter-name"):
        await services.matters.rename(owner, made.id, name)
    with pytest.raises(BadInput, match="error-matter-note"):
        await services.matters.set_note(owner, made.id, "я" * 1001)


async def test_lists_and_search(services: Services, owner: Actor, client: ClientView) -> None:
    other = await add_client(services, owner, "АО «Север»")
    first = await services.matters.create(owner, client.id, "Спор о вёрстке")
    await services.matters.create(owner, other.id, "Сделка")
    await services.matters.create(owner, other.id, "Налоги")
    await services.matters.close(owner, first.id)
    assert await names(services, owner) == ["Налоги", "Сделка", "Спор о вёрстке"]
    assert await names(services, owner, show=MatterFilter.OPEN) == ["Налоги", "Сделка"]
    assert await names(services, owner, "ВЕРСТК") == ["Спор о вёрстке"]
    assert await names(services, owner, "север") == ["Налоги", "Сделка"]
    assert await names(services, owner, "север сделка") == ["Сделка"]
    assert await names(services, owner, "«»") == []
    page = await services.matters.list(owner, CardFilter(client_id=other.id), limit=1)
    assert ([row.name for row in page.items], page.total) == (["Налоги"], 2)
    with pytest.raises(NotFound):
        await services.matters.list(owner, CardFilter(client_id=ClientId(10**9)))


async def test_the_card_counts_contracts_and_money(
    services: Services, owner: Actor, client: ClientView
) -> None:
    matter = await services.matters.create(owner, client.id, "Сделка")
    await stages_contract(services, owner, client.id, matter_ids=(matter.id,))
    draft = await draft_invoice(services, owner, client.id, "100000.00")
    await services.drafts.set_matter(owner, draft.row.id, matter.id)
    assert (await services.matters.card(owner, matter.id)).invoices == 0
    invoice = await services.invoices.issue(owner, draft.row.id)
    await paid(services, owner, invoice, "40000.00")
    card = await services.matters.card(owner, matter.id)
    assert (card.contracts, card.invoices) == (1, 1)
    (balance,) = card.balances
    assert (balance.issued, balance.paid, balance.balance) == (
        Money.of(100_000, Currency.RUB),
        Money.of(40_000, Currency.RUB),
        Money.of(60_000, Currency.RUB),
    )


async def test_matters_are_seen_with_their_client(services: Services) -> None:
    team = await make_team(services)
    client = await add_client(services, team.owner)
    matter = await services.matters.create(team.owner, client.id, "Сделка")
    assert await names(services, team.lawyer) == []
    with pytest.raises(NotFound):
        await services.matters.card(team.lawyer, matter.id)
    await services.clients.share(team.owner, client.id, team.lawyer.member_id)
    assert await names(services, team.lawyer) == ["Сделка"]
    assert (await services.matters.card(team.lawyer, matter.id)).row.id == matter.id


async def test_nobody_there(services: Services, owner: Actor) -> None:
    for act in (services.matters.card, services.matters.close, services.matters.reopen):
        with pytest.raises(NotFound):
            await act(owner, MatterId(10**9))
