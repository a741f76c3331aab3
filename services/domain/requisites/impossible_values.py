"""Takes values out of requisites that their field can't have, and marks those that more than the value stands in."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from services.domain.patterns import compiled_later
from services.domain.requisites import text_classification
from services.domain.requisites.doubts import DOUBTFUL_CODES
from services.domain.requisites.legal_forms import has_form
from services.domain.requisites.model import Problem, Requisites, Severity
from services.domain.requisites.person_names import looks_like_person
from services.domain.requisites.value_shapes import (
    has_shape_of_address,
    has_shape_of_bank,
    has_shape_of_name,
)

_DIGITS = compiled_later(r"\d")


def withdraw_impossible_values(party: Requisites) -> tuple[Requisites, list[Problem]]:
    """The requisites without what can't be a value of its field, and the problems of these and of doubtful fields.

    The withdrawn text is in `groups` of its problem.
    """
    problems = []
    for name, code in DOUBTFUL_CODES.items():
        value = getattr(party, name)
        if value is None:
            continue
        is_impossible = _IS_IMPOSSIBLE[name](value)
        if is_impossible or not _HAS_SHAPE[name](value):
            problems.append(Problem(name, code, Severity.WARNING, value))
        if is_impossible:
            changes: dict[str, Any] = dict.fromkeys(
                ("name", "short_name", "other_name") if name == "name" else (name,)
            )
            party = replace(party, **changes)
    return party, problems


def _is_impossible_name(value: str) -> bool:
    return not has_form(value) and (
        text_classification.is_heading(value)
        or (text_classification.looks_like_address(value) and _DIGITS.search(value) is not None)
    )


def _is_impossible_bank(value: str) -> bool:
    if text_classification.is_heading(value):
        return True
    if text_classification.looks_like_bank(value) or has_form(value):
        return False
    return looks_like_person(value) or text_classification.looks_like_address(value)


def _is_impossible_address(value: str) -> bool:
    if text_classification.is_heading(value) or looks_like_person(value):
        return True
    has_place = text_classification.continues_address(value)
    return not has_place and (text_classification.looks_like_bank(value) or has_form(value))


_HAS_SHAPE: dict[str, Callable[[str], bool]] = {
    "name": has_shape_of_name,
    "bank_name": has_shape_of_bank,
    "address": has_shape_of_address,
}
_IS_IMPOSSIBLE: dict[str, Callable[[str], bool]] = {
    "name": _is_impossible_name,
    "bank_name": _is_impossible_bank,
    "address": _is_impossible_address,
}
