"""Settings: one's own language, the firm, our requisites, the people."""

from handlers.settings.firm import dialogs as firm_dialogs
from handlers.settings.issuers import dialogs as issuers_dialogs
from handlers.settings.staff import dialogs as staff_dialogs

dialogs = (*firm_dialogs.dialogs, *issuers_dialogs.dialogs, *staff_dialogs.dialogs)

__all__ = ["dialogs"]
