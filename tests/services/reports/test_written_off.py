"""What was written off, by reason: sums are added again from the invoices."""

import pytest

from services.container import Services
from services.domain.errors import NotFound
from services.domain.ids import InvoiceId
from services.domain.money.money import Currency, Money
from tests.support.factories import add_client, issued_invoice, make_team, paid

pytestmark = pytest.mark.alone


async def test_reasons_that_are_written_alike_are_one(services: Services) -> None:
    team = await make_team(services)
    client = await add_client(services, team.lawyer, "ООО «Ромашка»")
    other = await add_client(services, team.owner, "АО «Север»")
    assert await services.written_off.reasons(team.owner) == ()
    made = []
    for whose, amount, reason in (
        (client, "100", "Скидка клиенту"),
        (client, "30", "скидка  клиенту."),
        (client, "20", "Скидка клиенту"),
        (other, "500", "Клиент ликвидирован"),
    ):
        invoice = await issued_invoice(services, team.owner, whose.id, amount)
        made.append(invoice.row.id)
        if amount == "100":
            await paid(services, team.owner, invoice, "25")
        await services.invoices.write_off(team.owner, invoice.row.id, reason)
    (found,) = await services.written_off.reasons(team.owner)
    assert [(reason.text, reason.count, reason.sum.minor) for reason in found.reasons] == [
        ("Клиент ликвидирован", 1, 50_000),
        ("Скидка клиенту", 3, 12_500),
    ]
    assert found.total == Money.of(625, Currency.RUB)
    listed = await services.written_off.invoices(team.owner, Currency.RUB, found.reasons[1].newest)
    assert [row.id for row in listed.rows] == made[2::-1]
    assert listed.totals[0].total == found.reasons[1].sum
    (own,) = await services.written_off.reasons(team.lawyer)
    assert own.total == Money.of(125, Currency.RUB), "a lawyer sees own clients only"
    for hidden in (made[3], InvoiceId(99)):
        with pytest.raises(NotFound):
            await services.written_off.invoices(team.lawyer, Currency.RUB, hidden)
    nothing = await services.written_off.invoices(team.lawyer, Currency.USD, made[0])
    assert (nothing.count, nothing.rows) == (0, ())
