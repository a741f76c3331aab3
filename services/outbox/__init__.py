"""The outbox: writes a message as a row in the transaction that decides it; the worker sends it."""
