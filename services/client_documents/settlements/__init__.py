"""Papers about money that a client is given: statements of account, receipts, certificates of payment."""
