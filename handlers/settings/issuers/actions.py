import asyncio
from dataclasses import replace as changed
from typing import Any

from aiogram.types import CallbackQuery
from aiogram_dialog import Data, DialogManager

from handlers.requisites import Card, card_of, set_card
from handlers.settings.issuers.getters import issuer_id, numbered
from handlers.settings.issuers.numbering import PRESETS, Numbering, read_numbering
from handlers.ui.context import replace_dialog, services_and_actor
from handlers.ui.states import AppearanceSG, EditIssuerSG, IssuerCardSG, PickVatSG
from handlers.ui.widgets import Ctx, notice
from handlers.vat import as_choice
from services.domain.ids import BankAccountId
from services.domain.money.money import Currency
from services.domain.requisites.field_answer import apply_answer
from services.domain.requisites.model import Account, Country, Requisites
from services.firms.requisites_storage import extract_account, without_account


async def open_issuer(_callback: CallbackQuery, _widget: Any, manager: DialogManager, number: int) -> None:
    await manager.start(IssuerCardSG.main, data={"issuer_id": number})


# A new one


async def new_opened(_start_data: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    manager.dialog_data["country"] = (await services.firms.get(actor)).country


async def card_given(manager: DialogManager, card: Card) -> None:
    party = card.requisites
    await manager.start(PickVatSG.rate, data={"country": party.country.value, "kind": party.kind.value})


async def vat_of_new(_start_data: Data, result: Any, manager: DialogManager) -> None:
    card = card_of(manager)
    if not result or card is None:
        return
    services, actor = services_and_actor(manager)
    party = card.requisites
    view = await services.issuers.create(actor, party, as_choice(result["vat"]), None, card.others)
    notice(manager, "issuer-added", name=view.name)
    await replace_dialog(manager, IssuerCardSG.main, {"issuer_id": view.id})


# The card


async def edit(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(EditIssuerSG.check, data={"issuer_id": issuer_id(manager)})


async def edit_opened(_start_data: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    view = await services.issuers.get(actor, issuer_id(manager))
    manager.dialog_data["country"] = view.country.value
    others = tuple(account.account for account in view.accounts if not account.is_default)
    set_card(manager, Card(view.requisites, others, main_chosen=True))


async def card_changed(manager: DialogManager, card: Card) -> None:
    services, actor = services_and_actor(manager)
    await services.issuers.update(actor, issuer_id(manager), card.requisites, card.others)
    notice(manager, "issuer-saved")
    await manager.done()


async def look(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await manager.start(AppearanceSG.main, data={"issuer_id": issuer_id(manager)})


async def vat(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    view = await services.issuers.get(actor, issuer_id(manager))
    await manager.start(PickVatSG.rate, data={"country": view.country.value, "kind": view.kind.value})


async def vat_chosen(_start_data: Data, result: Any, manager: DialogManager) -> None:
    if not result or "vat" not in result:
        return
    services, actor = services_and_actor(manager)
    await services.issuers.set_vat(actor, issuer_id(manager), as_choice(result["vat"]))
    notice(manager, "issuer-vat-saved")


async def make_default(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.issuers.set_default(actor, issuer_id(manager))


async def archive(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    view = await services.issuers.archive(actor, issuer_id(manager))
    notice(manager, "issuer-archived", name=view.name)
    await manager.done()


async def restore(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    await services.issuers.restore(actor, issuer_id(manager))


# The link that a page's code opens


async def link_given(manager: DialogManager, url: str) -> None:
    services, actor = services_and_actor(manager)
    await services.issuers.set_payment_link(actor, issuer_id(manager), url)
    await manager.switch_to(IssuerCardSG.main)


async def link_none(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    await link_given(manager, "")


# Accounts


async def open_account(_callback: CallbackQuery, _widget: Any, manager: DialogManager, number: int) -> None:
    manager.dialog_data["account_id"] = number
    await manager.switch_to(IssuerCardSG.account)


async def replace_account(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    view = await services.issuers.get(actor, issuer_id(manager))
    number = int(manager.dialog_data["account_id"])
    currency = next((account.currency for account in view.accounts if account.id == number), None)
    if currency is not None:
        manager.dialog_data.update(currency=currency.value, replaces=number)
        await manager.switch_to(IssuerCardSG.account_text)


async def archive_account(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    number = BankAccountId(int(manager.dialog_data["account_id"]))
    await services.issuers.archive_account(actor, issuer_id(manager), number)
    notice(manager, "issuer-account-archived")
    await manager.switch_to(IssuerCardSG.accounts)


async def make_main(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    number = BankAccountId(int(manager.dialog_data["account_id"]))
    await services.issuers.set_main_account(actor, issuer_id(manager), number)


async def pick_currency(_callback: CallbackQuery, _widget: Any, manager: DialogManager, code: str) -> None:
    manager.dialog_data.update(currency=code, replaces=None)
    await manager.switch_to(IssuerCardSG.account_text)


async def account_given(manager: DialogManager, text: str) -> None:
    services, actor = services_and_actor(manager)
    view = await services.issuers.get(actor, issuer_id(manager))
    currency = Currency(manager.dialog_data["currency"])
    account = await asyncio.to_thread(read_account, view.requisites, text)
    replaces = manager.dialog_data.get("replaces")
    if replaces is None:
        await services.issuers.add_account(actor, view.id, currency, account)
    else:
        await services.issuers.set_account(actor, view.id, currency, account, BankAccountId(replaces))
    notice(manager, "issuer-account-saved", currency=currency)
    await manager.switch_to(IssuerCardSG.accounts)


def read_account(party: Requisites, text: str) -> Account:
    """The account that was typed; in the bank of the main one when no bank is named."""
    name = "account" if party.country in {Country.RU, Country.UZ} else "iban"
    typed = extract_account(apply_answer(without_account(party), name, text)[0])
    if typed.bic is not None:
        return typed
    return changed(
        typed,
        bic=party.bic,
        bank_name=party.bank_name,
        bank_address=party.bank_address,
        corr_account=party.corr_account,
        swift=party.swift,
    )


# Numbers


async def of_invoices(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    manager.dialog_data["kind"] = None


async def pick_kind(_callback: CallbackQuery, _widget: Any, manager: DialogManager, kind: str) -> None:
    """The same windows set the numbers of acts, or of another kind of document."""
    manager.dialog_data["kind"] = kind
    await manager.switch_to(IssuerCardSG.numbering)


async def use_preset(_callback: CallbackQuery, _widget: Any, manager: DialogManager, number: str) -> None:
    await numbering_given(manager, Numbering(PRESETS[int(number)], None))


def parse_numbering(text: str, ctx: Ctx) -> Numbering:
    return read_numbering(text, ctx.today.year)


async def numbering_given(manager: DialogManager, numbering: Numbering) -> None:
    manager.dialog_data.update(template=numbering.template, first=numbering.first)
    await manager.switch_to(IssuerCardSG.preview)


async def save_numbering(_callback: CallbackQuery, _button: Any, manager: DialogManager) -> None:
    services, actor = services_and_actor(manager)
    number = issuer_id(manager)
    now = await numbered(manager, services, actor)
    template, first = manager.dialog_data["template"] or now.template, manager.dialog_data["first"]
    if now.kind is None:
        said = (await services.issuers.set_numbering(actor, number, template, first)).next_number
    else:
        done = await services.document_numbering.set_numbering(actor, number, now.kind, template, first)
        said = done.next_number
    notice(manager, "issuer-numbering-saved", document=now.word, number=said)
    await manager.switch_to(IssuerCardSG.main)
