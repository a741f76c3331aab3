"""The services as a test sees them: every public method, and arguments for it made by type.

A new method is covered by itself. A parameter of a new type needs a sample: add it to `BY_TYPE`, or to
`BY_NAME` when texts or numbers of that name have a form of their own. A new kind of id goes to `ROW_KINDS`
here and to `tests.support.worlds.two_firms`.
"""

import inspect
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from io import BytesIO
from types import NoneType, UnionType
from typing import Any, BinaryIO, NewType, Union, get_args, get_origin, get_type_hints

from db.vocabulary.enums import ObjectType, Role
from services.container import Services
from services.documents.bring_in.model import ReadTables
from services.domain.access import CONTACT, Permission
from services.domain.invoicing.payment_terms import PaymentTerms, TermsKind
from services.domain.money.money import Currency, Money
from services.domain.requisites.model import Account, Requisites
from services.domain.statements.model import Statement
from services.domain.tax.vat_choice import VatChoice
from services.firms.foreign_details import ForeignDetail
from tests.support.bank_lines import entry, statement
from tests.support.factories import USN, act_key, russian_firm

DOLLARS = Account(
    account="40702840300000000777",
    bank_name="ПАО СБЕРБАНК",
    bic="044525225",
    corr_account="30101810400000000225",
)


async def _put(_folder: str, name: str, _content: bytes) -> str:
    """Takes a file of a take-out."""
    return name


BY_TYPE: Mapping[Any, Callable[[], Any]] = {
    ReadTables: lambda: ReadTables((), ()),
    str: lambda: "Образец",
    int: lambda: 1,
    bool: lambda: True,
    Sequence[int]: lambda: [1],
    Sequence[Statement]: lambda: [statement(entry(1, 1, "За услуги"))],
    dict[str, object]: lambda: {"date_column": 1},
    Decimal: lambda: Decimal(1),
    date: lambda: date(2026, 11, 24),
    datetime: lambda: datetime(2026, 11, 24, tzinfo=UTC),
    Money: lambda: Money.of("10.00", Currency.RUB),
    VatChoice: lambda: USN,
    PaymentTerms: lambda: PaymentTerms(TermsKind.DAYS_AFTER_INVOICE, 10),
    Account: lambda: DOLLARS,
    Requisites: lambda: russian_firm(),
    BinaryIO: BytesIO,
    bytes: lambda: b"\x89PNG",
}

BY_NAME: Mapping[str, Callable[[], Any]] = {
    "act_key": act_key,
    "key": act_key,
    "email": lambda: "info@example.com",
    "language": lambda: "en",
    "phone": lambda: "+74951234567",
    "tax_id": lambda: "7707083893",
    "template": lambda: "А-{year}-{seq}",
    "timezone": lambda: "Asia/Almaty",
}

# For single methods, by `service.method.parameter`; an optional value that is named here is given.
BY_PLACE: Mapping[str, Callable[[], Any]] = {
    "issuers.create.requisites": lambda: russian_firm(tax_id="7707083893", reg_number=None),
    "issuers.set_account.currency": lambda: Currency.USD,
    "issuers.add_account.currency": lambda: Currency.USD,
    "appearances.set_accent.colour": lambda: "#1f4e79",
    "issuers.set_payment_link.url": lambda: "https://pay.example.com/primer",
    "electronic_invoices.answer.text": lambda: "Domstraße 10, 20095 Hamburg, DE",
    "foreign_details.answer.currency": lambda: Currency.RUB,
    "foreign_details.answer.detail": lambda: ForeignDetail.NAME,
    "foreign_details.answer.text": lambda: "Primer Law Firm LLC",
    "contracts.create.amount": lambda: Money.of("1000.00", Currency.RUB),
    "takeouts.rows.put": lambda: _put,
    "groups.invoice.number": lambda: "2026-0001",
    "retention.keep_talks.months": lambda: 12,
    "retention.keep_payloads.months": lambda: 3,
    "audit.timeline.object_type": lambda: ObjectType.CLIENT,
    "approvals.set_role.role": lambda: Role.LAWYER,
    "notes.of.kind": lambda: ObjectType.INVOICE,
    "notes.write.kind": lambda: ObjectType.INVOICE,
    "notes.delete.kind": lambda: ObjectType.INVOICE,
}

