"""The audit log: who did what to which object, when, with the values before and after."""

from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any

from db.models import AuditEntry
from db.trail_digest import WHO, Erased
from db.unit_of_work import UnitOfWork
from db.vocabulary.enums import AuditAction, ObjectType
from services.core.unit_of_work import UnitOfWorkFactory
from services.domain.access import Actor, ContactActor, Permission, permitted, require
from services.domain.errors import NotFound
from services.domain.pagination import Page, clamp_page
from services.domain.ports import Clock

STAFF_OBJECT_TYPES = frozenset({ObjectType.MEMBER, ObjectType.INVITE})


@dataclass(frozen=True, slots=True)
class AuditView:
    at: datetime
    """UTC."""
    member_name: str | None
    """Of a member or a client's contact; None when the system acted by itself."""
    action: str
    object_type: str
    object_id: int
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    member_id: int | None = None
    """Of the member who acted: it stays when the name was erased."""
    erased: frozenset[str] = frozenset()
    """Names of values that were erased: `who`, `before.<key>`, `after.<key>`."""

    def is_erased(self, key: str) -> bool:
        """Whether the act had a value of this name that was erased, before or after."""
        return key in self.erased_keys

    @property
    def erased_keys(self) -> frozenset[str]:
        """Keys of `before` and `after` whose values were erased."""
        return frozenset(name.partition(".")[2] for name in self.erased - {WHO})

    @property
    def who_is_erased(self) -> bool:
        return WHO in self.erased


def record(
    uow: UnitOfWork,
    clock: Clock,
    actor: Actor | ContactActor | None,
    action: AuditAction,
    object_type: ObjectType,
    object_id: int,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    invoice_id: int | None = None,
) -> None:
    """Adds one entry to the unit of work. `actor` is None when the system acts; of a client's contact the entry keeps
    the name only.

    `invoice_id` puts an act on another object (a payment) on that invoice's timeline. Values may be money, dates,
    enums and dataclasses; `json_safe` converts them. Flush first, so that `object_id` exists.
    """
    uow.audit.add(build_entry(clock, actor, action, object_type, object_id, before, after, invoice_id))


def build_unscoped_entry(
    clock: Clock,
    actor: Actor,
    action: AuditAction,
    object_type: ObjectType,
    object_id: int,
    after: dict[str, Any],
) -> AuditEntry:
    """Builds an entry for founding or joining a firm, when no unit of work of the firm is open yet."""
    entry = build_entry(clock, actor, action, object_type, object_id, None, after, None)
    entry.firm_id = actor.firm_id
    return entry


def build_entry(
    clock: Clock,
    actor: Actor | ContactActor | None,
    action: AuditAction,
    object_type: ObjectType,
    object_id: int,
    before: dict[str, Any] | None,
    after: dict[str, Any] | None,
    invoice_id: int | None,
) -> AuditEntry:
    """As `record` adds it."""
    return AuditEntry(
        at=clock.now(),
        member_id=actor.member_id if isinstance(actor, Actor) else None,
        member_name=actor.name if actor else None,
        action=action.value,
        object_type=object_type.value,
        object_id=object_id,
        invoice_id=invoice_id,
        before=None if before is None else json_safe(before),
        after=None if after is None else json_safe(after),
    )


def changed_fields(before: dict[str, Any], after: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    """Returns (before, after) of the keys whose values differ; a side that lacks a key has None there."""
    changed = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    return {key: before.get(key) for key in changed}, {key: after.get(key) for key in changed}


def json_safe(value: Any) -> Any:
    """Converts a value to what JSON holds: dates to ISO text, decimals to text, enums to their values, dataclasses to
    objects. Raises `TypeError` for any other type."""
    if isinstance(value, Enum):
        return json_safe(value.value)
    if value is None or isinstance(value, bool | int | str):
        return value
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: json_safe(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, dict):
        return {str(key): json_safe(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [json_safe(item) for item in value]
    raise TypeError(f"{type(value).__name__} has no audit form")


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """An audit entry with the name of its object: an invoice's or a contract's number, or a name."""

    entry: AuditView
    object_name: str
    invoice_number: str | None
    """The number of the invoice that the act concerns: empty for a draft, None when it concerns none."""


@dataclass(frozen=True, slots=True)
class History(Page[HistoryRow]):
    """`name` is the object's number or name; empty for a draft."""

    name: str = ""


class AuditService:
    def __init__(self, work: UnitOfWorkFactory, clock: Clock) -> None:
        self._work = work
        self._clock = clock

    @permitted(Permission.AUDIT_READ)
    async def timeline(
        self, actor: Actor, object_type: ObjectType, object_id: int, limit: int = 50
    ) -> tuple[AuditView, ...]:
        """Newest first. Raises `NotFound` for an object that the actor does not see."""
        if object_type in STAFF_OBJECT_TYPES:
            require(actor, Permission.STAFF_READ)
        async with self._work.read(actor) as uow:
            if not await uow.audit.object_exists(object_type, object_id):
                raise NotFound
            entries = await uow.audit.timeline(object_type, object_id, clamp_page(0, limit)[1])
            return audit_views(entries)

    @permitted(Permission.AUDIT_READ)
    async def history(
        self, actor: Actor, object_type: ObjectType, object_id: int, offset: int = 0, limit: int = 8
    ) -> History:
        """Returns acts on the object and on what belongs to it, newest first. Raises `NotFound` as `timeline`."""
        offset, limit = clamp_page(offset, limit)
        if object_type in STAFF_OBJECT_TYPES:
            require(actor, Permission.STAFF_READ)
        async with self._work.read(actor) as uow:
            if not await uow.audit.object_exists(object_type, object_id):
                raise NotFound
            entries, total = await uow.audit.history(object_type, object_id, offset, limit)
            object_keys = [(entry.object_type, entry.object_id) for entry in entries]
            invoice_keys = [
                (ObjectType.INVOICE, entry.invoice_id) for entry in entries if entry.invoice_id is not None
            ]
            names = await uow.audit.names([(object_type.value, object_id), *object_keys, *invoice_keys])
            rows = []
            for entry, event in zip(entries, audit_views(entries), strict=True):
                invoice_id = entry.object_id if entry.object_type == ObjectType.INVOICE else entry.invoice_id
                rows.append(
                    HistoryRow(
                        event,
                        names.get((entry.object_type, entry.object_id), ""),
                        names.get((ObjectType.INVOICE, invoice_id), "") if invoice_id is not None else None,
                    )
                )
            name = names.get((object_type.value, object_id), "")
            return History(tuple(rows), total, offset, limit, name)


def audit_views(entries: Iterable[AuditEntry]) -> tuple[AuditView, ...]:
    return tuple(
        AuditView(
            at=entry.at,
            member_name=entry.member_name,
            action=entry.action,
            object_type=entry.object_type,
            object_id=entry.object_id,
            before=entry.before,
            after=entry.after,
            member_id=entry.member_id,
            erased=frozenset(Erased.from_json(entry.erased).digests),
        )
        for entry in entries
    )
