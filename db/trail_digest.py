"""The digests that chain the trail of a firm: each act is bound to all acts before it.

A digest is taken of each value on its own, with a salt of its own. When somebody's values are erased, their digests
take their place and the salts go with them: the chain still holds, and a short value can't be found by trying.

What is stored depends on these functions for ever. Another way of counting would be another `VERSION`, beside this one.
"""

import hmac
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

VERSION = 1
WHO = "who"
"""The name of the value `member_name`; those in `before` and `after` are called `before.<key>` and `after.<key>`."""
START = ""
"""What stands in the place of a link before the first act of a firm."""


@dataclass(frozen=True, slots=True)
class Act:
    """A row of the trail as it was written. Names, texts and sums are values; ids, time and kind are not erased."""

    firm_id: int
    id: int
    at: datetime
    member_id: int | None
    member_name: str | None
    action: str
    object_type: str
    object_id: int
    invoice_id: int | None
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Erased:
    """What stays of values that were erased, by their names: their digests, and the salts of those that are left."""

    digests: Mapping[str, str] = field(default_factory=dict)
    salts: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def from_json(cls, stored: Mapping[str, Any] | None) -> "Erased":
        """Reads anything: what does not fit is missing, and breaks the chain."""
        parts = [(stored or {}).get(name) for name in ("digests", "salts")]
        return cls(*(part if isinstance(part, Mapping) else {} for part in parts))

    def to_json(self) -> dict[str, Any]:
        return {"digests": dict(self.digests), "salts": dict(self.salts)}


def values_of(act: Act) -> dict[str, Any]:
    """The values of an act by their names."""
    found: dict[str, Any] = {} if act.member_name is None else {WHO: act.member_name}
    for side, values in (("before", act.before), ("after", act.after)):
        found |= {f"{side}.{key}": value for key, value in (values or {}).items()}
    return found


def compute_link(previous: str, seq: int, act: Act, salt: str | None, erased: Erased | None = None) -> str:
    """The link of the act that comes at place `seq` after the link `previous`."""
    digests = {**_digests(act, salt, erased or Erased()), **(erased.digests if erased else {})}
    said = [
        VERSION,
        act.firm_id,
        act.id,
        act.at.astimezone(UTC).isoformat(timespec="microseconds"),
        act.member_id,
        act.action,
        act.object_type,
        act.object_id,
        act.invoice_id,
        act.before is not None,
        act.after is not None,
        digests,
    ]
    return sha256(_canonical([previous, seq, sha256(_canonical(said)).hexdigest()])).hexdigest()


def erase_values(
    act: Act, salt: str | None, erased: Erased | None, names: Collection[str]
) -> tuple[Act, Erased]:
    """The act without the values of these names, and what stays of them. Its salt goes, too: each value that is left
    keeps its own. A name that the act does not have is passed over."""
    erased = erased or Erased()
    values, digests = values_of(act), _digests(act, salt, erased)
    gone = values.keys() & set(names)
    stays = Erased(
        {**erased.digests, **{name: digests[name] for name in sorted(gone)}},
        {name: _salt_of(name, salt, erased) for name in values if name not in gone},
    )
    left = replace(
        act,
        member_name=None if WHO in gone else act.member_name,
        before=_without(act.before, "before", gone),
        after=_without(act.after, "after", gone),
    )
    return left, stays


def _without(values: Mapping[str, Any] | None, side: str, gone: Collection[str]) -> Mapping[str, Any] | None:
    if values is None:
        return None
    return {key: value for key, value in values.items() if f"{side}.{key}" not in gone}


def _digests(act: Act, salt: str | None, erased: Erased) -> dict[str, str]:
    return {
        name: hmac.digest(_salt_of(name, salt, erased).encode(), _canonical(value), "sha256").hex()
        for name, value in values_of(act).items()
    }


def _salt_of(name: str, salt: str | None, erased: Erased) -> str:
    """Of a value: drawn from the salt of the row, from which nobody comes back to that."""
    if salt is None:
        return str(erased.salts.get(name, ""))
    return hmac.digest(salt.encode(), name.encode(), "sha256").hex()


def _canonical(value: Any) -> bytes:
    """The same bytes for equal values, whatever order a database keeps keys in."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
