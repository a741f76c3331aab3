"""Every state has its window, every jump leads to one, and no two buttons of a dialog share an id."""

import ast
import inspect
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from aiogram.fsm.state import State, StatesGroup
from aiogram_dialog import Dialog, Window
from aiogram_dialog.widgets.kbd import Start, SwitchTo

import handlers
from handlers.start.commands import SHORTCUTS
from handlers.ui import states
from handlers.ui.widgets import Back, TextStep
from tests.structure.sources import modules, nodes

GROUPS = {
    name: group
    for name, group in vars(states).items()
    if inspect.isclass(group) and issubclass(group, StatesGroup) and group.__states__
}
DIALOGS = tuple(dialog for area in handlers.AREAS for dialog in area.dialogs)
WINDOWS: dict[State, Window] = {
    state: window for dialog in DIALOGS for state, window in dialog.windows.items()
}
SHARED = {
    "__cancel__": "ends the dialog: a second tap finds none",
    "twin": "ends the dialog as well",
    "undo_act": "names its ticket, which is used once",
    "to_review": "leads to one window, however often",
}
"""Ids that several windows of a dialog may share, and why a double tap does no harm."""


def widgets(widget: Any) -> Iterator[Any]:
    """The widget and all that it is made of."""
    if isinstance(widget, list | tuple):
        for inner in widget:
            yield from widgets(inner)
        return
    if isinstance(widget, dict):
        for inner in widget.values():
            yield from widgets(inner)
        return
    if widget is None or isinstance(widget, str | int) or inspect.isroutine(widget):
        return
    yield widget
    for name in ("buttons", "widgets", "texts", "inputs", "widget", "text", "default"):
        inner = vars(widget).get(name) if hasattr(widget, "__dict__") else None
        if inner is not None and inner is not widget:
            yield from widgets(inner)


def all_widgets(window: Window) -> list[Any]:
    return list(widgets([window.text, window.keyboard, window.on_message]))


def name_of(state: State) -> str:
    return state.state or ""


def of_form() -> set[str]:
    """The windows of the card form: one set of builders makes them for every group that declares them."""
    named = {
        node.attr
        for node in nodes(Path("handlers/requisites/dialogs.py"))
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "form.states"
    }
    needed = {"check", "field", "value", "kind"}
    assert needed <= named
    return {
        f"{group.__full_group_name__}:{state}"
        for group in GROUPS.values()
        if needed <= {name_of(state).partition(":")[2] for state in group.__all_states__}
        for state in named
    }


def jumps() -> Iterator[tuple[str, str, str, bool]]:
    """(place, group, state, whether it is a window's own) of each `Group.state` in the sources."""
    for path in modules("handlers"):
        own = {
            id(keyword.value)
            for call in nodes(path)
            if isinstance(call, ast.Call) and ast.unparse(call.func) in ("window", "Window")
            for keyword in call.keywords
            if keyword.arg == "state"
        }
        for node in nodes(path):
            if (
                isinstance(node, ast.Attribute)
                and isinstance(node.value, ast.Name)
                and node.value.id in GROUPS
            ):
                place = f"{path}:{node.lineno}"
                yield place, GROUPS[node.value.id].__full_group_name__, node.attr, id(node) in own


def test_every_state_has_a_window_and_every_window_a_state() -> None:
    declared = {name_of(state) for group in GROUPS.values() for state in group.__all_states__}
    shown = Counter(name_of(state) for dialog in DIALOGS for state in dialog.states())
    assert set(shown) == declared
    assert {state: times for state, times in shown.items() if times > 1} == {}


def test_a_dialog_is_one_group() -> None:
    assert [
        dialog.states() for dialog in DIALOGS if len({state.group for state in dialog.states()}) != 1
    ] == []


def test_every_jump_leads_to_a_window() -> None:
    known = {name_of(state) for state in WINDOWS}
    lost = [
        f"{place} {group}.{state}" for place, group, state, _ in jumps() if f"{group}:{state}" not in known
    ]
    assert lost == []


def test_every_window_is_jumped_to() -> None:
    reached = {f"{group}:{state}" for _, group, state, own in jumps() if not own}
    reached |= {name_of(state) for state, _, _ in SHORTCUTS.values()} | of_form()
    assert sorted({name_of(state) for state in WINDOWS} - reached) == []


@pytest.mark.parametrize("dialog", DIALOGS, ids=lambda dialog: dialog.states_group_name())
def test_buttons_lead_where_they_can(dialog: Dialog) -> None:
    """`SwitchTo` and `Back` stay in their dialog, `Start` leaves it: the library fails only when pressed."""
    wrong = []
    for state, window in dialog.windows.items():
        for widget in all_widgets(window):
            if isinstance(widget, Start):
                fits = widget.state in WINDOWS
            elif isinstance(widget, SwitchTo):
                fits = widget.state in dialog.windows
            elif isinstance(widget, Back):
                fits = widget.state is None or widget.state in dialog.windows
            else:
                continue
            if not fits:
                wrong.append((name_of(state), widget.widget_id))
    assert wrong == []


@pytest.mark.parametrize("dialog", DIALOGS, ids=lambda dialog: dialog.states_group_name())
def test_ids_are_unique_in_a_dialog(dialog: Dialog) -> None:
    """Of two quick taps the second one meets the next window: an equal id there would press another button."""
    ids = Counter(
        widget.widget_id
        for window in dialog.windows.values()
        for widget in all_widgets(window)
        if getattr(widget, "widget_id", None)
    )
    assert {id_: times for id_, times in ids.items() if times > 1 and id_ not in SHARED} == {}


def test_the_walk_sees_the_widgets() -> None:
    """Or the tests above would hold of nothing."""
    steps = [
        widget
        for window in WINDOWS.values()
        for widget in all_widgets(window)
        if isinstance(widget, TextStep)
    ]
    assert len({step.widget_id for step in steps}) > 20
    named = sum(
        getattr(widget, "widget_id", None) is not None
        for window in WINDOWS.values()
        for widget in all_widgets(window)
    )
    assert named > 2 * len(WINDOWS)
