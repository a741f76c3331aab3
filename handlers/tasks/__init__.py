"""Tasks: setting one about an invoice, the lists, the card, and the buttons under what assignees are told."""

from handlers.tasks import dialogs_card, dialogs_list, dialogs_new
from handlers.tasks.pressed import router

dialogs = (*dialogs_list.dialogs, *dialogs_new.dialogs, *dialogs_card.dialogs)

__all__ = ["dialogs", "router"]
