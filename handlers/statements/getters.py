from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.filters import InvoiceStatusFilter
from db.vocabulary.statements import EntryDirection, LineDecision
from handlers.statements.text import (
    SPENT_TOO,
    candidate_lines,
    payer_of,
    reasons_text,
    recorded_text,
    remarks_text,
)
from handlers.ui.labels import Whole
from handlers.ui.names import short_name, shortened
from handlers.ui.start_data import start_int, start_values
from handlers.ui.widgets import load_page, texts_of
from services.container import Services
from services.domain.access import Actor, Permission
from services.domain.ids import StatementId, StatementLineId
from services.invoices.views import InvoiceFilter
from services.statements.views import Group, LineView, StatementView

SHOWN = (Group.MATCHED, Group.DOUBTFUL, Group.NO_PAYMENT, Group.KNOWN, Group.POSTED)
LONGEST_PURPOSE = 400


def statement_of(manager: DialogManager) -> StatementId:
    return StatementId(start_int(manager, "statement_id"))


def line_of(manager: DialogManager) -> StatementLineId:
    return StatementLineId(int(manager.dialog_data["line_id"]))


async def recent(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        found = await services.statements.recent(actor, offset, limit)
        rows = [
            {
                "id": int(row.id),
                "issuer": short_name(row.issuer_name),
                "day": row.period_to or row.sent_at,
                "tail": Whole(row.account[-4:]),
                "undone": "yes" if row.is_taken_back else "no",
            }
            for row in found.items
        ]
        return rows, found.total

    return await load_page(dialog_manager, "statements", fetch)


async def column(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The question that is asked now, and the columns to answer it with."""
    start = start_values(dialog_manager)
    questions, sample, columns = start["questions"], start["sample"], start["columns"]
    if not (isinstance(questions, list) and isinstance(sample, list) and isinstance(columns, list)):
        raise TypeError("a table without its questions")
    answered = len(dialog_manager.dialog_data.get("answers", {}))
    question = questions[min(answered, len(questions) - 1)]
    first = sample[0] if sample else [""] * len(columns)
    labels = [
        (shortened(": ".join(part for part in (str(name), str(cell)) if part)) or str(place + 1), str(place))
        for place, (name, cell) in enumerate(zip(columns, first, strict=False))
    ]
    if question == "day_order":
        texts = texts_of(dialog_manager)
        labels = [
            (texts.plain("bank-day-first"), "day_first"),
            (texts.plain("bank-month-first"), "month_first"),
        ]
    if question == "direction":
        texts = texts_of(dialog_manager)
        labels = [
            (texts.plain("bank-only-income"), "only_income"),
            (texts.plain("bank-spent-too"), SPENT_TOO),
        ]
    return {
        "question": question,
        "place": answered + 1,
        "count": len(questions),
        "file": start["file_name"],
        "choices": labels,
    }


async def account(
    services: Services, actor: Actor, dialog_manager: DialogManager, **_: Any
) -> dict[str, Any]:
    found = await services.statements.own_accounts(actor)
    return {
        "file": start_values(dialog_manager)["file_name"],
        "accounts": [
            {
                "id": int(one.id),
                "issuer": short_name(one.issuer_name),
                "currency": one.currency.value,
                "tail": Whole(one.number[-4:]),
            }
            for one in found
        ],
    }


async def main(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    view = await services.statements.view(actor, statement_of(dialog_manager))
    dialog_manager.dialog_data["plan"] = view.plan_key
    texts = texts_of(dialog_manager)
    return {
        **_head(view),
        "remarks": remarks_text(texts, view),
        "groups": [
            {"id": group.value, "group": group.value, "count": view.count(group)}
            for group in SHOWN
            if view.count(group)
        ],
        "count": view.plan.count,
        "amount": view.plan.amount,
        "may_post": view.plan.count > 0,
        "advance": view.advance,
        "has_advance": bool(view.advance),
        "may_decide": view.count(Group.DOUBTFUL) > 0,
        "hidden": view.count(Group.HIDDEN),
        "is_empty": not view.groups,
        "reversals": view.reversals,
        "takes_back": view.takes_back,
        "posted": view.amount(Group.POSTED),
        "has_posted": view.count(Group.POSTED) > 0,
        "may_undo": view.may_take_back,
        "offers": [
            {
                "id": int(one.line_id),
                "client": short_name(one.client_name),
                "tail": Whole(one.account[-4:]),
            }
            for one in view.offers[:3]
        ],
    }


def _head(view: StatementView) -> dict[str, Any]:
    return {
        "issuer": short_name(view.issuer_name),
        "account": view.account,
        "currency": view.currency.value,
        "since": view.period_from or view.sent_at,
        "until": view.period_to or view.sent_at,
        "one_day": "yes" if view.period_from == view.period_to else "no",
        "opening": view.opening,
        "closing": view.closing,
        "balances": "none" if view.adds_up is None else "right" if view.adds_up else "wrong",
        "has_balances": view.opening is not None and view.closing is not None,
        "undone": view.is_taken_back,
    }


async def lines(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    group = Group(dialog_manager.dialog_data.get("group", Group.DOUBTFUL.value))
    statement_id = statement_of(dialog_manager)

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        found = await services.statements.lines(actor, statement_id, group, offset, limit)
        return [_row(one) for one in found.items], found.total

    view = await services.statements.view(actor, statement_id)
    page = await load_page(dialog_manager, "lines", fetch)
    return {"group": group.value, "count": view.count(group), "sum": view.amount(group), **page}


def _row(line: LineView) -> dict[str, Any]:
    best = line.candidates[0] if line.candidates and line.group is Group.MATCHED else None
    numbers = [part.number for part in best.parts] if best else list(line.invoice_numbers)
    return {
        "id": int(line.id),
        "position": line.position,
        "day": line.booked_on,
        "amount": line.amount,
        "out": "yes" if line.direction is EntryDirection.OUT else "no",
        "who": payer_of(line),
        "numbers": Whole(", ".join(numbers)),
        "has_numbers": "yes" if numbers else "no",
    }


async def line(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    statement_id = statement_of(dialog_manager)
    view = await services.statements.line(actor, statement_id, line_of(dialog_manager))
    texts = texts_of(dialog_manager)
    open_ = view.decision in (None, LineDecision.SKIPPED) and view.group is not Group.HIDDEN
    payable = open_ and view.direction is EntryDirection.IN
    takes_back = open_ and view.recorded is not None and not payable
    return {
        "position": view.position,
        "day": view.booked_on,
        "amount": view.amount,
        "out": "yes" if view.direction is EntryDirection.OUT else "no",
        "payer": view.payer_name or view.payee_name,
        "has_payer": "yes" if view.payer_name or view.payee_name else "no",
        "tax_id": view.payer_tax_id,
        "tax_name": texts.plain("bank-tax-name", country=view.country.value),
        "has_tax_id": "yes" if view.payer_tax_id else "no",
        "purpose": view.purpose[:LONGEST_PURPOSE],
        "has_purpose": bool(view.purpose),
        "reasons": reasons_text(texts, view),
        "candidates": candidate_lines(texts, view) if payable else "",
        "choices": [
            {
                "id": place,
                "place": place + 1,
                "number": Whole(", ".join(part.number for part in one.parts)),
                "client": short_name(one.client_name),
                "has_number": "yes" if one.parts else "no",
            }
            for place, one in enumerate(view.candidates if payable else ())
        ],
        "decision": view.decision.value if view.decision else "none",
        "decided": view.decision is not None and not open_,
        "client": view.client_name,
        "numbers": list(view.invoice_numbers),
        "has_numbers": "yes" if view.invoice_numbers else "no",
        "payable": payable,
        "may_refuse": payable or takes_back,
        "walking": dialog_manager.dialog_data.get("walking", False),
        "recorded": payable and view.recorded is not None,
        "recorded_on": view.recorded.received_on if view.recorded else None,
        "looks_known": payable and "looks-known" in view.reasons,
        "may_open": (view.payment_id is not None or takes_back) and actor.may(Permission.PAYMENT_READ),
        "taken": recorded_text(texts, view) if takes_back else "",
    }


async def open_invoices(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    query = dialog_manager.dialog_data.get("query")
    view = await services.statements.line(actor, statement_of(dialog_manager), line_of(dialog_manager))

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        asked = InvoiceFilter((InvoiceStatusFilter.OPEN,), query=query, currencies=(view.amount.currency,))
        found = await services.invoices.list(actor, asked, offset, limit)
        rows = [
            {
                "id": row.id,
                "number": Whole(row.number),
                "client": short_name(row.client_name),
                "balance": row.balance,
            }
            for row in found.rows
        ]
        return rows, found.count

    return {
        "query": query or "",
        "amount": view.amount,
        "payer": view.payer_name,
        **await load_page(dialog_manager, "open", fetch),
    }


async def advance(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    view = await services.statements.line(actor, statement_of(dialog_manager), line_of(dialog_manager))
    clients = {int(one.client_id): one.client_name for one in view.candidates}
    return {
        "amount": view.amount,
        "payer": view.payer_name,
        "clients": [{"id": number, "client": short_name(name)} for number, name in clients.items()],
    }
