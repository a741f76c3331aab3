"""A text that is longer than any card is refused with a sentence, before it is read."""

import pytest

from handlers.requisites.form import Card
from handlers.requisites.recognition import continued, corrected, read_card
from services.documents.company_card.files import MAX_CHARS, extract_text
from services.domain.errors import BadInput
from services.domain.requisites.card_text import MAX_LENGTH
from services.domain.requisites.model import Country, PartyKind, Requisites

LINE = "ООО «Ромашка» ИНН 7700000880\n"
ENDLESS = LINE * (MAX_LENGTH // len(LINE) + 1)


def test_pasted_text_is_refused() -> None:
    card = Card(Requisites(country=Country.RU, kind=PartyKind.COMPANY, name="ООО «Ромашка»"))
    for read in (
        lambda: read_card(ENDLESS, None, own=True),
        lambda: corrected(card, "name", ENDLESS, own=True),
        lambda: continued(ENDLESS, "", None),
    ):
        with pytest.raises(BadInput) as caught:
            read()
        assert (caught.value.key, caught.value.params["limit"]) == ("error-too-long", MAX_LENGTH)


def test_file_of_text_is_refused_and_not_cut() -> None:
    with pytest.raises(BadInput) as caught:
        extract_text(ENDLESS.encode(), "card.txt")
    assert caught.value.key == "error-card-file-too-big"
    assert len(extract_text(ENDLESS[:MAX_CHARS].encode(), "card.txt")) == MAX_CHARS
