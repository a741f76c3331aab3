"""Windows of the staff's notes; see `handlers.ui.states`."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class NoteSG(StoredGroup, stored="Note"):
    """{"kind", "id"}: an `ObjectType` and the card's id. Without a note it starts at `text`."""

    main = State()
    text = State()
