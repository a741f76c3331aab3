"""Windows of exports and reports; see `handlers.ui.states`."""

from aiogram.fsm.state import State, StatesGroup


class Export(StatesGroup):
    """What to put into a file, then of which period, and as what."""

    kind = State()
    options = State()
    issuer = State()


class Reports(StatesGroup):
    home = State()
    turnover = State()
    paying = State()


class ReportList(StatesGroup):
    """`owed`: {"currency"} and any of {"age", "client_id", "lawyer_id", "matter_id", "contract_id"}; `issued` and
    `received`: {"currency"} with {"month"}, a first day, or with {"client_id"} and maybe {"since", "until"}; `debtors`:
    {"by", "currency"}."""

    owed = State()
    issued = State()
    received = State()
    debtors = State()
