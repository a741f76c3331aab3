"""The reminders of one invoice: what was sent, what comes next, reminding now."""
