"""The score of today, committed: it may be beaten and never lost."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.real_input import score
from tests.real_input.score import Item, Outcome
from tests.real_input.values.answers import Judged, counts

FILE = Path(__file__).with_name("ratchet.json")
Noted = dict[str, dict[str, float]]
"""By «cards, LAYOUT» or kind of value: shares that may only rise, «wrong» and «right marked», which may only fall."""
_MAY_ONLY_FALL = frozenset({"wrong", "right marked"})

HINT = "Better ones are noted by: python -m tests.real_input --note"


def noted() -> Noted:
    loaded: Noted = json.loads(FILE.read_text(encoding="utf-8"))
    return loaded


def of_cards(items: Iterable[Item]) -> Noted:
    items = list(items)
    wrong = score.count_of(items, Outcome.WRONG)
    needless = score.needless_marks(items)
    return {
        f"cards, {layout}": {group: round(share, 1) for group, share in groups.items()}
        | {"wrong": wrong[layout], "right marked": round(needless[layout], 1)}
        for layout, groups in score.shares(items).items()
    }


def of_values(judged: Mapping[str, Iterable[Judged]]) -> Noted:
    return {kind: dict(counts(some)) for kind, some in judged.items()}


def worse(now: Noted) -> list[str]:
    """What has fallen behind the note, a line each."""
    before = noted()
    return [
        f"{name}, {what}: {before[name][what]:g} → {value:g}"
        for name, values in now.items()
        for what, value in values.items()
        if _is_worse(what, before.get(name, {}).get(what, value), value)
    ]


def better(now: Noted) -> bool:
    before = noted()
    return any(
        what not in before.get(name, {}) or _is_worse(what, value, before[name][what])
        for name, values in now.items()
        for what, value in values.items()
    )


def note(now: Noted) -> None:
    FILE.write_text(json.dumps(now, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _is_worse(what: str, before: float, now: float) -> bool:
    return now > before if what in _MAY_ONLY_FALL else now < before
