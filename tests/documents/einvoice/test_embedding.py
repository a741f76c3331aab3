"""The PDF with its data inside: what a program gets out of it, and that the same page gives the same bytes."""

import io

from facturx import get_facturx_xml_from_pdf, get_level
from lxml import etree
from pypdf import PdfReader

from services.documents.appearance import NO_IMAGES
from services.documents.einvoice.cii import write_cii
from services.documents.einvoice.embedding import embed_invoice_xml
from services.documents.einvoice.mapping import map_invoice
from services.documents.invoice.model import InvoicePage
from tests.documents.einvoice.pages import FACTS, page

FX = "{urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#}"
PDFA = "{http://www.aiim.org/pdfa/ns/id/}"


def test_a_program_finds_the_xml() -> None:
    document = page()
    invoice = map_invoice(document, FACTS)
    pdf = embed_invoice_xml(InvoicePage(document, NO_IMAGES), invoice)
    name, inside = get_facturx_xml_from_pdf(pdf)
    assert (name, inside) == ("factur-x.xml", write_cii(invoice))
    assert get_level(etree.fromstring(inside)) == "en16931"


def test_the_metadata_say_what_it_is() -> None:
    document = page()
    pdf = PdfReader(
        io.BytesIO(embed_invoice_xml(InvoicePage(document, NO_IMAGES), map_invoice(document, FACTS)))
    )
    root = pdf.trailer["/Root"]
    assert isinstance(root, dict)
    metadata = etree.fromstring(root["/Metadata"].get_object().get_data())
    said = {
        name: metadata.findtext(f".//{FX}{name}")
        for name in ("DocumentFileName", "DocumentType", "Version", "ConformanceLevel")
    }
    assert said == {
        "DocumentFileName": "factur-x.xml",
        "DocumentType": "INVOICE",
        "Version": "1.0",
        "ConformanceLevel": "EN 16931",
    }
    assert metadata.findtext(f".//{PDFA}part") == "3"
    (file,) = root["/AF"].get_object()
    assert file.get_object()["/AFRelationship"] == "/Alternative"
    assert file.get_object()["/UF"] == "factur-x.xml"


def test_the_same_page_gives_the_same_bytes() -> None:
    document = page()
    first, second = (
        embed_invoice_xml(InvoicePage(document, NO_IMAGES), map_invoice(document, FACTS)) for _ in range(2)
    )
    assert first == second
