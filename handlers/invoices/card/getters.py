"""What the card of an invoice shows, and which of its buttons the role and the state leave."""

from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.documents import DocumentKind, DocumentState
from db.vocabulary.enums import InvoiceStatus, ObjectType
from handlers.invoices.card.text import card_text
from handlers.invoices.context import view_of
from handlers.invoices.draft.why import reasons_text
from handlers.reminders.text import next_reminder_text
from handlers.ui.context import services_and_actor
from handlers.ui.names import shortened, term_text
from handlers.ui.note_text import note_line
from handlers.ui.undo import undo_is_offered
from handlers.ui.widgets import texts_of, today
from handlers.ui.withdrawal import on_its_way_text
from services.core.invoice_row import InvoiceRow
from services.domain.access import Permission
from services.domain.money.money import Money
from services.domain.ports import Clock
from services.domain.requisites.model import Country


async def card(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    view = await view_of(dialog_manager)
    services, actor = services_and_actor(dialog_manager)
    row = view.row
    outlook = await services.manual_reminders.forecast(actor, row.id)
    texts, day = texts_of(dialog_manager), today(dialog_manager)
    tasks = await services.tasks.count_of_invoice(actor, row.id)
    waiting = await services.withdrawals.waiting(actor, row.id)
    clock: Clock = dialog_manager.middleware_data["clock"]
    ahead = texts.join(
        [on_its_way_text(texts, waiting, clock.now()), next_reminder_text(texts, outlook, day)]
    )
    issued = row.status is not InvoiceStatus.VOID
    owed = row.balance.minor > 0
    late_label, late = await _late_money(dialog_manager, row)
    was_due = issued and row.due_date is not None and row.due_date < day
    is_late = owed and was_due
    demand = None
    if is_late and actor.may(Permission.PAYMENT_READ):
        demand = await services.demands.of_invoice(actor, row.id)
    may_void = actor.may(Permission.INVOICE_VOID) and (not row.paid or actor.may(Permission.PAYMENT_REVERSE))
    return {
        "body": card_text(texts, view, day, ahead),
        "reasons_said": reasons_text(texts, await services.write_downs.of_invoice(actor, row.id)),
        "note": await note_line(dialog_manager, ObjectType.INVOICE, row.id),
        "may_withdraw": actor.may(Permission.INVOICE_ISSUE) and any(not each.is_leaving for each in waiting),
        "may_demand": is_late and not row.is_for_advance and actor.may(Permission.DOCUMENT_ISSUE),
        "demand_number": demand.number if demand else "",
        "demand_sent": "yes" if demand and demand.sent_on else "no",
        "demand_on": (demand.sent_on if demand else None) or "",
        "demand_until": (demand.until if demand else None) or "",
        "may_remind": owed and outlook.sent and not outlook.holds and actor.may(Permission.INVOICE_ISSUE),
        "has_reminders": row.status is not InvoiceStatus.VOID,
        "number": row.number or "",
        "client": row.client_name,
        "balance": row.balance,
        "paid": row.paid,
        "has_paid": bool(row.paid),
        "advance": view.advance,
        "use": min(view.advance, row.balance),
        "advance_label": "invoice-use-advance-part" if view.advance > row.balance else "invoice-use-advance",
        "may_send": issued and actor.may(Permission.INVOICE_ISSUE),
        "may_share": issued,
        "sent": "yes" if outlook.sent else "no",
        "may_pay": owed and actor.may(Permission.PAYMENT_RECORD),
        "may_use_advance": owed and view.advance.minor > 0 and actor.may(Permission.PAYMENT_RECORD),
        "may_task": issued and actor.may(Permission.TASK_EDIT),
        "tasks": tasks,
        "may_esf": issued and view.esf is not None,
        "may_electronic": issued and view.issuer_country is Country.OTHER and not row.is_for_advance,
        "may_document": issued and actor.may(Permission.DOCUMENT_DRAFT) and not row.is_for_advance,
        "may_copy": actor.may(Permission.INVOICE_DRAFT),
        "may_see_payments": actor.may(Permission.PAYMENT_READ),
        "may_certificate": bool(row.paid) and actor.may(Permission.DOCUMENT_ISSUE),
        "may_void": issued and may_void,
        "may_write_off": owed and actor.may(Permission.INVOICE_WRITE_OFF),
        "may_receipt": "payment_id" in dialog_manager.dialog_data and actor.may(Permission.DOCUMENT_ISSUE),
        "may_undo": "payment_id" in dialog_manager.dialog_data
        and actor.may(Permission.PAYMENT_REVERSE)
        and not await undo_is_offered(dialog_manager),
        "may_act": owed and row.act_term is not None and actor.may(Permission.INVOICE_ISSUE),
        "act": "yes" if row.act_on else "no",
        "term": term_text(texts, row.act_term),
        "late_label": late_label,
        "late": late,
        "shows_late": bool(late_label),
        "may_late": was_due
        and not late_label
        and not row.is_for_advance
        and actor.may(Permission.PAYMENT_READ),
        "has_balance": owed and bool(row.paid),
        "has_contract": view.contract_id is not None,
        "has_matter": view.matter_id is not None,
    }


async def _late_money(manager: DialogManager, row: InvoiceRow) -> tuple[str, Money]:
    """The label of «📈 Пени» on the card of what is overdue, and the sum by today; empty while it costs nothing."""
    services, actor = services_and_actor(manager)
    nothing = Money(0, row.total.currency)
    if row.is_for_advance or not row.overdue_days or not actor.may(Permission.PAYMENT_READ):
        return "", nothing
    late = await services.late_money.calculate(actor, row.id, today(manager))
    if late.missing is not None:
        return "late-button-missing", nothing
    return ("late-button", late.sum) if late.sum else ("", nothing)


async def sure(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The confirmation of an irreversible act: its effect and its reason."""
    view = await view_of(dialog_manager)
    services, actor = services_and_actor(dialog_manager)
    row = view.row
    acts = await services.client_documents.of_invoice(actor, row.id, DocumentKind.ACT)
    return {
        "acts": [act.number for act in acts if act.state is DocumentState.ISSUED],
        "esf": (view.esf.number if view.esf else None) or "",
        "number": row.number or "",
        "client": row.client_name,
        "total": row.total,
        "paid": row.paid,
        "has_paid": bool(row.paid),
        "moves": "yes" if row.paid else "no",
        "balance": row.balance,
        "reason": shortened(dialog_manager.dialog_data.get("reason", "")),
    }
