"""The worker sends what is queued, to Telegram and by e-mail, as fast as the receivers allow."""
