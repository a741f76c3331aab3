"""What the stored page of an invoice may still say of a payer whose data went.

Sums, numbers, dates and the firm's own details never change: the page can be drawn again, and the books add up.
"""

from datetime import date
from typing import Any

from services.domain.requisites.model import Country

KEEP_YEARS = 5
"""Accounting documents are kept for five whole years after the year of the last act on them: 402-ФЗ art. 29, and the
tax laws of Kazakhstan, Belarus and Uzbekistan."""
KEEP_YEARS_ABROAD = 10
"""The longest of the terms in Europe."""

IN_A_DOCUMENT = frozenset(
    {"country", "kind", "name", "short_name", "tax_id", "kpp", "pinfl", "vat_code", "address"}
)
"""What a primary document has to say of the payer."""


def end_of_keeping(last_act: date, country: Country) -> date:
    """The last day on which documents of that year have to be there."""
    years = KEEP_YEARS_ABROAD if country is Country.OTHER else KEEP_YEARS
    return date(last_act.year + years, 12, 31)


def strip_page(page: dict[str, Any]) -> dict[str, Any]:
    """The page with what a document must hold, and nothing else of the payer."""
    client = {name: value for name, value in page["client"].items() if name in IN_A_DOCUMENT}
    return {**page, "client": client, "notes": ""}


def empty_page(page: dict[str, Any], name: str, service: str) -> dict[str, Any]:
    """The page without the payer: its sums and its number are left."""
    payer = page["client"]
    client = {"country": payer["country"], "kind": payer["kind"], "name": name}
    emptied = {**page, "client": client}
    for key in ("basis", "purpose", "notes", "reference"):
        if key in page:
            emptied[key] = ""
    if "lines" in page:
        emptied["lines"] = [_empty_line(line, service) for line in page["lines"]]
    if "parts" in page:  # of a demand its letter goes, and its tables stay; a receipt's parts are numbers
        emptied["parts"] = [part for part in page["parts"] if not part.get("text")]
    if "payments" in page:
        emptied["payments"] = [{**payment, "reference": ""} for payment in page["payments"]]
    return emptied


def _empty_line(line: dict[str, Any], service: str) -> dict[str, Any]:
    """Without what the services were, or what somebody noted on a payment."""
    if "description" in line:
        return {**line, "description": service}
    return {**line, "number": ""} if line.get("method") else line
