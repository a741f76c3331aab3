"""The template in the reader's language, and the rows that have to be mended."""

from collections.abc import Sequence
from datetime import date

from db.vocabulary.enums import PaymentMethod
from services.core.unit_of_work import UnitOfWorkFactory
from services.documents.bring_in.model import Choices
from services.documents.bring_in.template import TemplateFacts, write_template
from services.documents.bring_in.words import BILLINGS
from services.domain.access import Actor
from services.domain.money.money import Currency
from services.domain.ports import Translator
from services.domain.requisites.model import Country, PartyKind


def choice_words(words: Translator, language: str) -> dict[Choices, Sequence[str]]:
    """What cells are picked from, as exports call it."""

    def say(key: str) -> str:
        return words.get(key.replace("_", "-").lower(), language, {})

    return {
        Choices.KIND: [say(f"export-party-{kind.value}") for kind in PartyKind],
        Choices.COUNTRY: [say(f"bring-in-country-{country.value}") for country in Country],
        Choices.CURRENCY: [currency.value for currency in Currency],
        Choices.BILLING: [say(f"export-billing-{billing.value}") for billing in BILLINGS],
        Choices.METHOD: [say(f"export-method-{method.value}") for method in PaymentMethod],
    }


async def make_template(work: UnitOfWorkFactory, words: Translator, actor: Actor, day: date) -> bytes:
    async with work.read(actor) as uow:
        issuers = [row.name for row in await uow.issuers.list()]
        members = [row.name for row in await uow.firms.members() if row.active]
    facts = TemplateFacts(day, choice_words(words, actor.language), issuers, members)
    return write_template(lambda key: words.get(key, actor.language, {}), facts)
