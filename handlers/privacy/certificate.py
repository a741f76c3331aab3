"""The certificate of an erasure: in the chat, on paper, and between the two as plain values."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from handlers.ui.texts import Markup, Texts, without_tags
from services.documents.text.certificate import CertificatePage, Section
from services.privacy.views import Certificate

ERASED = (
    "card",
    "member",
    "links",
    "contacts",
    "matters",
    "contracts",
    "services",
    "pages",
    "notes",
    "messages",
    "dialogs",
    "trail",
)
"""Kinds in the order in which people think of them."""
KEPT = ("invoices", "documents", "payments", "contracts", "clients", "acts", "prints")


def certificate_text(texts: Texts, made: Certificate) -> Markup:
    head = texts(
        "privacy-certificate",
        subject=made.subject,
        number=str(made.number),
        when=texts.moment(made.at),
        by=made.by,
        firm=made.firm,
    )
    erased = [
        texts("privacy-erased", kind=kind, subject=made.subject, count=made.erased[kind])
        for kind in ERASED
        if kind in made.erased
    ]
    kept = [texts("privacy-kept", kind=kind, count=made.kept[kind]) for kind in KEPT if kind in made.kept]
    pages = (
        texts("privacy-kept-pages", count=made.kept.get("pages", 0), until=made.keep_until)
        if made.keep_until
        else ""
    )
    return texts.join(
        (
            head,
            texts.join([texts("privacy-erased-title"), *erased]) if erased else "",
            texts.join([texts("privacy-kept-title", subject=made.subject), *kept]) if kept else "",
            pages,
            texts("privacy-out-of-reach"),
        ),
        "\n\n",
    )


def certificate_page(texts: Texts, made: Certificate) -> CertificatePage:
    """The same for paper, in the language of `texts`: that of the firm."""
    zone = ZoneInfo(texts.timezone)
    subject = texts.plain("privacy-page-subject", subject=made.subject, number=str(made.number))
    fields = (
        (texts.plain("privacy-page-firm"), made.firm),
        (texts.plain("privacy-page-whose"), subject),
        (texts.plain("privacy-page-when"), without_tags(texts.moment(made.at))),
        (texts.plain("privacy-page-why"), texts.plain("privacy-page-reason")),
        (texts.plain("privacy-page-how"), texts.plain("privacy-page-method")),
    )
    erased = _lines(texts, "privacy-erased", ERASED, made.erased, made.subject)
    kept = _lines(texts, "privacy-kept", KEPT, made.kept, made.subject)
    sections = (
        Section(texts.plain("privacy-erased-title"), erased),
        Section(texts.plain("privacy-kept-title", subject=made.subject), kept),
    )
    pages = (
        texts.plain("privacy-kept-pages", count=made.kept.get("pages", 0), until=made.keep_until)
        if made.keep_until
        else ""
    )
    return CertificatePage(
        texts.plain("privacy-page-title"),
        texts.language,
        made.at.astimezone(zone).date(),
        made.firm,
        fields,
        tuple(section for section in sections if section.lines),
        tuple(note for note in (pages, texts.plain("privacy-out-of-reach")) if note),
        (texts.plain("privacy-page-by"), made.by),
    )


def _lines(
    texts: Texts, key: str, kinds: tuple[str, ...], found: Mapping[str, int], subject: str
) -> tuple[str, ...]:
    return tuple(
        texts.plain(key, kind=kind, subject=subject, count=found[kind]) for kind in kinds if kind in found
    )


def to_values(made: Certificate) -> dict[str, Any]:
    return {
        "subject": made.subject,
        "number": made.number,
        "at": made.at.isoformat(),
        "by": made.by,
        "erased": dict(made.erased),
        "kept": dict(made.kept),
        "until": made.keep_until.isoformat() if made.keep_until else None,
        "firm": made.firm,
    }


def from_values(values: dict[str, Any]) -> Certificate:
    until = values["until"]
    return Certificate(
        values["subject"],
        values["number"],
        datetime.fromisoformat(values["at"]),
        values["by"],
        values["erased"],
        values["kept"],
        date.fromisoformat(until) if until else None,
        values["firm"],
    )
