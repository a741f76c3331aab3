"""Settings of the firm's Telegram group."""
