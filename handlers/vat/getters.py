from collections.abc import Mapping
from datetime import date
from typing import Any

from aiogram_dialog import DialogManager

from db.vocabulary.enums import VatMode
from handlers.ui.own_words import own_words
from handlers.ui.start_data import start_str, start_str_or_none
from handlers.ui.widgets import texts_of, today
from services.domain.requisites.model import Country, PartyKind
from services.domain.tax.vat import ADVOCATES, NEVER_SIMPLIFIED, format_rate, offered_rates

REASONS = {
    Country.RU.value: ("ru-simplified", "ru-professional", "ru-advocates", "ru-abroad", "ru-eaeu"),
    Country.KZ.value: ("kz-not-payer", "kz-abroad"),
    Country.UZ.value: ("uz-turnover", "uz-abroad"),
    Country.BY.value: ("by-simplified", "by-abroad"),
    Country.OTHER.value: ("other-reverse", "other-outside"),
}
NOT_FOR = {
    **dict.fromkeys(ADVOCATES, frozenset({"ru-simplified", "ru-professional"})),
    PartyKind.SELF_EMPLOYED: frozenset({"ru-simplified", "ru-advocates"}),
}
"""Kind of party → reasons that the law does not let it have: advocates are neither on УСН nor on НПД."""

SEEN_ON_A_BUTTON = 42
"""Letters, on a phone."""


def title(data: Mapping[str, Any]) -> str:
    """The question; whoever opens the dialog may ask in other words."""
    start = data.get("start_data") or {}
    return str(start.get("title", "vat-pick"))


async def rates(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    on = start_str_or_none(dialog_manager, "on")
    day = date.fromisoformat(on) if on else today(dialog_manager)
    return {
        "rates": [
            {
                "id": f"{mode.value}.{rate.code}",
                "mode": mode.value,
                "code": rate.code,
                "rate": format_rate(rate.rate_bp),
            }
            for rate in offered_rates(start_str(dialog_manager, "country"), day, _kind(dialog_manager))
            for mode in (VatMode.INCLUDED, VatMode.ON_TOP)
        ],
        # Advocates and the self-employed hardly ever charge it.
        "without_first": start_str_or_none(dialog_manager, "kind") in NEVER_SIMPLIFIED,
    }


def _kind(dialog_manager: DialogManager) -> PartyKind | None:
    kind = start_str_or_none(dialog_manager, "kind")
    return PartyKind(kind) if kind else None


async def own(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    return {"rate": format_rate(int(dialog_manager.dialog_data["rate_bp"]))}


def usual_reasons(dialog_manager: DialogManager) -> list[str]:
    """As they are printed: in Russian for the countries whose forms are in Russian, whoever reads the screen.

    What fits the kind of party comes first.
    """
    country, kind = start_str(dialog_manager, "country"), start_str_or_none(dialog_manager, "kind")
    texts = texts_of(dialog_manager).in_language("en" if country == Country.OTHER else "ru")
    barred = NOT_FOR.get(_kind(dialog_manager) or PartyKind.COMPANY, frozenset())
    names = [name for name in REASONS.get(country, REASONS[Country.OTHER]) if name not in barred]
    first = (
        "ru-advocates"
        if kind in ADVOCATES
        else "ru-professional"
        if kind == PartyKind.SELF_EMPLOYED
        else None
    )
    if first in names:
        names.remove(first)
        names.insert(0, first)
    found = [texts.plain(f"vat-reason-{name}") for name in names]
    usual = start_str_or_none(dialog_manager, "usual")
    return [usual, *(reason for reason in found if reason != usual)] if usual else found


async def reasons(dialog_manager: DialogManager, **_: Any) -> dict[str, Any]:
    """As the reader understands them; what is stored is as it is printed. What a phone cuts on a button stands above,
    in whole: the article of the law is at its end."""
    texts = texts_of(dialog_manager)
    said = [own_words(texts, reason) for reason in usual_reasons(dialog_manager)]
    cut = any(len(reason) > SEEN_ON_A_BUTTON for reason in said)
    return {
        "reasons": [{"id": str(number), "reason": reason} for number, reason in enumerate(said)],
        "grounds": texts.join(f"• {reason}" for reason in said) if cut else "",
    }
