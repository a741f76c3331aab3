"""E-mail addresses of the firm's people, as they type them."""

from handlers.ui.widgets import Ctx
from services.domain.requisites import contacts


def parse_email(text: str, _ctx: Ctx) -> str:
    return contacts.parse_email(text)
