"""Clients: the list, the picker, a new one, the card and its changes."""

from handlers.clients import dialogs_card, dialogs_list, dialogs_new

dialogs = (*dialogs_list.dialogs, *dialogs_new.dialogs, *dialogs_card.dialogs)

__all__ = ["dialogs"]
