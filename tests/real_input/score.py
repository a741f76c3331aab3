"""Reads every card in every layout and counts what is right, lost, marked and silently wrong."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from multiprocessing import Pool

from tests.real_input import adapter
from tests.real_input.adapter import Read
from tests.real_input.compare import number, same, words
from tests.real_input.layouts import LAYOUTS, SCANNED
from tests.real_input.model import GROUPS, Card, Expected

COUNTED = ("identifiers", "accounts", "banks", "names", "addresses", "signatories", "contacts", "kind")
GOALS = {"identifiers": 97, "accounts": 97, "banks": 92, "names": 92, "addresses": 92, "signatories": 92}
"""Percent over all layouts but the scanned one. Of contacts and of the kind no share is asked."""
ALL_BUT_SCANNED = "all but " + SCANNED[:6]
NEEDLESS_MARKS_LIMITS = {"as is": 3, ALL_BUT_SCANNED: 10}
"""Percent of right values that may be shown as doubtful."""


class Outcome(StrEnum):
    RIGHT = "right"
    LOST = "lost"  # nothing was read, but the text is among what was not understood
    UNSEEN = "lost unseen"  # nothing was read, and nobody is told
    MARKED = "marked"  # something else was read, and the field is shown as doubtful
    WRONG = "wrong"  # something else was read, and nobody is told


@dataclass(frozen=True, slots=True)
class Item:
    """One field of one card in one layout. `expected` is empty for a value that should not be there at all."""

    card: str
    layout: str
    field: str
    expected: str
    got: str
    outcome: Outcome
    is_marked: bool = False  # shown as doubtful, whatever came of it

    @property
    def group(self) -> str:
        return GROUPS[self.field]


def items_of(card: Card, layout: str) -> list[Item]:
    """Of two sides either may be taken as the first: the better pairing counts."""
    text = LAYOUTS[layout](card.text)
    first = adapter.read(text)
    if len(card.sides) == 1:
        return list(_side(card, layout, card.sides[0], first))
    second = adapter.read(first.second) if first.second else None
    pairings = [
        [
            item
            for side, reading in zip(card.sides, readings, strict=True)
            for item in (
                _side(card, layout, side, reading) if reading else _absent(card, layout, side, first)
            )
        ]
        for readings in ((first, second), (second, first))
    ]
    return max(pairings, key=lambda items: sum(item.outcome is Outcome.RIGHT for item in items))


def run(cards: Iterable[Card], processes: int = 1, layouts: Iterable[str] = tuple(LAYOUTS)) -> list[Item]:
    layouts = tuple(layouts)
    work = [(card, layout) for card in cards for layout in layouts if not _tears_columns(card, layout)]
    if processes == 1:
        return [item for pair in work for item in items_of(*pair)]
    with Pool(processes) as pool:
        return [item for items in pool.starmap(items_of, work, chunksize=40) for item in items]


def _tears_columns(card: Card, layout: str) -> bool:
    """Two sides in two columns can't be told apart by anybody once the columns are gone."""
    return (
        len(card.sides) > 1
        and "\t" in card.text
        and layout in {"one line", "commas", "semicolons", "wrapped"}
    )


def shares(items: Iterable[Item]) -> dict[str, dict[str, float]]:
    """By layout and group, the percent of what is expected that is right."""
    right: dict[str, Counter[str]] = defaultdict(Counter)
    total: dict[str, Counter[str]] = defaultdict(Counter)
    for item in items:
        if item.expected:
            total[item.layout][item.group] += 1
            right[item.layout][item.group] += item.outcome is Outcome.RIGHT
    return {
        layout: {group: 100 * right[layout][group] / total[layout][group] for group in COUNTED}
        for layout in LAYOUTS
        if layout in total
    }


def count_of(items: Iterable[Item], outcome: Outcome) -> dict[str, int]:
    found = Counter(item.layout for item in items if item.outcome is outcome)
    return {layout: found[layout] for layout in LAYOUTS}


def needless_marks(items: Iterable[Item]) -> dict[str, float]:
    """By layout, and over all but the scanned one: the percent of right values that are shown as doubtful. Who marks
    everything is never silently wrong."""
    right: Counter[str] = Counter()
    marked: Counter[str] = Counter()
    for item in items:
        if item.outcome is not Outcome.RIGHT or not item.expected:
            continue
        for name in (item.layout, *([] if item.layout == SCANNED else [ALL_BUT_SCANNED])):
            right[name] += 1
            marked[name] += item.is_marked
    return {name: 100 * marked[name] / right[name] for name in right}


def overall(items: Iterable[Item]) -> dict[str, float]:
    """By group, over all layouts but the scanned one."""
    counted = [item for item in items if item.expected and item.layout != SCANNED]
    total = Counter(item.group for item in counted)
    right = Counter(item.group for item in counted if item.outcome is Outcome.RIGHT)
    return {group: 100 * right[group] / total[group] for group in COUNTED}


