"""The schedule of reminders: steps, quiet hours, working days and frequency caps."""
