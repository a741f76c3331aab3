"""Who may do what: the one table, and the decorator that makes every service method name its line in it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from db.vocabulary.enums import Role
from services.domain.errors import Forbidden
from services.domain.ids import ClientId, ContactId, FirmId, MemberId

P = ParamSpec("P")
R = TypeVar("R")
S = TypeVar("S")


class Permission(StrEnum):
    FIRM_READ = "firm.read"  # name, zone, own issuers: what every screen needs
    FIRM_EDIT = "firm.edit"
    GROUP_BIND = "group.bind"
    ISSUER_EDIT = "issuer.edit"
    STAFF_READ = "staff.read"
    STAFF_EDIT = "staff.edit"
    CLIENT_READ = "client.read"
    CLIENT_EDIT = "client.edit"
    CLIENT_SHARE = "client.share"
    MATTER_EDIT = "matter.edit"
    CONTRACT_EDIT = "contract.edit"
    INVOICE_READ = "invoice.read"
    INVOICE_DRAFT = "invoice.draft"
    INVOICE_ISSUE = "invoice.issue"
    INVOICE_VOID = "invoice.void"
    INVOICE_WRITE_OFF = "invoice.write_off"
    PAYMENT_READ = "payment.read"
    PAYMENT_RECORD = "payment.record"
    PAYMENT_REVERSE = "payment.reverse"
    PAYMENT_REFUND = "payment.refund"
    TASK_READ = "task.read"
    TASK_EDIT = "task.edit"
    REPORT_READ = "report.read"
    EXPORT = "export"
    AUDIT_READ = "audit.read"
    AUDIT_EXPORT = "audit.export"


EVERYBODY = frozenset(Role)
OWNER = frozenset({Role.OWNER})
MONEY = frozenset({Role.OWNER, Role.ACCOUNTANT})
LAWYERS = MONEY | {Role.LAWYER}

GRANTS: dict[Permission, frozenset[Role]] = {
    Permission.FIRM_READ: EVERYBODY,
    Permission.FIRM_EDIT: OWNER,
    Permission.GROUP_BIND: OWNER,
    Permission.ISSUER_EDIT: OWNER,
    Permission.STAFF_READ: LAWYERS,
    Permission.STAFF_EDIT: OWNER,
    Permission.CLIENT_READ: EVERYBODY,
    Permission.CLIENT_EDIT: LAWYERS,
    Permission.CLIENT_SHARE: LAWYERS,
    Permission.MATTER_EDIT: LAWYERS,
    Permission.CONTRACT_EDIT: LAWYERS,
    Permission.INVOICE_READ: EVERYBODY,
    Permission.INVOICE_DRAFT: EVERYBODY,
    Permission.INVOICE_ISSUE: LAWYERS,
    Permission.INVOICE_VOID: LAWYERS,
    Permission.INVOICE_WRITE_OFF: MONEY,
    Permission.PAYMENT_READ: LAWYERS,
    Permission.PAYMENT_RECORD: LAWYERS,
    Permission.PAYMENT_REVERSE: MONEY,
    Permission.PAYMENT_REFUND: MONEY,
    Permission.TASK_READ: EVERYBODY,
    Permission.TASK_EDIT: EVERYBODY,
    Permission.REPORT_READ: LAWYERS,
    Permission.EXPORT: MONEY,
    Permission.AUDIT_READ: EVERYBODY,
    Permission.AUDIT_EXPORT: OWNER,
}

SEES_ALL_CLIENTS = MONEY
"""The others see only clients that they are responsible for or that are shared with them."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A member acting in a firm, as resolved from the Telegram user for one update."""

    firm_id: FirmId
    member_id: MemberId
    role: Role
    name: str
    language: str = "ru"
    timezone: str = "Europe/Moscow"
    """The firm's IANA zone: «today» is the firm's date."""

    @property
    def sees_all_clients(self) -> bool:
        return self.role in SEES_ALL_CLIENTS

    def may(self, permission: Permission) -> bool:
        """For hiding a button. The protection is `permitted` on the service method."""
        return self.role in GRANTS.get(permission, frozenset())


@dataclass(frozen=True, slots=True)
class ContactActor:
    """Somebody confirmed by staff as speaking for one client, as resolved from the Telegram user for one update.

    A person may be a contact of several clients, of several firms, and a member besides: each is an actor of
    its own.
    """

    firm_id: FirmId
    contact_id: ContactId
    client_id: ClientId
    user_id: int
    name: str
    firm_name: str
    client_name: str
    language: str = "ru"
    timezone: str = "Europe/Moscow"
    """The client's IANA zone, or the firm's."""
    reachable: bool = True
    """False while the last message could not get through."""


CONTACT = "contact"
"""The permission of the client's side: a confirmed contact, on what belongs to that client and was sent to it."""


def require(actor: Actor, permission: Permission) -> None:
    """Raises `Forbidden` unless the table grants `permission` to the actor's role."""
    if not actor.may(permission):
        raise Forbidden


def permitted(
    permission: Permission,
) -> Callable[
    [Callable[Concatenate[S, Actor, P], Awaitable[R]]], Callable[Concatenate[S, Actor, P], Awaitable[R]]
]:
    """Declares the permission of a service method `async def f(self, actor, …)` and checks it before the call."""

    def decorate(
        method: Callable[Concatenate[S, Actor, P], Awaitable[R]],
    ) -> Callable[Concatenate[S, Actor, P], Awaitable[R]]:
        @wraps(method)
        async def checked(self: S, actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> R:
            require(actor, permission)
            return await method(self, actor, *args, **kwargs)

        checked.permission = permission  # type: ignore[attr-defined]
        return checked

    return decorate


def for_contact(
    method: Callable[Concatenate[S, ContactActor, P], Awaitable[R]],
) -> Callable[Concatenate[S, ContactActor, P], Awaitable[R]]:
    """Marks a service method of the client's side, `async def f(self, contact, …)`.

    The protection is the unit of work that it opens (`Work.read_as`, `Work.write_as`): it asks in the same
    transaction whether the contact is still confirmed, and sees that one client only.
    """
    method.permission = CONTACT  # type: ignore[attr-defined]
    return method


def open_to_all(method: Callable[..., Any]) -> Callable[..., Any]:
    """Marks a service method that acts before there is a member (claim, join, founding a firm)."""
    method.permission = None  # type: ignore[attr-defined]
    return method
