"""Reports: who owes what, what was issued and what was paid."""
