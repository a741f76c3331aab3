"""How an issuer's documents look."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class AppearanceSG(StoredGroup, stored="Appearance"):
    """{"issuer_id"}."""

    main = State()
    image = State()
    which = State()
    colour = State()
