"""The menu: where everything starts and where every flow can be left to."""

from handlers.menu.dialogs import dialogs

__all__ = ["dialogs"]
