"""The demand («претензия») for what is overdue: its letter as data, and the wording that it is filled from."""
