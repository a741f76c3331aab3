"""Finds what no document can print, before it is frozen into one that will lack it for ever."""

from collections.abc import Iterator
from dataclasses import dataclass

from services.documents.invoice.model import InvoiceDocument
from services.documents.pdf.glyphs import find_lost
from services.domain.requisites.model import TEXT_FIELDS, Requisites

MAX_NAMED = 20  # characters


@dataclass(frozen=True, slots=True)
class Unprintable:
    """`characters` are as typed; `place` is a word of the locale files («client-name», «line»), `line` its number."""

    characters: str
    place: str
    line: int = 0


def find_unprintable(document: InvoiceDocument) -> tuple[Unprintable, ...]:
    """One for each field with letters of a script, or signs, that the fonts lack; in the order of the page.

    The purpose and the payee's Latin name repeat other fields, so they are named only where these are clean.
    """
    found = tuple(_find(document.issuer, "issuer")) + tuple(_find(document.client, "client"))
    for number, line in enumerate(document.lines, 1):
        found += tuple(_of("line", line.description, number)) + tuple(_of("unit", line.unit, number))
    for place, text in (
        ("number", document.number),
        ("basis", document.basis),
        ("note", document.notes),
        ("vat-reason", document.vat_reason),
        ("accountant", document.accountant),
    ):
        found += tuple(_of(place, text))
    return found or tuple(_of("purpose", document.purpose))


def _find(party: Requisites, side: str) -> Iterator[Unprintable]:
    named = {"name", "address", "bank_name", "bank_address", "signatory_name", "signatory_title"}
    skipped = {"accountant"}  # of the issuer it is a field of the page, of a client it is not printed
    for field in (name for name in TEXT_FIELDS if name not in skipped):
        place = field.replace("_", "-") if field in named else "details"
        yield from _of(f"{side}-{place}", getattr(party, field) or "")


def _of(place: str, text: str, line: int = 0) -> Iterator[Unprintable]:
    if lost := find_lost(text):
        characters = ", ".join(lost)
        yield Unprintable(
            characters if len(characters) <= MAX_NAMED else characters[: MAX_NAMED - 1] + "…", place, line
        )
