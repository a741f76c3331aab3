"""Windows of what a delay costs, of rates and of contracts' penalties; see `handlers.ui.states`."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class LateMoneySG(StoredGroup, stored="LateMoney"):
    """{"invoice_id"}: what the delay of an issued invoice costs by a day."""

    main = State()
    day = State()


class RatesSG(StoredGroup, stored="Rates"):
    """{} asks whose; {"kind"} opens the table of that bank."""

    kinds = State()
    list = State()
    since = State()
    percent = State()
    source = State()
    until = State()
    before = State()
    rate = State()


class PenaltySG(StoredGroup, stored="Penalty"):
    """{"contract_id"}: what the contract says of paying late."""

    main = State()
    percent = State()
    cap = State()
