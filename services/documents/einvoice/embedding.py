"""Puts the XML of an invoice into its PDF, as Factur-X 1.0 and ZUGFeRD 2 want it: PDF/A-3 with factur-x.xml inside."""

from services.documents.einvoice.cii import write_cii
from services.documents.einvoice.model import ElectronicInvoice
from services.documents.invoice.model import InvoicePage
from services.documents.pdf.archive import Attachment
from services.documents.pdf.render import render_invoice

FILE_NAME = "factur-x.xml"
_NAMESPACE = "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#"
_PROPERTIES = {
    "DocumentFileName": (FILE_NAME, "name of the embedded XML invoice file"),
    "DocumentType": ("INVOICE", "INVOICE"),
    "Version": ("1.0", "The actual version of the Factur-X XML schema"),
    "ConformanceLevel": ("EN 16931", "The conformance level of the embedded Factur-X data"),
}


def embed_invoice_xml(page: InvoicePage, invoice: ElectronicInvoice) -> bytes:
    """The PDF of the page with its data inside. The same page and invoice give the same bytes."""
    attachment = Attachment(
        name=FILE_NAME,
        data=write_cii(invoice),
        mime_type="text/xml",
        description="Factur-X/ZUGFeRD invoice",
        relationship="Alternative",
        xmp=_metadata(),
    )
    return render_invoice(page.document, page.images, attachment=attachment)


def _metadata() -> str:
    """The properties of Factur-X, and the schema that PDF/A-3 wants of properties that it does not know."""
    values = "".join(f"<fx:{name}>{value}</fx:{name}>" for name, (value, _) in _PROPERTIES.items())
    schema = "".join(
        '<rdf:li rdf:parseType="Resource">'
        f"<pdfaProperty:name>{name}</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType>"
        "<pdfaProperty:category>external</pdfaProperty:category>"
        f"<pdfaProperty:description>{described}</pdfaProperty:description></rdf:li>"
        for name, (_, described) in _PROPERTIES.items()
    )
    return (
        f'<rdf:Description rdf:about="" xmlns:fx="{_NAMESPACE}">{values}</rdf:Description>'
        '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"'
        ' xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"'
        ' xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>'
        '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>'
        f"<pdfaSchema:namespaceURI>{_NAMESPACE}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>fx</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>{schema}</rdf:Seq>"
        "</pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"
    )
