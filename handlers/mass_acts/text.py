"""Words of acts on many invoices."""

from collections.abc import Sequence
from dataclasses import dataclass

from db.vocabulary.mass_acts import MassItemState, MassKind, MassReason
from handlers.ui.names import month_name, round_sum, short_name
from handlers.ui.texts import Markup, Texts
from services.domain.money.money import Money
from services.mass_acts.views import MassRow, MassView

SHOWN = 12
"""Lines of what is left out: a page is no list."""


@dataclass(frozen=True, slots=True)
class MassItemLine:
    """An item as a button. `id` is below zero where a press takes the item out."""

    id: int
    mark: str
    client: str
    number: str
    """Of a client who leads it; «none» where there is nothing to say, as for `sum`."""
    sum: str


def title(texts: Texts, view: MassView) -> Markup:
    month = month_name(view.month, texts.language) if view.month else ""
    return texts("mass-title", kind=view.kind.value, month=month, receiver=view.receiver)


def sums_text(texts: Texts, sums: Sequence[tuple[Money, int]]) -> Markup:
    """«5 счетов на 500 000,00 ₽, 2 счёта на 1 000,00 €»: currencies are never added."""
    return texts.join([texts("mass-sum", count=count, sum=amount) for amount, count in sums], ", ")


def row_line(texts: Texts, row: MassRow) -> Markup:
    """One item with whom it goes to, and what there is to know of it."""
    parts = [_named(texts, row)]
    if row.to:
        parts.append(texts("mass-line-to", to=texts.join([texts.value(name) for name in row.to], ", ")))
    # How to remind is asked before it begins: nothing to know here.
    if row.reason is not None and row.reason is not MassReason.MODE:
        parts.append(texts("mass-line-note", why=texts("mass-why", why=row.reason.value)))
    return texts.join(parts, "")


def by_reason(texts: Texts, rows: Sequence[MassRow], total: int) -> Markup:
    """A reason is said once, above what it holds back: on a phone the list would be the same words over and over."""
    groups: dict[str, list[MassRow]] = {}
    for row in rows:
        groups.setdefault(row.reason.value if row.reason else "other", []).append(row)
    lines: list[Markup] = []
    for why, held_back in groups.items():
        lines.append(texts("mass-reason", why=texts("mass-why", why=why)))
        lines += [_named(texts, row) for row in held_back]
    if total > len(rows):
        lines.append(texts("digest-more", count=total - len(rows)))
    return texts.join(lines)


def row_item(texts: Texts, row: MassRow, mark: str) -> MassItemLine:
    is_client = row.kind is MassKind.HAND_OVER
    return MassItemLine(
        -row.id if row.state is MassItemState.READY else row.id,
        mark,
        short_name(row.client) if row.client else texts.plain("mass-hidden"),
        row.lead or "none" if is_client else row.number or texts.plain("mass-draft"),
        "none" if is_client else round_sum(texts, row.amount),
    )


def _named(texts: Texts, row: MassRow) -> Markup:
    if not row.client:
        return texts("mass-line-hidden", kind=row.kind.value)
    if row.kind is MassKind.HAND_OVER:
        return texts("mass-line-client", client=short_name(row.client))
    return texts(
        "mass-line",
        client=short_name(row.client),
        what="number" if row.invoice_id and row.number else "contract" if row.number else "draft",
        number=row.number,
        sum=row.amount,
    )
