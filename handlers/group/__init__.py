"""The firm's Telegram group: the commands that people send there."""
