"""The bot's texts, read once a process: that takes longer than most tests, and nothing changes them."""

from bot.i18n import FluentTranslator

TRANSLATOR = FluentTranslator()
