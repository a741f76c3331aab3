"""The firm's Telegram group: which one it is, and what it is told."""
