"""Notifications: invoices and reminders to clients, alerts and questions to staff, by Telegram and e-mail.

`router` answers the buttons under those to staff.
"""

from handlers.notifications.callbacks import router
from handlers.notifications.email import letter
from handlers.notifications.models import Letter, Notification
from handlers.notifications.render import render, text_without_file

__all__ = ["Letter", "Notification", "letter", "render", "router", "text_without_file"]
