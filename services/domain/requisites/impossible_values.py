"""Takes values out of requisites that their field can't have, and marks those that more than the value stands in."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from services.domain.requisites import text_classification
from services.domain.requisites.card_text import fold_case
from services.domain.requisites.legal_forms import has_form
from services.domain.requisites.model import Problem, Requisites, Severity
from services.domain.requisites.person_names import looks_like_person

_CODES = {
    "name": "requisites-problem-doubtful-name",
    "bank_name": "requisites-problem-doubtful-bank",
    "address": "requisites-problem-doubtful-address",
}
DOUBTFUL = frozenset(_CODES.values())
_LABEL_INSIDE = re.compile(
    r"(?<!\w)(?:адрес|банк|bank|address|инн|бин|унп|бик|мфо|р/с|к/с|тел|почта|счет|директор|дата рождения|паспорт)"
    r"\w*\.? ?:"
    r"|(?<!\w)реквизит|^\W|\[|\]"
)
_DIGITS = re.compile(r"\d")


def withdraw_impossible_values(party: Requisites) -> tuple[Requisites, list[Problem]]:
    """The requisites without what can't be a value of its field, and the problems of these and of doubtful fields.

    The withdrawn text is in `groups` of its problem.
    """
    problems = []
    for name, code in _CODES.items():
        value = getattr(party, name)
        if value is None:
            continue
        is_impossible = _IS_IMPOSSIBLE[name](value)
        if is_impossible or _has_more_than_value(value):
            problems.append(Problem(name, code, Severity.WARNING, value))
        if is_impossible:
            changes: dict[str, Any] = dict.fromkeys(("name", "short_name") if name == "name" else (name,))
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


_IS_IMPOSSIBLE: dict[str, Callable[[str], bool]] = {
    "name": _is_impossible_name,
    "bank_name": _is_impossible_bank,
    "address": _is_impossible_address,
}


def _has_more_than_value(value: str) -> bool:
    """Whether a label or half a bracket in the value shows that another value is glued to it."""
    without_quotes = value.lstrip('«"')
    return value.count("(") != value.count(")") or _LABEL_INSIDE.search(fold_case(without_quotes)) is not None
