"""The first windows of the settings; see `handlers.ui.states`."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class SettingsSG(StoredGroup, stored="Settings"):
    home = State()
    group = State()
    language = State()
    firm_language = State()
    email = State()
    firms = State()
    name = State()
    zone = State()
    act_days = State()
