"""Contracts: the list, the card, and one form that makes and changes them."""

from handlers.contracts import dialogs_card, dialogs_form

dialogs = (*dialogs_card.dialogs, *dialogs_form.dialogs)

__all__ = ["dialogs"]
