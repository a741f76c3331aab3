"""What the card of a document shows, and which of its buttons the role and the state leave."""

from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.documents import DocumentKind, DocumentResponse, DocumentState
from handlers.client_documents.context import document_of, view_of
from handlers.client_documents.demand.text import card_lines
from handlers.client_documents.text import card_text
from handlers.ui.context import services_and_actor
from handlers.ui.names import shortened
from handlers.ui.widgets import texts_of, today
from handlers.ui.withdrawal import on_its_way_text
from services.client_documents.demands.views import DemandView
from services.domain.access import Permission
from services.domain.ports import Clock


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    view = await view_of(dialog_manager)
    services, actor = services_and_actor(dialog_manager)
    texts, day = texts_of(dialog_manager), today(dialog_manager)
    waiting = await services.withdrawals.waiting_of_document(actor, document_of(dialog_manager))
    clock: Clock = dialog_manager.middleware_data["clock"]
    issued = view.row.state is DocumentState.ISSUED
    may_issue = actor.may(Permission.DOCUMENT_ISSUE)
    accepted = view.row.response is DocumentResponse.ACCEPTED
    objected = issued and view.row.response is DocumentResponse.OBJECTED
    demand = None
    if view.row.kind is DocumentKind.DEMAND and view.row.state is not DocumentState.DRAFT:
        demand = await services.demands.view(actor, view.row.id)
    standing = card_lines(texts, demand, issued=issued) if demand is not None else ()
    body = card_text(texts, view, on_its_way_text(texts, waiting, clock.now()), standing)
    is_true = demand is None or not (demand.changed or demand.is_settled)
    begun = [invoice.number for invoice in view.invoices if invoice.began_term]
    return {
        "body": body,
        "document": view.row.kind.value,
        "held": "yes" if view.invoices else "no",
        "number": view.row.number or "",
        "client": view.row.client_name,
        "may_withdraw": may_issue and any(not each.is_leaving for each in waiting),
        "may_send": issued and may_issue and is_true,
        **_demand_values(demand, may_act=issued and may_issue),
        "sent": "yes" if view.row.is_sent else "no",
        "may_enter": issued and may_issue and view.is_answered and not accepted,
        "may_silence": issued
        and may_issue
        and view.is_answered
        and view.response is None
        and view.row.is_sent,
        "may_settle": may_issue and (view.is_disputed or objected),
        "may_void": issued and actor.may(Permission.DOCUMENT_VOID),
        "invoice": view.invoices[0].number if len(view.invoices) == 1 else "",
        "has_invoice": len(view.invoices) == 1,
        "accepted": "yes" if accepted else "no",
        "terms": begun,
        "has_terms": bool(begun),
        "disputed": view.rests,
        "known": view.row.is_sent,
        "reason": shortened(str(dialog_manager.dialog_data.get("reason", ""))),
        "today": day,
    }


def _demand_values(demand: DemandView | None, *, may_act: bool) -> dict[str, Any]:
    if demand is None or not may_act:
        return {"may_post": False, "may_hold": False, "may_renew": False, "until": ""}
    is_true = not (demand.changed or demand.is_settled)
    return {
        "may_post": demand.posted_on is None and (is_true or demand.sent_on is not None),
        "may_hold": demand.reminded
        and demand.until is not None
        and not demand.is_over
        and not demand.is_settled,
        "may_renew": not demand.is_settled and (bool(demand.changed) or demand.is_over),
        "until": demand.until or "",
    }
