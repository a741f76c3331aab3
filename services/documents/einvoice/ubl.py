"""Writes an electronic invoice as UBL 2.1, for XRechnung 3.0 or Peppol BIS Billing 3.0."""

from xml.etree.ElementTree import Element

from services.documents.einvoice.model import ElectronicInvoice, Line, Party, Profile, VatCategory, VatSum
from services.documents.einvoice.payment import DISCOUNT_CODE, INVOICE_TYPE, discount_word, payment_means
from services.documents.einvoice.xml import add, amount, group, iso, plain, root, to_bytes

CUSTOMIZATION = {
    Profile.XRECHNUNG: "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0",
    Profile.PEPPOL: "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0",
}
PROCESS = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
_OASIS = "urn:oasis:names:specification:ubl:schema:xsd"
NAMESPACES = {
    "": f"{_OASIS}:Invoice-2",
    "cac": f"{_OASIS}:CommonAggregateComponents-2",
    "cbc": f"{_OASIS}:CommonBasicComponents-2",
}


def write_ubl(invoice: ElectronicInvoice, profile: Profile) -> bytes:
    """UTF-8, in the order of the schema. The same invoice gives the same bytes."""
    top = root("Invoice", NAMESPACES)
    add(top, "cbc:CustomizationID", CUSTOMIZATION[profile])
    add(top, "cbc:ProfileID", PROCESS)
    add(top, "cbc:ID", invoice.number)
    add(top, "cbc:IssueDate", iso(invoice.date))
    add(top, "cbc:DueDate", iso(invoice.due_date))
    add(top, "cbc:InvoiceTypeCode", INVOICE_TYPE)
    add(top, "cbc:Note", invoice.note.replace("#", "№"))  # «#AAI#» would be a code (BR-CL-08)
    add(top, "cbc:DocumentCurrencyCode", invoice.currency.value)
    add(top, "cbc:BuyerReference", invoice.buyer_reference)
    if invoice.period_start and invoice.period_end:
        period = group(top, "cac:InvoicePeriod")
        add(period, "cbc:StartDate", iso(invoice.period_start))
        add(period, "cbc:EndDate", iso(invoice.period_end))
    add(top, "cac:ContractDocumentReference/cbc:ID", invoice.contract_number)
    _party(group(top, "cac:AccountingSupplierParty/cac:Party"), invoice.seller)
    _party(group(top, "cac:AccountingCustomerParty/cac:Party"), invoice.buyer)
    add(top, "cac:Delivery/cbc:ActualDeliveryDate", iso(invoice.delivered_on))
    _payment(top, invoice)
    add(top, "cac:PaymentTerms/cbc:Note", invoice.payment_term)
    _tax_total(top, invoice, profile)
    _totals(top, invoice)
    for line in invoice.lines:
        _line(top, line, invoice)
    return to_bytes(top)


def _party(party: Element, values: Party) -> None:
    if values.endpoint is not None:
        add(party, "cbc:EndpointID", values.endpoint.value, schemeID=values.endpoint.scheme)
    add(party, "cac:PartyIdentification/cbc:ID", values.identifier)
    address = group(party, "cac:PostalAddress")
    add(address, "cbc:StreetName", values.address.street)
    add(address, "cbc:CityName", values.address.city)
    add(address, "cbc:PostalZone", values.address.postcode)
    add(address, "cac:Country/cbc:IdentificationCode", values.address.country)
    for number, scheme in ((values.vat_id, "VAT"), (values.tax_number, "FC")):
        if number:
            tax = group(party, "cac:PartyTaxScheme")
            add(tax, "cbc:CompanyID", number)
            add(tax, "cac:TaxScheme/cbc:ID", scheme)
    entity = group(party, "cac:PartyLegalEntity")
    add(entity, "cbc:RegistrationName", values.name)
    add(entity, "cbc:CompanyID", values.reg_number)
    if values.contact or values.phone or values.email:
        contact = group(party, "cac:Contact")
        add(contact, "cbc:Name", values.contact)
        add(contact, "cbc:Telephone", values.phone)
        add(contact, "cbc:ElectronicMail", values.email)


