"""Reports: who owes what, what was issued and what came, as tables with the list behind every number."""

from handlers.reports.dialogs import dialogs
from handlers.reports.pressed import router

__all__ = ["dialogs", "router"]
