"""The windows of a draft; see `handlers.ui.states`."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class DraftSG(StoredGroup, stored="Draft"):
    """{"invoice_id"}: a draft and everything that can be edited in it; with {"ask": "hours"} those are asked first."""

    main = State()
    hours = State()
    confirm = State()
    lines = State()
    line_name = State()
    line_sum = State()
    line = State()
    edit_name = State()
    edit_quantity = State()
    edit_unit = State()
    edit_price = State()
    edit_vat = State()
    due = State()
    vat = State()
    discount = State()
    why = State()
    more = State()
    date = State()
    period = State()
    note = State()
    issuer = State()
    currency = State()
    discard = State()
    foreign = State()
    language = State()
