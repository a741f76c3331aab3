"""Which documents an archive holds, and whose."""

from datetime import date

import pytest

from db.vocabulary.filters import InvoiceStatusFilter
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import Forbidden, NotFound
from services.export import archive
from services.export.archive import ArchivedInvoice
from services.invoices.views import ALL_INVOICES, InvoiceFilter
from tests.support import factories


@pytest.fixture
async def team(services: Services) -> factories.Team:
    return await factories.make_team(services)


async def names(services: Services, actor: Actor, chosen: InvoiceFilter = ALL_INVOICES) -> list[str]:
    return [invoice.client_name for invoice in await services.archives.invoices(actor, chosen)]


async def test_the_list_rules_what_goes_in(services: Services, team: factories.Team) -> None:
    owner = team.owner
    rose = await factories.add_client(services, owner, "ООО «Роза»")
    lotus = await factories.add_client(services, owner, "ООО «Лотос»")
    paid = await factories.issued_invoice(services, owner, rose.id, "1000.00")
    await factories.paid(services, owner, paid, "1000.00")
    void = await factories.issued_invoice(services, owner, rose.id)
    await services.invoices.void(owner, void.row.id, "Ошибка")
    await factories.issued_invoice(services, owner, lotus.id)
    await factories.draft_invoice(services, owner, lotus.id)
    assert await names(services, owner) == ["ООО «Роза»", "ООО «Роза»", "ООО «Лотос»"], "no drafts"
    assert await names(services, owner, InvoiceFilter(client_id=lotus.id)) == ["ООО «Лотос»"]
    assert await names(services, owner, InvoiceFilter(query="лотос")) == ["ООО «Лотос»"]
    only = InvoiceFilter(shows=(InvoiceStatusFilter.PAID,))
    assert await services.archives.invoices(owner, only) == (ArchivedInvoice(paid.row.id, "ООО «Роза»"),)
    assert await names(services, owner, InvoiceFilter(until=date(2020, 1, 1))) == []


async def test_a_lawyer_gets_own_clients_and_an_assistant_nothing(
    services: Services, team: factories.Team
) -> None:
    own = await factories.add_client(services, team.lawyer, "ООО «Своя»")
    other = await factories.add_client(services, team.owner, "ООО «Чужая»")
    await factories.issued_invoice(services, team.owner, own.id)
    await factories.issued_invoice(services, team.owner, other.id)
    assert await names(services, team.lawyer) == ["ООО «Своя»"]
    assert len(await names(services, team.accountant)) == 2
    with pytest.raises(NotFound):
        await services.archives.invoices(team.lawyer, InvoiceFilter(client_id=other.id))
    with pytest.raises(Forbidden):
        await services.archives.invoices(team.assistant, ALL_INVOICES)


async def test_another_firm_is_not_in_it(services: Services, team: factories.Team) -> None:
    stranger = await factories.found_firm(services, 7001, "Чужой")
    client = await factories.add_client(services, stranger, "ООО «Чужая фирма»")
    await factories.issued_invoice(services, stranger, client.id)
    assert await names(services, team.owner) == []


async def test_too_many_are_refused(
    services: Services, team: factories.Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive, "MOST", 1)
    client = await factories.add_client(services, team.owner, "ООО «Роза»")
    for _ in range(2):
        await factories.issued_invoice(services, team.owner, client.id)
    with pytest.raises(Exception, match="error-archive-too-many"):
        await services.archives.invoices(team.owner, ALL_INVOICES)
