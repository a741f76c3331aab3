"""The electronic form of an invoice, and the state's own electronic invoice."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class ElectronicInvoiceSG(StoredGroup, stored="EInvoice"):
    """{"invoice_id"}: which file, what it lacks, and what it would say."""

    main = State()
    gaps = State()
    facts = State()
    value = State()
    category = State()
    day = State()


class EsfSG(StoredGroup, stored="Esf"):
    """{"invoice_id"}: what is copied into the state's electronic invoice, and its number."""

    main = State()
    number = State()
