"""The page of an invoice as a message of its own."""

from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.enums import InvoiceStatus
from handlers.ui.context import services_and_actor
from handlers.ui.names import due_text
from handlers.ui.pdf_message import show_page
from handlers.ui.widgets import texts_of
from services.documents.invoice.model import InvoiceDocument
from services.invoices.views import InvoiceView


async def send_balance_copy(manager: DialogManager, view: InvoiceView) -> None:
    """Sends a fresh copy that asks for what is left; it is drawn each time, since what is left changes."""
    services, actor = services_and_actor(manager)
    page = await services.invoices.copy_with_balance(actor, view.row.id)

    async def document() -> InvoiceDocument:
        return page

    words = texts_of(manager)(
        "invoice-page-balance",
        number=page.number,
        client=view.row.client_name,
        total=page.total,
        paid=page.paid,
        balance=page.balance,
    )
    await show_page(manager, None, document, words)


async def send_page(manager: DialogManager, view: InvoiceView, caption: str, **params: Any) -> None:
    """Sends the PDF of the invoice, or the preview of a draft. `caption` is a locale key, which may need `params`."""
    services, actor = services_and_actor(manager)
    texts, row = texts_of(manager), view.row
    due = due_text(texts, row.due_date, row.act_term)
    words = texts(
        caption, number=row.number or "", client=row.client_name, total=row.total, due=due, **params
    )

    async def document() -> InvoiceDocument:
        return await services.invoices.document(actor, row.id)

    new = await show_page(manager, view.file_id, document, words)
    if new and row.status is not InvoiceStatus.DRAFT:
        await services.invoices.remember_file(actor, row.id, new)
