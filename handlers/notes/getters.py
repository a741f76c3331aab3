"""What the windows of a note show."""

from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.enums import ObjectType
from handlers.ui.context import services_and_actor
from handlers.ui.names import short_name
from handlers.ui.start_data import start_int, start_str
from handlers.ui.widgets import texts_of


def card_of(manager: DialogManager) -> tuple[ObjectType, int]:
    return ObjectType(start_str(manager, "kind")), start_int(manager, "id")


async def note(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """Which text was shown is kept: what a colleague writes meanwhile is not replaced unseen."""
    services, actor = services_and_actor(dialog_manager)
    texts, (kind, card_id) = texts_of(dialog_manager), card_of(dialog_manager)
    view = await services.notes.of(actor, kind, card_id)
    dialog_manager.dialog_data["seen"] = view.changed_at.isoformat() if view.changed_at else None
    name = short_name(view.name) if kind is ObjectType.CLIENT else view.name
    return {
        "of": texts("history-of", kind=kind.value, name=name) if name else texts("history-draft"),
        "text": view.text,
        "member": view.member_name,
        "when": texts.moment(view.changed_at) if view.changed_at else "",
        "is_there": bool(view.text),
        "there": "yes" if view.text else "no",
    }
