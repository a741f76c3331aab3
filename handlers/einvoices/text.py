"""What an electronic form lacks and what it says, in words."""

from handlers.ui.texts import Markup, Texts
from services.documents.einvoice.completeness import Fact
from services.documents.einvoice.endpoint import endpoint_text
from services.documents.einvoice.model import Address, Profile
from services.einvoices.views import ElectronicForm


def gaps_text(texts: Texts, form: ElectronicForm, profile: Profile, *, may_answer: bool) -> Markup:
    """One sentence of all that is missing; what no entry helps against comes before it."""
    head = texts("einvoice-head", number=form.number, client=form.client_name)
    if not form.gaps:
        return texts.join([head, texts("einvoice-complete", profile=profile.value)])
    parts = [
        texts("einvoice-obstacle", obstacle=obstacle.value, difference=f"{abs(form.gaps.difference):.2f}")
        for obstacle in form.gaps.obstacles
    ]
    if form.gaps.facts:
        items = ", ".join(texts.plain("einvoice-fact-of", fact=fact.value) for fact in form.gaps.facts)
        may = "yes" if may_answer else "no"
        parts.append(texts("einvoice-lacks", profile=profile.value, items=items, may=may))
    return texts.join([head, *parts])


def facts_text(texts: Texts, form: ElectronicForm) -> Markup:
    known = form.known
    values = (
        (Fact.SELLER_ADDRESS, address_text(known.seller_address)),
        (Fact.SELLER_VAT, known.seller_vat),
        (Fact.SELLER_ENDPOINT, endpoint_text(known.seller_endpoint) if known.seller_endpoint else ""),
        (Fact.SELLER_CONTACT, ", ".join(filter(None, (known.seller_contact, known.seller_phone)))),
        (Fact.BUYER_ADDRESS, address_text(known.buyer_address)),
        (Fact.BUYER_VAT, known.buyer_vat),
        (Fact.BUYER_ENDPOINT, endpoint_text(known.buyer_endpoint) if known.buyer_endpoint else ""),
        (Fact.BUYER_REFERENCE, known.buyer_reference),
        (Fact.DELIVERY, texts.value(known.delivery) if known.delivery else ""),
    )
    lines = [
        texts("einvoice-fact-line", fact=fact.value, value=value, known="yes" if value else "no")
        for fact, value in values
    ]
    if known.vat_category is not None:
        said = texts.plain("einvoice-category", category=known.vat_category.value)
        lines.append(texts("einvoice-fact-line", fact=Fact.VAT_CATEGORY.value, value=said, known="yes"))
    head = texts("einvoice-head", number=form.number, client=form.client_name)
    return texts.join([head, texts("einvoice-says"), *lines])


def address_text(address: Address | None) -> str:
    """«Domstraße 10 · 20095 · Hamburg · DE»: its parts, so that a wrong one is seen."""
    if address is None:
        return ""
    return " · ".join(filter(None, (address.street, address.postcode, address.city, address.country)))
