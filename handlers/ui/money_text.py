"""Balances of a client, a contract or a matter as text: a line or two a currency, then the advances."""

from collections.abc import Iterable

from handlers.ui.texts import Markup, Texts
from services.clients.views import Balance, ClientAdvance


def money_text(
    texts: Texts, balances: Iterable[Balance], advances: Iterable[ClientAdvance], *, apart: bool = False
) -> Markup:
    """Empty where nothing was issued or paid; with `apart` an empty line stands before it."""
    lines: list[str] = []
    for sums in balances:
        lines.append(texts("client-card-money", issued=sums.issued, paid=sums.paid))
        if sums.balance:
            late = "yes" if sums.overdue else "no"
            lines.append(texts("client-card-balance", balance=sums.balance, late=late, overdue=sums.overdue))
    lines.extend(
        texts("advance-of-numbered", amount=advance.amount, contract=advance.contract_number)
        if advance.contract_id is not None
        else texts("client-card-advance", amount=advance.amount, issuer=advance.issuer_name)
        for advance in advances
    )
    if not lines:
        return Markup("")
    return texts.join((Markup("\n") if apart else Markup(""), texts.join(lines)), "")
