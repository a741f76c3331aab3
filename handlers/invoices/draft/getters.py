"""What the windows of a draft show."""

from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.approvals import ApprovalState
from db.vocabulary.enums import InvoiceStatus, VatMode
from handlers.invoices.context import view_of
from handlers.invoices.draft.text import (
    approval_text,
    basis,
    discount_setting,
    draft_text,
    line_text,
    period_text,
    vat_setting,
)
from handlers.invoices.text import LineItem
from handlers.ui.context import services_and_actor
from handlers.ui.document_languages import language_choices, language_name
from handlers.ui.names import short_name, term_text
from handlers.ui.texts import Texts
from handlers.ui.widgets import load_page, texts_of, today
from services.approvals.service import ApprovalView
from services.domain.access import Actor, Permission
from services.domain.errors import NotFound
from services.domain.money.money import Currency
from services.domain.tax.vat import VatRate, format_rate, offered_rates
from services.firms.foreign_details import DetailQuestion, ForeignDetail, may_answer
from services.firms.issuers import IssuerView
from services.invoices.views import WITHOUT_VAT, InvoiceView, LineView


async def draft(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    view = await view_of(dialog_manager)
    texts, (services, actor) = texts_of(dialog_manager), services_and_actor(dialog_manager)
    # Parsers of sums know nothing else of the draft.
    dialog_manager.dialog_data["currency"] = view.currency.value
    open_ = view.row.status is InvoiceStatus.DRAFT
    body = draft_text(texts, view, today(dialog_manager)) if open_ else _gone(texts, view)
    approval = await services.approvals.of_draft(actor, view.row.id) if open_ else ApprovalView(False)
    waits = approval.state is ApprovalState.WAITING
    # What is issued here is what was shown: a change meanwhile is looked at first.
    dialog_manager.dialog_data["turn"] = approval.turn if waits else None
    return {
        "view": view,
        "body": body,
        "open": open_,
        "filled": open_ and bool(view.lines),
        "empty": not view.lines,
        "client": view.row.client_name,
        "basis": basis(texts, view),
        "may_issue": open_
        and view.row.total.minor > 0
        and actor.may(Permission.INVOICE_ISSUE)
        and not approval.has_to_ask,
        "may_hand_over": open_
        and bool(view.lines)
        and not actor.may(Permission.INVOICE_ISSUE)
        and not approval.has_to_ask,
        "approval": approval_text(texts, approval),
        "may_ask": open_ and bool(view.lines) and approval.has_to_ask and not waits,
        "may_give_back": waits and not approval.has_to_ask and not approval.is_mine,
        "may_complete": open_ and bool(answerable(view, actor)),
        "over": view.over_contract_by,
        "asks_part": view.part_month is not None and actor.may(Permission.CONTRACT_EDIT),
        "abroad_with": view.abroad is not None and view.vat.mode is VatMode.NONE,
        "abroad_without": view.abroad is not None and view.vat.mode is not VatMode.NONE,
        "by_days": view.part_month.by_days if view.part_month else view.row.total,
        "full": view.part_month.full if view.part_month else view.row.total,
        "reasons": [warning.value for warning in view.warnings],
        "due": view.row.due_date or term_text(texts, view.row.act_term),
        "date": view.row.invoice_date,
        "number": view.next_number or "",
        "period": period_text(texts, view) or texts("invoice-period-none"),
        "note": view.note or texts("invoice-note-none"),
        "has_note": bool(view.note),
        "has_period": view.service_to is not None,
        "language": language_name(texts, view.language),
        "languages": language_choices(texts, view.languages, view.language),
        "total": view.row.total,
    }


def _gone(texts: Texts, view: InvoiceView) -> str:
    """The draft was issued meanwhile, here or on another phone."""
    return texts("invoice-draft-issued", number=view.row.number or "", client=view.row.client_name)


async def lines(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    data = await draft(dialog_manager)
    items = [
        LineItem(found.id, number, found.description, found.amount)
        for number, found in enumerate(data["view"].lines, start=1)
    ]

    async def fetch(offset: int, limit: int) -> tuple[list[LineItem], int]:
        return items[offset : offset + limit], len(items)

    return {**data, **await load_page(dialog_manager, "lines", fetch)}


async def line(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    data = await draft(dialog_manager)
    texts, view = texts_of(dialog_manager), data["view"]
    number, found = chosen_line(view, dialog_manager.dialog_data.get("line"))
    return {
        **data,
        "line": line_text(texts, number, found),
        "name": found.description,
        "quantity": found.quantity,
        "unit": found.unit,
        "price": found.price,
        "line_vat": _line_vat(texts, found),
        "with_vat": view.vat.mode is not VatMode.NONE,
    }


def chosen_line(view: InvoiceView, line_id: int | None) -> tuple[int, LineView]:
    """The line's number on the page, and the line. Raises `NotFound` when somebody has deleted it."""
    for number, found in enumerate(view.lines, start=1):
        if found.id == line_id:
            return number, found
    raise NotFound


def _line_vat(texts: Texts, found: LineView) -> str:
    if found.own_vat_rate_bp is None:
        return texts("invoice-line-vat-common")
    if found.own_vat_rate_bp == WITHOUT_VAT:
        return texts("invoice-line-vat-none")
    return texts("invoice-line-vat-own", rate=format_rate(found.own_vat_rate_bp))


async def edit_vat(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    data = await line(dialog_manager)
    rates = rates_of(data["view"], await issuer_of(dialog_manager, data["view"]))
    return {**data, "rates": [(rate.rate_bp, rate.label) for rate in rates]}


async def vat(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    data = await draft(dialog_manager)
    texts, view = texts_of(dialog_manager), data["view"]
    rate_bp = next((part.rate_bp for part in view.vat_sums if part.rate_bp is not None), view.vat.rate_bp)
    return {
        **data,
        "vat": vat_setting(texts, view, rate_bp),
        "discount": discount_setting(texts, view),
        "has_discount": bool(view.discount),
    }


def rates_of(view: InvoiceView, issuer: IssuerView) -> tuple[VatRate, ...]:
    """The VAT rates in force in the issuer's country on the day of the service."""
    return offered_rates(issuer.country.value, view.service_to or view.row.invoice_date, issuer.kind)


async def issuer_of(manager: DialogManager, view: InvoiceView) -> IssuerView:
    services, actor = services_and_actor(manager)
    return await services.issuers.get(actor, view.issuer_id)


async def more(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    data = await draft(dialog_manager)
    services, actor = services_and_actor(dialog_manager)
    view: InvoiceView = data["view"]
    free = view.contract_id is None
    issuers = await services.issuers.list(actor) if free else ()
    return {
        **data,
        "issuer": view.issuer_name,
        "several_issuers": len(issuers) > 1,
        "issuers": [(issuer.id, short_name(issuer.name)) for issuer in issuers],
        "currency": view.currency.value,
        "currencies": currencies_of(view, issuers) if free else [],
        "several_currencies": free and len(currencies_of(view, issuers)) > 1,
    }


def answerable(view: InvoiceView, actor: Actor) -> list[DetailQuestion]:
    """The questions of an invoice to another country that the actor is asked."""
    return [question for question in view.questions if may_answer(actor, question.detail)]


async def foreign(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The first open question of an invoice to another country."""
    data = await draft(dialog_manager)
    view: InvoiceView = data["view"]
    actor = services_and_actor(dialog_manager)[1]
    question = next(iter(answerable(view, actor)), DetailQuestion(ForeignDetail.CORRESPONDENT))
    return {
        **data,
        "detail": question.detail.value,
        "original": question.original or "none",
        "suggestion": question.suggestion,
        "currency": view.currency.value,
    }


def currencies_of(view: InvoiceView, issuers: tuple[IssuerView, ...]) -> list[tuple[str, str]]:
    """The currencies of the issuer's accounts, and the draft's."""
    held = [
        account.currency for issuer in issuers if issuer.id == view.issuer_id for account in issuer.accounts
    ]
    return [(each.value, each.value) for each in Currency if each in held or each is view.currency]
