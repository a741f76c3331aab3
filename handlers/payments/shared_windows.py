"""Windows that recording a payment, taking an advance and returning one share: the day, the way, the number."""

from aiogram.fsm.state import State
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Column, Row

from db.vocabulary.enums import PaymentMethod
from handlers.payments import getters
from handlers.payments.record import actions
from handlers.ui.parsing import parse_past_date, plain_text
from handlers.ui.widgets import B, Back, Button, Calendar, T, TextStep, window


def date_window(state: State, back: State) -> Window:
    return window(
        T("payment-date"),
        Row(
            Button(B("payment-today"), "today", actions.today_pressed),
            Button(B("payment-yesterday"), "yesterday", actions.yesterday_pressed),
        ),
        Calendar("calendar", actions.date_pressed, latest=lambda today: today),
        TextStep("date_text", parse_past_date, actions.date_given, example="payment-date-example"),
        Back(back),
        state=state,
    )


def method_window(state: State, back: State) -> Window:
    return window(
        T("payment-method"),
        Column(
            *(
                Button(
                    B("payment-method-name", method=method.value),
                    f"method_{method.value}",
                    actions.method_pressed,
                )
                for method in PaymentMethod
            )
        ),
        Back(back),
        state=state,
    )


def reference_window(state: State, back: State) -> Window:
    return window(
        T("payment-reference"),
        TextStep(
            "reference_text",
            plain_text,
            actions.reference_given,
            example="payment-reference-example",
            max_len=100,
        ),
        Button(B("payment-reference-none"), "none", actions.no_reference, when="has_reference"),
        Back(back),
        state=state,
        getter=getters.reference,
    )
