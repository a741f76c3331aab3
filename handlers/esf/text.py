"""The data of the state's electronic invoice as a message: each value by itself, so that one tap copies it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from handlers.ui.texts import Markup, Texts
from services.documents.text.formats import format_short_date
from services.domain.countries import CURRENCY_BY_COUNTRY
from services.domain.money.money import Money
from services.domain.requisites.model import Country, Requisites
from services.esf.views import EsfData, EsfLine

MOST_LETTERS = 1400
"""Of the descriptions on one page: the rest of a message is the parties' and the markup's."""
MOST_LINES = 8


@dataclass(frozen=True, slots=True)
class LinePage:
    first: int
    """The place of the first line, from one."""
    lines: Sequence[EsfLine]
    total: int


def pages_of(lines: Sequence[EsfLine]) -> list[LinePage]:
    """At least one page; each is short enough for a message."""
    pages: list[LinePage] = []
    start = size = 0
    for place, line in enumerate(lines):
        if place > start and (size + len(line.description) > MOST_LETTERS or place - start == MOST_LINES):
            pages.append(LinePage(start + 1, lines[start:place], len(lines)))
            start, size = place, 0
        size += len(line.description)
    pages.append(LinePage(start + 1, lines[start:], len(lines)))
    return pages


def data_text(texts: Texts, data: EsfData, page: LinePage) -> Markup:
    """The parties stand on the first page of lines only."""
    parts: list[str] = [texts("esf-head", number=data.invoice_number, client=data.client_name)]
    if data.number is not None:
        parts.append(texts("esf-has-number", number=data.number))
    elif data.due_on is not None:
        parts.append(texts("esf-due", date=data.due_on))
    if page.first == 1:
        parts += [*_party(texts, data, data.supplier, "supplier"), *_party(texts, data, data.buyer, "buyer")]
        parts.append("\n" + texts("esf-terms"))
        if data.contract_number is not None:
            parts.append(_line(texts, "contract", data.contract_number))
        if data.contract_date is not None:
            parts.append(_line(texts, "contract_date", format_short_date(data.contract_date)))
        parts.append(_line(texts, "turnover", format_short_date(data.turnover_on)))
        if not data.turnover_known:
            parts.append(texts("esf-turnover-unknown"))
    last = page.first + len(page.lines) - 1
    parts.append("\n" + texts("esf-lines", first=page.first, last=last, total=page.total))
    parts += [_service(texts, place, line) for place, line in enumerate(page.lines, page.first)]
    if last == page.total:
        parts.append(
            "\n" + texts("esf-totals", net=plain(data.net), vat=plain(data.vat), gross=plain(data.gross))
        )
        if data.net.currency is not CURRENCY_BY_COUNTRY[data.country]:
            parts.append(texts("esf-currency", currency=data.net.currency.value))
        if data.reason:
            parts.append(_line(texts, "reason", data.reason))
        if data.country is Country.UZ:
            parts.append(texts("esf-catalogue"))
    return texts.join(Markup(part) for part in parts)


def _party(texts: Texts, data: EsfData, party: Requisites, side: str) -> Iterator[str]:
    yield "\n" + texts("esf-party", side=side)
    for name, value in _party_values(data.country, party):
        if value:
            yield _line(texts, name, value)


def _party_values(country: Country, party: Requisites) -> Iterator[tuple[str, str | None]]:
    is_uzbek = country is Country.UZ
    yield ("stir" if is_uzbek else "bin"), party.tax_id
    if is_uzbek:
        yield "pinfl", party.pinfl
    yield "name", party.name
    yield "address", party.address
    if is_uzbek:
        yield "vat_code", party.vat_code
        yield "oked", party.oked
        yield "account", party.account
        yield "bank", party.bank_name
        yield "mfo", party.bic
    else:
        yield "iik", party.iban
        yield "bank", party.bank_name
        yield "bic", party.bic
        yield "kbe", party.kbe


def _service(texts: Texts, place: int, line: EsfLine) -> Markup:
    return texts(
        "esf-line",
        place=str(place),
        name=line.description,
        unit=line.unit,
        quantity=f"{line.quantity.normalize():f}",
        price=f"{line.price:f}",
        net=plain(line.net),
        rate=line.rate or "–",
        vat=plain(line.vat),
        gross=plain(line.gross),
    )


def _line(texts: Texts, field: str, value: str) -> Markup:
    return texts("esf-field", field=field, value=value)


def plain(money: Money) -> str:
    """«116000.00»: as forms of the state take a sum, without spaces and currency."""
    return f"{money.amount:.2f}"
