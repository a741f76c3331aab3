"""What the client's side shows."""

from typing import Any

from aiogram_dialog import DialogManager

from handlers.portal.context import invoice_of, question_invoice, services_and_contact
from handlers.portal.home.actions import pending_parts
from handlers.portal.payee_text import payee_text
from handlers.ui.advance_text import uses_text
from handlers.ui.labels import Whole
from handlers.ui.list_filter import radio_label
from handlers.ui.names import due_text, term_text
from handlers.ui.start_data import start_str_or_none
from handlers.ui.texts import Texts, day_month
from handlers.ui.widgets import load_page, texts_of
from services.contacts.views import AttachmentKind
from services.container import Services
from services.domain.access import Actor, ContactActor
from services.domain.languages import CLIENT_LANGUAGES
from services.domain.requisites.model import Requisites
from services.domain.requisites.person_names import greeting_name
from services.firms.identity import Person
from services.portal.views import PortalRow, PortalStatus

PAGE = 8
COPIED_LIMIT = 256
USES_SHOWN = 20
OFFERED = 5
"""Open invoices that a payment order is offered for."""


async def clients(
    dialog_manager: DialogManager, services: Services, person: Person, actor: Actor | None, **_: Any
) -> dict[str, Any]:
    firms = {contact.firm_id for contact in person.contacts}

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        shown = person.contacts[offset : offset + limit]
        return [await _client_row(services, one, len(firms) > 1) for one in shown], len(person.contacts)

    return {
        "name": _greeted(person),
        "is_member": actor is not None,
        "may_switch": actor is None,
        **await load_page(dialog_manager, "clients", fetch),
    }


