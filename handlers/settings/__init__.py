"""Settings: one's own language, the firm, our requisites, the people."""

from handlers.settings import dialogs_firm, dialogs_issuers, dialogs_staff

dialogs = (*dialogs_firm.dialogs, *dialogs_issuers.dialogs, *dialogs_staff.dialogs)

__all__ = ["dialogs"]
