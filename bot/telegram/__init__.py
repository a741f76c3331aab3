"""The bot's side of Telegram: updates come in, dialogs keep their state, answers and errors go out."""
