"""Personal data of clients and of those who speak for them: what is held, and how it goes."""
