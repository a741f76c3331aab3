"""The VAT of an electronic invoice: categories, and how far our rounding may be from the standard's.

Our VAT is rounded per line and then summed, and the page prints that sum. EN 16931 defines BT-117 as taxable amount ×
rate, rounded once (BR-CO-17, BR-S-09); its published rules accept a difference below one unit of the currency, since
national law allows both ways. Within it the file says what the page says: two papers with two sums of VAT would be two
invoices. Beyond it there is no file. BT-114 is no way out: it rounds the amount to be paid, never the tax.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from services.documents.einvoice.model import VatCategory
from services.documents.invoice.model import DocumentLine, InvoiceDocument
from services.domain.money.money import Money, round_half_up

TOLERANCE = Decimal(1)
"""In units of the currency, not reached: BR-CO-17 and BR-S-09 of the schematron 1.3.16."""
_RATE = re.compile(r"(\d{1,2}(?:[.,]\d{1,2})?)\s?%")
_WORDS = {
    VatCategory.REVERSE_CHARGE: re.compile(
        r"reverse[ -]charge|обратн\w+ начислени|steuerschuldnerschaft|autoliquidation|inversione contabile"
        r"|inversión del sujeto|btw verlegd|odwrotne obciążenie|pöördmaks|apgriezt|atvirkštin",
        re.IGNORECASE,
    ),
    VatCategory.OUTSIDE: re.compile(
        r"outside the scope|not subject to vat|вне сферы|не (?:является )?объект\w* (?:обложения|налогообложения)"
        r"|nicht steuerbar|hors champ|место реализации не",
        re.IGNORECASE,
    ),
    VatCategory.EXEMPT: re.compile(
        r"exempt|освобожд|befreit|kleinunternehmer|exonér|franchise en base|esente|exento|vrijgesteld|zwolnion",
        re.IGNORECASE,
    ),
}
_ARTICLE_132 = re.compile(r"132\s?\(1\)\s?\(?([a-q])\)?", re.IGNORECASE)


def rate_of(line: DocumentLine) -> Decimal | None:
    """In percent; None for a line without VAT. Raises ValueError for a label that is no plain rate."""
    if not line.vat_label:
        return None
    match = _RATE.fullmatch(line.vat_label.strip())
    if match is None:
        raise ValueError(f"{line.vat_label!r} is no rate of VAT")
    return Decimal(match[1].replace(",", "."))


def has_plain_rates(document: InvoiceDocument) -> bool:
    """A label such as «НДС 22/122» is no rate that EN 16931 knows."""
    try:
        for line in document.lines:
            rate_of(line)
    except ValueError:
        return False
    return True


def category_of_reason(reason: str) -> VatCategory | None:
    """What the words say of lines without VAT; None when they do not tell."""
    for category, words in _WORDS.items():
        if words.search(reason):
            return category
    return None


def reason_code(category: VatCategory, reason: str) -> str:
    """BT-121 of the VATEX list; empty where no code says the same as the words."""
    match category:
        case VatCategory.REVERSE_CHARGE:
            return "VATEX-EU-AE"
        case VatCategory.OUTSIDE:
            return "VATEX-EU-O"
        case VatCategory.EXEMPT if "2006/112" in reason and (article := _ARTICLE_132.search(reason)):
            return f"VATEX-EU-132-1{article[1].upper()}"
    return ""


def rounding_difference(taxable: Money, rate: Decimal, tax: Money) -> Decimal:
    """How much the tax is above taxable amount × rate, rounded once; in units of the currency."""
    exact = round_half_up(Decimal(taxable.minor) * rate / 100)
    return Decimal(tax.minor - exact).scaleb(-2)


def largest_difference(groups: Iterable[tuple[Money, Decimal | None, Money]]) -> Decimal:
    """Of (taxable, rate, tax): the difference that is furthest from zero."""
    found = [rounding_difference(taxable, rate, tax) for taxable, rate, tax in groups if rate is not None]
    return max(found, key=abs, default=Decimal(0))
