"""Acts on many invoices at once: what would happen, how far it is, and what became of it."""

from handlers.mass_acts.dialogs import mass_acts

dialogs = (mass_acts,)

__all__ = ["dialogs"]
