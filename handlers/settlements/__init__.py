"""Papers about money for a client: the statement of account, the receipt, the certificate of payment."""

from handlers.settlements import dialogs as reconciliation_dialogs

dialogs = reconciliation_dialogs.dialogs
