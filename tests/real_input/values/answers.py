"""What may come of a typed value, and the cases that say what should."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Value:
    """It is read, as exactly this."""

    value: Any


@dataclass(frozen=True, slots=True)
class Asked:
    """The person is asked which of the readings is meant; those named here are all among them."""

    readings: tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """It is refused by this sentence; an empty key stands for any."""

    key: str = ""


@dataclass(frozen=True, slots=True)
class Doubted:
    """It must not be taken silently: asked about or refused, whichever."""


Answer = Value | Asked | Refused | Doubted


@dataclass(frozen=True, slots=True)
class Case:
    text: str
    expected: Answer
    context: Any = None


@dataclass(frozen=True, slots=True)
class Judged:
    """`silent`: something else was taken for the value, and nobody is told."""

    case: Case
    got: Answer
    right: bool

    @property
    def silent(self) -> bool:
        return not self.right and isinstance(self.got, Value)


def judge(case: Case, got: Answer) -> Judged:
    return Judged(case, got, _fits(case.expected, got))


def counts(judged: Iterable[Judged]) -> Mapping[str, int]:
    judged = list(judged)
    return {
        "cases": len(judged),
        "right": sum(one.right for one in judged),
        "wrong": sum(one.silent for one in judged),
    }


def _fits(expected: Answer, got: Answer) -> bool:
    match expected, got:
        case Doubted(), Value():
            return False
        case Doubted(), _:
            return True
        case Asked(wanted), Asked(offered):
            return set(wanted) <= set(offered)
        case Refused(key), Refused(given):
            return key in {"", given}
        case _:
            return expected == got
