"""The books of one firm as files that need no bot, and their way back into an empty installation."""
