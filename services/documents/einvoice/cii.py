"""Writes an electronic invoice as CII, the XML that Factur-X and ZUGFeRD embed, profile EN 16931."""

from xml.etree.ElementTree import Element

from services.documents.einvoice.model import ElectronicInvoice, Line, Party, VatSum
from services.documents.einvoice.payment import DISCOUNT_CODE, INVOICE_TYPE, discount_word, payment_means
from services.documents.einvoice.xml import add, amount, compact, group, plain, root, to_bytes

GUIDELINE = "urn:cen.eu:en16931:2017"
_UNECE = "urn:un:unece:uncefact:data:standard"
NAMESPACES = {
    "rsm": f"{_UNECE}:CrossIndustryInvoice:100",
    "ram": f"{_UNECE}:ReusableAggregateBusinessInformationEntity:100",
    "udt": f"{_UNECE}:UnqualifiedDataType:100",
}
_DATE = "102"


def write_cii(invoice: ElectronicInvoice) -> bytes:
    """UTF-8, in the order of the schema. The same invoice gives the same bytes."""
    top = root("rsm:CrossIndustryInvoice", NAMESPACES)
    add(
        top,
        "rsm:ExchangedDocumentContext/ram:GuidelineSpecifiedDocumentContextParameter/ram:ID",
        GUIDELINE,
    )
    head = group(top, "rsm:ExchangedDocument")
    add(head, "ram:ID", invoice.number)
    add(head, "ram:TypeCode", INVOICE_TYPE)
    add(head, "ram:IssueDateTime/udt:DateTimeString", compact(invoice.date), format=_DATE)
    add(head, "ram:IncludedNote/ram:Content", invoice.note)
    deal = group(top, "rsm:SupplyChainTradeTransaction")
    for line in invoice.lines:
        _line(deal, line, invoice)
    agreement = group(deal, "ram:ApplicableHeaderTradeAgreement")
    add(agreement, "ram:BuyerReference", invoice.buyer_reference)
    _party(group(agreement, "ram:SellerTradeParty"), invoice.seller)
    _party(group(agreement, "ram:BuyerTradeParty"), invoice.buyer)
    add(agreement, "ram:ContractReferencedDocument/ram:IssuerAssignedID", invoice.contract_number)
    delivery = group(deal, "ram:ApplicableHeaderTradeDelivery")
    add(
        delivery,
        "ram:ActualDeliverySupplyChainEvent/ram:OccurrenceDateTime/udt:DateTimeString",
        compact(invoice.delivered_on),
        format=_DATE,
    )
    _settlement(group(deal, "ram:ApplicableHeaderTradeSettlement"), invoice)
    return to_bytes(top)


def _party(party: Element, values: Party) -> None:
    add(party, "ram:ID", values.identifier)
    add(party, "ram:Name", values.name)
    add(party, "ram:SpecifiedLegalOrganization/ram:ID", values.reg_number)
    if values.contact or values.phone or values.email:
        contact = group(party, "ram:DefinedTradeContact")
        add(contact, "ram:PersonName", values.contact)
        add(contact, "ram:TelephoneUniversalCommunication/ram:CompleteNumber", values.phone)
        add(contact, "ram:EmailURIUniversalCommunication/ram:URIID", values.email)
    address = group(party, "ram:PostalTradeAddress")
    add(address, "ram:PostcodeCode", values.address.postcode)
    add(address, "ram:LineOne", values.address.street)
    add(address, "ram:CityName", values.address.city)
    add(address, "ram:CountryID", values.address.country)
    if values.endpoint is not None:
        add(
            party,
            "ram:URIUniversalCommunication/ram:URIID",
            values.endpoint.value,
            schemeID=values.endpoint.scheme,
        )
    add(party, "ram:SpecifiedTaxRegistration/ram:ID", values.vat_id, schemeID="VA")
    add(party, "ram:SpecifiedTaxRegistration/ram:ID", values.tax_number, schemeID="FC")


