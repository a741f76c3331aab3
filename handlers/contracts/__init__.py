"""Contracts: the list, the card, and one form that makes and changes them."""

from handlers.contracts.card import dialogs as card_dialogs
from handlers.contracts.form import dialogs as form_dialogs

dialogs = (*card_dialogs.dialogs, *form_dialogs.dialogs)

__all__ = ["dialogs"]
