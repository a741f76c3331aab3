"""Reminding now: the text is shown, can be changed, and leaves."""
