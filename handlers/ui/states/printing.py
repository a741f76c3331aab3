"""The window of printing; see `handlers.ui.states`."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class PrintSG(StoredGroup, stored="Print"):
    """{"kind", "id"}: a document of `handlers.printing.documents`."""

    copies = State()