def _side(card: Card, layout: str, side: Expected, read: Read) -> Iterator[Item]:
    scanned = layout == SCANNED

    def item(field: str, expected: tuple[str, ...], got: str | None, *, marked: bool) -> Item:
        return Item(
            card.title,
            layout,
            field,
            expected[0] if expected else "",
            got or "",
            _outcome(field, expected, got, marked, scanned, read)
            if field not in side.faulty or not expected
            else _outcome_of_fault(field, expected[0], got, marked, read),
            marked and field not in side.faulty,
        )

    yield item("country", (side.country.value,), read.country.value, marked="country" in read.marked)
    yield item("kind", (side.kind.value,), read.kind, marked="kind" in read.marked)
    for field, expected in side.fields.items():
        yield item(field, expected, _value(field, expected, read), marked=_is_marked(field, read))
    for field, got in read.fields.items():
        if field in side.fields or field in side.free or field not in GROUPS:
            continue
        if field == "tax_id" and _stands_as_tax_id(side, got):
            continue
        yield item(field, (), got, marked=_is_marked(field, read))
    yield from _accounts(item, side, read)


def _accounts(item: Callable[..., Item], side: Expected, read: Read) -> Iterator[Item]:
    left = list(range(len(read.accounts)))
    pairs: list[tuple[Mapping[str, str], int | None]] = []
    for expected in side.accounts:
        fits = [
            at
            for at in left
            if "account" in expected
            and any(same("account", expected["account"], value) for value in _numbers(read.accounts[at]))
        ]
        if not fits and "account" not in expected:
            fits = left[:1]
        if fits:
            left.remove(fits[0])
        pairs.append((expected, fits[0] if fits else None))
    for expected, at in pairs:
        if at is None and left:
            at = left.pop(0)
        got = read.accounts[at] if at is not None else {}
        marks = read.accounts_marked[at] if at is not None else frozenset()
        for field, value in expected.items():
            yield item(field, (value,), _account_value(field, value, got), marked=field in marks)
        for field in ("bic", "corr_account", "swift", "bank_name"):
            if field in got and field not in expected and not _may_be_derived(field, got):
                yield item(field, (), got[field], marked=field in marks)
    for at in left:
        for value in _numbers(read.accounts[at])[:1]:
            yield item("account", (), value, marked="account" in read.accounts_marked[at])


def _numbers(account: Mapping[str, str]) -> list[str]:
    return [account[name] for name in ("iban", "account") if name in account]


def _account_value(field: str, expected: str, got: Mapping[str, str]) -> str | None:
    """An IBAN in the place of a local account is not right; a local number beside its IBAN is no harm."""
    if field != "account":
        return got.get(field)
    iban, local = got.get("iban"), got.get("account")
    if expected[:2].isalpha():
        return iban or (f"{local} (as a local account)" if local else None)
    return local or iban


def _may_be_derived(field: str, got: Mapping[str, str]) -> bool:
    """Bank and BIC come from the directory by the IBAN, where the card does not name them."""
    return field in {"bic", "bank_name"} and "iban" in got


def _value(field: str, expected: tuple[str, ...], read: Read) -> str | None:
    """A VAT id abroad, and the ПИНФЛ of a person without an ИНН, may stand as the tax number."""
    got = read.fields.get(field)
    if field in {"vat_code", "pinfl"}:
        for value in (got, read.fields.get("tax_id")):
            if value is not None and _same_number(expected[0], value):
                return expected[0]
    return got


def _stands_as_tax_id(side: Expected, got: str) -> bool:
    return any(
        _same_number(side.fields[field][0], got) for field in ("vat_code", "pinfl") if field in side.fields
    )


def _same_number(expected: str, got: str) -> bool:
    """A VAT id with or without its country."""
    wanted = number(expected)
    return number(got) in {wanted, wanted[2:] if wanted[:2].isalpha() else wanted}


def _is_marked(field: str, read: Read) -> bool:
    return field in read.marked


def _outcome_of_fault(field: str, typed: str, got: str | None, marked: bool, read: Read) -> Outcome:
    """A mistyped value is read rightly when it is marked, whatever was made of it."""
    if marked:
        return Outcome.RIGHT
    if got is not None:
        return Outcome.WRONG
    return Outcome.LOST if _is_shown(field, typed, read) else Outcome.UNSEEN


def _outcome(
    field: str, expected: tuple[str, ...], got: str | None, marked: bool, scanned: bool, read: Read
) -> Outcome:
    if got is None:
        return Outcome.LOST if _is_shown(field, expected[0], read) else Outcome.UNSEEN
    if any(same(field, value, got, scanned=scanned) for value in expected):
        return Outcome.RIGHT
    return Outcome.MARKED if marked else Outcome.WRONG


def _is_shown(field: str, expected: str, read: Read) -> bool:
    shown = f"{read.shown}\n{read.second or ''}"
    if any(char.isdigit() for char in expected) and field not in {"address", "name", "bank_name"}:
        return number(expected) in number(shown)
    wanted, found = words(expected), set(words(shown))
    return sum(word in found for word in wanted) * 2 >= len(wanted)


def _absent(card: Card, layout: str, side: Expected, read: Read) -> Iterator[Item]:
    """Nothing was taken for the second side: it is lost, or it lies mixed into the first."""
    values = [(field, expected[0]) for field, expected in side.fields.items()]
    values += [pair for account in side.accounts for pair in account.items()]
    for field, value in values:
        outcome = Outcome.LOST if _is_shown(field, value, read) else Outcome.UNSEEN
        yield Item(card.title, layout, field, value, "", outcome)
