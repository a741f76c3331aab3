"""Says who of the client hears of what staff have just done."""

from aiogram_dialog import DialogManager

from handlers.ui.labels import notice
from handlers.ui.texts import Markup, Texts
from services.reminders.client_notices import Told


def told_text(texts: Texts, told: Told) -> Markup:
    return texts(_key(told), to=texts.join(told.names, ", "), at=told.at)


def say_told(manager: DialogManager, told: Told | None) -> None:
    """Nothing where the client has no reason to hear of it."""
    if told is not None:
        notice(manager, _key(told), to=", ".join(told.names), at=told.at)


def _key(told: Told) -> str:
    if not told.names:
        return "client-told-nobody"
    return "client-told-later" if told.is_later else "client-told"
