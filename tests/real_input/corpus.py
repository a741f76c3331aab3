"""Forms of five countries filled with invented parties: `CARDS` is the whole corpus, always in the same order."""

from tests.real_input.cards import by, eu, kz, ru, ru_more, uz
from tests.real_input.cards.parties_by import BY
from tests.real_input.cards.parties_eu import EU
from tests.real_input.cards.parties_kz import KZ
from tests.real_input.cards.parties_ru import RU
from tests.real_input.cards.parties_uz import UZ
from tests.real_input.model import Card, cards_of

CARDS: tuple[Card, ...] = (
    *cards_of("RU", (*ru.FORMS, *ru_more.FORMS), RU),
    *cards_of("KZ", kz.FORMS, KZ),
    *cards_of("UZ", uz.FORMS, UZ),
    *cards_of("BY", by.FORMS, BY),
    *cards_of("EU", eu.FORMS, EU),
)
