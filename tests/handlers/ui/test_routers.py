"""Whom a router leaves out could not have answered."""

from aiogram.filters.callback_data import CallbackQueryFilter
from aiogram_dialog.context.intent_filter import IntentFilter
from aiogram_dialog.utils import CB_SEP

import handlers
from handlers.portal.callbacks import DOCUMENT_SCREENS, SCREENS
from handlers.ui.callbacks import CLIENTS_ACTS


def test_a_dialog_answers_only_in_its_own_windows() -> None:
    assert handlers.DIALOGS.sub_routers
    for dialog in handlers.DIALOGS.sub_routers:
        assert not dialog.sub_routers
        for name, observer in dialog.observers.items():
            filters = [each.callback for each in observer._handler.filters or ()]
            assert any(
                isinstance(each, IntentFilter) and each.aiogd_intent_state_group is dialog.states_group()  # type: ignore[attr-defined]
                for each in filters
            ), f"{dialog.name}: {name}"
            assert not observer.outer_middleware


def test_no_button_of_a_window_is_meant_for_what_was_pushed() -> None:
    assert handlers.PUSHED.sub_routers
    for router in handlers.PUSHED.sub_routers:
        for inner in router.chain_tail:
            for handler in inner.callback_query.handlers:
                data = [each.callback for each in handler.filters or ()]
                prefixes = [
                    each.callback_data.__prefix__ for each in data if isinstance(each, CallbackQueryFilter)
                ]
                assert prefixes, f"{inner.name}: {handler.callback}"
                assert CB_SEP not in prefixes[0]
            assert not inner.callback_query.outer_middleware


def test_what_clients_press_is_pressed_as_a_client_whatever_firm_is_theirs() -> None:
    assert {"invoices", "ask", *SCREENS, *DOCUMENT_SCREENS} <= CLIENTS_ACTS
