"""Reminders: policies, holds, the forecast, and what staff do by hand. `services/dunning` runs them."""
