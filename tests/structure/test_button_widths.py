"""What stands beside another button is read on a phone of 390 pixels; two that differ never read the same."""

import pytest
from aiogram_dialog.widgets.kbd import Row

from handlers.ui.labels import CLIENT_ROOMS, B
from handlers.ui.texts import Texts
from services.domain.languages import CLIENT_LANGUAGES, LANGUAGES
from tests.structure.test_windows import WINDOWS, all_widgets, name_of
from tests.support.button_widths import alike, shown, width
from tests.support.texts import TRANSLATOR


def test_what_a_phone_shows() -> None:
    assert shown("✅ Выставить", 2) == "✅ Выставить"
    assert shown("10 рабочих дней после счёта", 2) == shown("10 рабочих дней после акта", 2)
    assert alike([["10 рабочих дней после счёта", "10 рабочих дней после акта"]]) != []
    assert alike([["10 рабочих дней после счёта"], ["10 рабочих дней после акта"]]) == []
    assert width("WW") > width("ii")


@pytest.mark.parametrize("language", CLIENT_LANGUAGES)
def test_fixed_labels_of_a_row_are_read_whole(language: str) -> None:
    """Buttons of a row whose label needs nothing of the data: as many as the row has when all are shown together share
    the phone's width. In a language that says only what clients read it is their rooms."""
    texts = Texts(TRANSLATOR, language)
    cut = []
    for state, window in WINDOWS.items():
        if language not in LANGUAGES and state.group not in CLIENT_ROOMS:
            continue
        for row in (widget for widget in all_widgets(window) if isinstance(widget, Row)):
            labels = [
                texts.plain(label.key)
                for button in row.buttons
                if isinstance(label := getattr(button, "text", None), B)
                and isinstance(label.key, str)
                and not texts.variables(label.key)
            ]
            # Of three or more some stand instead of others.
            together = min(len(row.buttons), 2)
            cut += [f"{name_of(state)}: «{label}»" for label in labels if shown(label, together) != label]
    assert sorted(set(cut)) == []
