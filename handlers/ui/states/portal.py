"""The windows of the client's side. `handlers.ui.states` gives them to everybody else."""

from aiogram.fsm.state import State, StatesGroup


class Portal(StatesGroup):
    """The client's side. {} or {"contact_id"} from `home` on."""

    clients = State()
    home = State()
    invoices = State()


class PortalInvoice(StatesGroup):
    """{"contact_id", "invoice_id"}; `claim` and `promise` may be opened at once."""

    main = State()
    details = State()
    claim = State()
    promise = State()


class PortalAsk(StatesGroup):
    """{"contact_id"} and maybe {"invoice_id"}; with {"text"} or {"file"} `confirm` asks whether to pass them on."""

    text = State()
    confirm = State()
