"""The ledger of payments and the card of one: refunds and reversals."""
