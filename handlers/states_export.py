"""Windows of exports and reports; see `handlers.states`."""

from aiogram.fsm.state import State, StatesGroup


class Export(StatesGroup):
    """What to put into a file, then of which period, and as what."""

    kind = State()
    options = State()
    issuer = State()
