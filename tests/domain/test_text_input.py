"""What cannot be seen is no part of a name, and a name of nothing else is refused."""

import pytest

from handlers.ui.texts import clean
from services.domain.errors import BadInput
from services.domain.requisites.recognise import recognise
from services.domain.text_folding import normalise_for_search
from services.domain.text_input import is_seen, normalise_line, parse_line, parse_paragraph

UNSEEN = {
    "zero width space": "\u200b",
    "joiner": "\u200d",
    "non-joiner": "\u200c",
    "word joiner": "\u2060",
    "byte order mark": "\ufeff",
    "soft hyphen": "\u00ad",
    "override": "\u202e",
    "isolate": "\u2066",
    "Arabic mark": "\u061c",
    "variation selector": "\ufe0f",
    "first variation selector": "\ufe00",
    "further variation selector": "\U000e0101",
    "tag": "\U000e0041",
    "grapheme joiner": "\u034f",
    "Mongolian selector": "\u180b",
    "Khmer vowel without a look": "\u17b5",
}
BLANK = {
    "Hangul filler": "\u3164",
    "leading Hangul filler": "\u115f",
    "Hangul vowel filler": "\u1160",
    "half-width filler": "\uffa0",
    "empty Braille": "\u2800",
    "no-break space": "\u00a0",
}
ALL = UNSEEN | BLANK


@pytest.mark.parametrize("letter", ALL.values(), ids=ALL)
def test_name_of_nothing_that_is_seen_is_refused(letter: str) -> None:
    for parse in (parse_line, parse_paragraph):
        with pytest.raises(BadInput):
            parse(letter * 3, 100, "error-party-name")
    assert not is_seen(clean(letter * 3))


@pytest.mark.parametrize("letter", UNSEEN.values(), ids=UNSEEN)
def test_it_is_taken_out_of_a_name(letter: str) -> None:
    assert normalise_line(f"{letter}Ро{letter}машка{letter}") == "Ромашка"
    assert clean(f"{letter}Ро{letter}машка{letter}") == "Ромашка"
    assert normalise_for_search(f"Ро{letter}машка") == "ромашка"
    assert recognise(f"ООО «Ро{letter}машка»").requisites.name == "ООО «Ромашка»"


@pytest.mark.parametrize("letter", BLANK.values(), ids=BLANK)
def test_blank_letter_is_a_space(letter: str) -> None:
    assert normalise_line(f"{letter}Юг{letter}{letter}Север{letter}") == "Юг Север"
    assert recognise(f"ООО «Юг{letter}Север»{letter}").requisites.name == "ООО «Юг Север»"


def test_marks_above_no_letter_are_not_seen() -> None:
    assert normalise_line("\u0301\u0323") == ""
    assert not is_seen(" \u0301")


@pytest.mark.parametrize("text", ["👨‍👩‍👧", "❤️ Юг", "🏳️‍🌈", "1️⃣", "می‌خواهم", "क्‍ष", "👍🏽", "Žižek й ё"])
def test_what_is_drawn_stays(text: str) -> None:
    assert clean(text) == text
    assert is_seen(text)


def test_pile_of_marks_is_cut() -> None:
    assert len(normalise_line("а" + "\u0301\u0323" * 2000)) < 8
