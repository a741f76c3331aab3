"""The windows of the client's side. `handlers.ui.states` gives them to everybody else."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class PortalSG(StoredGroup, stored="Portal"):
    """The client's side. {} or {"contact_id"} from `home` on."""

    clients = State()
    home = State()
    invoices = State()
    documents = State()
    advance = State()
    language = State()


class PortalInvoiceSG(StoredGroup, stored="PortalInvoice"):
    """{"contact_id", "invoice_id"}; `claim` and `promise` may be opened at once."""

    main = State()
    details = State()
    claim = State()
    promise = State()


class PortalDocumentSG(StoredGroup, stored="PortalDocument"):
    """{"contact_id", "document_id"}; `accept` and `object` may be opened at once."""

    main = State()
    accept = State()
    object = State()


class PortalAskSG(StoredGroup, stored="PortalAsk"):
    """{"contact_id"} and maybe {"invoice_id"}; with {"text"} or {"file"} `confirm` asks whether to pass them on."""

    text = State()
    confirm = State()
