"""What was written off, or not even asked for, by the reason that was given, and the invoices behind each number."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from db.queries.invoice_list import InvoiceQuery
from db.unit_of_work import UnitOfWork
from services.core.invoice_row import build_invoice_row
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, Permission, permitted
from services.domain.calendar.dates import local_date
from services.domain.countries import currency_sort_key
from services.domain.errors import NotFound
from services.domain.money.money import Currency, Money
from services.domain.pagination import clamp_page
from services.domain.ports import Clock
from services.domain.text_folding import normalise_for_search
from services.invoices.views import CurrencyTotal, InvoiceList
from services.reports.rows import resolve_scope
from services.reports.views import WHOLE_FIRM


class Loss(StrEnum):
    OFF = "off"
    """Owed, and given up."""
    DOWN = "down"
    """Agreed, and left out of the invoice: a lower line, a discount."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Written alike but for case and signs is one reason; `text` is how it was written most often, empty when it was
    erased. `newest` is the latest invoice that bears it, of what was lowered the latest write-down: an invoice may have
    several of those."""

    text: str
    newest: int
    count: int
    sum: Money


@dataclass(frozen=True, slots=True)
class WrittenOff:
    """Of one currency and all time, the largest first."""

    currency: Currency
    reasons: tuple[Reason, ...]
    count: int
    """Invoices, each once however many reasons it has."""

    @property
    def total(self) -> Money:
        return Money(sum(reason.sum.minor for reason in self.reasons), self.currency)


@dataclass(frozen=True, slots=True)
class _Part:
    id: int
    key: int
    """What `Reason.newest` names."""
    currency: Currency
    reason: str
    minor: int


class WrittenOffService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.REPORT_READ)
    async def reasons(self, actor: Actor, loss: Loss = Loss.OFF) -> tuple[WrittenOff, ...]:
        """The home currency first."""
        async with self._work.read(actor) as uow:
            parts = await _parts(uow, loss)
            country = (await uow.firms.firm()).country
        currencies = sorted(
            {part.currency for part in parts}, key=lambda one: currency_sort_key(one.value, country)
        )
        return tuple(
            WrittenOff(
                currency,
                _by_reason(parts, currency),
                len({part.id for part in parts if part.currency is currency}),
            )
            for currency in currencies
        )

    @permitted(Permission.REPORT_READ)
    async def invoices(
        self,
        actor: Actor,
        currency: Currency,
        like: int,
        offset: int = 0,
        limit: int = 8,
        loss: Loss = Loss.OFF,
    ) -> InvoiceList:
        """Those in this currency that were written off for the reason of `like`, a `Reason.newest`, the newest first;
        none when it is no longer written off. Raises `NotFound` when it is not seen."""
        offset, limit = clamp_page(offset, limit)
        day = local_date(self._clock.now(), actor.timezone)
        async with self._work.read(actor) as uow:
            if loss is Loss.OFF and await uow.invoices.get(like) is None:
                raise NotFound
            if loss is Loss.DOWN and not await uow.write_downs.is_seen(like):
                raise NotFound
            parts = [part for part in await _parts(uow, loss) if part.currency is currency]
            wanted = {normalise_for_search(part.reason) for part in parts if part.key == like}
            mine = sorted(
                (part for part in parts if normalise_for_search(part.reason) in wanted),
                key=lambda part: -part.id,
            )
            all_ids = list(dict.fromkeys(part.id for part in mine))
            ids = all_ids[offset : offset + limit]
            query = InvoiceQuery(today=day, ids=ids)
            rows = {row.id: (row, name) for row, name in await uow.invoice_lists.page(query, 0, limit)}
        gone, nothing = Money(sum(part.minor for part in mine), currency), Money.zero(currency)
        return InvoiceList(
            rows=tuple(build_invoice_row(*rows[id_], day) for id_ in ids if id_ in rows),
            count=len(all_ids),
            offset=offset,
            limit=limit,
            totals=(CurrencyTotal(len(all_ids), total=gone, paid=nothing, balance=nothing),) if mine else (),
        )


async def _parts(uow: UnitOfWork, loss: Loss) -> list[_Part]:
    scope = await resolve_scope(uow, WHOLE_FIRM)
    if loss is Loss.OFF:
        rows = await uow.reports.written_off(scope)
        return [_Part(id_, id_, Currency(code), reason, minor) for id_, code, reason, minor in rows]
    lowered = await uow.reports.written_down(scope)
    return [_Part(id_, key, Currency(code), reason, minor) for id_, key, code, reason, minor in lowered]


def _by_reason(parts: Sequence[_Part], currency: Currency) -> tuple[Reason, ...]:
    groups: dict[str, list[_Part]] = defaultdict(list)
    for part in parts:
        if part.currency is currency:
            groups[normalise_for_search(part.reason)].append(part)
    found = [
        Reason(
            Counter(part.reason for part in group).most_common(1)[0][0],
            max(part.key for part in group),
            len({part.id for part in group}),
            Money(sum(part.minor for part in group), currency),
        )
        for group in groups.values()
    ]
    return tuple(sorted(found, key=lambda reason: (-reason.sum.minor, reason.newest)))
