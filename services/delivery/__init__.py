"""Sending of queued messages: claim a row, look up its content, record the outcome."""