def _line(deal: Element, line: Line, invoice: ElectronicInvoice) -> None:
    element = group(deal, "ram:IncludedSupplyChainTradeLineItem")
    add(element, "ram:AssociatedDocumentLineDocument/ram:LineID", str(line.number))
    add(element, "ram:SpecifiedTradeProduct/ram:Name", line.name)
    add(
        element,
        "ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/ram:ChargeAmount",
        line.price,
    )
    add(
        element,
        "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity",
        line.quantity,
        unitCode=line.unit,
    )
    settlement = group(element, "ram:SpecifiedLineTradeSettlement")
    tax = group(settlement, "ram:ApplicableTradeTax")
    add(tax, "ram:TypeCode", "VAT")
    add(tax, "ram:CategoryCode", line.category.value)
    add(tax, "ram:RateApplicablePercent", line.rate)
    if line.allowance:
        allowance = group(settlement, "ram:SpecifiedTradeAllowanceCharge")
        add(allowance, "ram:ChargeIndicator/udt:Indicator", "false")
        add(allowance, "ram:ActualAmount", amount(line.allowance))
        add(allowance, "ram:ReasonCode", DISCOUNT_CODE)
        add(allowance, "ram:Reason", discount_word(invoice.language))
    add(
        settlement,
        "ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount",
        amount(line.net),
    )


def _settlement(settlement: Element, invoice: ElectronicInvoice) -> None:
    add(settlement, "ram:PaymentReference", invoice.remittance)
    add(settlement, "ram:InvoiceCurrencyCode", invoice.currency.value)
    means = group(settlement, "ram:SpecifiedTradeSettlementPaymentMeans")
    add(means, "ram:TypeCode", payment_means(invoice))
    account = group(means, "ram:PayeePartyCreditorFinancialAccount")
    add(account, "ram:IBANID", invoice.iban)
    add(account, "ram:AccountName", invoice.payee_name)
    add(account, "ram:ProprietaryID", invoice.account)
    add(means, "ram:PayeeSpecifiedCreditorFinancialInstitution/ram:BICID", invoice.bic)
    for values in invoice.vat_sums:
        _vat_sum(group(settlement, "ram:ApplicableTradeTax"), values)
    if invoice.period_start and invoice.period_end:
        period = group(settlement, "ram:BillingSpecifiedPeriod")
        for tag, day in (("Start", invoice.period_start), ("End", invoice.period_end)):
            add(period, f"ram:{tag}DateTime/udt:DateTimeString", compact(day), format=_DATE)
    if invoice.payment_term or invoice.due_date:
        terms = group(settlement, "ram:SpecifiedTradePaymentTerms")
        add(terms, "ram:Description", invoice.payment_term)
        add(terms, "ram:DueDateDateTime/udt:DateTimeString", compact(invoice.due_date), format=_DATE)
    totals = group(settlement, "ram:SpecifiedTradeSettlementHeaderMonetarySummation")
    add(totals, "ram:LineTotalAmount", amount(invoice.net_total))
    add(totals, "ram:TaxBasisTotalAmount", amount(invoice.net_total))
    add(totals, "ram:TaxTotalAmount", amount(invoice.vat_total), currencyID=invoice.currency.value)
    add(totals, "ram:GrandTotalAmount", amount(invoice.total))
    add(totals, "ram:DuePayableAmount", amount(invoice.total))


def _vat_sum(tax: Element, values: VatSum) -> None:
    add(tax, "ram:CalculatedAmount", amount(values.tax))
    add(tax, "ram:TypeCode", "VAT")
    add(tax, "ram:ExemptionReason", values.reason)
    add(tax, "ram:BasisAmount", amount(values.taxable))
    add(tax, "ram:CategoryCode", values.category.value)
    add(tax, "ram:ExemptionReasonCode", values.reason_code)
    add(tax, "ram:RateApplicablePercent", plain(values.rate) if values.rate is not None else "")
