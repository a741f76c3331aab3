"""What the windows of demands show."""

from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.documents import DocumentKind
from handlers.client_documents.context import document_of
from handlers.client_documents.demand.text import draft_text, place_values
from handlers.ui.context import services_and_actor
from handlers.ui.document_languages import language_choices, language_name
from handlers.ui.start_data import start_int
from handlers.ui.widgets import load_page, texts_of
from services.client_documents.demands.views import DemandDraftView, Wording
from services.documents.demand.wording import MAX_WORDING
from services.domain.access import Permission
from services.domain.errors import Conflict
from services.domain.ids import ClientId


async def groups(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    client_id = ClientId(start_int(dialog_manager, "client_id"))
    client = await services.clients.get(actor, client_id)
    found = await services.demand_drafts.groups(actor, client_id)

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        return [
            {
                "id": int(group.invoices[0]),
                "contract": group.contract_number or "",
                "numbered": "yes" if group.contract_number else "no",
                "count": len(group.invoices),
                "debt": group.debt,
            }
            for group in found[offset : offset + limit]
        ], len(found)

    page = await load_page(dialog_manager, "demand_groups", fetch)
    return {**page, "client": client.name, "some": bool(found)}


async def draft_view(manager: DialogManager) -> DemandDraftView:
    services, actor = services_and_actor(manager)
    return await services.demand_drafts.view(actor, document_of(manager))


async def draft(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    actor = services_and_actor(dialog_manager)[1]
    try:
        view = await draft_view(dialog_manager)
    except Conflict as issued:
        # By somebody else meanwhile: its card has the rest.
        name = texts_of(dialog_manager)("doc-name", document=DocumentKind.DEMAND.value, **issued.params)
        return {"open": False, "body": name, "filled": False, "further": 0}
    owed = any(invoice.is_in for invoice in view.invoices)
    return {
        "open": True,
        "body": draft_text(texts_of(dialog_manager), view),
        "filled": owed,
        "count": view.further,
        "further": view.further if owed else 0,
        "several": len(view.invoices) > 1,
        "may_issue": owed and actor.may(Permission.DOCUMENT_ISSUE),
        "days": view.term_days,
        "charges": view.charges,
        "may_charge": owed and bool(view.charges) and not view.is_charged,
        "is_charged": owed and view.is_charged,
        "client": view.document.row.client_name,
        "language": language_name(texts_of(dialog_manager), view.language),
        "languages": language_choices(texts_of(dialog_manager), view.languages, view.language),
        "may_choose_language": owed and len(view.languages) > 1,
    }


async def invoices(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    view = await draft_view(dialog_manager)

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        return [
            {
                "id": -int(invoice.id) if invoice.is_in else int(invoice.id),
                "number": invoice.number,
                "due": invoice.due_date,
                "left": invoice.left,
                "in": "yes" if invoice.is_in else "no",
            }
            for invoice in view.invoices[offset : offset + limit]
        ], len(view.invoices)

    page = await load_page(dialog_manager, "demand_invoices", fetch)
    return {**page, "client": view.document.row.client_name}


async def languages(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    view, texts = await draft_view(dialog_manager), texts_of(dialog_manager)
    return {
        "languages": [
            {"id": each.language, "language": texts.plain("demand-language", language=each.language)}
            for each in view.wordings
        ]
    }


def chosen_wording(manager: DialogManager, view: DemandDraftView) -> Wording:
    """The one that was picked, or the first."""
    picked = manager.dialog_data.get("language")
    return next((each for each in view.wordings if each.language == picked), view.wordings[0])


async def text(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    view, texts = await draft_view(dialog_manager), texts_of(dialog_manager)
    wording = chosen_wording(dialog_manager, view)
    return {
        **place_values(wording.language),
        **shown_text(dialog_manager, wording.text),
        "several": "yes" if len(view.wordings) > 1 else "no",
        "language": texts.plain("demand-language", language=wording.language),
        "own": wording.is_own,
    }


def shown_text(manager: DialogManager, kept: str) -> dict[str, Any]:
    """What somebody has typed and was refused comes back to be corrected; else the text as it is kept. What is longer
    than a message stays in the chat, where it was typed."""
    typed = str(manager.dialog_data.get("typed") or "")
    shown = typed if 0 < len(typed) <= MAX_WORDING else ""
    return {"text": shown or kept, "refused": bool(shown)}


async def wordings(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    texts = texts_of(dialog_manager)
    return {
        "wordings": [
            {
                "id": each.language,
                "name": texts.plain("demand-language", language=each.language),
                "own": "yes" if each.is_own else "no",
            }
            for each in await services.demand_wordings.all(actor)
        ]
    }


async def wording(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    services, actor = services_and_actor(dialog_manager)
    texts = texts_of(dialog_manager)
    found = await services.demand_wordings.get(actor, str(dialog_manager.dialog_data["language"]))
    return {
        **place_values(found.language),
        **shown_text(dialog_manager, found.text),
        "language": texts.plain("demand-language", language=found.language),
        "own": "yes" if found.is_own else "no",
        "has_own": found.is_own,
    }
