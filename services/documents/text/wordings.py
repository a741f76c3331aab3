"""The words of the forms in their languages: they belong to the documents, not to the chat, hence not to its files.

They stand in `wordings.csv`, one row for each, with its source, so that an accountant can read and correct them.
"""

import csv
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

_FORMS = "wordings.csv"
SEPARATOR = " / "  # between two languages of one document


@dataclass(frozen=True, slots=True)
class FormLabels:
    """The words of one language, or of two: «Заказчик / Тапсырыс беруші». Braces are filled in by the forms."""

    number: str
    description: str
    description_kz: str
    quantity: str
    unit: str
    price: str
    net_price: str
    discount: str
    vat: str
    vat_amount: str
    amount: str
    amount_with_vat: str
    vat_rate: str
    net_amount: str
    vat_total: str
    subtotal: str
    before_discount: str
    vat_included: str
    vat_on_top: str
    no_vat: str
    total_due: str
    paid: str
    copy_with_balance: str
    balance: str
    page: str
    running_title: str
    running_title_of_draft: str
    title: str
    title_of_draft: str
    title_word: str
    number_of_invoice: str
    date: str
    draft: str
    void: str
    supplier: str
    customer: str
    seller: str
    buyer: str
    basis: str
    contract: str
    period: str
    due: str
    term: str
    amount_due: str
    purpose: str
    payee: str
    beneficiary: str
    payee_bank: str
    beneficiary_bank: str
    account_short: str
    account: str
    correspondent: str
    currency: str
    bic: str
    mfo: str
    iik: str
    kbe: str
    knp: str
    knp_short: str
    inn: str
    kpp: str
    oked: str
    unp: str
    purpose_code: str
    notice: str
    order_heading: str
    qr: str
    link: str
    count: str
    head: str
    performer: str
    chief_accountant: str
    seal: str
    logo: str
    signature: str
    stamp: str
    code_alt: str


@cache
def _table(name: str) -> dict[str, dict[str, str]]:
    with Path(__file__).with_name(name).open(encoding="utf-8", newline="") as file:
        return {row["key"]: row for row in csv.DictReader(file)}


def read_words(table: str, language: str) -> dict[str, str]:
    """The rows of a table of words, by their keys, in one language or in two joined by «+».

    Raises `KeyError` for a language that the table has no column for.
    """
    languages = language.split("+")
    return {key: _join([row[one] for one in languages]) for key, row in _table(table).items()}


@cache
def form_labels(language: str) -> FormLabels:
    """The words of a document's language: one of ru, en, kk, uz, uz_Cyrl and be, or two joined by «+».

    Raises `KeyError` for another language.
    """
    words = read_words(_FORMS, language)
    return FormLabels(**{each.name: words[each.name] for each in fields(FormLabels)})


@cache
def form_word(key: str, language: str) -> str:
    """A word beside the labels, in one language; empty where the table has none in it. Raises `KeyError`."""
    return _table(_FORMS)[key][language]


def has_form_word(key: str) -> bool:
    return key in _table(_FORMS)


def _join(texts: list[str]) -> str:
    return SEPARATOR.join(dict.fromkeys(filter(None, texts)))


def primary_language(language: str) -> str:
    """That of the first words of a document in two languages; sums and dates are written by its custom."""
    return language.partition("+")[0]


RU_LABELS = form_labels("ru")
