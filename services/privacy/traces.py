"""Which values of the trail say something of a person, and what is known of the person to look for elsewhere."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from db.models import AuditEntry
from db.trail_digest import WHO
from db.unit_of_work import UnitOfWork
from services.core.sealing import erase
from services.domain.ports import Tokens

STAYS = frozenset(
    {
        "number",
        "esf",
        "copy_of",
        "responsible",
        "member",
        "assignee",
        "state",
        "mode",
        "kind",
        "method",
        "channel",
        "step",
        "language",
        "timezone",
        "part_month",
        "title",
        "currency",
        "role",
        "why",
        "way",
    }
)
"""Texts of acts that say nothing of the client: numbers, kinds and states, and names of the firm's own people."""
PEOPLE = frozenset({"responsible", "member", "assignee", "who"})
"""Where acts and messages name people of the firm."""
_DAY = re.compile(r"\d{4}-\d\d-\d\d(T.*)?")
SHORTEST = 5
"""A value of fewer characters is found everywhere by chance."""


def telling_values(values: Iterable[str | None]) -> set[str]:
    """Those that are looked for: long enough to be somebody's."""
    return {value for value in values if value and len(value) >= SHORTEST}


def all_texts(value: Any) -> set[str]:
    """The texts of a JSON value, wherever they stand in it."""
    if isinstance(value, str):
        return {value}
    if isinstance(value, Mapping):
        return {text for each in value.values() for text in all_texts(each)}
    if isinstance(value, list):
        return {text for each in value for text in all_texts(each)}
    return set()


async def erase_acts(
    uow: UnitOfWork, tokens: Tokens, client_id: int, about: Collection[int], said: Collection[str]
) -> int:
    """Erases from acts on the person's own objects (`about`) all but sums, dates, kinds and numbers; from other acts
    of the firm, but for those on other clients, the values that hold one of the texts `said`. Returns how many values
    went."""
    own = set(about)
    others = set(await uow.erasure.acts_saying(client_id, said)) - own
    by_names: dict[frozenset[str], list[int]] = defaultdict(list)
    for entry in await uow.erasure.acts(own | others):
        names = _own_names(entry, said) if entry.id in own else _names_holding(entry, said)
        if names:
            by_names[frozenset(names)].append(entry.id)
    count = 0
    for wanted, ids in by_names.items():
        count += await erase(uow, tokens, ids, wanted)
    return count


async def erase_acts_of_member(
    uow: UnitOfWork,
    tokens: Tokens,
    member_id: int,
    names: Collection[str],
    telling: Collection[str],
    user_id: int | None,
) -> int:
    """Erases the name from the member's own acts, all texts that say something of it from acts on the member, and from
    other acts `names` where people are named and values that hold one of the texts `telling`. Returns how many values
    went."""
    rows = uow.member_erasure
    by_names: dict[frozenset[str], list[int]] = defaultdict(list)
    for entry_id in await rows.acts_by(member_id):
        by_names[frozenset({WHO})].append(entry_id)
    on = set(await rows.acts_on(member_id))
    saying = set(await rows.acts_saying({*names, *telling}))
    for some in chunks(sorted(on | saying)):
        for entry in await uow.erasure.acts(some):
            gone = {
                f"{side}.{key}"
                for side, values in (("before", entry.before), ("after", entry.after))
                for key, value in (values or {}).items()
                if (entry.id in on and not _may_stay(key, value))
                or (key in PEOPLE and value in names)
                or (user_id is not None and value == user_id)
                or any(one in text for text in all_texts(value) for one in telling)
            }
            if entry.member_id is None and entry.member_name in telling:
                gone.add(WHO)
            if gone:
                by_names[frozenset(gone)].append(entry.id)
    count = 0
    for wanted, ids in by_names.items():
        for some in chunks(ids):
            count += await erase(uow, tokens, some, wanted)
    return count


def chunks(ids: Sequence[int], size: int = 1000) -> Iterable[Sequence[int]]:
    """Databases take some thousands of ids in one question."""
    return (ids[start : start + size] for start in range(0, len(ids), size))


def _own_names(entry: AuditEntry, said: Collection[str]) -> set[str]:
    names = {
        f"{side}.{key}"
        for side, values in (("before", entry.before), ("after", entry.after))
        for key, value in (values or {}).items()
        if not _may_stay(key, value)
    }
    if entry.member_id is None and entry.member_name is not None:
        names.add(WHO)  # somebody of the client's side
    return names | _names_holding(entry, said)


def _names_holding(entry: AuditEntry, said: Collection[str]) -> set[str]:
    names = {
        f"{side}.{key}"
        for side, values in (("before", entry.before), ("after", entry.after))
        for key, value in (values or {}).items()
        if any(one in text for text in all_texts(value) for one in said)
    }
    if entry.member_id is None and entry.member_name in said:
        names.add(WHO)
    return names


def _may_stay(key: str, value: Any) -> bool:
    if value is None or isinstance(value, bool):
        return True
    if isinstance(value, int):
        return key != "user_id"
    if isinstance(value, str):
        return key in STAYS or bool(_DAY.fullmatch(value))
    if isinstance(value, Mapping):
        return set(value) == {"minor", "currency"}
    return isinstance(value, list) and all(isinstance(each, int) for each in value)
