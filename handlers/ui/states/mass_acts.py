"""States of acts on many invoices at once."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class MassActSG(StoredGroup, stored="MassAct"):
    """`home` with nothing; `page` with {"kind"}, and {"invoice_ids" or "contract_ids"} of those that were picked;
    `work` with {"act_id"} where it was left before. What the page has planned is kept under its key.

    `note` with {"kind": "task", "invoice_ids" or "contract_ids"}, `receiver` with {"kind": "hand_over", one of
    "invoice_ids", "contract_ids", "client_ids"} ask first, and the page follows."""

    home = State()
    page = State()
    mode = State()
    work = State()
    note = State()
    due = State()
    assignee = State()
    receiver = State()
