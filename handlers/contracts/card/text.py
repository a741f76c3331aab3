"""What the form and the card of a contract say besides its values: what somebody should look at."""

from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.enums import VatMode
from handlers.contracts.form.values import ContractValues
from handlers.ui.advance_text import uses_text
from handlers.ui.texts import Markup, Texts
from handlers.ui.widgets import notice
from services.contracts.views import ContractCard, OverbilledMonth
from services.domain.money.money import Money


def vat_abroad_now(values: ContractValues) -> str:
    """Empty where it is no question whether the client bears our VAT."""
    if values.abroad is None:
        return ""
    return "without" if values.vat.mode is VatMode.NONE else "with"


def abroad_text(texts: Texts, values: ContractValues) -> Markup | str:
    now = vat_abroad_now(values)
    return texts("contract-line-abroad", now=now) if now else ""


def advance_lines(texts: Texts, card: ContractCard) -> list[Markup]:
    """What lies on the contract's advance, what used it, the deposit, and what the client has paid ahead beside it."""
    lines = []
    if card.own_advance or card.advance_uses or card.deposit:
        lines.append(texts("advance-of-contract", amount=card.own_advance))
        lines.append(uses_text(texts, card.advance_uses))
    if card.deposit:
        deposit = card.deposit
        lines.append(texts("deposit-line", level=deposit.level, threshold=deposit.threshold))
    if card.advance:
        lines.append(texts("contract-money-advance", advance=card.advance))
    return lines


def left_text(texts: Texts, left: Money) -> Markup:
    if left.minor < 0:
        return texts("contract-money-over", over=Money(-left.minor, left.currency))
    return texts("contract-money-left", left=left) if left else texts("contract-money-none-left")


def billing(card: ContractCard, *, active: bool) -> dict[str, Any]:
    """What the button of billing says, and whether it leads: where all is invoiced, more is billed on purpose only."""
    row = card.row
    is_over = row.remaining is not None and row.remaining.minor <= 0
    is_ahead = bool(row.month_billed)
    return {
        "may_bill": active and not is_over and not is_ahead,
        "may_bill_more": active and (is_over or is_ahead),
        "more": "over" if is_over else "ahead",
    }


def months_notes(texts: Texts, card: ContractCard) -> dict[str, Any]:
    """Months of a retainer that were billed beyond its end, and its first one when nobody issues it."""
    first = card.first_unissued
    lines = [_overbilled_text(texts, month) for month in card.overbilled]
    if first is not None:
        lines.append(texts("contract-first-unissued", start=first.start, end=first.end))
    return {
        "notes": texts.join(lines),
        "may_bill_first": first is not None,
        "first_start": first.start if first else card.row.signed_on,
        "first_end": first.end if first else card.row.signed_on,
        "overbilled": [
            {"id": int(month.invoice_id), "number": month.invoice_number} for month in card.overbilled
        ],
    }


def say_overbilled(manager: DialogManager, card: ContractCard) -> None:
    """Over the next window: what ending the contract leaves billed too much."""
    for month in card.overbilled:
        notice(manager, "contract-overbilled", **_overbilled_params(month))


def _overbilled_text(texts: Texts, month: OverbilledMonth) -> Markup:
    return texts("contract-overbilled", **_overbilled_params(month))


def _overbilled_params(month: OverbilledMonth) -> dict[str, Any]:
    return {
        "number": month.invoice_number,
        "billed": month.billed,
        "due": month.due,
        "ends": month.ends_on,
        "month": month.month.month,
        "year": str(month.month.year),
    }


def money_lines(texts: Texts, found: ContractCard) -> Markup:
    row = found.row
    lines = []
    if row.remaining is not None and row.amount is not None:
        lines.append(texts("contract-money-sum", amount=row.amount, invoiced=row.invoiced, paid=found.paid))
        if row.discounts:
            lines.append(texts("contract-money-discounts", discounts=row.discounts))
        lines.append(left_text(texts, row.remaining))
    elif found.invoice_count:
        lines.append(texts("contract-money-invoiced", invoiced=row.invoiced, paid=found.paid))
    if found.balance:
        late = "yes" if found.overdue else "no"
        lines.append(texts("client-card-balance", balance=found.balance, late=late, overdue=found.overdue))
    lines += advance_lines(texts, found)
    if row.month_billed is not None:
        lines.append(texts("contract-money-month", billed="yes" if row.month_billed else "no"))
    return texts.join(lines)
