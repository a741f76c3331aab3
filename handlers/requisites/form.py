"""The form while it is being filled: a card in `dialog_data`, and what is still to be asked about it."""

from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass, field, replace
from typing import Any, Protocol

from aiogram.fsm.state import State
from aiogram_dialog import DialogManager

from services.domain.requisites.checks import check_requisites
from services.domain.requisites.fields import fields_of, missing_fields, with_defaults
from services.domain.requisites.model import (
    TEXT_FIELDS,
    Account,
    Country,
    PartyKind,
    Problem,
    Requisites,
    Severity,
)

_DATA = "card"
FIRM_KIND = "kind"
"""The question of a card that does not say what kind of party we are."""


class States(Protocol):
    """A group of states that declares the windows of the form; `requisites` only where a card `can_paste`."""

    requisites: State
    check: State
    field: State
    value: State
    kind: State


@dataclass(frozen=True, slots=True)
class Card:
    """`notes` is what the reader noticed beyond the checks of each field: a second tax number, a second side.

    `others` are the accounts beside the main one, `main_chosen` whether a person has said which that is, `unknown` the
    pieces of text that nobody has understood yet.
    """

    requisites: Requisites
    others: tuple[Account, ...] = ()
    notes: tuple[Problem, ...] = ()
    unknown: tuple[str, ...] = ()
    main_chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CardForm:
    """One use of the windows; see the package. `back` is the window before the first one, None when there is none.

    `can_paste` False leaves the first window out: the host opens the form filled. `extra` are further buttons of
    the first window, `heading` a line above every window.
    """

    states: Any
    ask: str
    save: str
    then: Callable[[DialogManager, Card], Awaitable[Any]]
    own: bool
    back: State | None = None
    can_cancel: bool = True
    can_paste: bool = True
    extra: tuple[Any, ...] = ()
    heading: tuple[Any, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Question:
    """What the check window asks for: `field` is missing, or `problem` says what is wrong with it."""

    field: str
    problem: Problem | None = None
    also: tuple[str, ...] = ()
    """Further fields that are missing."""
    is_doubt: bool = False
    """Whether the value may be right: a person confirms or replaces it."""
    account: int | None = None
    """Which account it is about: 0 the main one, then those of `Card.others`."""


def card_of(manager: DialogManager) -> Card | None:
    """The card as far as it is filled; None before one has come."""
    data = manager.dialog_data.get(_DATA)
    if data is None:
        return None
    return Card(
        Requisites.from_dict(data["requisites"]),
        tuple(Account(**account) for account in data["others"]),
        tuple(
            Problem(note["field"], note["code"], Severity(note["severity"]), note["groups"])
            for note in data["notes"]
        ),
        # A dialog of an earlier version has neither.
        tuple(data.get("unknown", ())),
        bool(data.get("main_chosen", False)),
    )


def set_card(manager: DialogManager, card: Card) -> None:
    manager.dialog_data[_DATA] = {
        "requisites": card.requisites.to_dict(),
        "others": [asdict(account) for account in card.others],
        "notes": [{**asdict(note), "severity": note.severity.value} for note in card.notes],
        "unknown": list(card.unknown),
        "main_chosen": card.main_chosen,
    }


def chosen_country(manager: DialogManager) -> Country | None:
    """The country that was chosen in this flow."""
    chosen = manager.dialog_data.get("country")
    return Country(chosen) if chosen else None


def effective_requisites(form: CardForm, requisites: Requisites) -> Requisites:
    """Only what this kind of party has, with the country's defaults when it is ours.

    The form keeps the rest: another kind may be chosen again.
    """
    fields = fields_of(requisites.kind, requisites.country)
    nothing: dict[str, Any] = {name: None for name in TEXT_FIELDS if name not in fields}
    trimmed = replace(requisites, **nothing)
    return with_defaults(trimmed) if form.own else trimmed


def problems_of_card(requisites: Requisites) -> tuple[Problem, ...]:
    """What is wrong, in the order in which the fields are shown."""
    order = fields_of(requisites.kind, requisites.country)
    found = [problem for problem in check_requisites(requisites) if problem.field in order]
    return tuple(sorted(found, key=lambda problem: order.index(problem.field)))


def question_of(form: CardForm, requisites: Requisites) -> Question | None:
    """The next thing to ask; None when the card is complete and clean. `requisites` is effective."""
    if form.own and requisites.kind in {PartyKind.PERSON, PartyKind.PRIVATE_PRACTICE}:
        return Question(FIRM_KIND)
    for problem in problems_of_card(requisites):
        if problem.severity is Severity.ERROR:
            return Question(problem.field, problem)
    gaps = missing_fields(requisites, own=form.own)
    return Question(gaps[0], also=gaps[1:]) if gaps else None


def kinds_for(form: CardForm, country: Country) -> tuple[PartyKind, ...]:
    """Kinds to choose from. A private person does not bill."""
    if country is Country.OTHER:
        return (PartyKind.FOREIGN,) if form.own else (PartyKind.FOREIGN, PartyKind.PERSON)
    kinds = [PartyKind.COMPANY, PartyKind.SOLE_TRADER, PartyKind.ADVOCATE_OFFICE, PartyKind.BAR_ASSOCIATION]
    if country is not Country.KZ:
        kinds.append(PartyKind.SELF_EMPLOYED)
    return tuple(kinds) if form.own else (*kinds, PartyKind.PRIVATE_PRACTICE, PartyKind.PERSON)


def in_country(form: CardForm, requisites: Requisites, country: Country) -> Requisites:
    """The same card under the rules of another country."""
    kind = requisites.kind
    if kind not in kinds_for(form, country):
        kind = PartyKind.FOREIGN if country is Country.OTHER else PartyKind.COMPANY
    return replace(requisites, country=country, kind=kind)
