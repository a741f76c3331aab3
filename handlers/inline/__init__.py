"""Inline search: people find invoices and clients from any chat, after the bot's name."""
