"""The staff's note on a client, a contract or an invoice: its page, and writing it."""

from handlers.notes import dialogs as note_dialogs

dialogs = note_dialogs.dialogs
