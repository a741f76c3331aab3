"""Outcomes of a client's «I have paid»; each replaces the question to staff."""

from handlers.ui.texts import Texts
from services.contacts.views import ClaimView


def claim_text(texts: Texts, claim: ClaimView) -> str:
    return texts(
        "contacts-claim-settled",
        state=claim.state.value,
        number=claim.number,
        client=claim.client_name,
        name=claim.contact_name,
    )
