"""The table of the forms' words: whole, equal to the locale files where both know a word, and read by an accountant."""

import csv
import re
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest

from services.documents.invoice.model import LANGUAGES
from services.documents.text import wordings
from services.documents.text.formats import format_long_date, format_month
from services.documents.text.party import format_identifiers
from services.documents.text.wordings import FormLabels, form_labels
from services.domain.requisites.model import Country, PartyKind, Requisites
from tests.documents.pdf.samples import BY_FIRM, KZ_FIRM, RU_FIRM, UZ_FIRM
from tests.support.texts import TRANSLATOR

TABLE = Path(wordings.__file__).with_name("wordings.csv")
ROWS = list(csv.DictReader(TABLE.read_text("utf-8").splitlines()))
SPOKEN = ("ru", "en", "kk", "uz", "uz_Cyrl", "be")
OF_FILES = [row for row in ROWS if re.match("document-|vat-reason-", row["key"]) and row["ru"]]
HOME = {"kz": ("kk",), "uz": ("uz", "uz_Cyrl"), "by": ("be",)}


def test_every_label_is_said_in_every_language_with_the_same_places() -> None:
    keys = {row["key"] for row in ROWS}
    assert len(keys) == len(ROWS)
    assert {field.name for field in fields(FormLabels)} <= keys
    for row in ROWS:
        assert row["source"], row["key"]
        country = row["key"].removeprefix("vat-reason-")[:2] if row["key"].startswith("vat-reason-") else ""
        wanted = ("ru", "en", *HOME[country]) if country else SPOKEN
        said = [row[language] for language in wanted if row["ru"] or language not in ("ru", "en")]
        assert all(said), row["key"]
        assert len({frozenset(re.findall(r"{\w+}", text)) for text in said}) == 1, row["key"]


def test_two_languages_never_say_a_word_twice() -> None:
    for languages in LANGUAGES.values():
        for language in languages:
            labels = form_labels(language)
            for field in fields(FormLabels):
                parts = getattr(labels, field.name).split(wordings.SEPARATOR)
                assert len(parts) == len(set(parts)) <= 2, (language, field.name)


@pytest.mark.parametrize("row", OF_FILES, ids=lambda row: row["key"])
def test_what_the_locale_files_say_stands_in_the_table_too(row: dict[str, str]) -> None:
    values = {name: f"<{name}>" for name in re.findall(r"{(\w+)}", row["ru"])}
    for language in ("ru", "en"):
        assert row[language].format(**values) == TRANSLATOR.get(row["key"], language, values)


@pytest.mark.parametrize(
    ("language", "month", "day"),
    [
        ("ru", "ноябрь 2026", "5 ноября 2026 г."),
        ("en", "November 2026", "5 November 2026"),
        ("kk", "2026 ж. қараша", "2026 ж. 5 қараша"),
        ("uz", "2026-yil noyabr", "2026-yil 5-noyabr"),
        ("uz_Cyrl", "2026 йил ноябрь", "2026 йил 5 ноябрь"),
        ("be", "лістапад 2026", "5 лістапада 2026 г."),
    ],
)
def test_dates_are_written_by_the_countrys_custom(language: str, month: str, day: str) -> None:
    assert format_month(date(2026, 11, 1), language) == month
    assert re.sub(r"\s", " ", format_long_date(date(2026, 11, 5), language)) == day


TRADER = Requisites(country=Country.KZ, kind=PartyKind.SOLE_TRADER, name="ИП", tax_id="800101300123")


@pytest.mark.parametrize(
    ("party", "language", "said"),
    [
        (KZ_FIRM, "ru", "БИН 070243077474"),
        (KZ_FIRM, "kk", "БСН 070243077474"),
        (TRADER, "kk", "ЖСН 800101300123"),
        (TRADER, "ru", "ИИН 800101300123"),
        (RU_FIRM, "kk", "ИНН 7700000778, КПП 770001001"),
        (UZ_FIRM, "uz", "STIR 305123456, QQS toʻlovchisi kodi 326010012345, IFUT 69100"),
        (UZ_FIRM, "uz_Cyrl", "СТИР 305123456, ҚҚС тўловчиси коди 326010012345, ИФУТ 69100"),
        (UZ_FIRM, "ru", "ИНН 305123456, код плательщика НДС 326010012345, ОКЭД 69100"),
        (UZ_FIRM, "en", "TIN 305123456, VAT payer code 326010012345"),
        (BY_FIRM, "be", "УНП 100582333"),
        (BY_FIRM, "en", "UNP 100582333"),
        (RU_FIRM, "en", "INN 7700000778, KPP 770001001, OGRN 1227700000770"),
    ],
)
def test_numbers_bear_the_names_of_the_language(party: Requisites, language: str, said: str) -> None:
    assert re.sub(r"\s", " ", format_identifiers(party, language)) == said
