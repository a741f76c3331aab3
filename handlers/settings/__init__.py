"""Settings: one's own language, the firm, our requisites, the people."""

from handlers.settings.appearance import dialogs as appearance_dialogs
from handlers.settings.firm import dialogs as firm_dialogs
from handlers.settings.issuers import dialogs as issuers_dialogs
from handlers.settings.staff import dialogs as staff_dialogs

dialogs = (
    *firm_dialogs.dialogs,
    *issuers_dialogs.dialogs,
    *appearance_dialogs.dialogs,
    *staff_dialogs.dialogs,
)

__all__ = ["dialogs"]
