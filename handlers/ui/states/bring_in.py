"""States of bringing in what the firm had before."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class BringInSG(StoredGroup, stored="BringIn"):
    """`main` waits for a file; `report` says what is in it, and what was brought in."""

    main = State()
    report = State()
