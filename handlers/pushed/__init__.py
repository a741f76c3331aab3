"""What the bot says by itself: invoices and reminders to clients, alerts and questions to staff; messages and letters.

`router` answers the buttons under what staff get.
"""

from handlers.pushed.letters import letter
from handlers.pushed.message import Letter, Pushed
from handlers.pushed.render import render
from handlers.pushed.staff import router

__all__ = ["Letter", "Pushed", "letter", "render", "router"]
