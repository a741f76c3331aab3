"""The page of an invoice as a message of its own."""

from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.enums import InvoiceStatus
from handlers.ui.context import services_and_actor
from handlers.ui.names import due_text
from handlers.ui.page_picture import draw_page, say_drawing, send_picture
from handlers.ui.pdf_message import show_page
from handlers.ui.widgets import send_document, texts_of
from services.documents.invoice.model import InvoicePage, pdf_file_name
from services.invoices.views import InvoiceView


async def send_balance_copy(manager: DialogManager, view: InvoiceView) -> None:
    """Sends a fresh copy that asks for what is left; it is drawn each time, since what is left changes."""
    services, actor = services_and_actor(manager)
    copy = await services.invoices.copy_with_balance(actor, view.row.id)
    document = copy.document

    async def page() -> InvoicePage:
        return copy

    words = texts_of(manager)(
        "invoice-page-balance",
        number=document.number,
        client=view.row.client_name,
        total=document.total,
        paid=document.paid,
        balance=document.balance,
    )
    await show_page(manager, None, page, words)


async def send_page(manager: DialogManager, view: InvoiceView, caption: str, **params: Any) -> None:
    """Sends the PDF of the invoice, or the preview of a draft. `caption` is a locale key, which may need `params`."""
    services, actor = services_and_actor(manager)
    texts, row = texts_of(manager), view.row
    due = due_text(texts, row.due_date, row.act_term)
    words = texts(
        caption, number=row.number or "", client=row.client_name, total=row.total, due=due, **params
    )

    async def page() -> InvoicePage:
        return await services.invoices.page(actor, row.id)

    new = await show_page(manager, view.file_id, page, words)
    if new and row.status is not InvoiceStatus.DRAFT:
        await services.invoices.remember_file(actor, row.id, *new)


async def send_draft(manager: DialogManager, view: InvoiceView, caption: str, **params: Any) -> None:
    """Sends the preview of a draft: its page as a picture to look at, and the PDF below it."""
    services, actor = services_and_actor(manager)
    page = await services.invoices.page(actor, view.row.id)
    await say_drawing(manager)
    drawn = await draw_page(page)
    texts = texts_of(manager)
    await send_picture(manager, drawn.png, texts("invoice-page-picture", pages=drawn.pages))
    await send_document(manager, drawn.pdf, pdf_file_name(page.document), texts(caption, **params))
