"""The first minute: country, requisites, VAT, and there is a firm."""

from handlers.onboarding.dialogs import dialogs

__all__ = ["dialogs"]