async def languages(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    return {
        "languages": [
            (radio_label(texts.plain("language-name", language=each), each == texts.language), each)
            for each in CLIENT_LANGUAGES
        ]
    }


async def _client_row(services: Services, contact: ContactActor, with_firm: bool) -> dict[str, Any]:
    found = await services.portal.home(contact)
    return {
        "id": int(contact.contact_id),
        "client": contact.client_name,
        "firm": contact.firm_name,
        "with_firm": "yes" if with_firm else "no",
        "state": "owes" if found.owed else "clear",
        "owed": [one.balance for one in found.owed],
    }


async def home(
    dialog_manager: DialogManager, services: Services, person: Person, actor: Actor | None, **_: Any
) -> dict[str, Any]:
    _services, contact = services_and_contact(dialog_manager)
    found = await services.portal.home(contact)
    return {
        "name": _greeted(person),
        "client": contact.client_name,
        "firm": contact.firm_name,
        "owed": [one.balance for one in found.owed],
        "owed_count": sum(one.count for one in found.owed),
        "invoices_count": found.invoices,
        "documents_count": found.documents,
        "advance": list(found.advance or ()),
        "has_advance": found.advance is not None,
        "muted": found.muted,
        "several": len(person.contacts) > 1,
        "is_member": actor is not None,
        "may_switch": actor is None,
    }


async def advance(dialog_manager: DialogManager, services: Services, **_: Any) -> dict[str, Any]:
    _services, contact = services_and_contact(dialog_manager)
    found, texts = await services.portal_advances.load(contact), texts_of(dialog_manager)
    lying = [
        texts("advance-portal-client", amount=money)
        if number is None
        else texts("advance-of-numbered", amount=money, contract=number)
        for number, money in found.lying
    ]
    return {
        "client": contact.client_name,
        "lying": texts.join(lying) if lying else texts("advance-portal-none"),
        "uses": uses_text(texts, found.uses, USES_SHOWN, to_client=True),
        "is_used": "yes" if found.uses else "no",
    }


def _greeted(person: Person) -> str:
    return greeting_name(person.name) or person.name


async def invoices(dialog_manager: DialogManager, services: Services, **_: Any) -> dict[str, Any]:
    _services, contact = services_and_contact(dialog_manager)

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        page = await services.portal.invoices(contact, offset, limit)
        return [_invoice_values(texts_of(dialog_manager), row) for row in page.items], page.total

    return {"client": contact.client_name, **await load_page(dialog_manager, "sent", fetch, PAGE)}


def _invoice_values(texts: Texts, row: PortalRow) -> dict[str, Any]:
    return {
        "id": int(row.id),
        "number": Whole(row.number),
        "status": row.status.value,
        "dated": row.invoice_date,
        "due": due_text(texts, row.due_date, row.act_term),
        # Beside a sum there is no room for the year.
        "until": texts("due-by", date=Whole(day_month(row.due_date, texts.language)))
        if row.due_date is not None
        else term_text(texts, row.act_term),
        "total": row.total,
        "paid": row.paid,
        "balance": row.balance,
    }


async def invoice(dialog_manager: DialogManager, services: Services, **_: Any) -> dict[str, Any]:
    _services, contact = services_and_contact(dialog_manager)
    found = await services.portal.invoice(contact, invoice_of(dialog_manager))
    owes = found.row.status is not PortalStatus.PAID
    return {
        **_invoice_values(texts_of(dialog_manager), found.row),
        "owes": owes,
        "has_paid": bool(found.row.paid),
        "is_for_advance": found.row.is_for_advance,
        "is_claimed": found.has_claim and owes,
        "may_claim": owes and not found.has_claim,
        "promised": found.promised_on if owes else None,
        "may_mute": owes and not found.muted,
        "muted": found.muted and owes,
    }


def _copied(payee: Requisites) -> dict[str, Any]:
    """What a form of a bank's app asks for beside account, sum and purpose; Telegram copies 256 characters at most."""
    copied: dict[str, Any] = {}
    for name, value in (
        ("payee_name", payee.name or payee.display_name),
        ("tax_id", payee.tax_id),
        ("kpp", payee.kpp),
        ("bank_name", payee.bank_name),
        ("corr_account", payee.corr_account),
        ("kbe", payee.kbe),
        ("knp", payee.knp),
    ):
        copied |= {name: value or "", f"has_{name}": bool(value) and len(value or "") <= COPIED_LIMIT}
    return copied


async def details(dialog_manager: DialogManager, services: Services, **_: Any) -> dict[str, Any]:
    _services, contact = services_and_contact(dialog_manager)
    found = await services.portal.payment_details(contact, invoice_of(dialog_manager))
    payee = found.payee
    account = payee.account or payee.iban or ""
    return {
        "number": found.number,
        "balance": found.balance,
        "payee": payee_text(texts_of(dialog_manager), payee),
        "purpose": found.purpose,
        "account": account,
        "has_account": bool(account),
        "bank_code": payee.bic or payee.swift or "",
        "bank_label": payee.country.value if payee.bic else "SWIFT",
        "has_bank_code": bool(payee.bic or payee.swift),
        **_copied(payee),
        "correspondent": found.correspondent,
        "has_correspondent": bool(found.correspondent),
        "country": payee.country.value,
        "individual": "yes" if payee.kind.is_individual else "no",
        "sum": str(found.balance.amount),
        "has_code": found.code is not None,
    }


async def question(dialog_manager: DialogManager, services: Services, **_: Any) -> dict[str, Any]:
    _services, contact = services_and_contact(dialog_manager)
    about, number = question_invoice(dialog_manager), ""
    if about is not None:
        number = (await services.portal.invoice(contact, about)).row.number
    parts = pending_parts(dialog_manager)
    text = "\n".join(part["text"] for part in parts if part["text"])
    files = [part["file"] for part in parts if part.get("file")]
    has_order = any(file["kind"] != AttachmentKind.VOICE for file in files)
    is_claim = start_str_or_none(dialog_manager, "paid") is not None
    found = (await services.portal.invoices(contact, 0, OFFERED)).items if has_order or is_claim else ()
    unpaid = [row for row in found if row.balance and about in (None, row.id)]
    one = "one" if has_order else "words"
    return {
        "open_invoices": [
            {"id": int(row.id), "number": row.number, "sum": row.balance, "by": one} for row in unpaid
        ],
        "files": len(files),
        "order": (one if len(unpaid) == 1 else "several") if unpaid else "no",
        "order_number": unpaid[0].number if unpaid else "",
        "firm": contact.firm_name,
        "number": number,
        "about": "invoice" if number else "all",
        "said": text,
        "has_text": "yes" if text else "no",
        "with_file": "yes" if files else "no",
    }
