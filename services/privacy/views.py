"""What is seen of an erasure: what stands in its way, and what it has done."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from services.domain.money.money import Money


@dataclass(frozen=True, slots=True)
class Obstacles:
    """What has to end first. `counts` by kind: drafts, invoices, disputes, contracts, matters, sending; of a member
    also works, waiting."""

    counts: Mapping[str, int] = field(default_factory=dict)
    advances: tuple[Money, ...] = ()
    """Money of the client that lies on no invoice: the firm owes it."""

    def __bool__(self) -> bool:
        return bool(self.counts or self.advances)


@dataclass(frozen=True, slots=True)
class ErasurePlan:
    """What would happen. `papers` are the invoices whose pages name the payer until `keep_until`."""

    name: str
    obstacles: Obstacles
    papers: int = 0
    keep_until: date | None = None
    erased_before: bool = False


@dataclass(frozen=True, slots=True)
class Certificate:
    """What was erased, what stays and why, when, by whom. It holds no value of the person."""

    subject: str
    """client, contact, member."""
    number: int
    """Of the card: it stays, the name does not."""
    at: datetime
    by: str
    erased: Mapping[str, int]
    """By kind, as `privacy-erased` names them."""
    kept: Mapping[str, int]
    keep_until: date | None = None
    firm: str = ""


@dataclass(frozen=True, slots=True)
class HeldRow:
    """One thing that is held: `kind` and the raw values that `privacy-held` says it with."""

    kind: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class HeldData:
    """What is held of one person or one client, in the order of being read."""

    name: str
    rows: tuple[HeldRow, ...]
