"""The certificate of an erasure: in the chat, in the file, and between the two as plain values."""

from datetime import date, datetime
from typing import Any

from handlers.ui.texts import Markup, Texts
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
KEPT = ("invoices", "payments", "contracts", "clients", "acts")


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
