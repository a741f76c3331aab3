"""Money received: recording it, the ledger, advances, refunds and reversals."""

from handlers.payments import dialogs_ledger, dialogs_record

dialogs = (*dialogs_record.dialogs, *dialogs_ledger.dialogs)

__all__ = ["dialogs"]
