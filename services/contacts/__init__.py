"""Contacts speak for a client in Telegram: staff invite, confirm and answer them."""
