import asyncio
from dataclasses import replace
from typing import Any

from aiogram_dialog import DialogManager

from handlers.requisites.accounts import CURRENCY, choose_main, drop_account, set_currency
from handlers.requisites.form import (
    FIRM_KIND,
    Card,
    CardForm,
    card_of,
    chosen_country,
    effective_requisites,
    in_country,
    set_card,
)
from handlers.requisites.pieces import keep_doubtful, place_piece, skip_piece, without_answered_notes
from handlers.requisites.questions import next_question
from handlers.requisites.recognition import answered_account, continued, corrected, keep_kind, read_card
from handlers.requisites.text import example_of
from handlers.ui.widgets import notice, texts_of
from services.domain.errors import BadInput
from services.domain.requisites.fields import required_fields
from services.domain.requisites.model import TEXT_FIELDS, Country, PartyKind, Requisites


class CardActions:
    """What the buttons and the texts of one form do."""

    def __init__(self, form: CardForm) -> None:
        self.form = form

    # The first window

    async def pasted(self, manager: DialogManager, text: str) -> None:
        country = chosen_country(manager)
        card = await asyncio.to_thread(read_card, text, country, own=self.form.own)
        if card is None:
            raise BadInput("requisites-problem-nothing-found", text)
        await self._put_and_show(manager, card)

    async def more_pasted(self, manager: DialogManager, before: str, part: str) -> str:
        country = chosen_country(manager)
        whole = await asyncio.to_thread(continued, before, part, country)
        await self.pasted(manager, whole)
        return whole

    # The check window

    async def answered(self, manager: DialogManager, text: str) -> None:
        card = self._card(manager)
        question = next_question(self.form, card)
        if question is not None:
            answered = await asyncio.to_thread(answered_account, card, question, text)
            if answered is not None:
                await self._put_and_show(manager, answered)
                return
        field = question.field if question and question.field in TEXT_FIELDS else None
        fresh = await asyncio.to_thread(corrected, card, field, text, own=self.form.own)
        await self._put_and_show(manager, without_answered_notes(card, fresh))

    async def save(self, _callback: Any, _button: Any, manager: DialogManager) -> None:
        card = self._card(manager)
        party = effective_requisites(self.form, card.requisites)
        if self.form.own and next_question(self.form, card):
            notice(manager, "error-card-incomplete")
            return
        await self.form.then(manager, replace(card, requisites=party))

    # Accounts, doubtful values, and pieces that nobody understood

    async def pick_main(self, _callback: Any, _widget: Any, manager: DialogManager, number: str) -> None:
        await self._put_and_show(manager, choose_main(self._card(manager), number))

    async def pick_currency(self, _callback: Any, _widget: Any, manager: DialogManager, code: str) -> None:
        card = self._card(manager)
        question = next_question(self.form, card)
        if question is not None and question.field == CURRENCY:
            await self._put_and_show(manager, set_currency(card, question.account or 0, code))

    async def drop_asked(self, _callback: Any, _button: Any, manager: DialogManager) -> None:
        card = self._card(manager)
        question = next_question(self.form, card)
        if question is not None and question.account:
            number = card.others[question.account - 1].number or ""
            await self._put_and_show(manager, drop_account(card, number))

    async def drop(self, _callback: Any, _widget: Any, manager: DialogManager, number: str) -> None:
        set_card(manager, drop_account(self._card(manager), number))

    async def choose_again(self, _callback: Any, _button: Any, manager: DialogManager) -> None:
        set_card(manager, replace(self._card(manager), main_chosen=False))

    async def keep(self, _callback: Any, _button: Any, manager: DialogManager) -> None:
        card = self._card(manager)
        question = next_question(self.form, card)
        if question is not None and question.is_doubt:
            await self._put_and_show(manager, keep_doubtful(card, question.field))

    async def is_address(self, _callback: Any, _button: Any, manager: DialogManager) -> None:
        placed = await asyncio.to_thread(place_piece, self._card(manager), "address")
        await self._put_and_show(manager, placed)

    async def is_name(self, _callback: Any, _button: Any, manager: DialogManager) -> None:
        card = self._card(manager)
        placed = await asyncio.to_thread(place_piece, card, "name")
        party = await asyncio.to_thread(keep_kind, card.requisites, placed.requisites)
        await self._put_and_show(manager, replace(placed, requisites=party))

    async def skip(self, _callback: Any, _button: Any, manager: DialogManager) -> None:
        await self._put_and_show(manager, skip_piece(self._card(manager)))

    # One field

    async def pick_field(self, _callback: Any, _widget: Any, manager: DialogManager, name: str) -> None:
        manager.dialog_data["card_field"] = name
        await manager.switch_to(self.form.states.value)

    async def value_given(self, manager: DialogManager, text: str) -> None:
        card = self._card(manager)
        field = self.field(manager)
        fresh = await asyncio.to_thread(corrected, card, field, text, own=self.form.own, only=True)
        await self._put_and_show(manager, without_answered_notes(card, fresh))

    async def more_of_value(self, _manager: DialogManager, before: str, part: str) -> str:
        raise BadInput("error-card-value-long", before + part)

    async def clear(self, _callback: Any, _button: Any, manager: DialogManager) -> None:
        card, name = self._card(manager), self.field(manager)
        if not self.may_clear(card.requisites, name):
            return
        nothing: dict[str, Any] = {name: None}
        await self._put_and_show(manager, replace(card, requisites=replace(card.requisites, **nothing)))

    def may_clear(self, party: Requisites, name: str) -> bool:
        required = required_fields(party.kind, party.country, own=self.form.own)
        return getattr(party, name) is not None and name not in required

    # Kind and country

    async def pick_kind(self, _callback: Any, _widget: Any, manager: DialogManager, kind: str) -> None:
        card = self._card(manager)
        party = replace(card.requisites, kind=PartyKind(kind))
        await self._put_and_show(manager, keep_doubtful(replace(card, requisites=party), FIRM_KIND))

    async def pick_country(self, _callback: Any, _widget: Any, manager: DialogManager, country: str) -> None:
        card = self._card(manager)
        party = in_country(self.form, card.requisites, Country(country))
        set_card(manager, replace(card, requisites=party))

    # Inside

    def field(self, manager: DialogManager) -> str:
        return str(manager.dialog_data["card_field"])

    def good_value(self, manager: DialogManager) -> str:
        party = effective_requisites(self.form, self._card(manager).requisites)
        return example_of(texts_of(manager), self.field(manager), party)

    def good_answer(self, manager: DialogManager) -> str:
        card = card_of(manager)
        if card is not None:
            party = effective_requisites(self.form, card.requisites)
            question = next_question(self.form, card)
            if question and question.field in TEXT_FIELDS:
                return example_of(texts_of(manager), question.field, party)
        return texts_of(manager).plain("card-example-text")

    def _card(self, manager: DialogManager) -> Card:
        card = card_of(manager)
        if card is None:
            raise LookupError("a window of the form was opened before there was a card")
        return card

    async def _put_and_show(self, manager: DialogManager, card: Card) -> None:
        """The check window, or first the question that only a button answers."""
        set_card(manager, card)
        question = next_question(self.form, card)
        unclear = question is not None and question.field == FIRM_KIND and not question.is_doubt
        await manager.switch_to(self.form.states.kind if unclear else self.form.states.check)
