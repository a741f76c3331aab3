"""What the card and its changes show."""

from dataclasses import replace
from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.enums import ObjectType, Role
from db.vocabulary.filters import TaskFilter
from handlers.clients.card.context import client_of, view_of
from handlers.reminders.holds.actions import holds_text
from handlers.requisites import card_text
from handlers.ui.advance_text import uses_text
from handlers.ui.document_languages import language_choices, language_name
from handlers.ui.list_filter import radio_label
from handlers.ui.money_text import money_text
from handlers.ui.note_text import note_line
from handlers.ui.texts import Markup, Texts
from handlers.ui.widgets import texts_of, today
from handlers.ui.withdrawal import on_its_way_text
from services.clients.views import ClientCard, ClientView, can_share_client
from services.container import Services
from services.domain.access import SEES_ALL_CLIENTS, Actor, Permission
from services.domain.languages import CLIENT_LANGUAGES
from services.domain.ports import Clock
from services.domain.requisites.contacts import format_phone
from services.tasks.views import TaskListFilter


async def card(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    found = await services.clients.card(actor, client_of(dialog_manager))
    client, current = found.client, not found.client.archived
    may_edit = actor.may(Permission.CLIENT_EDIT) and not client.erased
    papers = found.invoices + found.drafts
    holds = await holds_text(dialog_manager, {"client_id": client.id})
    people = await services.contacts.of_client(actor, client.id)
    tasks = await services.tasks.count(actor, TaskListFilter(TaskFilter.TEAM, client_id=client.id))
    waiting = await services.withdrawals.waiting_of_client(actor, client.id)
    note = await note_line(dialog_manager, ObjectType.CLIENT, client.id)
    clock: Clock = dialog_manager.middleware_data["clock"]
    on_its_way = on_its_way_text(texts_of(dialog_manager), waiting, clock.now())
    return {
        "body": texts_of(dialog_manager).join(
            [client_text(texts_of(dialog_manager), found), note, holds, on_its_way]
        ),
        "may_withdraw": may_edit and any(not each.is_leaving for each in waiting),
        "may_reminders": current,
        "bill": "issue" if actor.may(Permission.INVOICE_ISSUE) else "draft",
        "may_bill": current and actor.may(Permission.INVOICE_DRAFT),
        "may_contract": current and actor.may(Permission.CONTRACT_EDIT),
        "may_matter": current and actor.may(Permission.MATTER_EDIT),
        "invoices": papers,
        "contracts": found.contracts,
        "matters": found.matters,
        "may_payments": bool(found.invoices or found.advances) and actor.may(Permission.PAYMENT_READ),
        "may_demand": any(balance.overdue for balance in found.balances)
        and actor.may(Permission.DOCUMENT_ISSUE),
        "may_advance": current and actor.may(Permission.PAYMENT_RECORD),
        "may_invite": current and may_edit,
        "tasks": tasks,
        "people": len(people.contacts) + len(people.invites),
        "may_edit": may_edit,
        "may_note": not client.erased,
        "may_restore": may_edit and client.archived,
        "may_erase_rest": client.keep_until is not None
        and client.keep_until < today(dialog_manager)
        and can_share_client(actor, client.responsible_id),
    }


def client_text(texts: Texts, found: ClientCard) -> Markup:
    """The client's requisites, contacts, people and balances."""
    client = found.client
    # Contacts of the card may be newer than those in the requisites, and are shown once.
    party = replace(client.requisites, email=None, other_emails=None, phone=None)
    phone = format_phone(client.phone) if client.phone else ""
    return texts.join(
        (
            texts("client-card-archived") if client.archived else "",
            card_text(texts, party, others=client.accounts),
            texts.join((phone, client.email or ""), " · "),
            documents_text(texts, client),
            language_text(texts, client),
            people(texts, found),
            money_text(texts, found.balances, found.advances, apart=True),
            uses_text(texts, found.advance_uses),
        )
    )


def documents_text(texts: Texts, client: ClientView) -> Markup | str:
    if client.document_language is None:
        return ""
    return texts("client-card-documents", language=language_name(texts, client.document_language))


def language_text(texts: Texts, client: ClientView) -> Markup | str:
    return texts("client-card-language", language=client.language) if client.language else ""


def people(texts: Texts, found: ClientCard) -> Markup:
    client = found.client
    others = ("no", "one", "many")[min(len(client.shared_names), 2)]
    return texts(
        "client-card-people",
        responsible=client.responsible_name,
        others=others,
        shared=list(client.shared_names),
    )


async def edit(dialog_manager: DialogManager, actor: Actor, **_: Any) -> dict[str, Any]:
    client = await view_of(dialog_manager)
    # The parser of phones needs it: a number without «+» is one of the client's country.
    dialog_manager.dialog_data["country"] = client.country.value
    return {
        "name": client.name,
        "email": client.email or "",
        "has_email": "yes" if client.email else "no",
        "phone": format_phone(client.phone) if client.phone else "",
        "has_phone": "yes" if client.phone else "no",
        "responsible": client.responsible_name,
        "decides": can_share_client(actor, client.responsible_id),
        "may_archive": not client.archived,
    }


async def responsible(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    """Members who may issue invoices to the client."""
    client = await view_of(dialog_manager)
    return {
        "name": client.name,
        "loses_sight": not actor.sees_all_clients,
        "members": [
            {
                "id": int(member.id),
                "member": member.name,
                "role": member.role.value,
                "chosen": "yes" if member.id == client.responsible_id else "no",
            }
            for member in await services.staff.members(actor)
            if member.active and member.role is not Role.ASSISTANT
        ],
    }


async def documents(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    client, texts = await view_of(dialog_manager), texts_of(dialog_manager)
    known = await services.firms.document_languages(actor)
    return {
        "name": client.name,
        "usual": "no" if client.document_language in known else "yes",
        "languages": language_choices(texts, known, client.document_language),
    }


async def languages(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Of messages and letters to the client."""
    client, texts = await view_of(dialog_manager), texts_of(dialog_manager)
    return {
        "name": client.name,
        "usual": "no" if client.language else "yes",
        "languages": [
            (radio_label(texts.plain("language-name", language=each), each == client.language), each)
            for each in CLIENT_LANGUAGES
        ],
    }


async def archiving(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    client = await view_of(dialog_manager)
    unpaid = await services.clients.unpaid(actor, client.id)
    return {
        "name": client.name,
        "count": unpaid.count,
        "sums": list(unpaid.sums),
        "may_remind": actor.may(Permission.INVOICE_ISSUE),
    }


async def sharing(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    """Colleagues who would not see the client otherwise."""
    client = await view_of(dialog_manager)
    return {
        "name": client.name,
        "members": [
            {
                "id": int(member.id),
                "member": member.name,
                "role": member.role.value,
                "chosen": "yes" if member.id in client.shared_with else "no",
            }
            for member in await services.staff.members(actor)
            if member.active and member.role not in SEES_ALL_CLIENTS and member.id != client.responsible_id
        ],
    }
