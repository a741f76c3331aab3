from aiogram.fsm.state import State
from aiogram_dialog.api.entities.stack import Stack

from bot.telegram import dialog_ids


def test_dialogs_that_open_in_the_same_second_are_told_apart() -> None:
    dialog_ids.install()
    ids = [Stack().push(State("some:state"), None).id for _ in range(2000)]
    assert len(set(ids)) == len(ids)
