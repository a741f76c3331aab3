"""A fresh copy of a part paid invoice asks for what is left of it, and the frozen page stays as it was."""

import pytest

from services.container import Services
from services.documents.pdf.render import render_invoice
from services.domain.errors import Conflict
from tests.documents.pdf.reading import codes, text_of
from tests.support import factories


async def test_what_is_left_is_asked_for(services: Services) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner)
    invoice = await factories.issued_invoice(services, owner, client.id, "100000.00")
    frozen = render_invoice(await services.invoices.document(owner, invoice.row.id))
    await factories.paid(services, owner, invoice, "40000.00")
    page = (await services.invoices.copy_with_balance(owner, invoice.row.id)).document
    copy = render_invoice(page)
    text = text_of(copy)
    assert "Оплачено 40 000,00" in text
    assert "Остаток к оплате 60 000,00" in text
    assert "Всего к оплате, руб. 100 000,00" in text
    assert "Копия с остатком на" in text
    (code,) = codes(copy)
    assert "|Sum=6000000|" in code
    assert page.purpose in code or page.purpose.partition(". В том числе")[0] in code
    assert render_invoice(await services.invoices.document(owner, invoice.row.id)) == frozen


@pytest.mark.parametrize("amount", [None, "100000.00"])
async def test_nothing_to_ask_for(services: Services, amount: str | None) -> None:
    owner = await factories.found_firm(services)
    client = await factories.add_client(services, owner)
    invoice = await factories.issued_invoice(services, owner, client.id, "100000.00")
    if amount:
        await factories.paid(services, owner, invoice, amount)
    with pytest.raises(Conflict) as refused:
        await services.invoices.copy_with_balance(owner, invoice.row.id)
    assert refused.value.key == "error-no-balance-copy"
