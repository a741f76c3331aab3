"""Permissions: the table of roles, and the decorator by which every service method declares what it requires."""

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
    ISSUER_SPELL = "issuer.spell"  # how our requisites read in Latin letters, asked when an invoice needs it
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
    DOCUMENT_READ = "document.read"  # acts and other documents beside the invoice
    DOCUMENT_DRAFT = "document.draft"
    DOCUMENT_ISSUE = "document.issue"  # and send, enter and settle answers
    DOCUMENT_VOID = "document.void"
    PAYMENT_READ = "payment.read"
    PAYMENT_RECORD = "payment.record"
    PAYMENT_REVERSE = "payment.reverse"
    PAYMENT_REFUND = "payment.refund"
    RATE_EDIT = "rate.edit"  # rates of central banks that interest by law follows
    NOTE = "note"  # the staff's notes on cards that the role sees
    TASK_READ = "task.read"
    TASK_EDIT = "task.edit"
    REPORT_READ = "report.read"
    EXPORT = "export"
    ARCHIVE = "archive"  # many documents in one file: of own clients, where the role sees no others
    BRING_IN = "bring_in"
    AUDIT_READ = "audit.read"
    AUDIT_EXPORT = "audit.export"
    TAKE_OUT = "take_out"  # everything that the firm has, in one file


ALL_ROLES = frozenset(Role)
OWNER_ONLY = frozenset({Role.OWNER})
FINANCE_ROLES = frozenset({Role.OWNER, Role.ACCOUNTANT})
ALL_BUT_ASSISTANTS = FINANCE_ROLES | {Role.LAWYER}

GRANTS: dict[Permission, frozenset[Role]] = {
    Permission.FIRM_READ: ALL_ROLES,
    Permission.FIRM_EDIT: OWNER_ONLY,
    Permission.GROUP_BIND: OWNER_ONLY,
    Permission.ISSUER_EDIT: OWNER_ONLY,
    Permission.ISSUER_SPELL: ALL_BUT_ASSISTANTS,
    Permission.STAFF_READ: ALL_BUT_ASSISTANTS,
    Permission.STAFF_EDIT: OWNER_ONLY,
    Permission.CLIENT_READ: ALL_ROLES,
    Permission.CLIENT_EDIT: ALL_BUT_ASSISTANTS,
    Permission.CLIENT_SHARE: ALL_BUT_ASSISTANTS,
    Permission.MATTER_EDIT: ALL_BUT_ASSISTANTS,
    Permission.CONTRACT_EDIT: ALL_BUT_ASSISTANTS,
    Permission.INVOICE_READ: ALL_ROLES,
    Permission.INVOICE_DRAFT: ALL_ROLES,
    Permission.INVOICE_ISSUE: ALL_BUT_ASSISTANTS,
    Permission.INVOICE_VOID: ALL_BUT_ASSISTANTS,
    Permission.INVOICE_WRITE_OFF: FINANCE_ROLES,
    Permission.DOCUMENT_READ: ALL_ROLES,
    Permission.DOCUMENT_DRAFT: ALL_ROLES,
    Permission.DOCUMENT_ISSUE: ALL_BUT_ASSISTANTS,
    Permission.DOCUMENT_VOID: ALL_BUT_ASSISTANTS,
    Permission.PAYMENT_READ: ALL_BUT_ASSISTANTS,
    Permission.PAYMENT_RECORD: ALL_BUT_ASSISTANTS,
    Permission.PAYMENT_REVERSE: FINANCE_ROLES,
    Permission.PAYMENT_REFUND: FINANCE_ROLES,
    Permission.RATE_EDIT: FINANCE_ROLES,
    Permission.NOTE: ALL_ROLES,
    Permission.TASK_READ: ALL_ROLES,
    Permission.TASK_EDIT: ALL_ROLES,
    Permission.REPORT_READ: ALL_BUT_ASSISTANTS,
    Permission.EXPORT: FINANCE_ROLES,
    Permission.ARCHIVE: ALL_BUT_ASSISTANTS,
    Permission.BRING_IN: OWNER_ONLY,
    Permission.AUDIT_READ: ALL_ROLES,
    Permission.AUDIT_EXPORT: OWNER_ONLY,
    Permission.TAKE_OUT: OWNER_ONLY,
}

SEES_ALL_CLIENTS = FINANCE_ROLES
"""Other roles see only clients that they are responsible for or that are shared with them."""


ISSUING_ROLES = GRANTS[Permission.INVOICE_ISSUE]


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
        """Whether the role has the permission. It hides buttons; what protects is `permitted` on the service method."""
        return self.role in GRANTS.get(permission, frozenset())


@dataclass(frozen=True, slots=True)
class ContactActor:
    """A contact of one client, confirmed by staff, as resolved from the Telegram user for one update.

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
    """False while the last message could not be delivered."""


CONTACT = "contact"
"""The permission of a confirmed contact: what belongs to the client and was sent to it."""


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
    """Marks a service method for contacts, `async def f(self, contact, …)`.

    The protection is the unit of work that it opens (`Work.read_as`, `Work.write_as`): it asks in the same
    transaction whether the contact is still confirmed, and sees that one client only.
    """
    method.permission = CONTACT  # type: ignore[attr-defined]
    return method


def open_to_all(method: Callable[..., Any]) -> Callable[..., Any]:
    """Marks a service method that needs no permission, since there is no member yet (claim, join, founding a firm)."""
    method.permission = None  # type: ignore[attr-defined]
    return method
