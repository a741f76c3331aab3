"""The state's electronic invoice (ЭСФ): its data to copy, and its number."""

from handlers.esf.dialogs import dialogs as dialogs
