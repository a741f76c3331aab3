"""Search everywhere: what is found by a text typed, grouped, each group to be paged through."""

from handlers.search.dialogs import dialogs

__all__ = ["dialogs"]
