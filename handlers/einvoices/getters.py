"""What the windows of an electronic form read: one question to the service each."""

from typing import Any

from aiogram_dialog import DialogManager

from handlers.einvoices.context import asked_fact, asked_profile, invoice_of
from handlers.einvoices.text import facts_text, gaps_text
from handlers.ui.context import services_and_actor
from handlers.ui.widgets import texts_of
from services.documents.einvoice.completeness import Fact, Owner
from services.documents.einvoice.model import VatCategory
from services.domain.access import Permission
from services.einvoices.views import ElectronicForm

CATEGORIES = (VatCategory.REVERSE_CHARGE, VatCategory.EXEMPT, VatCategory.OUTSIDE)
CHANGEABLE = (
    Fact.SELLER_ADDRESS,
    Fact.SELLER_ENDPOINT,
    Fact.SELLER_CONTACT,
    Fact.BUYER_ADDRESS,
    Fact.BUYER_ENDPOINT,
    Fact.BUYER_REFERENCE,
)
"""What may be entered before the page: the rest is the page's own."""


async def _form(manager: DialogManager) -> ElectronicForm:
    services, actor = services_and_actor(manager)
    return await services.electronic_invoices.form(actor, invoice_of(manager), asked_profile(manager))


async def main(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    form = await _form(dialog_manager)
    return {"number": form.number, "client": form.client_name}


async def gaps(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    form = await _form(dialog_manager)
    may_answer = services_and_actor(dialog_manager)[1].may(Permission.INVOICE_ISSUE)
    profile = asked_profile(dialog_manager)
    return {
        "body": gaps_text(texts_of(dialog_manager), form, profile, may_answer=may_answer),
        "missing": [fact.value for fact in form.gaps.facts],
        "may_answer": bool(form.gaps.facts) and may_answer,
        "complete": not form.gaps,
    }


async def facts(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    form = await _form(dialog_manager)
    actor = services_and_actor(dialog_manager)[1]
    changeable = [fact for fact in CHANGEABLE if _may_change(actor.may(Permission.ISSUER_EDIT), fact)]
    if form.known.vat_category is not None:
        changeable.append(Fact.VAT_CATEGORY)
    return {
        "body": facts_text(texts_of(dialog_manager), form),
        "changeable": [fact.value for fact in changeable] if actor.may(Permission.INVOICE_ISSUE) else [],
    }


def _may_change(owns: bool, fact: Fact) -> bool:
    return owns or fact.owner is not Owner.ISSUER


async def value(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    form = await _form(dialog_manager)
    fact = asked_fact(dialog_manager)
    return {
        "fact": fact.value,
        "client": form.client_name,
        "number": form.number,
        "suggestion": form.suggestions.get(fact, ""),
        "reason": form.reason,
        "said": "yes" if form.reason else "no",
        "categories": [(category.value,) for category in CATEGORIES],
    }
