"""What the windows of a contract's penalty show."""

from typing import Any

from aiogram_dialog import DialogManager

from handlers.late_money.calculation.text import terms_text
from handlers.ui.context import services_and_actor
from handlers.ui.start_data import start_int
from handlers.ui.widgets import texts_of
from services.domain.access import Permission
from services.domain.ids import ContractId


def contract_of(manager: DialogManager) -> ContractId:
    return ContractId(start_int(manager, "contract_id"))


async def main(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """The contract's currency is kept for the parser of the cap."""
    services, actor = services_and_actor(dialog_manager)
    card = await services.contracts.card(actor, contract_of(dialog_manager))
    terms = await services.late_money.penalty_terms(actor, contract_of(dialog_manager))
    dialog_manager.dialog_data["currency"] = card.row.currency.value
    texts, edits = texts_of(dialog_manager), actor.may(Permission.CONTRACT_EDIT)
    return {
        "number": card.row.number,
        "title": card.row.title.value,
        "client": card.row.client_name,
        "given": "yes" if terms else "no",
        "terms": terms_text(texts, terms, card.row.currency) if terms else "",
        "may_add": edits and terms is None,
        "may_change": edits and terms is not None,
    }
