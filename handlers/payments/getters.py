from collections.abc import Sequence
from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.enums import PaymentKind
from db.vocabulary.filters import InvoiceStatusFilter
from handlers.export.delivery import one_c_choice
from handlers.payments.form_values import day_of, invoice_of, method_of, money_of
from handlers.ui.labels import Whole
from handlers.ui.names import short_name, shortened
from handlers.ui.own_words import own_words
from handlers.ui.start_data import start_int, start_int_or_none, start_str, start_values
from handlers.ui.texts import Markup, Texts
from handlers.ui.widgets import load_page, texts_of, today
from services.clients.views import ClientAdvance
from services.container import Services
from services.core.invoice_row import InvoiceRow
from services.domain.access import Actor, Permission
from services.domain.ids import ClientId, InvoiceId, MatterId, PaymentId
from services.domain.money.money import Currency, Money
from services.invoices.views import InvoiceFilter
from services.payments.views import PaymentView


async def open_invoices(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    query = dialog_manager.dialog_data.get("query")

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        asked = InvoiceFilter((InvoiceStatusFilter.OPEN,), query=query)
        found = await services.invoices.list(actor, asked, offset, limit)
        return [_open_row(row) for row in found.rows], found.count

    typed = dialog_manager.dialog_data.get("sum", "")
    return {"query": query or "", "sum": typed, **await load_page(dialog_manager, "open", fetch)}


def _open_row(row: InvoiceRow) -> dict[str, Any]:
    return {
        "id": row.id,
        "state": "late" if row.overdue_days else "part" if row.paid else "open",
        "number": Whole(row.number),
        "client": short_name(row.client_name),
        "balance": row.balance,
    }


async def amount(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    view = await services.invoices.view(actor, invoice_of(dialog_manager))
    dialog_manager.dialog_data["currency"] = view.currency.value
    return {
        "number": view.row.number,
        "client": view.row.client_name,
        "balance": view.row.balance,
        "owes": bool(view.row.balance),
    }


async def plan(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    data = dialog_manager.dialog_data
    invoice_id, cover = invoice_of(dialog_manager), bool(data.get("cover"))
    sum_ = money_of(dialog_manager)
    found = await services.payments.plan(actor, invoice_id, sum_, cover)
    # The balance that the person sees: the payment is refused when it is another one by then.
    data["balance"] = found.balance.minor
    # Of a form that began with a debt: when it is paid meanwhile, the money may be the same that somebody recorded.
    owed = data.setdefault("owed", found.balance.minor or start_values(dialog_manager).get("amount", 0))
    others = [part for part in found.parts if part.invoice_id != invoice_id]
    if others:
        kind = "many"
    elif not found.parts:
        kind = "twice" if owed else "ahead"
    elif found.advance:
        kind = "surplus"
    else:
        kind = "whole" if found.parts[0].settles else "part"
    return {
        "kind": kind,
        "amount": sum_,
        "number": found.number,
        "client": found.client_name,
        "left": found.balance - sum_ if kind == "part" else Money.zero(sum_.currency),
        "surplus": found.advance,
        "contract_advance": found.contract_advance,
        "is_for_advance": bool(found.contract_advance),
        "with_advance": "yes" if found.advance else "no",
        "others": [part.number for part in others],
        "others_count": found.other_open,
        "may_cover": bool(found.advance) and not cover and found.other_open > 0,
        "covers": cover,
        **payment_terms(dialog_manager),
    }


def payment_terms(manager: DialogManager) -> dict[str, Any]:
    texts: Texts = manager.middleware_data["texts"]
    reference = manager.dialog_data.get("reference") or ""
    day = texts.day(day_of(manager), today(manager))
    return {
        "day": day,
        "day_label": day[:1].upper() + day[1:],
        "method": method_of(manager).value,
        "reference": reference,
        "with_reference": "yes" if reference else "no",
    }


async def reference(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"has_reference": bool(dialog_manager.dialog_data.get("reference"))}


async def advance(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    view = await services.invoices.view(actor, invoice_of(dialog_manager))
    data = dialog_manager.dialog_data
    data["currency"] = view.currency.value
    typed = data.get("amount")
    usable = min(
        view.advance.minor, view.row.balance.minor, view.advance.minor if typed is None else int(typed)
    )
    data["shown"] = usable
    return {
        "number": view.row.number,
        "advance": view.advance,
        "balance": view.row.balance,
        "amount": Money(usable, view.currency),
        "usable": usable > 0,
    }


async def ledger(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    asked = start_int_or_none(dialog_manager, "matter_id")
    matter_id = None if asked is None else MatterId(asked)
    number: str | None
    if matter_id is not None:
        matter = (await services.matters.card(actor, matter_id)).row
        client_id, rows, about, number = matter.client_id, None, "matter", matter.name
    elif (of_invoice := start_int_or_none(dialog_manager, "invoice_id")) is not None:
        invoice_id = InvoiceId(of_invoice)
        view = await services.invoices.view(actor, invoice_id)
        rows = await services.payments.of_invoice(actor, invoice_id)
        client_id, about, number = view.row.client_id, "invoice", view.row.number
    else:
        client_id, rows = ClientId(start_int(dialog_manager, "client_id")), None
        about, number = "client", ""

    async def fetch(offset: int, limit: int) -> tuple[list[dict[str, Any]], int]:
        if rows is not None:
            return [_payment_row(row) for row in rows[offset : offset + limit]], len(rows)
        if matter_id is not None:
            page = await services.payments.of_matter(actor, matter_id, offset, limit)
        else:
            page = await services.payments.of_client(actor, client_id, offset, limit)
        return [_payment_row(row) for row in page.items], page.total

    card = await services.clients.card(actor, client_id)
    dialog_manager.dialog_data["client_id"] = int(client_id)
    refundable = [
        {
            "issuer_id": int(item.issuer_id),
            "currency": item.amount.currency.value,
            "contract_id": int(item.contract_id or 0),
            "contract": item.contract_number,
            "amount": item.amount,
        }
        for item in card.advances
        if item.amount.minor > 0 and actor.may(Permission.PAYMENT_REFUND)
    ]
    return {
        "about": about,
        "number": number,
        "client": card.client.name,
        "advances": _advances(texts_of(dialog_manager), card.advances),
        "refundable": [item for item in refundable if not item["contract_id"]],
        "refundable_contracts": [item for item in refundable if item["contract_id"]],
        **await load_page(dialog_manager, "payments", fetch),
        **await one_c_choice(dialog_manager),
    }


def _advances(texts: Texts, advances: Sequence[ClientAdvance]) -> Markup:
    """A line each: sums of several currencies are no list of one thing, and of several of ours each holds its own."""
    whose = "several" if len({item.issuer_id for item in advances}) > 1 else "one"
    return texts.join(
        texts("advance-of-numbered", amount=item.amount, contract=item.contract_number)
        if item.contract_id is not None
        else texts(
            "payment-list-advance", advance=item.amount, issuer=short_name(item.issuer_name), whose=whose
        )
        for item in advances
        if item.amount
    )


def _payment_row(row: PaymentView) -> dict[str, Any]:
    kind = "reversed" if row.reversed else row.kind.value
    return {
        "id": row.id,
        "kind": kind,
        "day": row.received_on,
        "amount": row.amount,
        "numbers": list(row.invoice_numbers),
        "has_numbers": "yes" if row.invoice_numbers else "no",
    }


async def payment(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    view = await services.payments.view(actor, PaymentId(start_int(dialog_manager, "payment_id")))
    undoable = view.kind is not PaymentKind.REVERSAL and not view.reversed
    return {
        "kind": view.kind.value,
        "amount": view.amount,
        "client": view.client_name,
        "day": view.received_on,
        "method": view.method.value,
        "reference": view.reference or "",
        "with_reference": "yes" if view.reference else "no",
        "by": view.recorded_by,
        "at": view.recorded_at,
        "statement_day": view.origin.day if view.origin else None,
        "line": view.origin.position if view.origin else 0,
        "has_origin": view.origin is not None,
        "numbers": list(view.invoice_numbers),
        "count": len(view.invoice_numbers),
        "left": view.left,
        "has_left": bool(view.left) and not view.reversed,
        "used_on": list(view.used_on),
        "used_count": len(view.used_on),
        "reason": own_words(texts_of(dialog_manager), view.reason),
        "why": shortened(dialog_manager.dialog_data.get("reason", "")),
        "has_numbers": "yes" if view.invoice_numbers else "no",
        "reversed": view.reversed,
        "may_receipt": view.kind is PaymentKind.RECEIVED
        and not view.reversed
        and actor.may(Permission.DOCUMENT_ISSUE),
        "may_reverse": undoable and actor.may(Permission.PAYMENT_REVERSE),
    }


async def reversal(
    dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any
) -> dict[str, Any]:
    payment_id = PaymentId(start_int(dialog_manager, "payment_id"))
    papers, texts = await services.settlements.papers_of_payment(actor, payment_id), texts_of(dialog_manager)
    return {
        **await payment(dialog_manager, services, actor),
        "papers": texts.join(
            [texts("settlements-paper", document=each.kind.value, number=each.number) for each in papers],
            ", ",
        ),
        "known": "yes" if any(each.is_sent for each in papers) else "no",
    }


async def refund(dialog_manager: DialogManager, services: Services, actor: Actor, **_: Any) -> dict[str, Any]:
    data = dialog_manager.dialog_data
    card = await services.clients.card(actor, ClientId(start_int(dialog_manager, "client_id")))
    currency = Currency(start_str(dialog_manager, "currency"))
    held = Money.zero(currency)
    contract_id = start_int_or_none(dialog_manager, "contract_id") or None
    contract = ""
    for item in card.advances:
        where = int(item.issuer_id), item.contract_id, item.amount.currency
        if where == (start_int(dialog_manager, "issuer_id"), contract_id, currency):
            held, contract = item.amount, item.contract_number
    data.update(advance=held.minor, currency=currency.value)
    return {
        "client": card.client.name,
        "of": "contract" if contract else "client",
        "contract": contract,
        "advance": held,
        "amount": Money(int(data.get("amount", held.minor)), currency),
        "reason": data.get("reason", ""),
        **payment_terms(dialog_manager),
    }
