"""Personal data: erasing it for good, and the certificate of that."""

from handlers.privacy.dialogs import dialogs

__all__ = ["dialogs"]
