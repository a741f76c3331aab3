"""Windows of documents to clients beside the invoice; see `handlers.ui.states`."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class ActDraftSG(StoredGroup, stored="ActDraft"):
    """{"document_id"}: a draft of an act, and its lines."""

    main = State()
    date = State()
    period = State()
    lines = State()
    line = State()
    line_name = State()
    line_sum = State()
    edit_name = State()
    edit_quantity = State()
    edit_price = State()
    discard = State()


class DocumentCardSG(StoredGroup, stored="DocumentCard"):
    """{"document_id"}: an issued or void document of whichever kind."""

    main = State()
    paper = State()
    silence = State()
    dispute = State()
    void = State()
    void_sure = State()
    posted = State()


class DocumentListSG(StoredGroup, stored="DocumentList"):
    """One of {"invoice_id"}, {"client_id"}, {"client_id", "contract_id"}: its documents."""

    list = State()
    days = State()


class NewActSG(StoredGroup, stored="NewAct"):
    """{"client_id"}: which invoices (`invoices`); with {"contract_id"}: of which days (`period`)."""

    invoices = State()
    period = State()


class SendDocumentSG(StoredGroup, stored="SendDocument"):
    """{"document_id"}: to whom, and what it says."""

    ways = State()
    words = State()


class NewDemandSG(StoredGroup, stored="NewDemand"):
    """{"client_id"}: under which contract; it ends in the draft."""

    group = State()


class DemandDraftSG(StoredGroup, stored="DemandDraft"):
    """{"document_id"}: a draft of a demand, its invoices, its term, its text and its language."""

    main = State()
    invoices = State()
    term = State()
    languages = State()
    text = State()
    page_language = State()
    discard = State()


class DemandWordingSG(StoredGroup, stored="DemandWording"):
    """How the firm words its demands."""

    list = State()
    text = State()
