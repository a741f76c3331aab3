"""«✅ Согласование счетов»: whether, and by whom. And the remark with which a draft goes back."""

from operator import itemgetter

from aiogram import F
from aiogram_dialog import Dialog
from aiogram_dialog.widgets.kbd import Group, Select

from handlers.approvals import actions, getters
from handlers.ui.parsing import plain_text
from handlers.ui.states import ApprovalSG
from handlers.ui.widgets import B, Button, Cancel, T, TextStep, paged, window
from services.approvals.rules import REMARK_LIMIT

dialogs = (
    Dialog(
        window(
            T("approval-rule"),
            Button(B("approval-switch-on"), "switch_on", actions.switch_on, when=~F["is_on"]),
            Group(
                Select(
                    B("staff-role-row"),
                    id="role",
                    item_id_getter=itemgetter("id"),
                    items="roles",
                    on_click=actions.role,
                ),
                width=2,
            ),
            paged("people", B("approval-person"), actions.person, item_id=itemgetter("id")),
            Button(B("approval-switch-off"), "switch_off", actions.switch_off, when="is_on"),
            Cancel(label="button-back"),
            state=ApprovalSG.rule,
            getter=getters.rule,
        ),
        window(
            T("approval-remark-ask"),
            TextStep(
                "remark_text",
                plain_text,
                actions.give_back,
                example="approval-remark-example",
                max_len=REMARK_LIMIT,
            ),
            Cancel(),
            state=ApprovalSG.remark,
            getter=getters.remark,
        ),
    ),
)
