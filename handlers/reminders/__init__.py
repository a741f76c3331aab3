"""Reminders: the policy, the holds, and the outcome of each message."""

from handlers.reminders.callbacks import router
from handlers.reminders.holds import dialogs as holds_dialogs
from handlers.reminders.invoice import dialogs as invoice_dialogs
from handlers.reminders.now import dialogs as now_dialogs
from handlers.reminders.overdue import dialogs as overdue_dialogs
from handlers.reminders.policy import dialogs as policy_dialogs

dialogs = (
    *policy_dialogs.dialogs,
    *invoice_dialogs.dialogs,
    *now_dialogs.dialogs,
    *holds_dialogs.dialogs,
    *overdue_dialogs.dialogs,
)

__all__ = ["dialogs", "router"]
