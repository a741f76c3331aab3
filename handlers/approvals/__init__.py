"""Drafts that are issued only by those whom the firm has named: the rule, the remark, the buttons under messages."""

from handlers.approvals import callbacks
from handlers.approvals import dialogs as approval_dialogs

dialogs = approval_dialogs.dialogs
router = callbacks.router
