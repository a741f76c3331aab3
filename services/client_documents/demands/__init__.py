"""Demands («претензии») for what is overdue under one contract: drafting, the firm's wording, sending, the term."""
