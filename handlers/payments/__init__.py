"""Money received: recording it, the ledger, advances, refunds and reversals."""

from handlers.payments.advance import dialogs as advance_dialogs
from handlers.payments.ledger import dialogs as ledger_dialogs
from handlers.payments.record import dialogs as record_dialogs

dialogs = (*record_dialogs.dialogs, *advance_dialogs.dialogs, *ledger_dialogs.dialogs)

__all__ = ["dialogs"]
