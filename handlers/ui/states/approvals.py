"""Windows of approving drafts; see `handlers.ui.states`."""

from aiogram.fsm.state import State

from handlers.ui.state_group import StoredGroup


class ApprovalSG(StoredGroup, stored="Approval"):
    """{} at `rule`: the firm's. {"invoice_id"} at `remark`: what is to be changed in a draft."""

    rule = State()
    remark = State()
