"""What the window of a calculation shows."""

from datetime import date
from typing import Any

from aiogram_dialog import DialogManager

from handlers.late_money.calculation.text import body
from handlers.ui.context import services_and_actor
from handlers.ui.start_data import start_int
from handlers.ui.widgets import texts_of, today
from services.domain.access import Permission
from services.domain.ids import InvoiceId
from services.late_money.views import LateMoney


def invoice_of(manager: DialogManager) -> InvoiceId:
    return InvoiceId(start_int(manager, "invoice_id"))


def day_of(manager: DialogManager) -> date:
    """The day that was chosen, or today."""
    chosen = manager.dialog_data.get("on")
    return date.fromisoformat(chosen) if chosen else today(manager)


async def load(manager: DialogManager) -> LateMoney:
    services, actor = services_and_actor(manager)
    return await services.late_money.calculate(actor, invoice_of(manager), day_of(manager))


async def main(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    late = await load(dialog_manager)
    actor = services_and_actor(dialog_manager)[1]
    edits = actor.may(Permission.RATE_EDIT)
    return {
        "body": body(texts_of(dialog_manager), late, today(dialog_manager)),
        "has_sum": bool(late.sum),
        "may_paper": bool(late.sum)
        and late.on <= today(dialog_manager)
        and actor.may(Permission.DOCUMENT_ISSUE),
        "other_day": late.on != today(dialog_manager),
        "lacks_rate": late.missing is not None and edits,
        "may_rates": late.rate_kind is not None and late.missing is None,
        "may_terms": late.contract_id is not None and actor.may(Permission.CONTRACT_EDIT),
        "date": late.on,
    }
