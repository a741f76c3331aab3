"""Acts and other documents to clients, found by their numbers and by words for them."""

import pytest

from services.container import Services
from services.core.document_words import named_documents
from services.search.service import SearchResult
from tests.support.factories import (
    Team,
    act_key,
    add_client,
    issued_invoice,
    make_team,
    paid,
)

pytestmark = pytest.mark.alone


def test_words_that_name_a_document() -> None:
    found = {
        text: (sorted(named.kinds), named.rest) if (named := named_documents(text)) else None
        for text in (
            "акт 12",
            "Акт № 2026-0012 от 24.11.2026",
            "12-А, акт",
            "акт сверки № 3",
            "акт оказанных услуг №12-А",
            "справка об оплате 4",
            "акты по Ромашке",
            "receipt no. 7",
            "statement of account 5",
            "statement of services No. 8",
            "statement 9",
            "акт",
            "Тракт 12",
            "Актив Плюс",
            "АКТ-12",
        )
    }
    assert found == {
        "акт 12": (["act"], "12"),
        "Акт № 2026-0012 от 24.11.2026": (["act"], "2026-0012"),
        "12-А, акт": (["act"], "12-А"),
        "акт сверки № 3": (["reconciliation"], "3"),
        "акт оказанных услуг №12-А": (["act"], "12-А"),
        "справка об оплате 4": (["certificate"], "4"),
        "акты по Ромашке": (["act"], "Ромашке"),
        "receipt no. 7": (["receipt"], "7"),
        "statement of account 5": (["reconciliation"], "5"),
        "statement of services No. 8": (["act"], "8"),
        "statement 9": (["act", "reconciliation"], "9"),
        "акт": None,
        "Тракт 12": None,
        "Актив Плюс": None,
        "АКТ-12": None,  # a number that is spelt so
    }


@pytest.fixture
async def team(services: Services) -> Team:
    return await make_team(services)


def numbers(found: SearchResult) -> list[tuple[str, str]]:
    return [(row.kind.value, row.number or "") for row in found.documents.items]


async def test_documents_are_found_by_number_and_by_whoever_sees_them(services: Services, team: Team) -> None:
    mine = await add_client(services, team.lawyer, "ООО «Ромашка»")
    other = await add_client(services, team.owner, "АО «Вега»")
    first = await issued_invoice(services, team.lawyer, mine.id)
    second = await issued_invoice(services, team.owner, other.id)
    acts = []
    for invoice in (first, second):
        draft = await services.act_drafts.from_invoices(team.owner, [invoice.row.id], act_key())
        acts.append(await services.client_documents.issue(team.owner, draft.row.id))
    payment = await paid(services, team.owner, first, "10.00")
    await services.settlements.make_receipt(team.owner, payment.id)

    async def find(text: str) -> SearchResult:
        return await services.search.find(team.owner, text)

    act, foreign = [("act", "2026-0001")], [("act", "2026-0002")]
    for text in ("акт 1", "акт № 2026-0001", "Акт 0001", "2026-0001 акт", "акты Ромашки", "акт 1 Ромашка"):
        found = await find(text)
        assert numbers(found) == act, text
        assert found.beside_documents == 0, text
    assert numbers(await find("акт 2")) == foreign  # and not each act of 2026
    assert numbers(await find("акт 3")) == []
    assert numbers(await find("акт 2 Ромашка")) == []
    assert numbers(await find("квитанция 1")) == [("receipt", "2026-0001")]
    assert numbers(await find("Ромашка")) == []  # a client's card leads there
    # A number alone is an invoice's first.
    both = await find("2026-0001")
    assert [row.number for row in both.invoices.items] == ["2026-0001"]
    assert both.beside_documents == 1
    assert sorted(numbers(both)) == [("act", "2026-0001"), ("receipt", "2026-0001")]
    await services.client_documents.void(team.owner, acts[0].row.id, "ошибка")
    assert numbers(await find("акт 1")) == act  # a void one keeps its number
    draft = await services.act_drafts.from_invoices(team.owner, [first.row.id], act_key())
    assert draft.row.id not in [row.id for row in (await find("акты Ромашки")).documents.items]
    page = await services.search.documents(team.owner, "акты Ромашки", 0, 1)
    assert (page.total, len(page.items)) == (1, 1)
    # Another lawyer's client is nobody's here.
    assert numbers(await services.search.find(team.lawyer, "акт 2")) == []
    assert numbers(await services.search.find(team.lawyer, "акт 1")) == act
