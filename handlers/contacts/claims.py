"""Outcomes of a client's «I have paid»; each replaces the question to staff."""

from typing import Any

from aiogram_dialog import DialogManager

from handlers.ui.resolved_messages import resolve_message
from handlers.ui.texts import Texts
from handlers.ui.widgets import texts_of
from services.contacts.views import ClaimState, ClaimView
from services.container import Services
from services.domain.ids import HoldId


def claim_text(texts: Texts, claim: ClaimView) -> str:
    return texts(
        "contacts-claim-settled",
        state=claim.state.value,
        number=claim.number,
        client=claim.client_name,
        name=claim.contact_name,
    )


async def resolve_claim(manager: DialogManager, asked: dict[str, Any]) -> None:
    """Resolve the question after a payment was recorded from it. A partial payment leaves it open."""
    data = manager.middleware_data
    services: Services = data["services"]
    claim = await services.replies.get_claim(data["actor"], HoldId(asked["hold"]))
    if claim.state is not ClaimState.OPEN:
        text = claim_text(texts_of(manager), claim)
        await resolve_message(
            data["bot"], data["state"], asked["chat"], asked["message"], text, captioned=asked["captioned"]
        )
