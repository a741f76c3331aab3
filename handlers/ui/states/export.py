"""Windows of exports and reports; see `handlers.ui.states`."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class ExportSG(StoredGroup, stored="Export"):
    """What to put into a file, then of which period, and as what."""

    kind = State()
    options = State()
    issuer = State()
    month = State()


class TakeOutSG(StoredGroup, stored="TakeOut"):
    main = State()


class ReportsSG(StoredGroup, stored="Reports"):
    home = State()
    turnover = State()
    paying = State()


class ReportListSG(StoredGroup, stored="ReportList"):
    """`owed`: {"currency"} and any of {"age", "client_id", "lawyer_id", "matter_id", "contract_id", "issuer_id"};
    `issued` and `received`: {"currency"} with {"month"}, a first day, or with {"client_id"} and maybe {"since",
    "until"}; `debtors`: {"by", "currency"}; `expected`: {"currency", "week"};
    `written_off`: {"currency", "like"}, an invoice, or with {"loss"} a write-down."""

    owed = State()
    issued = State()
    received = State()
    debtors = State()
    expected = State()
    written_off = State()
