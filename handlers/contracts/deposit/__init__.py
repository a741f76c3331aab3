"""The deposit of a contract, as two windows of its card."""
