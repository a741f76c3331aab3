"""What a draft of an act is made of, as its row keeps it, and what its lines come to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, Self

from db.vocabulary.enums import VatMode
from services.domain.errors import BadInput, NotFound
from services.domain.invoicing.totals import LineInput, LineTotals, compute_totals
from services.domain.money.money import Currency, Money, round_half_up, sum_money
from services.domain.text_input import parse_line

MAX_LINES = 100
MAX_QUANTITY = Decimal(1_000_000)


@dataclass(frozen=True, slots=True)
class ActLine:
    """`price` of one unit, as `ActContent.vat_mode` says with VAT or without; `discount` is of the whole line. No rate
    means without VAT. `id` counts within the draft."""

    id: int
    description: str
    quantity: Decimal
    unit: str
    price: Money
    discount: Money
    vat_rate_bp: int | None

    @property
    def amount(self) -> Money:
        """Before the discount."""
        return Money(round_half_up(self.quantity * self.price.minor), self.price.currency)


@dataclass(frozen=True, slots=True)
class LineChange:
    """`vat_rate_bp` stays as it is on a line that is changed, and is the act's usual one on a new line."""

    description: str
    quantity: Decimal
    unit: str
    price: Money


@dataclass(frozen=True, slots=True)
class ActContent:
    """`vat_rate_bp` is what a new line bears; `vat_reason` says why there is none. `vat_mode` is one for all lines."""

    vat_mode: VatMode
    vat_rate_bp: int | None
    vat_reason: str | None
    lines: tuple[ActLine, ...] = ()

    def to_json(self) -> dict[str, Any]:
        return {
            "vat_mode": self.vat_mode.value,
            "vat_rate_bp": self.vat_rate_bp,
            "vat_reason": self.vat_reason,
            "lines": [
                {
                    "id": line.id,
                    "description": line.description,
                    "quantity": str(line.quantity),
                    "unit": line.unit,
                    "price": line.price.minor,
                    "discount": line.discount.minor,
                    "vat_rate_bp": line.vat_rate_bp,
                }
                for line in self.lines
            ],
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any], currency: Currency) -> Self:
        return cls(
            VatMode(stored["vat_mode"]),
            stored["vat_rate_bp"],
            stored["vat_reason"],
            tuple(
                ActLine(
                    int(line["id"]),
                    str(line["description"]),
                    Decimal(line["quantity"]),
                    str(line["unit"]),
                    Money(int(line["price"]), currency),
                    Money(int(line["discount"]), currency),
                    line["vat_rate_bp"],
                )
                for line in stored["lines"]
            ),
        )

    def line(self, line_id: int) -> ActLine:
        for line in self.lines:
            if line.id == line_id:
                return line
        raise NotFound

    def with_new_line(self, change: LineChange) -> Self:
        """Raises `BadInput` for a text, a quantity or a price that a line can't have, or one line too many."""
        if len(self.lines) >= MAX_LINES:
            raise BadInput("error-invoice-too-many-lines", limit=MAX_LINES)
        checked = _checked(change)
        new = ActLine(
            max((line.id for line in self.lines), default=0) + 1,
            checked.description,
            checked.quantity,
            checked.unit,
            checked.price,
            Money.zero(checked.price.currency),
            self.vat_rate_bp,
        )
        return replace(self, lines=(*self.lines, new))

    def with_changed_line(self, line_id: int, change: LineChange) -> Self:
        """The discount stays the same part of the line's amount. Raises as `with_new_line`."""
        old, checked = self.line(line_id), _checked(change)
        new = replace(
            old,
            description=checked.description,
            quantity=checked.quantity,
            unit=checked.unit,
            price=checked.price,
        )
        if old.discount.minor and old.amount.minor:
            share = Decimal(old.discount.minor) * new.amount.minor / old.amount.minor
            new = replace(new, discount=Money(round_half_up(share), old.discount.currency))
        return replace(self, lines=tuple(new if line.id == line_id else line for line in self.lines))

    def without_line(self, line_id: int) -> Self:
        self.line(line_id)
        return replace(self, lines=tuple(line for line in self.lines if line.id != line_id))


@dataclass(frozen=True, slots=True)
class ActTotals:
    lines: tuple[LineTotals, ...]
    vat: Money
    gross: Money


def act_totals(content: ActContent, currency: Currency) -> ActTotals:
    """Each line is counted as on the invoice, so that an act that changes nothing comes to the same sums.

    Raises `error-amount-too-big`.
    """
    lines = tuple(
        compute_totals(
            [LineInput(line.quantity, line.price, line.vat_rate_bp)],
            content.vat_mode,
            line.discount if line.discount.minor else None,
        ).lines[0]
        for line in content.lines
    )
    check_together(content, currency)
    return ActTotals(
        lines,
        sum_money((line.vat for line in lines), currency),
        sum_money((line.gross for line in lines), currency),
    )


def check_together(content: ActContent, currency: Currency) -> None:
    """Raises `error-amount-too-big` for lines that are too much together."""
    inputs = [LineInput(line.quantity, line.price, line.vat_rate_bp) for line in content.lines]
    compute_totals(inputs, content.vat_mode, currency=currency)


def numbered(lines: Sequence[ActLine]) -> tuple[ActLine, ...]:
    return tuple(replace(line, id=number) for number, line in enumerate(lines, start=1))


def _checked(change: LineChange) -> LineChange:
    if change.price.minor < 0:
        raise BadInput("error-invoice-price")
    if change.quantity <= 0:
        raise BadInput("error-quantity-zero")
    if change.quantity > MAX_QUANTITY:
        raise BadInput("error-quantity-too-big")
    if change.quantity != change.quantity.quantize(Decimal("0.001")):
        raise BadInput("error-quantity-decimals", str(change.quantity))
    return replace(
        change,
        description=parse_line(change.description, 1000, "error-invoice-description"),
        unit=parse_line(change.unit, 20, "error-invoice-unit"),
    )
