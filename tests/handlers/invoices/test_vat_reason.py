"""Why a draft has no VAT, in the language of who reads it."""

from types import SimpleNamespace
from typing import cast

import pytest

from handlers.invoices.draft.text import vat_reason
from handlers.ui.texts import Texts
from services.invoices.views import InvoiceView
from tests.support.texts import TRANSLATOR


@pytest.mark.parametrize(
    ("language", "stored", "said"),
    [
        (
            "en",
            "Место реализации не РФ (пп. 4 п. 1 ст. 148 НК РФ)",
            "Place of supply outside Russia (art. 148 p. 1 pp. 4 of the Tax Code of Russia)",
        ),
        ("ru", "Place of supply outside Kazakhstan", "Место реализации не Республика Казахстан"),
        ("en", "Как договорились", "Как договорились"),
        ("ru", None, ""),
    ],
)
def test_a_usual_ground_is_said_in_the_language_of_the_reader(
    language: str, stored: str | None, said: str
) -> None:
    view = cast(InvoiceView, SimpleNamespace(vat=SimpleNamespace(reason=stored)))
    assert vat_reason(Texts(TRANSLATOR, language), view) == said
