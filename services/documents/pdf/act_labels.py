"""Words of acts of services, from a table of the documents: they are not the chat's, hence not in its locale files."""

from dataclasses import dataclass, fields
from functools import cache

from db.vocabulary.documents import ResponseWay
from services.documents.invoice.model import InvoiceLayout
from services.documents.text.wordings import read_words

_TABLE = "act_wordings.csv"
_NATIONAL = {InvoiceLayout.KZ: "kz_", InvoiceLayout.UZ: "uz_"}
"""A row whose key begins so replaces the common one on the form of that country."""
_BASED_ON_A_CONTRACT = (InvoiceLayout.KZ, InvoiceLayout.UZ)


@dataclass(frozen=True, slots=True)
class ActLabels:
    """`title` has places for `number` (with its sign, or empty) and `date`; `form` stands above it at the right."""

    title: str
    running_title: str
    running_title_of_draft: str
    number_sign: str
    issuer: str
    client: str
    basis: str
    invoice: str
    invoices: str
    period: str
    total: str
    statement: str
    signed_by_issuer: str
    signed_by_client: str
    issuer_role: str
    client_role: str
    stamp: str
    signed_on: str
    mark: str
    accepted_telegram: str
    accepted_paper: str
    accepted_silence: str
    draft: str
    void: str
    form: str = ""
    description: str = ""
    performed: str = ""
    report: str = ""
    """Heads of the columns that form Р-1 has beside the usual ones; empty on other forms, as are the two below."""
    stocks: str = ""
    annex: str = ""

    def accepted(self, way: ResponseWay) -> str:
        """With places for `date` and `by`, which is empty or begins with a colon."""
        match way:
            case ResponseWay.TELEGRAM:
                return self.accepted_telegram
            case ResponseWay.PAPER:
                return self.accepted_paper
            case ResponseWay.SILENCE:
                return self.accepted_silence


@cache
def act_labels(layout: InvoiceLayout, language: str) -> ActLabels:
    """Those of the layout's form in one language, or in two joined by «+». Raises `KeyError` for another language."""
    words = read_words(_TABLE, language)
    if prefix := _NATIONAL.get(layout):
        words |= {
            key.removeprefix(prefix): text for key, text in words.items() if key.startswith(prefix) and text
        }
    if layout in _BASED_ON_A_CONTRACT:
        words["basis"] = words["contract"]
    return ActLabels(**{each.name: words[each.name] for each in fields(ActLabels) if each.name in words})
