"""What the form and the card of a contract say besides its values: what somebody should look at."""

from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.enums import VatMode
from handlers.contracts.form.values import ContractValues
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


def say_first_unissued(manager: DialogManager, card: ContractCard) -> None:
    if card.first_unissued is not None:
        first = card.first_unissued
        notice(manager, "contract-first-unissued-hint", start=first.start, end=first.end)


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
