"""Writes XML elements with fixed prefixes. An element without a value is left out: empty ones break rules."""

import re
from datetime import date
from decimal import Decimal
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from services.domain.money.money import Money

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def root(tag: str, namespaces: dict[str, str]) -> Element:
    return Element(tag, {f"xmlns:{prefix}" if prefix else "xmlns": uri for prefix, uri in namespaces.items()})


def add(parent: Element, path: str, value: str | Decimal | None = None, **attributes: str) -> Element | None:
    """Adds the elements of `path`, joined by «/», the last with the value; nothing for an empty value."""
    text = plain(value) if isinstance(value, Decimal) else _NOT_XML.sub("", value or "").strip()
    if not text:
        return None
    element = group(parent, path)
    element.text = text
    element.attrib.update(attributes)
    return element


def group(parent: Element, path: str) -> Element:
    """Adds the elements of `path`, for others to stand in."""
    for tag in path.split("/"):
        parent = SubElement(parent, tag)
    return parent


def plain(value: Decimal) -> str:
    """Without an exponent and without zeros at the end: «1.5», «100»."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def amount(money: Money) -> str:
    """Two decimals: BR-DEC rules allow no more."""
    return f"{money.amount:.2f}"


def iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def compact(day: date | None) -> str:
    """Format 102 of UNTDID 2379: «20261130»."""
    return f"{day:%Y%m%d}" if day else ""


def to_bytes(element: Element) -> bytes:
    """The same tree gives the same bytes."""
    indent(element)
    text: str = tostring(element, "unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()
