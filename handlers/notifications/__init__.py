"""What the bot says by itself: invoices and reminders to clients, alerts and questions to staff; messages and letters.

`router` answers the buttons under what staff get.
"""

from handlers.notifications.callbacks import router
from handlers.notifications.email import letter
from handlers.notifications.models import Letter, Pushed
from handlers.notifications.render import render

__all__ = ["Letter", "Pushed", "letter", "render", "router"]
