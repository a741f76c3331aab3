"""Erasing personal data, and how long they are kept."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class EraseSG(StoredGroup, stored="Erase"):
    """`ask`: {"client_id"}, {"contact_id"} or {"member_id"}; `done`: {"certificate"}."""

    ask = State()
    done = State()


class KeepingSG(StoredGroup, stored="Keeping"):
    """How long personal data are kept: {}."""

    main = State()
    clients = State()
    talks = State()
    payloads = State()
    due = State()
    ask_clients = State()
    ask_talks = State()
