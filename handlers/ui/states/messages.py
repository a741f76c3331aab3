"""States of messages to clients."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class RemindSG(StoredGroup, stored="Remind"):
    """{"invoice_id"}, with {"offset"} of a step that waits for confirmation: the text of the reminder, before it
    leaves."""

    text = State()
    words = State()
