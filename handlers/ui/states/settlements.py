"""Windows of papers about money; see `handlers.ui.states`."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class ReconciliationSG(StoredGroup, stored="Reconciliation"):
    """{"client_id"}: a statement of the client's account. It ends in the card of what was made."""

    account = State()
    period = State()
    preview = State()
