"""The lists of tasks."""
