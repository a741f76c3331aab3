"""«📨 Отправить клиенту»: to whom, and how to remind when it is the client's first invoice."""

from handlers.sending.dialogs import send_invoice

dialogs = (send_invoice,)

__all__ = ["dialogs"]
