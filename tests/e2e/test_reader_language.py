"""What colleagues pressed in Russian is read in English, and a page in English says none of it in Russian."""

import re
from datetime import date

import pytest

from db.vocabulary.enums import Billing, HoldKind, Role
from services.contracts.views import NewContract
from services.domain.ids import ClientId
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from tests.e2e.conftest import Desk
from tests.sandbox.user import User
from tests.support import factories
from tests.support.factories import act_key

pytestmark = [pytest.mark.e2e, pytest.mark.asyncio(loop_scope="module")]

CYRILLIC = re.compile(r"[а-яё]+", re.IGNORECASE)


def in_english(*shown: str) -> None:
    for text in shown:
        assert not CYRILLIC.search(text), text


async def reader(desk: Desk) -> User:
    await factories.add_member(desk.services, desk.owner, Role.OWNER, 2001, "Ann")
    ann = desk.sandbox.user(2001, "Ann", language_code="en")
    await ann.send("/start")
    return ann


async def contract(desk: Desk, client: ClientId, number: str) -> int:
    made = await desk.services.contracts.create(
        desk.owner,
        NewContract(
            client_id=client,
            number=number,
            signed_on=date(2026, 2, 1),
            subject="Юридические услуги",
            currency=Currency.RUB,
            billing=Billing.FIXED,
            terms=PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
            amount=Money.of(100, Currency.RUB),
        ),
    )
    return int(made.row.id)


async def test_stored_words_of_ours_are_read_in_english(desk: Desk) -> None:
    ann, services, owner = await reader(desk), desk.services, desk.owner
    client = await factories.add_client(services, owner, "Muster")
    await contract(desk, client.id, "E-1")
    held, gone, lost = [await factories.issued_invoice(services, owner, client.id, "100.00") for _ in "123"]
    payment = await factories.paid(services, owner, held, "30.00")
    await services.payments.reverse(owner, payment.id, "Записана дважды")
    await services.holds.hold_invoice(
        owner, held.row.id, HoldKind.DISPUTE, None, "Не согласен с суммой", act_key()
    )
    await services.invoices.void(owner, gone.row.id, "Ошибка в реквизитах")
    await services.invoices.write_off(owner, lost.row.id, "Взыскать невозможно")

    await ann.send("/contracts")
    await ann.press("Muster · No. E-1")
    card = await ann.expect("Legal services", "No VAT: VAT exempt (art. 145 of the Tax Code of Russia)")
    in_english(card.text.replace("Анна Иванова", ""))
    for number, words in (
        (held, ["Disagrees with the sum", "Recorded twice"]),
        (gone, ["Wrong details"]),
        (lost, ["Can’t be recovered"]),
    ):
        await ann.send(f"invoice {number.row.number}")
        card = await ann.expect(f"No. {number.row.number}".replace(" ", "\u00a0"), *words)
        in_english(card.text.replace("Анна Иванова", ""))
    await ann.send("/settings")
    await ann.press("🏢 Our details")
    await ann.press("★")
    await ann.expect("VAT exempt (art. 145", absent=["не облагается"])
