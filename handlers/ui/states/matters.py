"""Windows of matters."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class MattersSG(StoredGroup, stored="Matters"):
    """{} or {"client_id"}."""

    list = State()
    filter = State()


class PickMatterSG(StoredGroup, stored="PickMatter"):
    """{"client_id"} → result {"matter_id"}, or {"matter_id": None} for «без дела»."""

    list = State()


class NewMatterSG(StoredGroup, stored="NewMatter"):
    """{} or {"client_id"} → result {"matter_id"}."""

    name = State()


class MatterCardSG(StoredGroup, stored="MatterCard"):
    """{"matter_id"}."""

    main = State()
    name = State()
    note = State()