def _payment(top: Element, invoice: ElectronicInvoice) -> None:
    means = group(top, "cac:PaymentMeans")
    add(means, "cbc:PaymentMeansCode", payment_means(invoice))
    add(means, "cbc:PaymentID", invoice.remittance)
    account = group(means, "cac:PayeeFinancialAccount")
    add(account, "cbc:ID", invoice.iban or invoice.account)
    add(account, "cbc:Name", invoice.payee_name)
    add(account, "cac:FinancialInstitutionBranch/cbc:ID", invoice.bic)


def _tax_total(top: Element, invoice: ElectronicInvoice, profile: Profile) -> None:
    currency = invoice.currency.value
    countries = {invoice.seller.address.country, invoice.buyer.address.country}
    german = profile is Profile.XRECHNUNG or countries == {"DE"}
    total = group(top, "cac:TaxTotal")
    add(total, "cbc:TaxAmount", amount(invoice.vat_total), currencyID=currency)
    for values in invoice.vat_sums:
        part = group(total, "cac:TaxSubtotal")
        add(part, "cbc:TaxableAmount", amount(values.taxable), currencyID=currency)
        add(part, "cbc:TaxAmount", amount(values.tax), currencyID=currency)
        category = group(part, "cac:TaxCategory")
        add(category, "cbc:ID", values.category.value)
        add(category, "cbc:Percent", _percent(values, german=german))
        add(category, "cbc:TaxExemptionReasonCode", values.reason_code)
        add(category, "cbc:TaxExemptionReason", values.reason)
        add(category, "cac:TaxScheme/cbc:ID", "VAT")


def _percent(values: VatSum, *, german: bool) -> str:
    """BR-DE-14 and DE-R-014 want a rate in every breakdown, 0 outside the scope of VAT; EN 16931 leaves it out there
    (BR-48)."""
    if values.category is VatCategory.OUTSIDE:
        return "0" if german else ""
    return plain(values.rate) if values.rate is not None else ""


def _totals(top: Element, invoice: ElectronicInvoice) -> None:
    currency = invoice.currency.value
    totals = group(top, "cac:LegalMonetaryTotal")
    for tag, money in (
        ("LineExtensionAmount", invoice.net_total),
        ("TaxExclusiveAmount", invoice.net_total),
        ("TaxInclusiveAmount", invoice.total),
        ("PayableAmount", invoice.total),
    ):
        add(totals, f"cbc:{tag}", amount(money), currencyID=currency)


def _line(top: Element, line: Line, invoice: ElectronicInvoice) -> None:
    currency = invoice.currency.value
    element = group(top, "cac:InvoiceLine")
    add(element, "cbc:ID", str(line.number))
    add(element, "cbc:InvoicedQuantity", line.quantity, unitCode=line.unit)
    add(element, "cbc:LineExtensionAmount", amount(line.net), currencyID=currency)
    if line.allowance:
        allowance = group(element, "cac:AllowanceCharge")
        add(allowance, "cbc:ChargeIndicator", "false")
        add(allowance, "cbc:AllowanceChargeReasonCode", DISCOUNT_CODE)
        add(allowance, "cbc:AllowanceChargeReason", discount_word(invoice.language))
        add(allowance, "cbc:Amount", amount(line.allowance), currencyID=currency)
    item = group(element, "cac:Item")
    add(item, "cbc:Name", line.name)
    category = group(item, "cac:ClassifiedTaxCategory")
    add(category, "cbc:ID", line.category.value)
    add(category, "cbc:Percent", line.rate)
    add(category, "cac:TaxScheme/cbc:ID", "VAT")
    add(element, "cac:Price/cbc:PriceAmount", line.price, currencyID=currency)
