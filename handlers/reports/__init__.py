"""Reports: who owes what, what was issued and what came, as tables with the list behind every number."""

from handlers.reports.callbacks import router
from handlers.reports.dialogs import dialogs

__all__ = ["dialogs", "router"]
