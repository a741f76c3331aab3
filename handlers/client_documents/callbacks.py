"""Buttons under messages to staff about documents: to the card, and what an unanswered act counts as."""

from aiogram import F, Router
from aiogram.fsm.context import FSMContext
from aiogram.types import CallbackQuery
from aiogram_dialog import DialogManager

from handlers.client_documents.context import window_of
from handlers.ui.callbacks import NotificationButton
from handlers.ui.navigation import open_over_menu
from handlers.ui.resolved_messages import resolve
from handlers.ui.texts import Markup, Texts
from handlers.ui.told import told_text
from services.container import Services
from services.domain.access import Actor
from services.domain.errors import Forbidden
from services.domain.ids import DocumentId

router = Router(name="client_documents")


@router.callback_query(NotificationButton.filter(F.act == "document"))
async def open_card(
    _query: CallbackQuery,
    callback_data: NotificationButton,
    dialog_manager: DialogManager,
    actor: Actor | None,
    services: Services,
) -> None:
    """Raises `NotFound` before the menu is left, when it is no longer this person's."""
    if actor is None:
        raise Forbidden
    view = await services.client_documents.view(actor, DocumentId(callback_data.id))
    await open_over_menu(dialog_manager, window_of(view.row), {"document_id": callback_data.id})


@router.callback_query(NotificationButton.filter(F.act == "doc_silence"))
async def count_as_accepted(
    query: CallbackQuery,
    callback_data: NotificationButton,
    state: FSMContext,
    actor: Actor | None,
    services: Services,
    texts: Texts,
) -> None:
    """The question is answered where it was asked. What was accepted meanwhile stays as it is."""
    if actor is None:
        raise Forbidden
    done = await services.document_answers.count_as_accepted(actor, DocumentId(callback_data.id))
    said = [texts("doc-accepted", date=done.on)]
    said += [texts("doc-term-begun", number=term.number, due=term.due_date) for term in done.terms]
    said += [told_text(texts, done.told)] if done.told else []
    original = Markup(getattr(query.message, "html_text", "") or "")
    await resolve(query, state, texts, texts.join([original, *said], "\n\n"))
