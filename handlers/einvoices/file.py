"""The electronic invoice as a file: written aside and sent as a message of its own."""

import asyncio

from aiogram_dialog import DialogManager

from handlers.einvoices.context import invoice_of
from handlers.einvoices.text import address_text
from handlers.ui.context import services_and_actor
from handlers.ui.widgets import send_document, texts_of
from services.documents.einvoice.model import Profile
from services.documents.invoice.model import pdf_file_name
from services.einvoices.views import FileParts

NAMES = {Profile.XRECHNUNG: "XRechnung", Profile.PEPPOL: "Peppol", Profile.ZUGFERD: "ZUGFeRD"}


async def send_file(manager: DialogManager, profile: Profile) -> None:
    services, actor = services_and_actor(manager)
    parts = await services.electronic_invoices.parts(actor, invoice_of(manager), profile)
    content = await asyncio.to_thread(_write, parts, profile)
    name = pdf_file_name(parts.page.document).removesuffix(".pdf")
    ending = "pdf" if profile is Profile.ZUGFERD else "xml"
    buyer = parts.invoice.buyer
    caption = texts_of(manager)(
        "einvoice-sent",
        profile=profile.value,
        number=parts.page.document.number,
        client=buyer.name,
        address=address_text(buyer.address),
        total=parts.page.document.total,
    )
    await send_document(manager, content, f"{name} {NAMES[profile]}.{ending}", caption)


def _write(parts: FileParts, profile: Profile) -> bytes:
    if profile is Profile.ZUGFERD:
        # Imported late: fpdf2, its fonts and XML are loaded by the first file, not by the start.
        from services.documents.einvoice.embedding import embed_invoice_xml

        return embed_invoice_xml(parts.page, parts.invoice)
    from services.documents.einvoice.ubl import write_ubl  # late as well: XML

    return write_ubl(parts.invoice, profile)
