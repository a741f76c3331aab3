from dataclasses import dataclass
from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.documents import DocumentKind
from db.vocabulary.enums import VatMode
from handlers.requisites import card_text
from handlers.requisites.text import grouped
from handlers.settings.issuers.numbering import PRESETS, sequence_in
from handlers.ui.own_words import own_words
from handlers.ui.start_data import start_int
from handlers.ui.texts import Markup, Texts
from handlers.ui.widgets import texts_of, today
from services.container import Services
from services.domain.access import Actor, Permission
from services.domain.errors import NotFound
from services.domain.ids import IssuerId
from services.domain.invoicing.number_template import render_number
from services.domain.money.money import Currency
from services.domain.requisites.model import Country
from services.domain.tax.vat import format_rate
from services.firms.issuers import AccountView, IssuerView


def issuer_id(manager: DialogManager) -> IssuerId:
    return IssuerId(start_int(manager, "issuer_id"))


async def issuers(services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    edits = actor.may(Permission.ISSUER_EDIT)
    views = await services.issuers.list(actor, archived=edits)
    return {"issuers": [_Row(view) for view in views], "edits": edits}


class _Row:
    """An issuer in the list."""

    def __init__(self, view: IssuerView) -> None:
        self.id = view.id
        self.name = view.name
        self.state = "archived" if view.archived else "default" if view.is_default else "other"


async def card(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    view = await services.issuers.get(actor, issuer_id(dialog_manager))
    edits = actor.may(Permission.ISSUER_EDIT)
    further = [account for account in view.accounts if not account.is_default]
    return {
        "name": view.name,
        "state": _Row(view).state,
        "card": card_text(texts, view.requisites),
        "accounts_text": texts.join(account_text(texts, account) for account in further),
        "several": bool(further),
        "vat": vat_text(texts, view),
        "number": view.next_number,
        "edits": edits and not view.archived,
        "may_default": edits and not view.archived and not view.is_default,
        "may_restore": edits and view.archived,
        "link": view.payment_link,
        # Russia's own standard always has a code; elsewhere a bank or a payment service gives a link.
        "may_link": edits and not view.archived and view.country is not Country.RU,
    }


def account_text(texts: Texts, account: AccountView) -> Markup:
    """«USD: 40702 840 5 0000 0000778, ПАО СБЕРБАНК»."""
    number = account.account.iban or account.account.account or ""
    return texts(
        "issuer-account-line",
        currency=account.currency,
        number=grouped("account", number),
        bank=account.account.bank_name or account.account.bic or "",
    )


def vat_text(texts: Texts, view: IssuerView) -> Markup:
    if view.vat.mode is VatMode.NONE:
        return texts("issuer-vat-none", reason=own_words(texts, view.vat.reason))
    return texts(
        "vat-pick-rate",
        mode=view.vat.mode,
        code=view.vat.code or "general",
        rate=format_rate(view.vat_rate_bp or 0),
    )


async def accounts(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    view = await services.issuers.get(actor, issuer_id(dialog_manager))
    return {
        "name": view.name,
        "accounts": [
            {
                "id": account.id,
                "currency": account.currency,
                "tail": (account.account.iban or account.account.account or "")[-4:],
                "bank": account.account.bank_name or account.account.bic or "",
                "main": "yes" if account.is_main else "no",
            }
            for account in view.accounts
        ],
    }


async def account(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    texts = texts_of(dialog_manager)
    view = await services.issuers.get(actor, issuer_id(dialog_manager))
    number = int(dialog_manager.dialog_data["account_id"])
    for found in view.accounts:
        if found.id == number:
            return {
                "account": account_text(texts, found),
                "main": "default" if found.is_default else "yes" if found.is_main else "no",
                "currency": found.currency,
                "may_main": not found.is_main,
                "may_archive": not found.is_default,
            }
    raise NotFound


async def currencies(**_: Any) -> dict[str, Any]:
    return {"currencies": [{"id": currency.value, "currency": currency} for currency in Currency]}


async def account_asked(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    view = await services.issuers.get(actor, issuer_id(dialog_manager))
    return {"currency": dialog_manager.dialog_data["currency"], "country": view.country}


@dataclass(frozen=True, slots=True)
class Numbered:
    """What the windows of numbering are about: invoices (`kind` is None) or a kind of document."""

    kind: DocumentKind | None
    template: str
    next_number: str

    @property
    def word(self) -> str:
        return self.kind.value if self.kind else "invoice"


async def numbered(manager: DialogManager, services: Services, actor: Actor) -> Numbered:
    kind = manager.dialog_data.get("kind")
    if not kind:
        view = await services.issuers.get(actor, issuer_id(manager))
        return Numbered(None, view.number_template, view.next_number)
    for each in await services.document_numbering.numbers(actor, issuer_id(manager)):
        if each.kind == kind:
            return Numbered(each.kind, each.template, each.next_number)
    raise NotFound


async def document_numbers(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    numbers = await services.document_numbering.numbers(actor, issuer_id(dialog_manager))
    return {
        "kinds": [
            {"id": each.kind.value, "document": each.kind.value, "number": each.next_number}
            for each in numbers
        ]
    }


async def numbering(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    now = await numbered(dialog_manager, services, actor)
    year = today(dialog_manager).year
    seq = sequence_in(now.template, now.next_number)
    return {
        "document": now.word,
        "of_invoices": now.kind is None,
        "number": now.next_number,
        "presets": [
            {"id": str(number), "number": render_number(template, year, seq)}
            for number, template in enumerate(PRESETS)
            if template != now.template
        ],
    }


async def preview(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    now = await numbered(dialog_manager, services, actor)
    data, year = dialog_manager.dialog_data, today(dialog_manager).year
    template = data["template"] or now.template
    seq = data["first"] or sequence_in(now.template, now.next_number)
    return {
        "document": now.word,
        "number": render_number(template, year, seq),
        "after": render_number(template, year, seq + 1),
        "yearly": "yes" if "{y" in template else "no",
        "current": now.next_number,
    }
