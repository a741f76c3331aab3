"""What staff see of the people who speak for a client."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from aiogram_dialog import DialogManager

from db.vocabulary.enums import ContactState
from handlers.notifications.wording import message_text, texts_for
from handlers.ui.start_data import start_int, start_int_or_none, start_str_or_none
from handlers.ui.texts import cut
from handlers.ui.widgets import load_page, texts_of
from services.clients.views import can_share_client
from services.contacts.answers import AnswerPart
from services.contacts.views import ContactView
from services.container import Services
from services.domain.access import Actor, Permission
from services.domain.errors import NotFound
from services.domain.ids import ClientId, ContactId, InvoiceId
from services.domain.requisites.contacts import format_phone

SHOWN_QUESTION = 700
"""Letters of a question above its answer."""


def client_of(manager: DialogManager) -> ClientId:
    return ClientId(start_int(manager, "client_id"))


def contact_of(manager: DialogManager) -> ContactId:
    found = start_int_or_none(manager, "contact_id")
    return ContactId(int(manager.dialog_data["contact_id"]) if found is None else found)


def invoice_of(manager: DialogManager) -> InvoiceId | None:
    found = start_int_or_none(manager, "invoice_id")
    return InvoiceId(found) if found else None


def day_of(manager: DialogManager, instant: datetime) -> date:
    """The date in the reader's time zone."""
    return instant.astimezone(ZoneInfo(texts_of(manager).timezone)).date()


async def contacts(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    found = await services.contacts.of_client(actor, client_of(dialog_manager))

    async def people(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        return [_person(view) for view in found.contacts[offset : offset + limit]], len(found.contacts)

    async def links(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        rows = [
            {"id": int(row.id), "by": row.created_by, "expires": day_of(dialog_manager, row.expires_at)}
            for row in found.invites
        ]
        return rows[offset : offset + limit], len(rows)

    return {
        "client": found.client_name,
        "may_edit": actor.may(Permission.CLIENT_EDIT),
        **await load_page(dialog_manager, "people", people),
        **await load_page(dialog_manager, "links", links),
    }


def _person(view: ContactView) -> dict[str, Any]:
    state = view.state.value
    if view.state is ContactState.CONFIRMED and view.unreachable:
        state = "unreachable"
    elif view.state is ContactState.CONFIRMED and view.muted:
        state = "muted"
    return {"id": int(view.id), "name": view.name, "state": state}


async def contact(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    view = await services.contacts.get(actor, contact_of(dialog_manager))
    edits, confirmed = actor.may(Permission.CLIENT_EDIT), view.state is ContactState.CONFIRMED
    return {
        "name": view.name,
        "client": view.client_name,
        "state": view.state.value,
        "phone": format_phone(view.phone) if view.phone else "",
        "hint": view.hint.value,
        "decided_by": view.decided_by or "",
        "decided_at": view.decided_at,
        "muted": view.muted and confirmed,
        "unreachable": view.unreachable and confirmed,
        "may_decide": edits and view.state is ContactState.WAITING,
        "may_write": edits and confirmed and not view.unreachable,
        "may_close": edits and confirmed,
        "may_read": edits,
        "may_erase": await _decides(dialog_manager, services, actor),
    }


async def _decides(manager: DialogManager, services: Services, actor: Actor) -> bool:
    client = await services.clients.get(actor, client_of(manager))
    return can_share_client(actor, client.responsible_id)


async def link(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    found = await services.contacts.of_client(actor, client_of(dialog_manager))
    number = int(dialog_manager.dialog_data["invite_id"])
    for row in found.invites:
        if row.id == number:
            return {
                "client": found.client_name,
                "by": row.created_by,
                "made_at": row.created_at,
                "expires": day_of(dialog_manager, row.expires_at),
                "may_edit": actor.may(Permission.CLIENT_EDIT),
            }
    raise NotFound


async def answer(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    contact_id, about = contact_of(dialog_manager), invoice_of(dialog_manager)
    view = await services.contacts.get(actor, contact_id)
    number = ""
    if about is not None:
        number = (await services.invoices.view(actor, about)).row.number or ""
    parts: list[dict[str, Any]] = dialog_manager.dialog_data.get("parts", [])
    return {
        "name": view.name,
        "client": view.client_name,
        "number": number,
        "about": "invoice" if number else "all",
        "is_asked": bool(parts),
        "is_waiting": not parts and await services.answers.waiting(actor, contact_id, about) is not None,
        **said([AnswerPart(part["text"], bool(part.get("file"))) for part in parts]),
    }


def said(parts: Sequence[AnswerPart]) -> dict[str, Any]:
    words = "\n".join(part.text for part in parts if part.text)
    files = sum(part.has_file for part in parts)
    return {
        "said": words,
        "has_text": "yes" if words else "no",
        "with_file": "yes" if files else "no",
        "files": files,
    }


async def answer_frame(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    """How the client is going to see what is typed, and what it answers."""
    contact_id, about = contact_of(dialog_manager), invoice_of(dialog_manager)
    asked, question = start_int_or_none(dialog_manager, "asked"), ""
    if asked and (pushed := await services.replies.find_pushed(actor, asked)) is not None:
        question = pushed.question
    former = dialog_manager.dialog_data.get("former") or start_str_or_none(dialog_manager, "former") or ""
    facts = await services.previews.answer(actor, contact_id, about, former or "…")
    return {
        **await answer(dialog_manager, services, actor),
        "question": cut(question, SHOWN_QUESTION),
        "has_question": bool(question),
        "is_changed": bool(former),
        "frame": message_text(texts_for(texts_of(dialog_manager).translator, facts), facts),
    }
