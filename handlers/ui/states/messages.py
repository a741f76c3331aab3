"""States of messages to clients."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class RemindSG(StoredGroup, stored="Remind"):
    """{"invoice_id"}, with {"offset"} of a step that waits for confirmation: the text of the reminder, before it
    leaves."""

    text = State()
    words = State()


class SendInvoiceSG(StoredGroup, stored="SendInvoice"):
    """{"invoice_id"}: to whom, what it says, and how to remind when it is the client's first."""

    ways = State()
    words = State()
    mode = State()
