"""Groups of states whose stored name is not the name of their class."""

from typing import Any

from aiogram.fsm.state import StatesGroup, StatesGroupMeta
from typing_extensions import override


class StoredGroupMeta(StatesGroupMeta):
    """aiogram writes a state as `group:state` and takes the group's name from its class. Here it is given, and the
    class may be renamed while dialogs are open."""

    __stored_name__: str

    def __new__(
        mcs, name: str, bases: tuple[type, ...], namespace: dict[str, Any], stored: str = ""
    ) -> "StoredGroupMeta":
        if bases != (StatesGroup,) and not stored:
            raise TypeError(f"{name} needs the name that it is stored under")
        # Before the class is made: aiogram writes the names of the states down while it makes it.
        made: StoredGroupMeta = super().__new__(mcs, name, bases, namespace | {"__stored_name__": stored})
        return made

    @property
    @override
    def __full_group_name__(self) -> str:
        return self.__stored_name__


class StoredGroup(StatesGroup, metaclass=StoredGroupMeta):
    """`class MenuSG(StoredGroup, stored="Menu")`: its states are stored as `Menu:home`. `stored` never changes: open
    dialogs hold it, and whoever is in one would be sent back to the menu."""
