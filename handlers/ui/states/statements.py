"""Windows of banks' statements; see `handlers.ui.states`."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class StatementsSG(StoredGroup, stored="Statements"):
    """{}: what to send, and what was sent lately."""

    list = State()


class StatementFileSG(StoredGroup, stored="StatementFile"):
    """{"file_id", "file_name", "file_size"} of a file that cannot be read before somebody says more; at `column` also
    {"fingerprint", "columns", "sample", "questions", "known"}."""

    column = State()
    account = State()


class StatementSG(StoredGroup, stored="Statement"):
    """{"statement_id"}, with "fresh" right after its file came."""

    main = State()
    lines = State()
    line = State()
    other = State()
    advance = State()
    undo = State()
