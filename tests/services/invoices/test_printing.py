"""What people typed in any script reaches the page, or stops the invoice with its name and place."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import cycle
from typing import Any

import pytest

from db.vocabulary.enums import Billing
from services.clients.views import NewClient
from services.container import Services
from services.contracts.views import NewContract
from services.documents.pdf.render import render_invoice
from services.domain.access import Actor
from services.domain.errors import BadInput
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Requisites
from services.invoices.views import InvoiceView, LineEdit
from tests.documents.pdf.reading import solid, text_of
from tests.support import factories

pytestmark = [pytest.mark.alone, pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)]

PRINTED = {
    "Greek": "Γεωργίου & Συνεργάτες",
    "Georgian": "სამართალი და პარტნიორები",
    "Armenian": "Իրավունք և գործընկերներ",
    "Vietnamese": "Đặng & Nguyễn, Hồ Chí Minh",
    "Serbian": "Đorđević Ђорђевић Љубић",
    "symbols": "Ω ≥ → ½ №",
}
PLACES = (
    "issuer-name",
    "issuer-address",
    "issuer-bank-name",
    "issuer-signatory-name",
    "issuer-signatory-title",
    "client-name",
    "client-address",
    "line",
    "unit",
    "basis",
    "note",
    "vat-reason",
)


class Words:
    """What each place of the page says; `of` names it."""

    def __init__(self, said: Callable[[str], str]) -> None:
        self.of = said

    def party(self, side: str, party: Requisites, *fields: str) -> Requisites:
        changes: dict[str, Any] = {
            field: self.of(f"{side}-{field.replace('_', '-')}") or getattr(party, field) for field in fields
        }
        return replace(party, **changes)


async def make_draft(services: Services, words: Words) -> tuple[Actor, InvoiceView]:
    firm = words.party(
        "issuer",
        factories.russian_firm(),
        "name",
        "address",
        "bank_name",
        "signatory_name",
        "signatory_title",
    )
    reason = words.of("vat-reason") or "НДС не облагается"
    owner = await factories.found_firm(services, requisites=firm, vat=replace(factories.USN, reason=reason))
    card = words.party("client", factories.company("ООО «Ромашка»", address="Москва"), "name", "address")
    client = await services.clients.create(owner, NewClient(card))
    contract = await services.contracts.create(
        owner,
        NewContract(
            client_id=client.id,
            number=words.of("basis") or "7/2026",
            signed_on=date(2026, 2, 1),
            subject=words.of("line") or "Консультация",
            currency=Currency.RUB,
            billing=Billing.FIXED,
            terms=PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
            amount=Money.of(100_000, Currency.RUB),
        ),
    )
    draft = await services.drafts.from_contract(owner, contract.row.id, factories.act_key())
    line = draft.lines[0]
    edit = LineEdit(line.description, Decimal(1), words.of("unit") or "усл.", line.price)
    await services.drafts.set_line(owner, draft.row.id, line.id, edit)
    return owner, await services.drafts.set_note(owner, draft.row.id, words.of("note") or "Спасибо")


@pytest.mark.parametrize("script", PRINTED)
async def test_every_field_prints_it_as_it_is(services: Services, script: str) -> None:
    text = PRINTED[script]
    short = text[:8].strip()
    owner, draft = await make_draft(services, Words(lambda place: short if place == "unit" else text))
    assert draft.unprintable == ()
    await services.invoices.issue(owner, draft.row.id)
    page = await services.invoices.document(owner, draft.row.id)
    printed = solid(text_of(render_invoice(page)))
    # The unit is printed with the rest, and the name of the client, of the line, …: each place once at least.
    assert printed.count(solid(text)) >= len(PLACES) - 2  # a title begins with a capital, the unit is short
    assert solid(short) in printed
    assert "�" not in printed


UNPRINTED = ("中文", "مكتب", "משרד", "🙏", "👩🏽‍⚖️")


@pytest.mark.parametrize("characters", UNPRINTED)
async def test_what_cannot_be_printed_is_named_in_every_place(services: Services, characters: str) -> None:
    owner, draft = await make_draft(services, Words(lambda _: f"Пример {characters} текст"))
    named = {(each.place, each.characters.strip("\ufe0f")) for each in draft.unprintable}
    assert named == {(place, characters.strip("\ufe0f")) for place in PLACES}
    with pytest.raises(BadInput) as refused:
        await services.invoices.issue(owner, draft.row.id)
    assert refused.value.key == "error-invoice-unprintable"


@pytest.mark.parametrize(
    ("place", "characters"),
    [
        *zip(PLACES, cycle(UNPRINTED)),
        *(
            pytest.param(place, characters, marks=pytest.mark.soak)
            for place in PLACES
            for characters in UNPRINTED
        ),
    ],
)
async def test_what_cannot_be_printed_is_named_and_not_issued(
    services: Services, place: str, characters: str
) -> None:
    words = Words(lambda asked: f"Пример {characters} текст" if asked == place else "")
    owner, draft = await make_draft(services, words)
    named = {(each.place, each.characters.strip("\ufe0f")) for each in draft.unprintable}
    assert named == {(place, characters.strip("\ufe0f"))}
    with pytest.raises(BadInput) as refused:
        await services.invoices.issue(owner, draft.row.id)
    assert refused.value.key == "error-invoice-unprintable"
    assert refused.value.params["place"] == place
    again = await services.invoices.view(owner, draft.row.id)
    assert (again.row.number, again.next_number) == (None, "2026-0001")
    preview = text_of(render_invoice(await services.invoices.document(owner, draft.row.id)))
    assert "?" not in preview
    assert "�" not in preview


async def test_unseen_characters_leave_words_whole(services: Services) -> None:
    """Soft hyphens, joiners and marks of direction come with what is copied from web pages and Word."""
    typed = "Пра\u00adвовой а\u200bна\u2060лиз\u00a0№\u00a07\tи Cafe\u0301\u202e \ufeffй"
    owner, draft = await make_draft(services, Words(lambda place: typed if place in ("line", "note") else ""))
    assert draft.unprintable == ()
    await services.invoices.issue(owner, draft.row.id)
    printed = text_of(render_invoice(await services.invoices.document(owner, draft.row.id)))
    assert printed.count("Правовой анализ № 7 и Café й") == 2
