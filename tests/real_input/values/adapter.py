"""The one place that knows how typed values are read. When that changes, this changes and no case does."""

from collections.abc import Callable
from typing import Any

from handlers.invoices.parsing import parse_priced, priced
from handlers.ui.text_step import Ctx
from handlers.ui.typed_terms import parse_terms
from services.container import Services
from services.domain.calendar.dates import parse_date
from services.domain.errors import Ambiguous, BadInput
from services.domain.invoicing.totals import LineInput
from services.domain.money.parsing import parse_amount
from tests.real_input.values.answers import Answer, Asked, Case, Judged, Refused, Value, judge
from tests.real_input.values.days import RATE, TODAY
from tests.real_input.values.searches import World


def _answer(read: Callable[[], Any], shown: Callable[[Any], Any]) -> Answer:
    try:
        return Value(shown(read()))
    except Ambiguous as error:
        return Asked(tuple(map(shown, error.readings)))
    except BadInput as error:
        return Refused(error.key)


def amount(case: Case) -> Judged:
    return judge(case, _answer(lambda: parse_amount(case.text, case.context), lambda money: money.minor))


def day(case: Case) -> Judged:
    return judge(case, _answer(lambda: parse_date(case.text, TODAY, case.context), lambda value: value))


def terms(case: Case) -> Judged:
    return judge(case, _answer(lambda: parse_terms(case.text, TODAY), lambda value: value))


def worked(case: Case) -> Judged:
    """A line «50 мин по 7 500» of an hourly invoice, by what it comes to: the unit that it is kept in is not asked."""
    ctx = Ctx("ru", TODAY, None, {"currency": "RUB"})

    def earned(value: Any) -> int:
        given = priced(value, ctx)
        return LineInput(given.quantity, given.price, None).amount.minor

    return judge(case, _answer(lambda: parse_priced(f"{case.text} по {RATE}", ctx), earned))


async def search(services: Services, world: World, case: Case) -> Judged:
    """Right when the target is the first of its kind."""
    result = await services.search.find(world.actor, case.text)
    tops = [f"client {world.keys[hit.name]}" for hit in result.clients.items[:1]]
    tops += [f"invoice {int((row.number or '').split('-')[-1])}" for row in result.invoices.items[:1]]
    tops += [f"contract {hit.number}" for hit in result.contracts.items[:1]]
    tops += [f"matter {row.name}" for row in result.matters.items[:1]]
    tops += [f"keyword {result.keyword.value}"] if result.keyword else []
    tops += [f"report {result.report.value}"] if result.report else []
    found = isinstance(case.expected, Value) and case.expected.value in tops
    return judge(case, case.expected if found else Refused(", ".join(tops) or "nothing"))