# Which row an id names where its type does not say it all.
ROW_KINDS: Mapping[str, str] = {
    "drafts.choose_part_month.invoice_id": "part_month",
    "drafts.*.invoice_id": "draft",
    "write_downs.give_reason.invoice_id": "draft",
    "invoices.set_act_date.invoice_id": "before_act",
    "invoices.issue.invoice_id": "draft",
    "act_drafts.*.document_id": "act_draft",
    "client_documents.issue.document_id": "act_draft",
    "client_documents.discard.document_id": "act_draft",
    "audit.timeline.object_id": "ClientId",
    "replies.*.hold_id": "claim",
    "notes.*.card_id": "InvoiceId",
    "approvals.*.invoice_id": "draft",
    "succession.hand_over.successor_id": "successor",
}


@dataclass(frozen=True, slots=True)
class Operation:
    service: str
    method: str
    function: Callable[..., Any]

    @property
    def name(self) -> str:
        return f"{self.service}.{self.method}"

    @property
    def permission(self) -> Permission | str | None:
        """None: open to all; `CONTACT`: the client's side. Raises AttributeError where nothing is stated."""
        return self.function.permission  # type: ignore[attr-defined, no-any-return]

    def bind(self, services: Services) -> Callable[..., Awaitable[Any]]:
        return getattr(getattr(services, self.service), self.method)  # type: ignore[no-any-return]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place among the arguments that takes an id: `new.client_id` takes a `ClientId`."""

    path: str
    kind: str


def operations() -> list[Operation]:
    """Every public method of every service."""
    found = []
    for service, cls in get_type_hints(Services).items():
        for name, function in inspect.getmembers(cls, inspect.isroutine):
            if not name.startswith("_"):
                found.append(Operation(service, name, function))
    return found


def guarded() -> list[Operation]:
    """Those that a member's role decides on."""
    return [operation for operation in operations() if isinstance(operation.permission, Permission)]


def of_clients() -> list[Operation]:
    """The client's side."""
    return [operation for operation in operations() if operation.permission == CONTACT]


def arguments(operation: Operation, choose: Callable[[Slot], int]) -> dict[str, Any]:
    """Whatever the method needs; ids as `choose` says. Optional values are left out unless they are ids."""
    values = {}
    hints = get_type_hints(operation.function)
    for name, parameter in inspect.signature(operation.function).parameters.items():
        if name in ("self", "actor", "contact"):
            continue
        place = f"{operation.name}.{name}"
        if parameter.default is inspect.Parameter.empty or _holds_ids(hints[name], place):
            values[name] = _sample(operation, hints[name], name, name, choose)
    return values


def slots(operation: Operation) -> Iterator[Slot]:
    found: list[Slot] = []

    def note(slot: Slot) -> int:
        found.append(slot)
        return 0

    arguments(operation, note)
    yield from found


def _sample(operation: Operation, hint: Any, name: str, path: str, choose: Callable[[Slot], int]) -> Any:
    place = f"{operation.name}.{name}"
    if kind := _row_kind(operation, hint, name):
        return choose(Slot(path, kind))
    if place in BY_PLACE:
        return BY_PLACE[place]()
    if get_origin(hint) in (Union, UnionType):
        hint = next(part for part in get_args(hint) if part is not NoneType)
        return _sample(operation, hint, name, path, choose)
    if get_origin(hint) is tuple:
        return (_sample(operation, get_args(hint)[0], name, path, choose),)
    if hint in (str, int) and name in BY_NAME:
        return BY_NAME[name]()
    if hint in BY_TYPE:
        return BY_TYPE[hint]()
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    if is_dataclass(hint):
        inner = get_type_hints(hint)
        return hint(  # type: ignore[operator]
            **{
                field.name: _sample(operation, inner[field.name], field.name, f"{path}.{field.name}", choose)
                for field in fields(hint)
                if (field.default is MISSING and field.default_factory is MISSING)
                or _holds_ids(inner[field.name], "")
                or f"{operation.name}.{field.name}" in BY_PLACE
            }
        )
    raise LookupError(f"{place} is a {hint}: add a sample to BY_TYPE in tests/support/service_surface.py")


def _row_kind(operation: Operation, hint: Any, name: str) -> str | None:
    for place in (f"{operation.name}.{name}", f"{operation.service}.*.{name}"):
        if place in ROW_KINDS:
            return ROW_KINDS[place]
    return hint.__name__ if isinstance(hint, NewType) else None


def _holds_ids(hint: Any, place: str) -> bool:
    if place in ROW_KINDS or isinstance(hint, NewType):
        return True
    if get_origin(hint) is not None:
        return any(_holds_ids(part, "") for part in get_args(hint))
    if is_dataclass(hint):
        return any(_holds_ids(part, "") for part in get_type_hints(hint).values())
    return False
