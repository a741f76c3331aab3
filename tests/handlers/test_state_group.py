"""A class is renamed, and the dialogs that are open under the old name go on."""

import pytest
from aiogram.fsm.state import State, StatesGroup
from aiogram_dialog import Dialog, Window
from aiogram_dialog.context.storage import StorageProxy
from aiogram_dialog.setup import DialogRegistry
from aiogram_dialog.widgets.text import Const

from handlers.ui import states
from handlers.ui.state_group import StoredGroup


class RenamedSG(StoredGroup, stored="Old"):
    first = State()
    second = State()


class Plain(StatesGroup):
    first = State()


def test_the_stored_name_is_what_was_given() -> None:
    assert [state.state for state in RenamedSG] == ["Old:first", "Old:second"]
    assert "Old:first" in RenamedSG
    assert RenamedSG.__full_group_name__ == "Old"
    assert (RenamedSG.__name__, RenamedSG.first.group) == ("RenamedSG", RenamedSG)
    assert RenamedSG()(None, raw_state="Old:second")


def test_an_open_dialog_is_found_by_its_stored_name() -> None:
    """By the ways of aiogram-dialog: the registry knows the group, the stored context its state."""

    class Router:
        sub_routers = (Dialog(*(Window(Const("-"), state=state) for state in RenamedSG)),)

    groups = DialogRegistry(Router()).states_groups()
    assert groups == {"Old": RenamedSG}
    proxy = StorageProxy(None, None, 1, 1, None, None, None, groups)
    assert proxy._state("Old:second") is RenamedSG.second


def test_a_group_cannot_be_made_without_a_stored_name() -> None:
    with pytest.raises(TypeError, match="Nameless needs the name"):

        class Nameless(StoredGroup):
            first = State()


def test_all_groups_have_one() -> None:
    groups = {
        name: group
        for name, group in vars(states).items()
        if isinstance(group, type) and issubclass(group, StatesGroup) and group is not StoredGroup
    }
    assert len(groups) > 40
    assert [name for name, group in groups.items() if not issubclass(group, StoredGroup)] == []
    stored = [group.__full_group_name__ for group in groups.values()]
    assert len(set(stored)) == len(stored)
    assert [name for name in groups if not name.endswith("SG")] == []
