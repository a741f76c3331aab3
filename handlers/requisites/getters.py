from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from aiogram_dialog import DialogManager

from handlers.requisites.accounts import BUTTONS, CURRENCY, FURTHER, MAIN, UNBILLED, accounts_of
from handlers.requisites.actions import CardActions
from handlers.requisites.form import (
    FIRM_KIND,
    CardForm,
    card_of,
    effective_requisites,
    kinds_for,
    problems_of_card,
)
from handlers.requisites.questions import next_question
from handlers.requisites.text import (
    card_text,
    example_of,
    grouped,
    kind_of,
    label_of,
    pieces_of,
    question_text,
    short_account,
    shown_fields,
    warnings_of,
    withdrawn_notes,
)
from handlers.ui.widgets import texts_of
from services.domain.money.money import Currency
from services.domain.requisites.checks import has_errors
from services.domain.requisites.model import Account, Country, Requisites


class CardGetters:
    """What the windows of one form show."""

    def __init__(self, form: CardForm, actions: CardActions) -> None:
        self.form = form
        self.actions = actions

    async def check(self, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        texts, card = texts_of(dialog_manager), card_of(dialog_manager)
        if card is None:
            raise LookupError("nothing to check yet")
        party = effective_requisites(self.form, card.requisites)
        problems = problems_of_card(party)
        question = next_question(self.form, card)
        asked = question.problem if question is not None and question.is_doubt else None
        below = [note for note in withdrawn_notes(card) if note.groups == card.unknown[0]]
        notes = [note for note in card.notes if note not in below]
        warnings = warnings_of(texts, party, problems, notes, asked)
        if self.form.own and party.country is Country.BY and party.iban and not party.bank_address:
            warnings.append(texts("card-warning", text=texts("card-no-bank-address")))
        state = "ready" if question is None else "wrong" if question.problem else "missing"
        field = question.field if question is not None else ""
        accounts = accounts_of(replace(card, requisites=party))
        pieces = pieces_of(texts, card)
        return {
            "state": state,
            "card": card_text(texts, party, problems, card.others),
            "warnings": texts.join(warnings),
            "warned": bool(warnings),
            "question": question_text(texts, question, party, accounts) if question else "",
            "asks": question is not None,
            "unclear": field == FIRM_KIND and question is not None and not question.is_doubt,
            "asks_main": field == MAIN,
            "asks_currency": field == CURRENCY,
            "may_drop": field in {FURTHER, UNBILLED} and bool(question and question.account),
            "doubts": question is not None and question.is_doubt,
            "accounts": _account_rows(party, accounts),
            "currencies": [{"id": currency.value} for currency in Currency],
            "several": len(accounts) > 1 and field != MAIN,
            "pieces": pieces,
            "has_unknown": bool(card.unknown),
            # One question with buttons at a time.
            "places": bool(card.unknown) and field not in BUTTONS,
            "kind": kind_of(texts, party.kind),
            "country": party.country,
            "ready": question is None,
            # A client's card is theirs: it may be kept as it came.
            "as_is": not self.form.own
            and question is not None
            and (has_errors(problems) or question.is_doubt or field in BUTTONS),
        }

    async def fields(self, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        texts, card = texts_of(dialog_manager), card_of(dialog_manager)
        if card is None:
            raise LookupError("nothing to change yet")
        party = effective_requisites(self.form, card.requisites)
        return {
            "fields": [
                {
                    "id": name,
                    "label": label_of(texts, name, party),
                    "filled": "yes" if getattr(party, name) is not None else "no",
                }
                for name in shown_fields(party)
            ],
            "kind": kind_of(texts, party.kind),
            "label": label_of(texts, "tax_id", party),
            "example": example_of(texts, "tax_id", party),
            "country": party.country,
            "others": _account_rows(party, card.others),
        }

    async def value(self, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        texts, card = texts_of(dialog_manager), card_of(dialog_manager)
        if card is None:
            raise LookupError("nothing to change yet")
        party = effective_requisites(self.form, card.requisites)
        name = self.actions.field(dialog_manager)
        value = getattr(party, name)
        return {
            "label": label_of(texts, name, party),
            "filled": "yes" if value is not None else "no",
            "value": grouped(name, value) if value is not None else "",
            "example": example_of(texts, name, party),
            "may_clear": self.actions.may_clear(party, name),
        }

    async def kinds(self, dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
        texts, card = texts_of(dialog_manager), card_of(dialog_manager)
        if card is None:
            raise LookupError("nothing to change yet")
        party = card.requisites
        return {
            "kinds": [
                {
                    "id": kind.value,
                    "kind": kind_of(texts, kind),
                    "chosen": "yes" if kind is party.kind else "no",
                }
                for kind in kinds_for(self.form, party.country)
            ],
            "countries": [
                {
                    "id": country.value,
                    "country": country,
                    "chosen": "yes" if country is party.country else "no",
                }
                for country in Country
            ],
            "own": "yes" if self.form.own else "no",
        }


def _account_rows(party: Requisites, accounts: Sequence[Account]) -> list[dict[str, str]]:
    return [
        {"id": account.number, "account": short_account(party, account)}
        for account in accounts
        if account.number
    ]
