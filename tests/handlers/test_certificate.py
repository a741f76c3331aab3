"""The certificate of an erasure on paper: one page in the firm's language, with everything that the text says."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from handlers.privacy.certificate import ERASED, KEPT, certificate_page, certificate_text
from handlers.ui.texts import Texts, without_tags
from services.documents.pdf.certificate import render_certificate
from services.privacy.views import Certificate
from tests.documents.pdf.reading import metadata, page_texts, solid
from tests.support.texts import TRANSLATOR

FIRM, BY = "Адвокатское бюро «Ковалёва и партнёры»", "Ковалёва Анна Ильинична"


def made(subject: str) -> Certificate:
    at = datetime(2026, 11, 24, 22, 3, tzinfo=UTC)  # the next day in Moscow
    erased, kept = dict.fromkeys(ERASED, 1234567), {**dict.fromkeys(KEPT, 7654321), "pages": 7}
    return Certificate(subject, 12, at, BY, erased, kept, date(2031, 12, 31), FIRM)


@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("subject", ["client", "contact", "member"])
def test_the_page_says_what_the_text_says(language: str, subject: str) -> None:
    texts, certificate = Texts(TRANSLATOR, language), made(subject)
    data = render_certificate(certificate_page(texts, certificate))
    (page,) = page_texts(data)
    said = without_tags(certificate_text(texts, certificate))
    for line in said.splitlines():
        if line.startswith("•"):
            assert solid(line) in solid(page), line
    days = (texts.value(date(2026, 11, 25)), texts.value(date(2031, 12, 31)))
    for value in (FIRM, BY, *days, "12"):
        assert solid(value) in solid(page)
    assert metadata(data)["Title"] == texts.plain("privacy-page-title")
    assert data == render_certificate(certificate_page(texts, certificate))


def test_any_name_fits_the_page() -> None:
    long = replace(made("client"), by="😀" + "Я" * 129, firm="Ю" * 250)
    data = render_certificate(certificate_page(Texts(TRANSLATOR, "ru"), long))
    assert len(page_texts(data)) == 1
