"""A demand for what is overdue: which debt, the draft, its text."""
