"""What the advances of contracts were used for, a line each, on the cards of staff and on the client's side."""

from collections.abc import Sequence

from handlers.ui.texts import Markup, Texts
from services.core.advance_uses import AdvanceUsed

SHOWN_ON_CARDS = 4


def uses_text(
    texts: Texts, uses: Sequence[AdvanceUsed], limit: int = SHOWN_ON_CARDS, *, to_client: bool = False
) -> Markup:
    """«24.11 · счёт № 2026-0013 · 20 000,00 ₽», the latest first. A client is not told the number of an invoice that
    has not been sent."""
    lines = [_use_text(texts, use, to_client=to_client) for use in uses[:limit]]
    if len(uses) > limit:
        lines.append(texts("advance-uses-more", count=len(uses) - limit))
    return texts.join(lines)


def _use_text(texts: Texts, use: AdvanceUsed, *, to_client: bool) -> Markup:
    if use.number is None:
        return texts("advance-use-returned", day=use.day, amount=use.amount)
    if to_client and not use.is_sent:
        return texts("advance-use-unsent", day=use.day, amount=use.amount)
    return texts("advance-use", day=use.day, number=use.number, amount=use.amount)
