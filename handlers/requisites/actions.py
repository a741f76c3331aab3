import asyncio
from dataclasses import replace
from typing import Any

from aiogram_dialog import DialogManager

from handlers.requisites.form import (
    FIRM_KIND,
    Card,
    CardForm,
    card_of,
    chosen_country,
    effective_requisites,
    in_country,
    question_of,
    set_card,
)
from handlers.requisites.recognition import continued, corrected, read_card
from handlers.requisites.text import example_of
from handlers.ui.widgets import notice, texts_of
from services.domain.errors import BadInput
from services.domain.requisites.fields import required_fields
from services.domain.requisites.model import Country, PartyKind, Requisites


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
        question = question_of(self.form, effective_requisites(self.form, card.requisites))
        field = question.field if question and question.field != FIRM_KIND else None
        fresh = await asyncio.to_thread(corrected, card, field, text, own=self.form.own)
        await self._put_and_show(manager, fresh)

    async def save(self, _callback: Any, _button: Any, manager: DialogManager) -> None:
        card = self._card(manager)
        party = effective_requisites(self.form, card.requisites)
        if self.form.own and question_of(self.form, party):
            notice(manager, "error-card-incomplete")
            return
        await self.form.then(manager, replace(card, requisites=party))

    # One field

    async def pick_field(self, _callback: Any, _widget: Any, manager: DialogManager, name: str) -> None:
        manager.dialog_data["card_field"] = name
        await manager.switch_to(self.form.states.value)

    async def value_given(self, manager: DialogManager, text: str) -> None:
        card = self._card(manager)
        fresh = corrected(card, self.field(manager), text, own=self.form.own, only=True)
        await self._put_and_show(manager, fresh)

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
        await self._put_and_show(manager, replace(card, requisites=party))

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
            question = question_of(self.form, party)
            if question and question.field != FIRM_KIND:
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
        question = question_of(self.form, effective_requisites(self.form, card.requisites))
        unclear = question is not None and question.field == FIRM_KIND
        await manager.switch_to(self.form.states.kind if unclear else self.form.states.check)
