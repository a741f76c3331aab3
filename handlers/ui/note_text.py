"""The staff's note on a card, in short."""

from aiogram_dialog import DialogManager

from db.vocabulary.enums import ObjectType
from handlers.ui.context import services_and_actor
from handlers.ui.texts import Markup, cut
from handlers.ui.widgets import texts_of

SHOWN = 160


async def note_line(manager: DialogManager, kind: ObjectType, object_id: int) -> Markup | str:
    """Empty without a note; a long one is whole on its page."""
    services, actor = services_and_actor(manager)
    view = await services.notes.of(actor, kind, object_id)
    if not view.text:
        return ""
    return texts_of(manager)("note-on-card", text=cut(" ".join(view.text.split()), SHOWN))
