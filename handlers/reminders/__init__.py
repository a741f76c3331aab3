"""When clients are reminded, what rests it, and what has become of each message."""

from handlers.reminders import dialogs_holds, dialogs_invoice, dialogs_policy
from handlers.reminders.pressed import router

dialogs = (*dialogs_policy.dialogs, *dialogs_invoice.dialogs, *dialogs_holds.dialogs)

__all__ = ["dialogs", "router"]
