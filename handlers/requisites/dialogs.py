from operator import itemgetter

from aiogram import F
from aiogram_dialog import Window
from aiogram_dialog.widgets.kbd import Button, Column, Group, Keyboard, Row, Select, SwitchTo

from handlers.requisites.actions import CardActions
from handlers.requisites.card_input import CardStep, good_card
from handlers.requisites.form import CardForm
from handlers.requisites.getters import CardGetters
from handlers.ui.widgets import B, Back, Cancel, ConfirmButton, T, window


def card_windows(form: CardForm) -> tuple[Window, ...]:
    """The windows of the form, for a dialog whose group declares their states."""
    actions = CardActions(form)
    getters = CardGetters(form, actions)
    windows = (_check(form, actions, getters), *_changes(form, actions, getters))
    return (_paste(form, actions), *windows) if form.can_paste else windows


def _leave(form: CardForm) -> tuple[Cancel, ...]:
    return (Cancel(),) if form.can_cancel else ()


def _paste(form: CardForm, actions: CardActions) -> Window:
    return window(
        *form.heading,
        T(form.ask),
        CardStep("card", actions.pasted, actions.more_pasted, good_card, whole=True),
        *form.extra,
        Row(*([Back(form.back)] if form.back else []), *_leave(form)),
        state=form.states.requisites,
    )


def _check(form: CardForm, actions: CardActions, getters: CardGetters) -> Window:
    back = [Back(form.states.requisites)] if form.can_paste else []
    return window(
        *form.heading,
        T("card-check"),
        T("card-whole"),
        T("card-warnings", when="warned"),
        T("card-question", when="asks"),
        T("card-unknown", when="has_unknown"),
        CardStep("answer", actions.answered, actions.more_pasted, actions.good_answer),
        *_answers(actions),
        ConfirmButton("card_save", form.save, actions.save, when="ready"),
        Button(B("card-save-as-is"), "card_as_is", actions.save, when="as_is"),
        SwitchTo(B("card-pick-kind"), "card_kind_now", form.states.kind, when="unclear"),
        SwitchTo(B("card-kind-change"), "card_kind_shown", form.states.kind, when=~F["unclear"]),
        Button(B("card-main-change"), "card_main_again", actions.choose_again, when="several"),
        SwitchTo(B("card-fix"), "card_fix", form.states.field),
        Row(*back, *_leave(form)),
        state=form.states.check,
        getter=getters.check,
    )


def _answers(actions: CardActions) -> tuple[Keyboard, ...]:
    """Buttons that answer what is asked: which account, in which currency, whether it is right, where it belongs."""
    return (
        Column(
            Select(
                B("card-main-row"),
                id="card_main",
                item_id_getter=itemgetter("id"),
                items="accounts",
                on_click=actions.pick_main,
            ),
            when="asks_main",
        ),
        Group(
            Select(
                B("card-currency-row"),
                id="card_currency",
                item_id_getter=itemgetter("id"),
                items="currencies",
                on_click=actions.pick_currency,
            ),
            width=3,
            when="asks_currency",
        ),
        Button(B("card-drop-asked"), "card_drop_asked", actions.drop_asked, when="may_drop"),
        Button(B("card-keep"), "card_keep", actions.keep, when="doubts"),
        Row(
            Button(B("card-is-address"), "card_is_address", actions.is_address),
            Button(B("card-is-name"), "card_is_name", actions.is_name),
            Button(B("card-skip"), "card_skip", actions.skip),
            when="places",
        ),
    )


def _changes(form: CardForm, actions: CardActions, getters: CardGetters) -> tuple[Window, ...]:
    return (
        window(
            T("card-fields"),
            Group(
                Select(
                    B("card-field-row"),
                    id="card_field",
                    item_id_getter=itemgetter("id"),
                    items="fields",
                    on_click=actions.pick_field,
                ),
                width=2,
            ),
            Column(
                Select(
                    B("card-drop-row"),
                    id="card_drop",
                    item_id_getter=itemgetter("id"),
                    items="others",
                    on_click=actions.drop,
                )
            ),
            SwitchTo(B("card-kind-button"), "card_kind", form.states.kind),
            CardStep("fixes", actions.answered, actions.more_pasted, actions.good_answer),
            Back(form.states.check),
            state=form.states.field,
            getter=getters.fields,
        ),
        window(
            T("card-value"),
            CardStep("value", actions.value_given, actions.more_of_value, actions.good_value),
            Button(B("card-clear"), "card_clear", actions.clear, when="may_clear"),
            Back(form.states.field),
            state=form.states.value,
            getter=getters.value,
        ),
        window(
            T("card-kinds"),
            Column(
                Select(
                    B("card-kind-row"),
                    id="card_kind_row",
                    item_id_getter=itemgetter("id"),
                    items="kinds",
                    on_click=actions.pick_kind,
                )
            ),
            Group(
                Select(
                    B("card-country-row"),
                    id="card_country_row",
                    item_id_getter=itemgetter("id"),
                    items="countries",
                    on_click=actions.pick_country,
                ),
                width=2,
            ),
            Back(form.states.check),
            state=form.states.kind,
            getter=getters.kinds,
        ),
    )
