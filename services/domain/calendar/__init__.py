"""Dates as people type them, time zones, and working days by country."""
